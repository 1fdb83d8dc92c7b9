import kafkajs from 'kafkajs'
import { COMPRESSION, registerKafkajsCodecs } from '../clients/kafkajs-codecs.ts'
import type { Admin, Client, Consumer, ConsumerOptions, Producer, ProducerOptions, ReadRecord } from './client.ts'
import { toMessage, toReadRecord } from './kafkajs-records.ts'
import { installedVersion } from './versions.ts'

const { DefaultPartitioner } = kafkajs.Partitioners
const SILENT = kafkajs.logLevel.NOTHING
/** Short, so that who goes silent is missed soon. */
const MEMBER = { sessionTimeout: 6_000, heartbeatInterval: 500, maxWaitTimeInMs: 100, rebalanceTimeout: 6_000 }
const RETRY = { retries: 100, initialRetryTime: 50, maxRetryTime: 500 }

/** kafkajs in the words of client.ts. */
export async function kafkajsClient(bootstrap: string): Promise<Client> {
  registerKafkajsCodecs()
  const kafka = new kafkajs.Kafka({ clientId: 'compat', brokers: [bootstrap], logLevel: SILENT, retry: RETRY })
  return {
    name: `kafkajs ${await installedVersion('kafkajs')}`,
    lacks: {
      'cooperative group of two': 'this client has no cooperative assignor',
      'static members': 'this client has none',
    },
    producer: (options) => openProducer(kafka, options),
    consumer: (topic, options) => openConsumer(kafka, topic, options),
    admin: () => openAdmin(kafka),
    errorCode,
  }
}

/** Of what it throws, or of the first of several things. */
function errorCode(error: unknown): number | undefined {
  const { code, errors, groups, cause } = error as Partial<Record<'code' | 'cause', unknown>> & {
    readonly errors?: readonly unknown[]
    readonly groups?: readonly { readonly error?: unknown }[]
  }
  if (typeof code === 'number') return code
  const inner = errors?.[0] ?? groups?.[0]?.error ?? cause
  return inner === undefined ? undefined : errorCode(inner)
}

async function openProducer(kafka: kafkajs.Kafka, options: ProducerOptions = {}): Promise<Producer> {
  const { codec = 'none', isIdempotent = false, transactionalId, autoCreatesTopics = false } = options
  const producer = kafka.producer({
    createPartitioner: DefaultPartitioner,
    allowAutoTopicCreation: autoCreatesTopics,
    idempotent: isIdempotent || transactionalId !== undefined,
    ...(isIdempotent || transactionalId !== undefined ? { maxInFlightRequests: 1 } : {}),
    ...(transactionalId === undefined ? {} : { transactionalId }),
  })
  await producer.connect()
  const compression = COMPRESSION[codec]
  return {
    send: async (topic, records) => {
      await producer.send({ topic, compression, messages: records.map(toMessage) })
    },
    begin: async () => {
      const transaction = await producer.transaction()
      return {
        send: async (topic, records) => {
          await transaction.send({ topic, messages: records.map(toMessage) })
        },
        sendOffset: (consumer, { topic, partition, offset }) =>
          transaction.sendOffsets({
            consumerGroupId: consumer.group,
            topics: [{ topic, partitions: [{ partition, offset: `${offset + 1}` }] }],
          }),
        commit: () => transaction.commit(),
        abort: () => transaction.abort(),
      }
    },
    close: () => producer.disconnect(),
  }
}

async function openConsumer(kafka: kafkajs.Kafka, topic: string, options: ConsumerOptions): Promise<Consumer> {
  const { group, isReadCommitted = false } = options
  const consumer = kafka.consumer({ groupId: group, readUncommitted: !isReadCommitted, retry: RETRY, ...MEMBER })
  const records: ReadRecord[] = []
  let partitions: ReadonlySet<number> = new Set()
  consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
    partitions = new Set(payload.memberAssignment[topic] ?? [])
  })
  await consumer.connect()
  await consumer.subscribe({ topic, fromBeginning: true })
  const eachMessage = async ({ partition, message }: kafkajs.EachMessagePayload) => {
    records.push(toReadRecord(topic, partition, message))
  }
  await consumer.run({ autoCommit: false, eachMessage })
  return {
    group,
    records,
    assignment: () => partitions,
    seek: async (partition, offset) => consumer.seek({ topic, partition, offset: `${offset}` }),
    commit: (partition, offset, metadata) =>
      consumer.commitOffsets([{ topic, partition, offset: `${offset}`, metadata }]),
    close: () => consumer.disconnect(),
  }
}

