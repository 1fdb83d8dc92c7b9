/**
 * A small typed client of any Kafka cluster, on the generated codecs: requests of every API, and the few operations
 * that tools and tests need most.
 * @packageDocumentation
 */
export { type ApiRanges, fetchApiRanges, pickVersion } from './api-versions.ts'
export { Client, type ClientOptions, connectClient, type RequestTarget } from './client.ts'
export { BrokerError, ClientError, type ClientErrorKind } from './client-error.ts'
export { Connection, type ConnectionOptions, openConnection } from './connection.ts'
export { listOffset, type OffsetSpec } from './list-offset.ts'
export { type Acks, type ProduceOptions, produceRecords } from './produce.ts'
export { type ReadOptions, readRecords } from './read-records.ts'
export { createTopic, deleteTopic, type NewTopic } from './topics.ts'
