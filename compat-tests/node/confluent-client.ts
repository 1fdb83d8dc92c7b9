import type kafkajs from 'kafkajs'
import type { Admin, Client, Consumer, ConsumerOptions, Producer, ProducerOptions, ReadRecord } from './client.ts'
import { toMessage, toReadRecord } from './kafkajs-records.ts'
import { installedVersion } from './versions.ts'

/** What it has of the interface of kafkajs; each of its clients takes its settings under `kafkaJS`. */
interface Library {
  readonly librdkafkaVersion: string
  readonly features: readonly string[]
  readonly KafkaJS: { readonly Kafka: new (settings: object) => ConfluentKafka; readonly logLevel: { NOTHING: number } }
}

interface ConfluentKafka {
  producer(settings: object): Omit<kafkajs.Producer, 'transaction'> & { transaction(): Promise<ConfluentTransaction> }
  consumer(settings: object): ConfluentConsumer
  admin(): kafkajs.Admin
}

interface ConfluentTransaction {
  send(record: kafkajs.ProducerRecord): Promise<unknown>
  sendOffsets(offsets: { consumer: ConfluentConsumer; topics: kafkajs.TopicOffsets[] }): Promise<void>
  commit(): Promise<void>
  abort(): Promise<void>
}

type ConfluentConsumer = kafkajs.Consumer & {
  assignment(): readonly { readonly topic: string; readonly partition: number }[]
}

const FOLDER = new URL('./', import.meta.url)
/** Not installed with the checkout, but by run.sh. */
const NAME = '@confluentinc/kafka-javascript'
const NO_CALL = 'this client has no such call'
const MEMBER = { 'session.timeout.ms': 6_000, 'heartbeat.interval.ms': 500, 'fetch.wait.max.ms': 100 }

/** Confluent's client, which is librdkafka, in the words of client.ts. */
export async function confluentClient(bootstrap: string): Promise<Client> {
  const { default: library } = (await import(NAME)) as { default: Library }
  const { Kafka, logLevel } = library.KafkaJS
  const kafka = new Kafka({ kafkaJS: { brokers: [bootstrap], logLevel: logLevel.NOTHING } })
  const version = await installedVersion(NAME, FOLDER)
  return {
    name: `@confluentinc/kafka-javascript ${version}, librdkafka ${library.librdkafkaVersion}`,
    lacks: {
      ...(library.features.includes('zstd') ? {} : { 'codec zstd': 'compiled without libzstd (Debian: libzstd-dev)' }),
      'admin partitions': NO_CALL,
      'admin configs': NO_CALL,
      'admin alters offsets of groups': NO_CALL,
      'admin cluster': NO_CALL,
      'admin acls': NO_CALL,
    },
    producer: (options) => openProducer(kafka, options),
    consumer: (topic, options) => openConsumer(kafka, topic, options),
    admin: () => openAdmin(kafka),
    errorCode,
  }
}

function errorCode(error: unknown): number | undefined {
  const { code, errors, groups } = error as {
    readonly code?: unknown
    readonly errors?: readonly unknown[]
    readonly groups?: readonly { readonly error?: unknown }[]
  }
  if (typeof code === 'number' && code >= 0) return code
  const inner = errors?.[0] ?? groups?.[0]?.error
  return inner === undefined ? undefined : errorCode(inner)
}

async function openProducer(kafka: ConfluentKafka, options: ProducerOptions = {}): Promise<Producer> {
  const { codec = 'none', isIdempotent = false, transactionalId, autoCreatesTopics = false } = options
  const producer = kafka.producer({
    kafkaJS: {
      compression: codec,
      idempotent: isIdempotent || transactionalId !== undefined,
      allowAutoTopicCreation: autoCreatesTopics,
      ...(transactionalId === undefined ? {} : { transactionalId }),
    },
    'linger.ms': 0,
  })
  await producer.connect()
  return {
    send: async (topic, records) => {
      await producer.send({ topic, messages: records.map(toMessage) })
    },
    begin: async () => {
      const transaction = await producer.transaction()
      return {
        send: async (topic, records) => {
          await transaction.send({ topic, messages: records.map(toMessage) })
        },
        sendOffset: (consumer, { topic, partition, offset }) =>
          transaction.sendOffsets({
            consumer: (consumer as ConfluentMember).consumer,
            topics: [{ topic, partitions: [{ partition, offset: `${offset + 1}` }] }],
          }),
        commit: () => transaction.commit(),
        abort: () => transaction.abort(),
      }
    },
    close: () => producer.disconnect(),
  }
}

