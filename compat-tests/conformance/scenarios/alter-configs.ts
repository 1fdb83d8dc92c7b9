import type { DescribeConfigsResource } from '../../../generated/describe-configs-request.ts'
import { apis, bodyOf } from '../bodies.ts'
import type { MadeTopic, Scenario, Session } from '../session.ts'

const TOPIC = 2
const BROKER = 4
const [SET, DELETE, APPEND, SUBTRACT] = [0, 1, 2, 3] as const

/** Name, value, operation; the last counts for IncrementalAlterConfigs only. */
type Config = readonly [name: string, value: string | null, operation?: number]

interface Resource {
  readonly type?: number
  readonly name: string
  readonly configs: readonly Config[]
}

async function noteConfigs(session: Session, label: string, { name }: MadeTopic): Promise<void> {
  const resource: DescribeConfigsResource = {
    resourceType: TOPIC,
    resourceName: name,
    configurationKeys: ['cleanup.policy', 'retention.ms', 'segment.ms', 'max.message.bytes'],
    unknownTaggedFields: null,
  }
  await session.ask(label, apis.describeConfigs, bodyOf(apis.describeConfigs, { resources: [resource] }), 4)
}

/** What is refused, or changes nothing, for both APIs alike. */
function faultyResources(session: Session, name: string): readonly (readonly [label: string, Resource[]])[] {
  const good: Config = ['retention.ms', '9']
  return [
    ['nothing', []],
    ['a missing topic', [{ name: session.name('missing'), configs: [good] }]],
    ['an empty name', [{ name: '', configs: [good] }]],
    ['a bad name', [{ name: 'a b', configs: [good] }]],
    ['an unknown config', [{ name, configs: [['no.such.config', '1']] }]],
    ['a bad number', [{ name, configs: [['retention.ms', 'soon']] }]],
    ['a number too small', [{ name, configs: [['retention.ms', '-2']] }]],
    ['a bad word', [{ name, configs: [['cleanup.policy', 'burn']] }]],
    ['null', [{ name, configs: [['retention.ms', null]] }]],
    ['an empty value', [{ name, configs: [['retention.ms', '']] }]],
    ['one good and one bad', [{ name, configs: [good, ['no.such.config', '1']] }]],
    ['one config twice', [{ name, configs: [good, ['retention.ms', '10']] }]],
    [
      'one resource twice',
      [
        { name, configs: [good] },
        { name, configs: [['segment.ms', '11']] },
      ],
    ],
    ['a broker that is not there', [{ type: BROKER, name: '99', configs: [['message.max.bytes', '1000']] }]],
    ['a broker by a word', [{ type: BROKER, name: 'one', configs: [['message.max.bytes', '1000']] }]],
    ['a read-only config of a broker', [{ type: BROKER, name: '1', configs: [['node.id', '1']] }]],
    ['type 0', [{ type: 0, name: 'x', configs: [good] }]],
    ['type 1', [{ type: 1, name: 'x', configs: [good] }]],
    ['type 77', [{ type: 77, name: 'x', configs: [good] }]],
    [
      'lags that exclude each other',
      [
        {
          name,
          configs: [
            ['min.compaction.lag.ms', '9'],
            ['max.compaction.lag.ms', '8'],
          ],
        },
      ],
    ],
  ]
}

export const alterConfigsScenario: Scenario = {
  name: 'AlterConfigs',
  run: async (session) => {
    for (const version of [0, 1, 2]) {
      const topic = await session.createTopic(`altered${version}`, { 'retention.ms': '1000', 'segment.ms': '2000' })
      const { name } = topic
      const ask = (label: string, resources: readonly Resource[], validateOnly = false) =>
        session.ask(label, apis.alterConfigs, replacement(resources, validateOnly), version, {
          maySilent: label.startsWith('one resource twice'),
        })
      for (const validateOnly of [true, false]) {
        const ending = validateOnly ? ', to validate' : ''
        for (const [label, resources] of faultyResources(session, name)) {
          await ask(`${label}${ending}`, resources, validateOnly)
        }
      }
      await ask('all others are reset', [{ name, configs: [['cleanup.policy', 'compact']] }])
      await session.settleConfig(name, 'cleanup.policy', 'compact')
      await noteConfigs(session, `reset by v${version}`, topic)
      await ask('to nothing, to validate', [{ name, configs: [] }], true)
      await ask('to nothing', [{ name, configs: [] }])
      await session.settleConfig(name, 'cleanup.policy', 'delete')
      await noteConfigs(session, `nothing left by v${version}`, topic)
    }
  },
}

