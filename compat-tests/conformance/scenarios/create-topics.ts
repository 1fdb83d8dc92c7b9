import { type CreatableTopic, createCreatableReplicaAssignment } from '../../../generated/create-topics-request.ts'
import { apis, bodyOf, namedTopics, newTopic, versionsOf } from '../bodies.ts'
import type { Scenario, Session } from '../session.ts'

const TIMEOUT_MS = 20_000
type Configs = Readonly<Record<string, string | null>>

async function create(
  session: Session,
  label: string,
  topics: CreatableTopic[],
  version = 7,
  validateOnly = false,
): Promise<void> {
  const body = bodyOf(apis.createTopics, { topics, validateOnly, timeoutMs: TIMEOUT_MS })
  await session.ask(label, apis.createTopics, body, version)
}

export const createTopicsScenario: Scenario = {
  name: 'CreateTopics',
  run: async (session) => {
    for (const version of versionsOf(2, 7)) {
      const name = session.name(`plain${version}`)
      await create(session, 'plain', [newTopic(name, { numPartitions: 3 }, { 'retention.ms': '-1' })], version)
      await session.settle(name, ({ errorCode }) => errorCode === 0)
      await create(session, 'exists', [newTopic(name)], version)
      await create(session, 'validate only, exists', [newTopic(name)], version, true)
      const defaults = { numPartitions: -1, replicationFactor: -1 }
      await create(session, 'defaults', [newTopic(session.name(`defaults${version}`), defaults)], version)
      const validated = session.name(`validated${version}`)
      await create(session, 'validate only', [newTopic(validated)], version, true)
      const metadata = bodyOf(apis.metadata, { topics: namedTopics(validated), allowAutoTopicCreation: false })
      await session.ask(`after validate only by CreateTopics v${version}`, apis.metadata, metadata, 12)
      await create(session, 'bad name', [newTopic('a b')], version)
      await create(session, 'none', [], version)
    }
    await createBadNames(session)
    await createBadNumbers(session)
    await createWithAssignments(session)
    await createTogether(session)
  },
}

async function createBadNames(session: Session): Promise<void> {
  for (const name of ['', '.', '..', 'ä', 'a/b', 'x'.repeat(250)]) {
    await create(session, `name '${name.slice(0, 9)}' of ${name.length}`, [newTopic(name)])
  }
  const longest = session.name('').padEnd(249, 'x')
  await create(session, 'longest name', [newTopic(longest)], 7, true)
  await create(session, '__cluster_metadata', [newTopic('__cluster_metadata')], 7, true)
  await session.createTopic('a.b')
  await create(session, 'collides', [newTopic(session.name('a_b'))])
  await create(session, 'collides, validate only', [newTopic(session.name('a_b'))], 7, true)
  await create(session, 'differs by a dash', [newTopic(session.name('a-b'))])
}

async function createBadNumbers(session: Session): Promise<void> {
  const bad: readonly [numPartitions: number, replicationFactor: number][] = [
    [0, 1],
    [-2, 1],
    [1, 0],
    [1, -2],
    [1, 3],
    [0, 0],
    [-1, 1],
    [1, -1],
    [10_001, 1],
    [100_000, 1],
    [2_147_483_647, 1],
  ]
  for (const [numPartitions, replicationFactor] of bad) {
    const label = `${numPartitions} partitions, replication factor ${replicationFactor}`
    await create(
      session,
      label,
      [newTopic(session.name(`numbers${numPartitions}-${replicationFactor}`), { numPartitions, replicationFactor })],
      7,
      true,
    )
  }
}

async function createWithAssignments(session: Session): Promise<void> {
  const cases: readonly (readonly [label: string, numbers: [number, number], of: readonly [number, number[]][]])[] = [
    ['to this broker', [-1, -1], [[0, [1]]]],
    [
      'two partitions',
      [-1, -1],
      [
        [0, [1]],
        [1, [1]],
      ],
    ],
    [
      'two partitions in reverse',
      [-1, -1],
      [
        [1, [1]],
        [0, [1]],
      ],
    ],
    ['to a broker nobody is', [-1, -1], [[0, [9]]]],
    ['with a number of partitions', [1, -1], [[0, [1]]]],
    ['with a replication factor', [-1, 1], [[0, [1]]]],
    ['from 1 on', [-1, -1], [[1, [1]]]],
    [
      'with a hole',
      [-1, -1],
      [
        [0, [1]],
        [2, [1]],
      ],
    ],
    [
      'one partition twice',
      [-1, -1],
      [
        [0, [1]],
        [0, [1]],
      ],
    ],
    ['to no broker', [-1, -1], [[0, []]]],
    ['to one broker twice', [-1, -1], [[0, [1, 1]]]],
    [
      'of unequal length',
      [-1, -1],
      [
        [0, [1]],
        [1, [1, 9]],
      ],
    ],
    ['to broker -1', [-1, -1], [[0, [-1]]]],
  ]
  for (const [label, [numPartitions, replicationFactor], of] of cases) {
    const assignments = of.map(([partitionIndex, brokerIds]) => ({
      ...createCreatableReplicaAssignment(),
      partitionIndex,
      brokerIds,
    }))
    const topic = newTopic(session.name(`assigned to ${label}`.replaceAll(/[^a-z0-9]/g, '-')), {
      numPartitions,
      replicationFactor,
      assignments,
    })
    await create(session, `assignment ${label}`, [topic], 7, true)
  }
}

