import { patchBaseOffset, patchPartitionLeaderEpoch } from '../../records/patch-batch.ts'
import type { AppendBatch, AppendRun, AppendVerdict, CommitVerdict } from '../engine.ts'
import { applyBatch, type Undo } from './apply-batch.ts'
import { checkRun, checkRunsTogether } from './check-run.ts'
import {
  COMMIT_HEADER_BYTES,
  ENTRY_HEADER_BYTES,
  LEADER_EPOCH,
  writeCommitHeader,
  writeRecordsEntry,
  writeStateEntry,
} from './commit-layout.ts'
import { reserveCommit } from './commit-memory.ts'
import { findPartition, type Partition, stableEnd } from './partition.ts'
import type { Pending, PendingAppend, PendingChange } from './pending.ts'
import { applyRowChange, changeText, type LoggedChange, toLogged } from './state-change.ts'
import { holds } from './state-overlay.ts'
import type { Store } from './store.ts'

/** A commit takes no further requests once it has this many bytes, so that none waits long behind others. */
export const COMMIT_BYTES_MAX = 4 * 1024 * 1024
/** Rows after which a commit takes no further request: building it is one step in which nothing else happens. */
const COMMIT_CHANGES_MAX = 500
/** Batches of one partition share an entry up to this, so that a reader need not read much more than it wants. */
const ENTRY_BYTES_MAX = 64 * 1024

/** One entry of records, and where it begins in its commit. */
export interface BuiltEntry {
  readonly partition: Partition
  readonly baseOffset: number
  lastOffset: number
  bodyBytes: number
  maxTimestampMs: number
  position: number
  readonly batches: AppendBatch[]
}

/** What a commit does to one partition. */
export interface BuiltPart {
  readonly partition: Partition
  readonly entries: BuiltEntry[]
  /** Next offset before this commit. */
  readonly startOffset: number
  endOffset: number
  stableOffset: number
}

/** A commit that is ready to be written, with all its offsets given. */
export interface BuiltCommit {
  readonly commitNumber: number
  /** `null`: nothing has to be written. */
  readonly bytes: Buffer | null
  readonly stateBytes: number
  /** Sum over the requests that were taken off the queue. */
  readonly requestBytes: number
  readonly parts: readonly BuiltPart[]
  readonly changes: readonly LoggedChange[]
  readonly appends: readonly { readonly pending: PendingAppend; readonly verdicts: AppendVerdict[] }[]
  readonly changed: readonly { readonly pending: PendingChange; readonly verdict: CommitVerdict }[]
  readonly undo: readonly Undo[]
}

interface Building {
  readonly store: Store
  readonly appendTimeMs: number
  readonly parts: Map<Partition, BuiltPart>
  readonly changes: LoggedChange[]
  /** The changes as JSON. */
  readonly texts: string[]
  readonly undo: Undo[]
}

/**
 * Makes one commit of the requests at the queue's head, in order, and takes them off the queue. Offsets are given and
 * sequences checked here, in one step without waiting, so that they are in order of arrival. Batches are copied.
 */
export function buildCommit(store: Store, queue: Pending[]): BuiltCommit {
  const building: Building = { store, appendTimeMs: store.nowMs(), parts: new Map(), changes: [], texts: [], undo: [] }
  const appends: { pending: PendingAppend; verdicts: AppendVerdict[] }[] = []
  const changed: { pending: PendingChange; verdict: CommitVerdict }[] = []
  let requestBytes = 0
  let taken = 0
  for (const pending of queue) {
    if (taken > 0 && requestBytes + pending.byteLength > COMMIT_BYTES_MAX) break
    taken++
    requestBytes += pending.byteLength
    if (pending.kind === 'append') {
      appends.push({ pending, verdicts: pending.runs.map((run) => takeRun(building, run)) })
      continue
    }
    const before = building.changes.length
    changed.push({ pending, verdict: takeChange(building, pending) })
    // Partitions come and go when the commit is written; what follows must see it.
    if (building.changes.slice(before).some(({ kind }) => kind !== 'put' && kind !== 'delete')) break
    if (building.changes.length >= COMMIT_CHANGES_MAX) break
  }
  queue.splice(0, taken)
  const parts = [...building.parts.values()]
  for (const part of parts) {
    part.endOffset = part.partition.nextOffset
    part.stableOffset = stableEnd(part.partition)
  }
  const { changes, texts, undo } = building
  const state = changes.length === 0 ? null : Buffer.from(`[${texts.join()}]`)
  const bytes = parts.length === 0 && state === null ? null : layOut(building, parts, state)
  const commitNumber = store.commitNumber + 1
  const stateBytes = state?.length ?? 0
  return { commitNumber, bytes, stateBytes, requestBytes, parts, changes, appends, changed, undo }
}