export const incrementalAlterConfigsScenario: Scenario = {
  name: 'IncrementalAlterConfigs',
  run: async (session) => {
    for (const version of [0, 1]) {
      const topic = await session.createTopic(`altered${version}`, { 'segment.ms': '2000' })
      const { name } = topic
      const ask = (label: string, configs: readonly Config[], validateOnly = false) =>
        session.ask(label, apis.incrementalAlterConfigs, increments([{ name, configs }], validateOnly), version)
      for (const [label, resources] of faultyResources(session, name)) {
        for (const validateOnly of [true, false]) {
          const body = increments(resources, validateOnly)
          await session.ask(
            `${label}${validateOnly ? ', to validate' : ''}`,
            apis.incrementalAlterConfigs,
            body,
            version,
          )
        }
      }
      await ask('a list, to validate', [['cleanup.policy', 'compact', APPEND]], true)
      await ask('what does not exist to what is no list', [['retention.ms', '1', APPEND]])
      await ask('from what is no list', [['retention.ms', '1', SUBTRACT]])
      await ask('an unknown operation', [['retention.ms', '1', 4]])
      await ask('a negative operation', [['retention.ms', '1', -1]])
      await ask('null appended', [['cleanup.policy', null, APPEND]])
      await ask('null subtracted', [['cleanup.policy', null, SUBTRACT]])
      await ask('an unknown config deleted', [['no.such.config', null, DELETE]])
      await ask('what is at its default deleted', [['max.message.bytes', null, DELETE]])
      await ask('nothing of one topic', [])
      await ask('appended', [['cleanup.policy', 'compact', APPEND]])
      await session.settleConfig(name, 'cleanup.policy', 'delete,compact')
      await ask('appended again', [['cleanup.policy', 'compact', APPEND]])
      await ask('several at once', [
        ['cleanup.policy', 'delete', SUBTRACT],
        ['segment.ms', null, DELETE],
        ['retention.ms', '77', SET],
      ])
      await session.settleConfig(name, 'cleanup.policy', 'compact')
      await noteConfigs(session, `altered by v${version}`, topic)
      await ask('what is not in the list subtracted', [['cleanup.policy', 'delete', SUBTRACT]])
      await ask('deleted with a value', [['retention.ms', '5', DELETE]])
      await session.settleConfig(name, 'retention.ms', '604800000')
      await noteConfigs(session, `altered at last by v${version}`, topic)
    }
  },
}

function replacement(resources: readonly Resource[], validateOnly: boolean) {
  return bodyOf(apis.alterConfigs, {
    validateOnly,
    resources: resources.map(({ type = TOPIC, name, configs }) => ({
      resourceType: type,
      resourceName: name,
      configs: configs.map(([name, value]) => ({ name, value, unknownTaggedFields: null })),
      unknownTaggedFields: null,
    })),
  })
}

function increments(resources: readonly Resource[], validateOnly: boolean) {
  return bodyOf(apis.incrementalAlterConfigs, {
    validateOnly,
    resources: resources.map(({ type = TOPIC, name, configs }) => ({
      resourceType: type,
      resourceName: name,
      configs: configs.map(([name, value, configOperation = SET]) => ({
        name,
        value,
        configOperation,
        unknownTaggedFields: null,
      })),
      unknownTaggedFields: null,
    })),
  })
}
