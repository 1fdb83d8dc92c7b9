import type { StateTable } from '../engine.ts'
import { type ExtentList, lastOffset, packExtents, packedFileNumber } from './extent-list.ts'
import { closeReader, LOG_FOLDER, type LogFile, logFilePath, type SealedFile } from './log-files.ts'
import { type AbortedSpan, type Partition, stableEnd } from './partition.ts'
import { expireProducers, type Producers, packProducers } from './producer-state.ts'
import { checkpointKey, extentsEnd, extentsKey, fileKey, partitionKey, stateKey, topicKey } from './row-keys.ts'
import type { RowChange } from './row-store.ts'
import type { StateRows } from './state-overlay.ts'
import type { Store } from './store.ts'

/** A producer that is silent for this long is forgotten: Kafka's default of `producer.id.expiration.ms`. */
const PRODUCER_EXPIRATION_MS = 24 * 60 * 60 * 1000
/** Rows are removed in steps of this many, so that a long partition's do not fill the memory. */
const SCAN_ROW_COUNT = 1000

/** The row that says where the log begins that has no rows yet. */
export interface Checkpoint {
  /** Number of the first log file to be read after a restart. */
  readonly nextFileNumber: number
  readonly nextOrdinal: number
}

/** What a partition was at the end of a full file. Nothing in it changes any more. */
interface SealedPartition {
  readonly partition: Partition
  /** `undefined`: it has no records in the file. */
  readonly extents: ExtentList | undefined
  readonly nextOffset: number
  readonly logStartOffset: number
  readonly stableOffset: number
  /** `null`: not loaded, so not changed. */
  readonly producers: Producers | null
  readonly aborted: readonly AbortedSpan[] | null
}

/** All that a full log file changed, as of its end, to become rows once the file is durable. */
export interface Seal {
  readonly full: LogFile
  readonly partitions: readonly SealedPartition[]
  readonly topics: readonly RowChange[]
  readonly state: StateRows
  readonly checkpoint: Checkpoint
}

/**
 * Notes everything that a full file changed. It runs before anything is appended to the next file, since the state in
 * memory is then just what the log up to here says; so it only notes, and leaves the work to `writeSeal`.
 */
export function captureSeal(store: Store, full: LogFile, nextFileNumber: number, nowMs: number): Seal {
  const partitions: SealedPartition[] = []
  for (const partition of full.touched) {
    if (!partition.isDeleted) partitions.push(capturePartition(partition, full.fileNumber, nowMs))
  }
  const topics = [...full.changedTopics].map((topicId) => ({ key: topicKey(topicId), value: topicRow(store, topicId) }))
  const { generations } = store.state
  const state = generations.at(-1) ?? new Map()
  generations.push(new Map())
  return { full, partitions, topics, state, checkpoint: { nextFileNumber, nextOrdinal: store.partitions.nextOrdinal } }
}

function capturePartition(partition: Partition, fileNumber: number, nowMs: number): SealedPartition {
  const { nextOffset, logStartOffset, producers, aborted } = partition
  if (producers !== null) expireProducers(producers, nowMs - PRODUCER_EXPIRATION_MS)
  return {
    partition,
    extents: partition.extents.find((extents) => extents.fileNumber === fileNumber),
    nextOffset,
    logStartOffset,
    stableOffset: stableEnd(partition),
    producers: producers === null ? null : new Map(producers),
    aborted: aborted === null ? null : aborted.filter((span) => span.lastOffset >= logStartOffset),
  }
}

/** The rows of a seal, made one after another as they are written. */
function* rowsOfSeal({ partitions, topics, state, checkpoint }: Seal): Generator<RowChange> {
  for (const sealed of partitions) yield* rowsOfPartition(sealed)
  yield* topics
  for (const [name, value] of state) yield { key: keyOf(name), value: value === null ? null : Buffer.from(value) }
  yield { key: checkpointKey, value: Buffer.from(JSON.stringify(checkpoint)) }
}

function* rowsOfPartition(sealed: SealedPartition): Generator<RowChange> {
  const { extents, producers, aborted } = sealed
  const { ordinal } = sealed.partition
  if (extents !== undefined) yield { key: extentsKey(ordinal, lastOffset(extents)), value: packExtents(extents) }
  const row = Buffer.allocUnsafe(24)
  row.writeDoubleBE(sealed.nextOffset, 0)
  row.writeDoubleBE(sealed.logStartOffset, 8)
  row.writeDoubleBE(sealed.stableOffset, 16)
  yield { key: partitionKey('P', ordinal), value: row }
  if (producers !== null) {
    yield { key: partitionKey('R', ordinal), value: producers.size === 0 ? null : packProducers(producers) }
  }
  if (aborted !== null) {
    const value = aborted.length === 0 ? null : Buffer.from(JSON.stringify(aborted))
    yield { key: partitionKey('A', ordinal), value }
  }
}

