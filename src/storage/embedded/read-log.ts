import { StorageError } from '../storage-error.ts'
import { lendCommit } from './commit-memory.ts'
import { dropStretch, findStretch, putStretch } from './extent-cache.ts'
import { type Extent, type ExtentList, extentAt, findExtent, firstOffset, unpackExtents } from './extent-list.ts'
import { logFilePath, logReader } from './log-files.ts'
import type { Partition } from './partition.ts'
import { extentsEnd, extentsKey } from './row-keys.ts'
import type { Store } from './store.ts'
import { findCommit, type TailCache } from './tail-cache.ts'
import { type BatchWalk, walkEntries } from './walk-entries.ts'

/** Neighbouring extents are read together when no more than this lies between them, bytes. */
const GAP_BYTES_MAX = 32 * 1024
/** Rows of extents read ahead at a time; where partitions are many, rows are small, and asking for them costs most. */
const ROW_COUNT = 4

/** Small reads are filled to the last batch that fits; so much may be read for that, with what lies in between. */
const SMALL_READ_BYTES = 64 * 1024

/** A piece of a log file. */
interface Span {
  readonly fileNumber: number
  readonly position: number
  /** Of the first batch in it. */
  readonly baseOffset: number
  /** Of the last batch in it. */
  lastOffset: number
  lengthBytes: number
}

/**
 * Reads from the tail cache alone.
 * @returns false when something that is wanted is not in it; the walk is untouched then
 */
export function readCached(store: Store, partition: Partition, walk: BatchWalk): boolean {
  const first = partition.extents[0]
  if (first === undefined || firstOffset(first) > walk.nextOffset) return false
  const spans = spansOf(partition.extents, walk)
  const [oldest] = spans
  if (oldest !== undefined && findCommit(store.cache, oldest.fileNumber, oldest.position) === -1) return false
  for (const span of spans) if (!walkCached(store.cache, span, walk)) return false
  return true
}

/**
 * Reads from files, and from the cache what is there already. Once a large read has half of what is wanted it does not
 * go on to another file: a little more is not worth another wait.
 */
export async function readStored(store: Store, partition: Partition, walk: BatchWalk): Promise<void> {
  while (!walk.isDone && !isEnough(walk) && walk.nextOffset < walk.endOffset) {
    const from = walk.nextOffset
    const lists = await listsFrom(store, partition, walk.nextOffset)
    const spans = spansOf(lists, walk)
    if (spans.length === 0) return
    // Asked for all at once: one after another, each would wait for another thread.
    const pieces = await piecesOf(store, partition, spans)
    if (pieces === null) continue
    for (const [index, span] of spans.entries()) {
      if (walk.isDone) break
      const bytes = pieces[index]
      if (bytes) walkPiece(span, bytes, walk)
      else if (!walkCached(store.cache, span, walk) && !(await walkSpan(store, partition, span, walk))) break
    }
    if (spans.some(({ fileNumber }) => isGone(store, partition, fileNumber))) continue
    if (walk.nextOffset === from && !walk.isDone)
      throw new StorageError('DAMAGED', `offset ${walk.nextOffset} is missing`)
  }
}

function isEnough({ byteLength, bytesMax }: BatchWalk): boolean {
  return bytesMax > SMALL_READ_BYTES && byteLength * 2 > bytesMax
}

/**
 * Takes what a walk wants out of lists, from files alone and whatever has changed since the lists were read.
 * @returns how many bytes were read for that
 * @throws the system's error when a file has gone
 */
export async function walkLists(store: Store, lists: readonly ExtentList[], walk: BatchWalk): Promise<number> {
  const from = walk.nextOffset
  let readBytes = 0
  for (const span of spansOf(lists, walk)) {
    if (walk.isDone) break
    const bytes = await readSpan(store, span)
    readBytes += bytes.length
    walkPiece(span, bytes, walk)
  }
  if (walk.nextOffset === from && !walk.isDone) throw new StorageError('DAMAGED', `offset ${from} is missing`)
  return readBytes
}

/** Walks what was read from a file. @throws StorageError DAMAGED when it is not what the index says */
function walkPiece({ fileNumber, position, baseOffset, lastOffset }: Span, bytes: Buffer, walk: BatchWalk): void {
  const check = { nextOffset: baseOffset, isLog: fileNumber > 0, isBegun: false }
  walkEntries(bytes, 0, bytes.length, walk, check)
  if (walk.isDone || check.nextOffset === lastOffset + 1) return
  throw new StorageError('DAMAGED', `${logFilePath(fileNumber)} lacks offset ${check.nextOffset} at ${position}`)
}

function readSpanUnlessCached(store: Store, span: Span): Promise<Buffer> | null {
  return findCommit(store.cache, span.fileNumber, span.position) === -1 ? readSpan(store, span) : null
}

/** @returns `null` when the cleaner took a file away meanwhile: the lists were out of date */
async function piecesOf(store: Store, partition: Partition, spans: readonly Span[]): Promise<(Buffer | null)[] | null> {
  try {
    return await Promise.all(spans.map((span) => readSpanUnlessCached(store, span)))
  } catch (error) {
    if (!spans.some(({ fileNumber }) => isGone(store, partition, fileNumber))) throw error
    dropStretch(store.extentCache, partition)
    return null
  }
}