async function createTogether(session: Session): Promise<void> {
  const topic = newTopic(session.name('twice'))
  await create(session, 'one name twice', [topic, topic])
  await create(session, 'one name three times and another', [topic, topic, newTopic(session.name('other')), topic])
  const [dot, underscore] = [session.name('c.d'), session.name('c_d')]
  await create(session, 'two new ones that collide', [newTopic(dot), newTopic(underscore)])
  await create(session, 'good and bad', [
    newTopic(session.name('good')),
    newTopic('a b'),
    newTopic(session.name('bad'), { numPartitions: 0 }),
  ])
}

const configCases: readonly (readonly [label: string, configs: Configs])[] = [
  ['unknown', { 'no.such.config': '1' }],
  ['empty name', { '': '1' }],
  ['long without digits', { 'retention.ms': 'abc' }],
  ['long with a fraction', { 'retention.ms': '1.5' }],
  ['long with blanks', { 'retention.ms': ' 5 ' }],
  ['long with a plus', { 'retention.ms': '+5' }],
  ['long in hexadecimal', { 'retention.ms': '0x10' }],
  ['long empty', { 'retention.ms': '' }],
  ['long null', { 'retention.ms': null }],
  ['long too small', { 'retention.ms': '-2' }],
  ['long at the limit', { 'retention.ms': '9223372036854775807' }],
  ['long above the limit', { 'retention.ms': '9223372036854775808' }],
  ['int above the limit', { 'max.message.bytes': '2147483648' }],
  ['int below the minimum', { 'segment.bytes': '1' }],
  ['int negative', { 'max.message.bytes': '-1' }],
  ['int zero', { 'max.message.bytes': '0' }],
  ['double', { 'min.cleanable.dirty.ratio': '0.25' }],
  ['double with exponent', { 'min.cleanable.dirty.ratio': '1e-1' }],
  ['double above the maximum', { 'min.cleanable.dirty.ratio': '1.1' }],
  ['double that is none', { 'min.cleanable.dirty.ratio': 'NaN' }],
  ['boolean', { preallocate: 'true' }],
  ['boolean in capitals', { preallocate: 'TRUE' }],
  ['boolean yes', { preallocate: 'yes' }],
  ['list with blanks', { 'cleanup.policy': ' compact , delete ' }],
  ['list with a stranger', { 'cleanup.policy': 'compact,nope' }],
  ['list empty', { 'cleanup.policy': '' }],
  ['list with an empty element', { 'cleanup.policy': 'compact,,delete' }],
  ['list with one element twice', { 'cleanup.policy': 'delete,delete' }],
  ['string with a stranger', { 'compression.type': 'brotli' }],
  ['string in capitals', { 'compression.type': 'GZIP' }],
  ['string none', { 'compression.type': 'none' }],
  ['timestamp type', { 'message.timestamp.type': 'LogAppendTime' }],
  ['gzip level 0', { 'compression.gzip.level': '0' }],
  ['gzip level 10', { 'compression.gzip.level': '10' }],
  ['lz4 level 18', { 'compression.lz4.level': '18' }],
  ['zstd level 23', { 'compression.zstd.level': '23' }],
  ['min.insync.replicas 0', { 'min.insync.replicas': '0' }],
  ['min.insync.replicas 2', { 'min.insync.replicas': '2' }],
  ['throttled replicas *', { 'leader.replication.throttled.replicas': '*' }],
  ['throttled replicas nonsense', { 'leader.replication.throttled.replicas': 'x' }],
  ['throttled replicas 0:1', { 'follower.replication.throttled.replicas': '0:1' }],
  ['remote storage', { 'remote.storage.enable': 'true' }],
  ['local retention below -2', { 'local.retention.ms': '-3' }],
  ['local retention above retention', { 'local.retention.bytes': '10', 'retention.bytes': '5' }],
  ['removed message format', { 'message.format.version': '3.0' }],
  ['removed downconversion', { 'message.downconversion.enable': 'true' }],
  ['removed difference', { 'message.timestamp.difference.max.ms': '5' }],
  ['compaction lags crossed', { 'min.compaction.lag.ms': '10', 'max.compaction.lag.ms': '5' }],
  ['segment.ms 0', { 'segment.ms': '0' }],
  ['retention.bytes -5', { 'retention.bytes': '-5' }],
  ['two good', { 'cleanup.policy': 'compact,delete', 'retention.ms': '123' }],
  ['good and bad', { 'cleanup.policy': 'compact', 'retention.ms': 'x' }],
]

export const topicConfigsScenario: Scenario = {
  name: 'CreateTopics with configs',
  run: async (session) => {
    for (const [index, [label, configs]] of configCases.entries()) {
      await create(session, label, [newTopic(session.name(`configured${index}`), {}, configs)], 7, true)
    }
    const entry = { name: 'retention.ms', value: '1', unknownTaggedFields: null }
    const twice = newTopic(session.name('two-values'), { configs: [entry, { ...entry, value: '2' }] })
    await create(session, 'one config twice', [twice], 7, true)
  },
}
