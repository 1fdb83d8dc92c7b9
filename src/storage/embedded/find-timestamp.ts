import { type BatchHeader, readBatchHeader } from '../../records/batch-header.ts'
import { readRecords } from '../../records/read-records.ts'
import { RecordError } from '../../records/record-error.ts'
import { findRecordAtOrAfter } from '../../records/scan-records.ts'
import type { TimestampedOffset } from '../engine.ts'
import { type Extent, extentAt, findExtent, lastOffset } from './extent-list.ts'
import type { Partition } from './partition.ts'
import { listsFrom, readStored } from './read-log.ts'
import type { Store } from './store.ts'

/** Called for each extent in order; returns false to stop. */
type ExtentVisit = (extent: Extent) => boolean | Promise<boolean>

/** The first readable record whose timestamp is at or after `timestampMs`. */
export async function findByTimestamp(
  store: Store,
  partition: Partition,
  timestampMs: number,
): Promise<TimestampedOffset | null> {
  let found: TimestampedOffset | null = null
  await visitExtents(store, partition, async (extent) => {
    if (extent.maxTimestampMs >= timestampMs) found = await findInExtent(store, partition, extent, timestampMs)
    return found === null
  })
  return found
}

/** The first of the readable records that have the largest timestamp. */
export async function findMaxTimestamp(store: Store, partition: Partition): Promise<TimestampedOffset | null> {
  const seen: { latest: Extent | null; inCut: TimestampedOffset | null } = { latest: null, inCut: null }
  await visitExtents(store, partition, async (extent) => {
    // Where records were deleted, the extent's largest timestamp may be that of one of them.
    if (extent.baseOffset < partition.logStartOffset) seen.inCut = await findLatestIn(store, partition, extent)
    else if (seen.latest === null || extent.maxTimestampMs > seen.latest.maxTimestampMs) seen.latest = extent
    return true
  })
  const { latest, inCut } = seen
  const found = latest === null ? null : await findLatestIn(store, partition, latest)
  if (inCut === null || found === null) return inCut ?? found
  return found.timestampMs > inCut.timestampMs ? found : inCut
}

async function visitExtents(store: Store, partition: Partition, visit: ExtentVisit): Promise<void> {
  let offset = partition.logStartOffset
  while (offset < partition.highWatermark) {
    const lists = await listsFrom(store, partition, offset)
    const from = offset
    for (const list of lists) {
      for (let index = findExtent(list, offset); index < list.count; index++) {
        const extent = extentAt(list, index)
        if (extent.baseOffset >= partition.highWatermark || !(await visit(extent))) return
      }
      offset = Math.max(offset, lastOffset(list) + 1)
    }
    if (offset === from) return
  }
}

async function findInExtent(
  store: Store,
  partition: Partition,
  extent: Extent,
  timestampMs: number,
): Promise<TimestampedOffset | null> {
  for (const [bytes, header] of await batchesOf(store, partition, extent)) {
    const found = ifReadable(() => findInBatch(bytes, header, partition.logStartOffset, timestampMs))
    if (found !== null) return found
  }
  return null
}

/** A batch that its producer compressed from nonsense holds no record; the ones around it are found all the same. */
function ifReadable(find: () => TimestampedOffset | null): TimestampedOffset | null {
  try {
    return find()
  } catch (error) {
    if (error instanceof RecordError) return null
    throw error
  }
}

function findInBatch(
  bytes: Buffer,
  header: BatchHeader,
  logStartOffset: number,
  timestampMs: number,
): TimestampedOffset | null {
  if (header.baseOffset >= logStartOffset) return findRecordAtOrAfter(bytes, header, timestampMs)
  if (header.maxTimestampMs < timestampMs) return null
  for (const record of readRecords(bytes, header)) {
    if (record.offset >= logStartOffset && record.timestampMs >= timestampMs) return placeOf(record)
  }
  return null
}

async function findLatestIn(store: Store, partition: Partition, extent: Extent): Promise<TimestampedOffset | null> {
  const { logStartOffset } = partition
  let latest: TimestampedOffset | null = null
  for (const [bytes, header] of await batchesOf(store, partition, extent)) {
    const least = latest === null ? Number.NEGATIVE_INFINITY : latest.timestampMs
    if (header.maxTimestampMs <= least) continue
    const found = ifReadable(() => latestInBatch(bytes, header, logStartOffset))
    if (found !== null && found.timestampMs > least) latest = found
  }
  return latest
}

function latestInBatch(bytes: Buffer, header: BatchHeader, logStartOffset: number): TimestampedOffset | null {
  if (header.baseOffset >= logStartOffset) return findRecordAtOrAfter(bytes, header, header.maxTimestampMs)
  let latest: TimestampedOffset | null = null
  for (const record of readRecords(bytes, header)) {
    if (record.offset < logStartOffset) continue
    if (latest === null || record.timestampMs > latest.timestampMs) latest = placeOf(record)
  }
  return latest
}

function placeOf({ offset, timestampMs }: TimestampedOffset): TimestampedOffset {
  return { offset, timestampMs }
}

/** The readable batches of an extent. */
async function batchesOf(
  store: Store,
  partition: Partition,
  extent: Extent,
): Promise<(readonly [Buffer, BatchHeader])[]> {
  const walk = {
    ordinal: partition.ordinal,
    nextOffset: Math.max(extent.baseOffset, partition.logStartOffset),
    endOffset: Math.min(extent.lastOffset + 1, partition.highWatermark),
    bytesMax: Number.POSITIVE_INFINITY,
    minOneBatch: true,
    segments: [] as Buffer[],
    byteLength: 0,
    isDone: false,
  }
  await readStored(store, partition, walk)
  return walk.segments.flatMap((segment) => {
    const batches: (readonly [Buffer, BatchHeader])[] = []
    for (let at = 0; at < segment.length; ) {
      const header = readBatchHeader(segment, at)
      batches.push([segment, header])
      at += header.byteLength
    }
    return batches
  })
}
