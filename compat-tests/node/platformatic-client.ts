import {
  type Message,
  Admin as PlatformaticAdmin,
  Consumer as PlatformaticConsumer,
  Producer as PlatformaticProducer,
  stringDeserializers,
  stringSerializers,
} from '@platformatic/kafka'
import type { Admin, Client, Consumer, ConsumerOptions, Producer, ProducerOptions, ReadRecord } from './client.ts'
import { installedVersion } from './versions.ts'

const ACKS_ALL = -1
const [TOPIC, BROKER] = [2, 4] as const
const [ANY, SET] = [1, 0] as const
const EARLIEST = -2n
const LATEST = -1n

/** @platformatic/kafka in the words of client.ts. */
export async function platformaticClient(bootstrap: string): Promise<Client> {
  const base = { clientId: 'compat', bootstrapBrokers: [bootstrap], retries: 100, retryDelay: 250 }
  return {
    name: `@platformatic/kafka ${await installedVersion('@platformatic/kafka')}`,
    lacks: {
      'cooperative group of two': 'this client has no cooperative assignor',
      'transactions fence': 'a second producer with an id is fenced by this client itself, on Kafka too',
      'append times': 'this client tells the time of the producer, on Kafka too',
      positions: 'a stream of this client cannot go back',
      'static members': 'partitions of this client may move when a static member is restarted, on Kafka too',
      metadata: 'this client commits without metadata',
    },
    producer: async (options) => openProducer(base, options),
    consumer: (topic, options) => openConsumer(base, topic, options),
    // A refusal is to be seen as it is told, not after so many tries.
    admin: async () => openAdmin({ ...base, retries: 2 }),
    errorCode,
  }
}

type Base = ConstructorParameters<typeof PlatformaticAdmin>[0]

function errorCode(error: unknown): number | undefined {
  const { apiCode, errors, cause } = error as {
    readonly apiCode?: unknown
    readonly errors?: readonly unknown[]
    readonly cause?: unknown
  }
  if (typeof apiCode === 'number') return apiCode
  for (const inner of [...(errors ?? []), ...(cause === undefined ? [] : [cause])]) {
    const code = errorCode(inner)
    if (code !== undefined) return code
  }
  return undefined
}

function openProducer(base: Base, options: ProducerOptions = {}): Producer {
  const { codec = 'none', isIdempotent = false, transactionalId, autoCreatesTopics = false } = options
  const producer = new PlatformaticProducer({
    ...base,
    serializers: stringSerializers,
    autocreateTopics: autoCreatesTopics,
    idempotent: isIdempotent || transactionalId !== undefined,
    ...(transactionalId === undefined ? {} : { transactionalId }),
  })
  const messagesOf = (topic: string, records: Parameters<Producer['send']>[1]) =>
    records.map(({ partition, key, value, timestampMs, headers }) => ({
      topic,
      // A tombstone is a message without a value.
      ...(value === null ? {} : { value }),
      ...(key === undefined || key === null ? {} : { key }),
      ...(partition === undefined ? {} : { partition }),
      ...(timestampMs === undefined ? {} : { timestamp: BigInt(timestampMs) }),
      ...(headers === undefined ? {} : { headers: headers as Record<string, string> }),
    }))
  return {
    send: async (topic, records) => {
      await producer.send({ messages: messagesOf(topic, records), acks: ACKS_ALL, compression: codec })
    },
    begin: async () => {
      const transaction = await producer.beginTransaction()
      return {
        send: async (topic, records) => {
          await transaction.send({ messages: messagesOf(topic, records), acks: ACKS_ALL })
        },
        sendOffset: async (consumer, record) => {
          const { client, messageOf } = consumer as PlatformaticMember
          await transaction.addConsumer(client)
          // Of a message only its place counts.
          await transaction.addOffset(messageOf(record) as unknown as Message)
        },
        commit: () => transaction.commit(),
        abort: () => transaction.abort(),
      }
    },
    close: () => producer.close(true),
  }
}

type StringConsumer = PlatformaticConsumer<string, string, string, string>
type StringMessage = Message<string, string, string, string>

interface PlatformaticMember extends Consumer {
  readonly client: StringConsumer
  messageOf(record: ReadRecord): StringMessage
}