/** Whether a file has neither rows nor lists any more. Its bytes may be read on where it is open already. */
function isGone({ log }: Store, partition: Partition, fileNumber: number): boolean {
  return !log.sealed.has(fileNumber) && !partition.extents.some((list) => list.fileNumber === fileNumber)
}

/**
 * For a span that left the cache while others were read.
 * @returns false when the cleaner took its file away meanwhile
 */
async function walkSpan(store: Store, partition: Partition, span: Span, walk: BatchWalk): Promise<boolean> {
  const [bytes] = (await piecesOf(store, partition, [span])) ?? []
  if (!bytes) return false
  walkPiece(span, bytes, walk)
  return true
}

/** Lists that hold the records from an offset on, or the first of them: from rows, or from memory. */
export async function listsFrom(store: Store, partition: Partition, offset: number): Promise<readonly ExtentList[]> {
  const [first] = partition.extents
  if (first !== undefined && firstOffset(first) <= offset) return partition.extents
  // Taken before the rows are read: lists leave the memory only after their rows are there.
  const inMemory = partition.extents
  const cached = findStretch(store.extentCache, partition, offset)
  if (cached !== null) return cached
  const { ordinal, rowsVersion } = partition
  const rows = await store.rows.scan(extentsKey(ordinal, offset), extentsEnd(ordinal), ROW_COUNT)
  if (rows.length === 0) return inMemory
  const lists = rows.map(([, value]) => unpackExtents(value))
  if (partition.rowsVersion === rowsVersion) putStretch(store.extentCache, partition, lists)
  return lists
}

/** The pieces of files that hold what a walk still wants, as far as the lists go. */
function spansOf(lists: readonly ExtentList[], walk: BatchWalk): Span[] {
  const spans: Span[] = []
  let wantedBytes = walk.bytesMax - walk.byteLength
  // Extents may hold little of this partition among much of others.
  let readableBytes = Math.max(wantedBytes, SMALL_READ_BYTES)
  for (const list of lists) {
    for (let index = findExtent(list, walk.nextOffset); index < list.count; index++) {
      if ((wantedBytes <= 0 || readableBytes <= 0) && (spans.length > 0 || walk.byteLength > 0)) return spans
      const extent = extentAt(list, index)
      if (extent.baseOffset >= walk.endOffset) return spans
      addSpan(spans, list.fileNumber, extent)
      // The first extent may hold batches before the wanted one: what it holds beyond is unknown.
      if (extent.baseOffset < walk.nextOffset) continue
      wantedBytes -= extent.batchBytes
      readableBytes -= extent.lengthBytes
    }
  }
  return spans
}

function addSpan(spans: Span[], fileNumber: number, extent: Extent): void {
  const last = spans.at(-1)
  const { baseOffset, lastOffset, position, lengthBytes } = extent
  if (last !== undefined && isNextTo(last, fileNumber, position)) {
    last.lengthBytes = position + lengthBytes - last.position
    last.lastOffset = lastOffset
  } else {
    spans.push({ fileNumber, position, baseOffset, lastOffset, lengthBytes })
  }
}

/** What lies between two extents in a file of the cleaner may be an earlier state of the same partition. */
function isNextTo(last: Span, fileNumber: number, position: number): boolean {
  const gapBytes = position - last.position - last.lengthBytes
  return last.fileNumber === fileNumber && gapBytes >= 0 && gapBytes <= (fileNumber < 0 ? 0 : GAP_BYTES_MAX)
}

async function readSpan(store: Store, span: Span): Promise<Buffer> {
  const { fileNumber, position, lengthBytes } = span
  const file = await logReader(store.log, fileNumber)
  const bytes = await file.read(position, lengthBytes).catch((error: unknown) => {
    // The file was closed to make room for others, between being found and being read.
    if (error instanceof StorageError && error.fault === 'CLOSED' && !store.log.isClosed) return null
    throw error
  })
  if (bytes === null) return readSpan(store, span)
  if (bytes.length === lengthBytes) return bytes
  throw new StorageError('DAMAGED', `${logFilePath(fileNumber)} ends before position ${position + lengthBytes}`)
}

/** @returns false when a part of the span is not in the cache */
function walkCached(cache: TailCache, span: Span, walk: BatchWalk): boolean {
  const end = span.position + span.lengthBytes
  let index = findCommit(cache, span.fileNumber, span.position)
  if (index === -1) return false
  for (let position = span.position; position < end && !walk.isDone; index++) {
    const commit = cache.commits[index]
    if (commit === undefined || commit.fileNumber !== span.fileNumber) return false
    const commitEnd = commit.position + commit.bytes.length
    lendCommit(cache.memory, commit.bytes)
    walkEntries(commit.bytes, position - commit.position, Math.min(end, commitEnd) - commit.position, walk)
    position = commitEnd
  }
  return true
}