async function openAdmin(kafka: kafkajs.Kafka): Promise<Admin> {
  // A refusal is to be seen as it is told, not after as many tries as a broker needs to come back.
  const admin = kafka.admin({ retry: { retries: 5 } })
  await admin.connect()
  const configOf = async (type: kafkajs.ConfigResourceTypes, name: string, key: string) => {
    const { resources } = await admin.describeConfigs({ includeSynonyms: false, resources: [{ type, name }] })
    return resources[0]?.configEntries.find(({ configName }) => configName === key)?.configValue ?? null
  }
  return {
    createTopic: async (topic, numPartitions, configs) => {
      const configEntries = Object.entries(configs).map(([name, value]) => ({ name, value }))
      await admin.createTopics({ topics: [{ topic, numPartitions, configEntries }] }).then((isCreated) => {
        // It takes "exists" for an answer, not for an error.
        if (!isCreated) throw Object.assign(new Error('the topic exists'), { code: 36 })
      })
    },
    deleteTopic: (topic) => admin.deleteTopics({ topics: [topic] }),
    topics: () => admin.listTopics(),
    partitionCount: async (topic) => {
      const { topics } = await admin.fetchTopicMetadata({ topics: [topic] })
      return topics[0]?.partitions.length ?? 0
    },
    createPartitions: async (topic, count) => {
      await admin.createPartitions({ topicPartitions: [{ topic, count }] })
    },
    topicConfig: (name, key) => configOf(kafkajs.ConfigResourceTypes.TOPIC, name, key),
    brokerConfig: (id, key) => configOf(kafkajs.ConfigResourceTypes.BROKER, `${id}`, key),
    alterTopicConfig: async (name, key, value) => {
      const resource = { type: kafkajs.ConfigResourceTypes.TOPIC, name, configEntries: [{ name: key, value }] }
      await admin.alterConfigs({ validateOnly: false, resources: [resource] })
    },
    ...recordsAndGroups(admin),
    close: () => admin.disconnect(),
  }
}

type TopicCalls = 'createTopic' | 'deleteTopic' | 'topics' | 'partitionCount' | 'createPartitions'
type ConfigCalls = 'topicConfig' | 'brokerConfig' | 'alterTopicConfig'

function recordsAndGroups(admin: kafkajs.Admin): Omit<Admin, TopicCalls | ConfigCalls | 'close'> {
  return {
    deleteRecords: async (topic, partition, beforeOffset) => {
      // Without metadata of the topic it finds no leader; this is one way to have it ask for them.
      await admin.fetchTopicOffsets(topic)
      await admin.deleteTopicRecords({ topic, partitions: [{ partition, offset: `${beforeOffset}` }] })
    },
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
      return [found?.state ?? '', found?.members.length ?? -1]
    },
    deleteGroup: async (group) => {
      await admin.deleteGroups([group])
    },
    committed: async (group, topic, partition) => {
      const [found] = await admin.fetchOffsets({ groupId: group, topics: [topic] })
      const { offset = '-1', metadata = null } = found?.partitions.find((one) => one.partition === partition) ?? {}
      return offset === '-1' ? null : { offset: Number(offset), metadata: metadata ?? '' }
    },
    alterCommitted: (group, topic, partition, offset) =>
      admin.setOffsets({ groupId: group, topic, partitions: [{ partition, offset: `${offset}` }] }),
    cluster: async () => {
      const { clusterId, brokers, controller } = await admin.describeCluster()
      return { clusterId, brokerIds: brokers.map(({ nodeId }) => nodeId), controllerId: controller ?? -1 }
    },
    listAcls: async () => {
      await admin.describeAcls({
        resourceType: kafkajs.AclResourceTypes.ANY,
        resourcePatternType: kafkajs.ResourcePatternTypes.ANY,
        operation: kafkajs.AclOperationTypes.ANY,
        permissionType: kafkajs.AclPermissionTypes.ANY,
      })
    },
  }
}