interface ConfluentMember extends Consumer {
  readonly consumer: ConfluentConsumer
}

async function openConsumer(kafka: ConfluentKafka, topic: string, options: ConsumerOptions): Promise<ConfluentMember> {
  const { group, isReadCommitted = false, instanceId, isCooperative = false } = options
  const consumer = kafka.consumer({
    kafkaJS: { groupId: group, fromBeginning: true, autoCommit: false, readUncommitted: !isReadCommitted },
    ...MEMBER,
    'partition.assignment.strategy': isCooperative ? 'cooperative-sticky' : 'range',
    ...(instanceId === undefined ? {} : { 'group.instance.id': instanceId }),
  })
  const records: ReadRecord[] = []
  await consumer.connect()
  await consumer.subscribe({ topic })
  const eachMessage = async ({ partition, message }: kafkajs.EachMessagePayload) => {
    records.push(toReadRecord(topic, partition, message))
  }
  await consumer.run({ eachMessage })
  return {
    consumer,
    group,
    records,
    assignment: () => new Set(consumer.assignment().map(({ partition }) => partition)),
    seek: async (partition, offset) => consumer.seek({ topic, partition, offset: `${offset}` }),
    commit: (partition, offset, metadata) =>
      consumer.commitOffsets([{ topic, partition, offset: `${offset}`, metadata }]),
    close: () => consumer.disconnect(),
  }
}

async function openAdmin(kafka: ConfluentKafka): Promise<Admin> {
  const admin = kafka.admin()
  await admin.connect()
  const missing = () => Promise.reject(new Error(NO_CALL))
  const partitionCount = async (topic: string) => {
    const found: unknown = await admin.fetchTopicMetadata({ topics: [topic] })
    return (found as readonly { readonly partitions: readonly unknown[] }[])[0]?.partitions.length ?? 0
  }
  return {
    createTopic: async (topic, numPartitions, configs) => {
      const configEntries = Object.entries(configs).map(([name, value]) => ({ name, value }))
      const isCreated = await admin.createTopics({ topics: [{ topic, numPartitions, configEntries }] })
      // It takes "exists" for an answer, not for an error.
      if (!isCreated) throw Object.assign(new Error('the topic exists'), { code: 36 })
    },
    deleteTopic: (topic) => admin.deleteTopics({ topics: [topic] }),
    topics: () => admin.listTopics(),
    partitionCount,
    createPartitions: missing,
    topicConfig: missing,
    brokerConfig: missing,
    alterTopicConfig: missing,
    deleteRecords: (topic, partition, beforeOffset) =>
      admin.deleteTopicRecords({ topic, partitions: [{ partition, offset: `${beforeOffset}` }] }),
    offsets: async (topic, partition) => {
      const found = (await admin.fetchTopicOffsets(topic)).find((one) => one.partition === partition)
      return [Number(found?.low), Number(found?.high)]
    },
    offsetForTime: async (topic, partition, timestampMs) => {
      const found = await admin.fetchTopicOffsetsByTimestamp(topic, timestampMs)
      return Number(found.find((one) => one.partition === partition)?.offset)
    },
    groups: async () => (await admin.listGroups()).groups.map(({ groupId }) => groupId),
    describeGroup: async (group) => {
      const [found] = (await admin.describeGroups([group])).groups
      return [stateName(found?.state), found?.members.length ?? -1]
    },
    deleteGroup: async (group) => {
      await admin.deleteGroups([group])
    },
    committed: async (group, topic, partition) => {
      const [found] = await admin.fetchOffsets({ groupId: group, topics: [topic] })
      const { offset = '-1', metadata = null } = found?.partitions.find((one) => one.partition === partition) ?? {}
      return Number(offset) < 0 ? null : { offset: Number(offset), metadata: metadata ?? '' }
    },
    alterCommitted: missing,
    cluster: missing,
    listAcls: missing,
    close: () => admin.disconnect(),
  }
}

/** It tells states by number. */
function stateName(state: unknown): string {
  return (
    ['Unknown', 'PreparingRebalance', 'CompletingRebalance', 'Stable', 'Dead', 'Empty'][Number(state)] ?? `${state}`
  )
}
