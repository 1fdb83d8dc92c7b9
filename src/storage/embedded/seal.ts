import type { StateTable } from '../engine.ts'
import {
  batchBytesFrom,
  type ExtentList,
  findExtent,
  firstOffset,
  lastOffset,
  packExtents,
  packedBatchBytes,
  packedFileNumber,
  sliceExtents,
} from './extent-list.ts'
import { applyTally, type FileTally, removeLogFile, rowsOfTally, tallyRow } from './file-tally.ts'
import { changeIndex, inIndexTurn } from './index-turn.ts'
import type { LogFile } from './log-files.ts'
import { type AbortedSpan, type Partition, stableEnd } from './partition.ts'
import { packPartition } from './partition-row.ts'
import { type Producers, packProducers } from './producer-state.ts'
import { checkpointKey, extentsEnd, extentsKey, partitionKey, stateKey, topicKey } from './row-keys.ts'
import type { RowChange } from './row-store.ts'
import type { StateRows } from './state-overlay.ts'
import { forgetSilent, type Store } from './store.ts'

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
  /** Files that hold nothing any more; `null` until the rows are written. */
  emptied: readonly number[] | null
}

/**
 * Notes everything that a full file changed. It runs before anything is appended to the next file, since the state in
 * memory is then just what the log up to here says; so it only notes, and leaves the work to `writeSeal`.
 */
export function captureSeal(store: Store, full: LogFile, nextFileNumber: number): Seal {
  const partitions: SealedPartition[] = []
  for (const partition of full.touched) {
    if (!partition.isDeleted) partitions.push(capturePartition(store, partition, full.fileNumber))
  }
  const topics = [...full.changedTopics].map((topicId) => ({ key: topicKey(topicId), value: topicRow(store, topicId) }))
  const { generations } = store.state
  const state = generations.at(-1) ?? new Map()
  generations.push(new Map())
  const checkpoint = { nextFileNumber, nextOrdinal: store.partitions.nextOrdinal }
  return { full, partitions, topics, state, checkpoint, emptied: null }
}

function capturePartition(store: Store, partition: Partition, fileNumber: number): SealedPartition {
  const { nextOffset, logStartOffset, producers, aborted } = partition
  if (producers !== null) forgetSilent(store, producers)
  return {
    partition,
    extents: readableExtents(partition, fileNumber),
    nextOffset,
    logStartOffset,
    stableOffset: stableEnd(partition),
    producers: producers === null ? null : new Map(producers),
    aborted: aborted === null ? null : aborted.filter((span) => span.lastOffset >= logStartOffset),
  }
}

/** What may still be read of a file's extents. */
function readableExtents(partition: Partition, fileNumber: number): ExtentList | undefined {
  const list = partition.extents.find((extents) => extents.fileNumber === fileNumber)
  if (list === undefined) return undefined
  const start = findExtent(list, partition.logStartOffset)
  if (start === 0) return list
  return start === list.count ? undefined : sliceExtents(list, start, list.count)
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
  const { ordinal, cleanedOffset, cleanedBytes } = sealed.partition
  if (extents !== undefined) yield { key: extentsKey(ordinal, lastOffset(extents)), value: packExtents(extents) }
  const { nextOffset, stableOffset } = sealed
  const trimmedOffset = trimmedAfter(sealed)
  // The log start may have moved on since, by a commit of a file that a power loss can still take.
  const logStartOffset = Math.max(sealed.logStartOffset, Math.min(sealed.partition.trimmedOffset, nextOffset))
  const sealedBytes = sealedBytesAfter(sealed)
  const row = { nextOffset, logStartOffset, stableOffset, sealedBytes, cleanedOffset, cleanedBytes, trimmedOffset }
  yield { key: partitionKey('P', ordinal), value: packPartition(row) }
  if (producers !== null) {
    yield { key: partitionKey('R', ordinal), value: producers.size === 0 ? null : packProducers(producers) }
  }
  if (aborted !== null) {
    const value = aborted.length === 0 ? null : Buffer.from(JSON.stringify(aborted))
    yield { key: partitionKey('A', ordinal), value }
  }
}

/** Below this no row names anything, once those of the seal are there. */
function trimmedAfter({ partition, extents, nextOffset }: SealedPartition): number {
  return Math.min(partition.trimmedOffset, extents === undefined ? nextOffset : firstOffset(extents))
}

function sealedBytesAfter({ partition, extents }: SealedPartition): number {
  return partition.sealedBytes + (extents === undefined ? 0 : batchBytesFrom(extents, 0))
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
 * @throws the system's error; the same seal can be written again then
 */
export async function writeSeal(store: Store, seal: Seal): Promise<void> {
  await inIndexTurn(store, async () => {
    if (seal.emptied === null) await writeRows(store, seal)
  })
  await seal.full.file.close()
  for (const fileNumber of seal.emptied ?? []) await removeLogFile(store, fileNumber)
}

async function writeRows(store: Store, seal: Seal): Promise<void> {
  const { full, partitions } = seal
  const { fileNumber, lengthBytes } = full
  let extentRowCount = 0
  let liveBytes = 0
  for (const { extents } of partitions) {
    if (extents === undefined) continue
    extentRowCount++
    liveBytes += batchBytesFrom(extents, 0)
  }
  const tally: FileTally = new Map([[fileNumber, { lengthBytes, extentRowCount, liveBytes }]])
  const removals = await removePartitionRows(store, full.removedOrdinals, tally)
  await changeIndex(store, {
    changes: () => chain(rowsOfSeal(seal), removals, rowsOfTally(tally)),
    apply: () => {
      seal.emptied = applyTally(store, tally)
      for (const sealed of partitions) {
        const { partition } = sealed
        partition.sealedBytes = sealedBytesAfter(sealed)
        partition.trimmedOffset = trimmedAfter(sealed)
        partition.extents = partition.extents.filter((list) => list.fileNumber !== fileNumber)
      }
      const { generations } = store.state
      generations.splice(generations.indexOf(seal.state), 1)
    },
  })
}

function* chain(...parts: readonly Iterable<RowChange>[]): Generator<RowChange> {
  for (const part of parts) yield* part
}

/** @param tally  the files that lose rows of extents are counted here */
async function removePartitionRows(
  store: Store,
  ordinals: readonly number[],
  tally: FileTally,
): Promise<readonly RowChange[]> {
  const changes: RowChange[] = []
  for (const ordinal of ordinals) {
    for (const kind of ['P', 'R', 'A'] as const) changes.push({ key: partitionKey(kind, ordinal), value: null })
    const end = extentsEnd(ordinal)
    let from = extentsKey(ordinal, 0)
    for (;;) {
      const rows = await store.rows.scan(from, end, SCAN_ROW_COUNT)
      for (const [key, value] of rows) {
        changes.push({ key, value: null })
        tallyRow(store, tally, packedFileNumber(value), -1, packedBatchBytes(value))
      }
      const last = rows.at(-1)
      if (last === undefined || rows.length < SCAN_ROW_COUNT) break
      from = Buffer.concat([last[0], Buffer.alloc(1)])
    }
  }
  return changes
}
