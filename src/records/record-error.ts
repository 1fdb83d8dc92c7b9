/** What can be wrong with a record batch; the last part of a `RecordError`'s code. */
export type RecordFaultKind =
  /** The bytes end before the batch does. */
  | 'TRUNCATED'
  /** The length field is too small to hold a batch. */
  | 'LENGTH'
  /** Magic 0 or 1: a message set from before Kafka 0.11, which Kafka 4 no longer takes (KIP-896). */
  | 'LEGACY_FORMAT'
  /** A magic that no Kafka release has. */
  | 'MAGIC'
  /** The CRC-32C does not match the bytes. */
  | 'CRC'
  /** The record count and the offset range do not belong together. */
  | 'COUNT'
  /** A control batch where only the broker writes them. */
  | 'CONTROL'
  /** A producer id without a sequence. */
  | 'SEQUENCE'
  /** A producer that claims the log's append time. */
  | 'BASE_OFFSET'
  /** A compression id that no Kafka release has. */
  | 'COMPRESSION_TYPE'
  /** A payload that is not what its compression type says. */
  | 'COMPRESSION'
  /** A payload that would become larger than the caller allows. */
  | 'OUTPUT_LIMIT'
  /** A record whose lengths, counts or numbers do not fit its batch. */
  | 'RECORD'
  /** A value that the format cannot hold, given to the builder. */
  | 'RANGE'

/** The names, in Kafka's error table, that a record batch can be refused with. */
export type RecordFaultError =
  | 'CORRUPT_MESSAGE'
  | 'INVALID_RECORD'
  | 'INVALID_TIMESTAMP'
  | 'MESSAGE_TOO_LARGE'
  | 'UNSUPPORTED_COMPRESSION_TYPE'

/** A reason to refuse a batch: a constant, so that the append path can hand it on without an allocation. */
export interface RecordFault {
  readonly kind: RecordFaultKind
  /** What Kafka answers a producer that sends such a batch. */
  readonly error: RecordFaultError
  /** One sentence without payload bytes; safe to send and to log. */
  readonly reason: string
}

function fault<Kind extends RecordFaultKind>(kind: Kind, error: RecordFaultError, reason: string): RecordFault {
  return Object.freeze({ kind, error, reason })
}

/**
 * All faults by kind. Errors are those of Kafka 4.3's produce path. Undecodable payloads are INVALID_RECORD where Kafka
 * says UNKNOWN_SERVER_ERROR: both stop the producer, this one names the culprit. Payloads above the limit are
 * MESSAGE_TOO_LARGE, on which producers split the batch and try again.
 * @see org.apache.kafka.common.requests.ProduceRequest, org.apache.kafka.storage.internals.log.LogValidator
 */
export const recordFaults: { readonly [Kind in RecordFaultKind]: RecordFault } = {
  TRUNCATED: fault('TRUNCATED', 'CORRUPT_MESSAGE', 'The record batch ends before its length says.'),
  LENGTH: fault('LENGTH', 'CORRUPT_MESSAGE', 'The record batch is shorter than its header.'),
  LEGACY_FORMAT: fault('LEGACY_FORMAT', 'INVALID_RECORD', 'Only record batches with magic 2 are accepted.'),
  MAGIC: fault('MAGIC', 'CORRUPT_MESSAGE', 'The record batch has an unknown magic.'),
  CRC: fault('CRC', 'CORRUPT_MESSAGE', 'The checksum of the record batch does not match its bytes.'),
  COUNT: fault('COUNT', 'INVALID_RECORD', 'The record count does not match the offsets of the record batch.'),
  CONTROL: fault('CONTROL', 'INVALID_RECORD', 'Clients may not write control records.'),
  SEQUENCE: fault('SEQUENCE', 'INVALID_RECORD', 'The record batch has a producer id but no sequence.'),
  BASE_OFFSET: fault('BASE_OFFSET', 'INVALID_RECORD', 'Producers count offsets from 0; the broker gives the first.'),
  COMPRESSION_TYPE: fault('COMPRESSION_TYPE', 'UNSUPPORTED_COMPRESSION_TYPE', 'The compression type is unknown.'),
  COMPRESSION: fault('COMPRESSION', 'INVALID_RECORD', 'The records cannot be decompressed.'),
  OUTPUT_LIMIT: fault('OUTPUT_LIMIT', 'MESSAGE_TOO_LARGE', 'The records are too large once decompressed.'),
  RECORD: fault('RECORD', 'INVALID_RECORD', 'A record does not fit its batch.'),
  RANGE: fault('RANGE', 'INVALID_RECORD', 'A value cannot be held by a record batch.'),
}

/**
 * A record batch that cannot be read or built. Match `code`, which is `CHRONIK_RECORD_` and the kind; `kafkaError` is
 * the error to answer with. The text never holds payload bytes.
 */
export class RecordError extends Error {
  readonly kind: RecordFaultKind
  readonly code: `CHRONIK_RECORD_${RecordFaultKind}`
  /** Name in Kafka's error table. */
  readonly kafkaError: RecordFaultError

  /** @param detail  replaces the fault's sentence; without payload bytes */
  constructor(kind: RecordFaultKind, detail?: string) {
    const { error, reason } = recordFaults[kind]
    super(detail ?? reason)
    this.name = 'RecordError'
    this.kind = kind
    this.code = `CHRONIK_RECORD_${kind}`
    this.kafkaError = error
  }
}
