import { crc32c } from '../../records/crc32c.ts'
import { readInt64, writeInt64 } from '../../records/int64.ts'

/**
 * A commit in the log: a header, then entries, each a header and a body. Numbers are big-endian.
 *
 * | header: at | bytes | field                                                                   |
 * |-----------:|------:|-------------------------------------------------------------------------|
 * |          0 |     4 | magic                                                                   |
 * |          4 |     4 | CRC-32C of everything behind it, counted on from the store's own salt   |
 * |          8 |     4 | bytes of the whole commit                                               |
 * |         12 |     4 | entries                                                                 |
 * |         16 |     8 | number of the commit, one more than that of the commit before           |
 * |         24 |     8 | number of the last commit that was durable when this one was written    |
 * |         32 |     8 | append time, milliseconds since the epoch                               |
 *
 * | entry: at | bytes | records                                  | state          |
 * |----------:|------:|------------------------------------------|----------------|
 * |         0 |     4 | 1                                        | 2              |
 * |         4 |     4 | bytes of the body                        | the same       |
 * |         8 |     4 | ordinal of the partition                 | 0              |
 * |        12 |     4 | how many offsets                         | 0              |
 * |        16 |     8 | base offset                              | 0              |
 * |        24 |     8 | largest timestamp (IEEE double)          | 0              |
 * |        32 |       | record batches                           | JSON           |
 *
 * The salt is random and secret, so nothing that a producer sends can pass for a commit.
 */
export const COMMIT_HEADER_BYTES = 40
export const ENTRY_HEADER_BYTES = 32
export const COMMIT_MAGIC = 0x43_48_4b_31
export const RECORDS_ENTRY = 1
export const STATE_ENTRY = 2
/** Leader epoch of every batch: one broker leads every partition from the start. */
export const LEADER_EPOCH = 0

const CHECKED_FROM = 8

/** What a commit's header says. */
export interface CommitHeader {
  readonly byteLength: number
  readonly entryCount: number
  readonly commitNumber: number
  readonly durableNumber: number
  readonly appendTimeMs: number
}

/** Writes the header of the commit that fills `bytes`; the entries must be there already. */
export function writeCommitHeader(bytes: Buffer, salt: number, header: Omit<CommitHeader, 'byteLength'>): void {
  bytes.writeUInt32BE(COMMIT_MAGIC, 0)
  bytes.writeUInt32BE(bytes.length, 8)
  bytes.writeUInt32BE(header.entryCount, 12)
  writeInt64(bytes, header.commitNumber, 16)
  writeInt64(bytes, header.durableNumber, 24)
  writeInt64(bytes, header.appendTimeMs, 32)
  bytes.writeUInt32BE(crc32c(bytes.subarray(CHECKED_FROM), salt), 4)
}

/**
 * Reads the commit at `at`.
 * @returns `null` unless a whole and intact commit lies there
 */
export function readCommitHeader(bytes: Buffer, at: number, salt: number): CommitHeader | null {
  const byteLength = readCommitBytes(bytes, at)
  if (byteLength === null || byteLength > bytes.length - at) return null
  const crc = crc32c(bytes.subarray(at + CHECKED_FROM, at + byteLength), salt)
  if (crc !== bytes.readUInt32BE(at + 4)) return null
  return {
    byteLength,
    entryCount: bytes.readUInt32BE(at + 12),
    commitNumber: readInt64(bytes, at + 16),
    durableNumber: readInt64(bytes, at + 24),
    appendTimeMs: readInt64(bytes, at + 32),
  }
}

/** How long the commit at `at` says it is, before anything is checked; `null` when there is no commit's start. */
export function readCommitBytes(bytes: Buffer, at: number): number | null {
  if (bytes.length - at < COMMIT_HEADER_BYTES || bytes.readUInt32BE(at) !== COMMIT_MAGIC) return null
  const byteLength = bytes.readUInt32BE(at + 8)
  return byteLength < COMMIT_HEADER_BYTES ? null : byteLength
}

/** What the header of an entry of records says. */
export interface RecordsEntry {
  readonly bodyBytes: number
  readonly ordinal: number
  readonly offsetCount: number
  readonly baseOffset: number
  readonly maxTimestampMs: number
}

/** Writes the header of an entry of records. */
export function writeRecordsEntry(bytes: Buffer, at: number, entry: RecordsEntry): void {
  bytes.writeUInt32BE(RECORDS_ENTRY, at)
  bytes.writeUInt32BE(entry.bodyBytes, at + 4)
  bytes.writeUInt32BE(entry.ordinal, at + 8)
  bytes.writeUInt32BE(entry.offsetCount, at + 12)
  writeInt64(bytes, entry.baseOffset, at + 16)
  bytes.writeDoubleBE(entry.maxTimestampMs, at + 24)
}

/** Writes the header of an entry of state. */
export function writeStateEntry(bytes: Buffer, at: number, bodyBytes: number): void {
  bytes.fill(0, at, at + ENTRY_HEADER_BYTES)
  bytes.writeUInt32BE(STATE_ENTRY, at)
  bytes.writeUInt32BE(bodyBytes, at + 4)
}

/** Reads the header of an entry of records. */
export function readRecordsEntry(bytes: Buffer, at: number): RecordsEntry {
  return {
    bodyBytes: bytes.readUInt32BE(at + 4),
    ordinal: bytes.readUInt32BE(at + 8),
    offsetCount: bytes.readUInt32BE(at + 12),
    baseOffset: readInt64(bytes, at + 16),
    maxTimestampMs: bytes.readDoubleBE(at + 24),
  }
}
