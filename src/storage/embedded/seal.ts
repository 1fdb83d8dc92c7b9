import type { StateTable } from '../engine.ts'
import { lastOffset, packExtents, packedFileNumber } from './extent-list.ts'
import { closeReader, LOG_FOLDER, type LogFile, logFilePath } from './log-files.ts'
import { type Partition, stableEnd } from './partition.ts'
import { expireProducers, packProducers } from './producer-state.ts'
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

/** Rows of a full log file, as of its end, ready to be written once the file is durable. */
export interface Seal {
  readonly full: LogFile
  readonly changes: RowChange[]
  readonly partitions: readonly Partition[]
  readonly state: StateRows
  readonly extentRowCount: number
}

/**
 * Notes everything that a full file changed. It runs before anything is appended to the next file, since the state in
 * memory is then just what the log up to here says.
 */
export function captureSeal(store: Store, full: LogFile, nextFileNumber: number, nowMs: number): Seal {
  const changes: RowChange[] = []
  let extentRowCount = 0
  for (const partition of full.touched) {
    if (partition.isDeleted) continue
    if (captureExtents(partition, full.fileNumber, changes)) extentRowCount++
    capturePartition(partition, nowMs, changes)
  }
  for (const topicId of full.changedTopics) changes.push({ key: topicKey(topicId), value: topicRow(store, topicId) })
  const { generations } = store.state
  const state = generations.at(-1) ?? new Map()
  generations.push(new Map())
  for (const [name, value] of state)
    changes.push({ key: keyOf(name), value: value === null ? null : Buffer.from(value) })
  const checkpoint: Checkpoint = { nextFileNumber, nextOrdinal: store.partitions.nextOrdinal }
  changes.push({ key: checkpointKey, value: Buffer.from(JSON.stringify(checkpoint)) })
  return { full, changes, partitions: [...full.touched], state, extentRowCount }
}

function keyOf(name: string): Buffer {
  const end = name.indexOf('\0')
  return stateKey(name.slice(0, end) as StateTable, name.slice(end + 1))
}

function captureExtents(partition: Partition, fileNumber: number, changes: RowChange[]): boolean {
  const list = partition.extents.find((extents) => extents.fileNumber === fileNumber)
  if (list === undefined) return false
  changes.push({ key: extentsKey(partition.ordinal, lastOffset(list)), value: packExtents(list) })
  return true
}

function capturePartition(partition: Partition, nowMs: number, changes: RowChange[]): void {
  const { ordinal, nextOffset, logStartOffset, producers, aborted } = partition
  const row = Buffer.allocUnsafe(24)
  row.writeDoubleBE(nextOffset, 0)
  row.writeDoubleBE(logStartOffset, 8)
  row.writeDoubleBE(stableEnd(partition), 16)
  changes.push({ key: partitionKey('P', ordinal), value: row })
  if (producers !== null) {
    expireProducers(producers, nowMs - PRODUCER_EXPIRATION_MS)
    changes.push({ key: partitionKey('R', ordinal), value: producers.size === 0 ? null : packProducers(producers) })
  }
  if (aborted !== null) {
    const kept = aborted.filter((span) => span.lastOffset >= logStartOffset)
    const value = kept.length === 0 ? null : Buffer.from(JSON.stringify(kept))
    changes.push({ key: partitionKey('A', ordinal), value })
  }
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
  const changes = [...seal.changes]
  const counts = await removePartitionRows(store, full.removedOrdinals, changes)
  const emptied: number[] = []
  for (const [fileNumber, extentRowCount] of counts) {
    if (extentRowCount === 0) emptied.push(fileNumber)
    else changes.push(fileRow(fileNumber, log.sealed.get(fileNumber)?.lengthBytes ?? 0, extentRowCount))
  }
  if (seal.extentRowCount === 0) emptied.push(full.fileNumber)
  else changes.push(fileRow(full.fileNumber, full.lengthBytes, seal.extentRowCount))
  for (const fileNumber of emptied) changes.push({ key: fileKey(fileNumber), value: null })
  await rows.write(changes)
  for (const [fileNumber, extentRowCount] of counts) {
    const sealed = log.sealed.get(fileNumber)
    if (sealed !== undefined) sealed.extentRowCount = extentRowCount
  }
  const { lengthBytes } = full
  log.sealed.set(full.fileNumber, { lengthBytes, extentRowCount: seal.extentRowCount })
  for (const partition of partitions) {
    partition.extents = partition.extents.filter(({ fileNumber }) => fileNumber !== full.fileNumber)
  }
  state.generations.splice(state.generations.indexOf(seal.state), 1)
  await full.file.close()
  for (const fileNumber of emptied) await removeLogFile(store, fileNumber)
}

function fileRow(fileNumber: number, lengthBytes: number, extentRowCount: number): RowChange {
  return { key: fileKey(fileNumber), value: Buffer.from(JSON.stringify({ lengthBytes, extentRowCount })) }
}

/** @returns how many rows of extents are left for each file that loses some */
async function removePartitionRows(
  store: Store,
  ordinals: readonly number[],
  changes: RowChange[],
): Promise<Map<number, number>> {
  const counts = new Map<number, number>()
  for (const ordinal of ordinals) {
    for (const kind of ['P', 'R', 'A'] as const) changes.push({ key: partitionKey(kind, ordinal), value: null })
    const end = extentsEnd(ordinal)
    let from = extentsKey(ordinal, 0)
    for (;;) {
      const rows = await store.rows.scan(from, end, SCAN_ROW_COUNT)
      for (const [key, value] of rows) {
        changes.push({ key, value: null })
        const fileNumber = packedFileNumber(value)
        const count = counts.get(fileNumber) ?? store.log.sealed.get(fileNumber)?.extentRowCount ?? 0
        counts.set(fileNumber, count - 1)
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
