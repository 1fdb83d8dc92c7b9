/**
 * A small typed client of any Kafka cluster, on the generated codecs: requests of every API, and the few operations
 * that tools and tests need most.
 * @packageDocumentation
 */
export { type ApiRanges, fetchApiRanges, pickVersion } from './api-versions.ts'
export { Client, type ClientOptions, connectClient, type RequestTarget } from './client.ts'
export { BrokerError, ClientError, type ClientErrorKind, isWorthAnotherTry } from './client-error.ts'
export {
  alterConfigs,
  type ConfigChange,
  type ConfigEntry,
  type ConfigResource,
  type ConfigSource,
  describeConfigs,
} from './configs.ts'
export { Connection, type ConnectionOptions, openConnection } from './connection.ts'
export { createPartitions } from './create-partitions.ts'
export { deleteRecords } from './delete-records.ts'
export { listOffset, listOffsets, type OffsetSpec } from './list-offset.ts'
export { partitionOfKey } from './partitioner.ts'
export { type Acks, type ProduceOptions, produceRecords } from './produce.ts'
export { openProducer, type Producer, type ProducerOptions } from './producer.ts'
export {
  type OffsetRange,
  type PartitionRecords,
  type ReadPartitionsOptions,
  readPartitions,
} from './read-partitions.ts'
export { type ReadOptions, readRecords } from './read-records.ts'
export { createTopic, deleteTopic, type NewTopic } from './topics.ts'