function keyOf(name: string): Buffer {
  const end = name.indexOf('\0')
  return stateKey(name.slice(0, end) as StateTable, name.slice(end + 1))
}

/** The ordinals of a topic's partitions in order, as the value of its row; `null` when the topic is gone. */
function topicRow(store: Store, topicId: string): Buffer | null {
  const partitions = store.partitions.byTopic.get(topicId)
  if (partitions === undefined) return null
  const ranges: [firstOrdinal: number, count: number][] = []
  for (const { ordinal } of partitions) {
    const last = ranges.at(-1)
    if (last !== undefined && last[0] + last[1] === ordinal) last[1]++
    else ranges.push([ordinal, 1])
  }
  return Buffer.from(JSON.stringify(ranges))
}

/**
 * Writes the rows of a full and durable file, lets go of what was kept in memory for it, and then removes the log files
 * that hold nothing any more. Seals are written in the order of their files.
 * @throws the system's error; the store is as before then, and the same seal can be written again
 */
export async function writeSeal(store: Store, seal: Seal): Promise<void> {
  const { log, rows, state } = store
  const { full, partitions } = seal
  const { lengthBytes } = full
  const changes: RowChange[] = []
  const counts = await removePartitionRows(store, full.removedOrdinals, changes)
  const extentRowCount = partitions.reduce((count, { extents }) => count + (extents === undefined ? 0 : 1), 0)
  counts.set(full.fileNumber, { lengthBytes, extentRowCount })
  for (const [fileNumber, sealed] of counts) {
    const isEmpty = sealed.extentRowCount === 0
    changes.push({ key: fileKey(fileNumber), value: isEmpty ? null : Buffer.from(JSON.stringify(sealed)) })
  }
  await rows.write(chain(rowsOfSeal(seal), changes))
  for (const [fileNumber, sealed] of counts) log.sealed.set(fileNumber, sealed)
  for (const { partition } of partitions) {
    partition.extents = partition.extents.filter(({ fileNumber }) => fileNumber !== full.fileNumber)
  }
  state.generations.splice(state.generations.indexOf(seal.state), 1)
  await full.file.close()
  for (const [fileNumber, sealed] of counts) if (sealed.extentRowCount === 0) await removeLogFile(store, fileNumber)
}

function* chain(first: Iterable<RowChange>, second: Iterable<RowChange>): Generator<RowChange> {
  yield* first
  yield* second
}

/** @returns the files that lose rows of extents, as they are afterwards */
async function removePartitionRows(
  store: Store,
  ordinals: readonly number[],
  changes: RowChange[],
): Promise<Map<number, SealedFile>> {
  const counts = new Map<number, SealedFile>()
  for (const ordinal of ordinals) {
    for (const kind of ['P', 'R', 'A'] as const) changes.push({ key: partitionKey(kind, ordinal), value: null })
    const end = extentsEnd(ordinal)
    let from = extentsKey(ordinal, 0)
    for (;;) {
      const rows = await store.rows.scan(from, end, SCAN_ROW_COUNT)
      for (const [key, value] of rows) {
        changes.push({ key, value: null })
        const fileNumber = packedFileNumber(value)
        const sealed = counts.get(fileNumber) ?? store.log.sealed.get(fileNumber)
        if (sealed === undefined) continue
        counts.set(fileNumber, { ...sealed, extentRowCount: sealed.extentRowCount - 1 })
      }
      const last = rows.at(-1)
      if (last === undefined || rows.length < SCAN_ROW_COUNT) break
      from = Buffer.concat([last[0], Buffer.alloc(1)])
    }
  }
  return counts
}

/** Removes a log file that no row names any more. What a crash leaves behind is removed at the next start. */
export async function removeLogFile(store: Pick<Store, 'log' | 'files'>, fileNumber: number): Promise<void> {
  const { log, files } = store
  log.sealed.delete(fileNumber)
  await closeReader(log, fileNumber)
  await files.remove(logFilePath(fileNumber))
  await files.syncFolder(LOG_FOLDER)
}