async function openConsumer(base: Base, topic: string, options: ConsumerOptions): Promise<PlatformaticMember> {
  const { group, isReadCommitted = false, instanceId } = options
  const client: StringConsumer = new PlatformaticConsumer({
    ...base,
    groupId: group,
    deserializers: stringDeserializers,
    sessionTimeout: 6_000,
    rebalanceTimeout: 6_000,
    heartbeatInterval: 500,
    maxWaitTime: 100,
    autocommit: false,
    isolationLevel: isReadCommitted ? 1 : 0,
    ...(instanceId === undefined ? {} : { groupInstanceId: instanceId }),
  })
  const records: ReadRecord[] = []
  const messages = new Map<ReadRecord, StringMessage>()
  const stream = await client.consume({ topics: [topic], mode: 'committed', fallbackMode: 'earliest' })
  stream.on('data', (message) => {
    const { partition, offset, key, value, timestamp, headers } = message
    const record: ReadRecord = {
      topic,
      partition,
      offset: Number(offset),
      key: key ?? null,
      value: value ?? null,
      timestampMs: Number(timestamp),
      headers: [...headers],
    }
    records.push(record)
    messages.set(record, message)
  })
  // A broker that is away for a moment is no reason to end.
  stream.on('error', () => undefined)
  return {
    client,
    group,
    records,
    messageOf: (record) => {
      const message = messages.get(record)
      if (message === undefined) throw new Error('not a record of this consumer')
      return message
    },
    assignment: () => new Set(client.assignments?.find((one) => one.topic === topic)?.partitions ?? []),
    seek: () => Promise.reject(new Error('a stream cannot go back')),
    commit: (partition, offset) =>
      client.commit({ offsets: [{ topic, partition, offset: BigInt(offset), leaderEpoch: 0 }] }),
    close: async () => {
      await stream.close()
      await client.close(true)
    },
  }
}

function openAdmin(base: Base): Admin {
  const admin = new PlatformaticAdmin(base)
  const configOf = async (resourceType: typeof TOPIC | typeof BROKER, resourceName: string, key: string) => {
    const [found] = await admin.describeConfigs({
      resources: [{ resourceType, resourceName, configurationKeys: [key] }],
    })
    return found?.configs.find(({ name }) => name === key)?.value ?? null
  }
  const offset = async (topic: string, partitionIndex: number, timestamp: bigint) => {
    const topics = [{ name: topic, partitions: [{ partitionIndex, timestamp }] }]
    return Number((await admin.listOffsets({ topics }))[0]?.partitions[0]?.offset)
  }
  return {
    createTopic: async (topic, partitions, configs) => {
      const entries = Object.entries(configs).map(([name, value]) => ({ name, value }))
      await admin.createTopics({ topics: [topic], partitions, replicas: 1, configs: entries })
    },
    deleteTopic: (topic) => admin.deleteTopics({ topics: [topic] }),
    topics: () => admin.listTopics(),
    partitionCount: async (topic) => {
      const { topics } = await admin.metadata({ topics: [topic], forceUpdate: true })
      return topics.get(topic)?.partitionsCount ?? 0
    },
    createPartitions: (name, count) => admin.createPartitions({ topics: [{ name, count }] }),
    topicConfig: (name, key) => configOf(TOPIC, name, key),
    brokerConfig: (id, key) => configOf(BROKER, `${id}`, key),
    alterTopicConfig: (resourceName, name, value) =>
      admin.incrementalAlterConfigs({
        resources: [{ resourceType: TOPIC, resourceName, configs: [{ name, configOperation: SET, value }] }],
      }),
    deleteRecords: async (name, partition, beforeOffset) => {
      await admin.deleteRecords({ topics: [{ name, partitions: [{ partition, offset: BigInt(beforeOffset) }] }] })
    },
    offsets: async (topic, partition) => [
      await offset(topic, partition, EARLIEST),
      await offset(topic, partition, LATEST),
    ],
    offsetForTime: async (topic, partition, timestampMs) => {
      const found = await offset(topic, partition, BigInt(timestampMs))
      return found < 0 ? offset(topic, partition, LATEST) : found
    },
    groups: async () => [...(await admin.listGroups()).keys()],
    describeGroup: async (group) => {
      const found = (await admin.describeGroups({ groups: [group] })).get(group)
      return [titleCase(found?.state ?? ''), found?.members.size ?? -1]
    },
    deleteGroup: (group) => admin.deleteGroups({ groups: [group] }),
    committed: async (group, topic, partition) => {
      const groups = [{ groupId: group, topics: [{ name: topic, partitionIndexes: [partition] }] }]
      const [found] = await admin.listConsumerGroupOffsets({ groups })
      const { committedOffset = -1n, metadata } = found?.topics[0]?.partitions[0] ?? {}
      return committedOffset < 0n ? null : { offset: Number(committedOffset), metadata: metadata ?? '' }
    },
    alterCommitted: (groupId, name, partition, newOffset) =>
      admin.alterConsumerGroupOffsets({
        groupId,
        topics: [{ name, partitionOffsets: [{ partition, offset: BigInt(newOffset) }] }],
      }),
    cluster: async () => {
      const { id, brokers, controllerId } = await admin.metadata({ topics: [] })
      return { clusterId: id, brokerIds: [...brokers.keys()], controllerId }
    },
    listAcls: async () => {
      const anything = { resourceType: ANY, resourceName: null, resourcePatternType: ANY, principal: null, host: null }
      await admin.describeAcls({ filter: { ...anything, operation: ANY, permissionType: ANY } })
    },
    close: () => admin.close(),
  }
}

/** "STABLE" and "Stable" are both said. */
function titleCase(state: string): string {
  return `${state.slice(0, 1).toUpperCase()}${state.slice(1).toLowerCase()}`
}
