/**
 * Kafka's wire protocol as a library: codecs of every API key and version, tables of keys and errors, frames, record
 * batches, checksums and compression. Importing it opens nothing.
 * @packageDocumentation
 */
export {
  type ApiDescription,
  ApiKey,
  apiDescription,
  apiDescriptions,
  requestHeaderVersion,
  responseHeaderVersion,
} from '../../generated/api-keys.ts'
export * from '../../generated/codecs.ts'
export { dataCodecs, type MessagePair, messagePair, messagePairs } from '../../generated/messages.ts'
export { type BatchHeader, readBatchHeader, type TimestampType } from '../records/batch-header.ts'
export { type BatchContents, buildBatch } from '../records/build-batch.ts'
export { compress, decompress } from '../records/compression.ts'
export { type CompressionType, compressionTypes } from '../records/compression-type.ts'
export {
  buildControlBatch,
  type ControlRecord,
  type ControlType,
  readControlRecord,
  type TransactionMarker,
} from '../records/control-record.ts'
export { crc32c } from '../records/crc32c.ts'
export { RECORDS_BYTES_MAX_DEFAULT, readRecords } from '../records/read-records.ts'
export type { KafkaRecord, RecordHeader } from '../records/record.ts'
export { RecordError, type RecordFault, type RecordFaultKind } from '../records/record-error.ts'
export { type BatchSplit, splitBatches } from '../records/split-batches.ts'
export { validateBatch } from '../records/validate-batch.ts'
export type { RecordHeaderToWrite, RecordToWrite } from '../records/write-record.ts'
export { joinRecords, type RecordsData } from '../wire/bytes.ts'
export type { Codec, DataCodec, RawTaggedField, RequestCodec, ResponseCodec } from '../wire/codec.ts'
export { WireReader } from '../wire/reader.ts'
export { SlabPool } from '../wire/slab-pool.ts'
export { NIL_UUID } from '../wire/uuid.ts'
export { WireError, type WireErrorKind } from '../wire/wire-error.ts'
export { WireWriter } from '../wire/writer.ts'
export { ErrorCode, type KafkaError, type KafkaErrorName, kafkaErrorOf, kafkaErrors } from './errors.ts'
export { FRAME_BYTES_MAX, FrameSplitter } from './frame-splitter.ts'
export {
  decodeRequest,
  decodeRequestHeader,
  decodeResponse,
  encodeRequest,
  encodeResponse,
  peekRequest,
  type RequestOptions,
  writeResponse,
} from './frames.ts'
