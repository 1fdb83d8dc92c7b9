import type { DescribeConfigsResource } from '../../../generated/describe-configs-request.ts'
import { apis, bodyOf, versionsOf } from '../bodies.ts'
import type { Scenario } from '../session.ts'

const TOPIC = 2
const BROKER = 4

/** Broker configs whose value a broker on defaults has in common with Kafka. */
const brokerKeys = [
  'authorizer.class.name',
  'auto.create.topics.enable',
  'compression.type',
  'default.replication.factor',
  'delete.topic.enable',
  'fetch.max.bytes',
  'log.cleanup.policy',
  'log.message.timestamp.type',
  'log.retention.bytes',
  'log.retention.ms',
  'log.roll.ms',
  'log.segment.bytes',
  'message.max.bytes',
  'min.insync.replicas',
  'node.id',
  'socket.request.max.bytes',
  'unclean.leader.election.enable',
]

const resource = (
  resourceType: number,
  resourceName: string,
  configurationKeys: string[] | null = null,
): DescribeConfigsResource => ({ resourceType, resourceName, configurationKeys, unknownTaggedFields: null })

export const describeConfigsScenario: Scenario = {
  name: 'DescribeConfigs',
  run: async (session) => {
    const { name } = await session.createTopic('described', {
      'cleanup.policy': 'compact,delete',
      'retention.ms': '123456',
    })
    for (const version of versionsOf(1, 4)) {
      const wholeConfigs = version === 1 || version === 4
      const topic = bodyOf(apis.describeConfigs, { resources: [resource(TOPIC, name)] })
      await session.ask('topic', apis.describeConfigs, topic, version)
      await session.ask('topic with synonyms', apis.describeConfigs, { ...topic, includeSynonyms: true }, version, {
        wholeConfigs,
      })
      const broker = bodyOf(apis.describeConfigs, { resources: [resource(BROKER, '1', brokerKeys)] })
      await session.ask('broker', apis.describeConfigs, broker, version, { wholeConfigs: true })
      await session.ask('broker with synonyms', apis.describeConfigs, { ...broker, includeSynonyms: true }, version, {
        wholeConfigs: true,
      })
      await session.ask('nothing', apis.describeConfigs, bodyOf(apis.describeConfigs, {}), version)
    }
    const cases: readonly (readonly [label: string, resources: DescribeConfigsResource[]])[] = [
      ['some keys', [resource(TOPIC, name, ['retention.ms', 'no.such.config', 'cleanup.policy'])]],
      ['one key twice', [resource(TOPIC, name, ['retention.ms', 'retention.ms'])]],
      ['only unknown keys', [resource(TOPIC, name, ['no.such.config'])]],
      ['no keys', [resource(TOPIC, name, [])]],
      ['missing topic', [resource(TOPIC, session.name('missing'))]],
      ['empty topic name', [resource(TOPIC, '')]],
      ['bad topic name', [resource(TOPIC, 'a b')]],
      ['one topic twice', [resource(TOPIC, name, ['retention.ms']), resource(TOPIC, name, ['cleanup.policy'])]],
      ['topic and broker', [resource(TOPIC, name, ['retention.ms']), resource(BROKER, '1', ['node.id'])]],
      ['another broker', [resource(BROKER, '99')]],
      ['broker by a word', [resource(BROKER, 'abc')]],
      ['broker with a plus', [resource(BROKER, '+1', ['node.id'])]],
      ['broker with zeros', [resource(BROKER, '01', ['node.id'])]],
      ['broker with blanks', [resource(BROKER, ' 1', ['node.id'])]],
      ['broker beyond 32 bits', [resource(BROKER, '99999999999', ['node.id'])]],
      ['every broker', [resource(BROKER, '')]],
      ['type 0', [resource(0, 'x')]],
      ['type 77', [resource(77, 'x')]],
      ['type 1', [resource(1, 'x')]],
      ['type 3, consumer group of old', [resource(3, 'x')]],
    ]
    for (const [label, resources] of cases) {
      await session.ask(label, apis.describeConfigs, bodyOf(apis.describeConfigs, { resources }), 4)
    }
  },
}