function takeRun(building: Building, run: AppendRun): AppendVerdict {
  const { store } = building
  const partition = findPartition(store.partitions, run.topicId, run.partition)
  if (partition === undefined) return { kind: 'unknown-partition' }
  return checkRun(store, partition, run.batches, null) ?? appendRun(building, partition, run.batches)
}

/** Appends what was checked. */
function appendRun(building: Building, partition: Partition, batches: readonly AppendBatch[]): AppendVerdict {
  const { store, appendTimeMs } = building
  const { logStartOffset, nextOffset: baseOffset } = partition
  const part = partOf(building, partition)
  for (const batch of batches) {
    addToEntry(part, batch)
    applyBatch(store, partition, batch, appendTimeMs, building.undo)
  }
  return { kind: 'appended', baseOffset, logStartOffset, appendTimeMs }
}

function partOf(building: Building, partition: Partition): BuiltPart {
  const known = building.parts.get(partition)
  if (known !== undefined) return known
  const startOffset = partition.nextOffset
  const part: BuiltPart = { partition, entries: [], startOffset, endOffset: startOffset, stableOffset: startOffset }
  building.parts.set(partition, part)
  building.undo.push(() => {
    partition.nextOffset = startOffset
  })
  return part
}

function addToEntry(part: BuiltPart, batch: AppendBatch): void {
  const { partition, entries } = part
  const last = entries.at(-1)
  const lastOffset = partition.nextOffset + batch.offsetCount - 1
  if (last !== undefined && last.bodyBytes + batch.bytes.length <= ENTRY_BYTES_MAX) {
    last.batches.push(batch)
    last.bodyBytes += batch.bytes.length
    last.lastOffset = lastOffset
    last.maxTimestampMs = Math.max(last.maxTimestampMs, batch.maxTimestampMs)
    return
  }
  entries.push({
    partition,
    baseOffset: partition.nextOffset,
    lastOffset,
    bodyBytes: batch.bytes.length,
    maxTimestampMs: batch.maxTimestampMs,
    position: 0,
    batches: [batch],
  })
}

/** Takes records and changes together: nothing is changed before it is known that everything can be. */
function takeChange(building: Building, pending: PendingChange): CommitVerdict {
  const { store } = building
  const { runs = [], changes, preconditions } = pending
  if (!preconditions.every((precondition) => holds(store.state, precondition))) return { kind: 'precondition-failed' }
  const refusals = checkRunsTogether(store, runs)
  if (refusals !== null) return { kind: 'refused', verdicts: refusals }
  const appended = runs.map((run) => takeRun(building, run))
  for (const change of changes) {
    const logged = toLogged(store, change)
    if (logged === null) continue
    building.texts.push(changeText(logged, applyRowChange(store, logged, building.undo)))
    building.changes.push(logged)
  }
  return { kind: 'committed', appended }
}

function layOut(building: Building, parts: readonly BuiltPart[], state: Buffer | null): Buffer {
  const { store, appendTimeMs } = building
  let byteLength = COMMIT_HEADER_BYTES + (state === null ? 0 : ENTRY_HEADER_BYTES + state.length)
  for (const { entries } of parts) for (const { bodyBytes } of entries) byteLength += ENTRY_HEADER_BYTES + bodyBytes
  const bytes = reserveCommit(store.cache.memory, byteLength)
  let at = COMMIT_HEADER_BYTES
  let entryCount = 0
  for (const { entries } of parts) {
    for (const entry of entries) {
      at = layOutEntry(bytes, at, entry)
      entryCount++
    }
  }
  if (state !== null) {
    writeStateEntry(bytes, at, state.length)
    state.copy(bytes, at + ENTRY_HEADER_BYTES)
    entryCount++
  }
  const commitNumber = store.commitNumber + 1
  writeCommitHeader(bytes, store.salt, { entryCount, commitNumber, durableNumber: store.syncedNumber, appendTimeMs })
  return bytes
}

function layOutEntry(bytes: Buffer, at: number, entry: BuiltEntry): number {
  entry.position = at
  const { bodyBytes, baseOffset, lastOffset, maxTimestampMs, partition } = entry
  const offsetCount = lastOffset - baseOffset + 1
  writeRecordsEntry(bytes, at, { bodyBytes, ordinal: partition.ordinal, offsetCount, baseOffset, maxTimestampMs })
  let batchAt = at + ENTRY_HEADER_BYTES
  let offset = baseOffset
  for (const batch of entry.batches) {
    batch.bytes.copy(bytes, batchAt)
    patchBaseOffset(bytes, batchAt, offset)
    patchPartitionLeaderEpoch(bytes, batchAt, LEADER_EPOCH)
    batchAt += batch.bytes.length
    offset += batch.offsetCount
  }
  return batchAt
}
