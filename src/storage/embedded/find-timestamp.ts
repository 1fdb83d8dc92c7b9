import { type BatchHeader, readBatchHeader } from '../../records/batch-header.ts'
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
  let latest: Extent | null = null
  await visitExtents(store, partition, (extent) => {
    if (latest === null || extent.maxTimestampMs > latest.maxTimestampMs) latest = extent
    return true
  })
  const extent: Extent | null = latest
  return extent === null ? null : findLatestIn(store, partition, extent)
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
    const found = findRecordAtOrAfter(bytes, header, timestampMs)
    if (found !== null && found.offset >= partition.logStartOffset) return found
  }
  return null
}

async function findLatestIn(store: Store, partition: Partition, extent: Extent): Promise<TimestampedOffset | null> {
  let latest: readonly [Buffer, BatchHeader] | null = null
  for (const batch of await batchesOf(store, partition, extent)) {
    if (latest === null || batch[1].maxTimestampMs > latest[1].maxTimestampMs) latest = batch
  }
  if (latest === null) return null
  const [bytes, header] = latest
  return findRecordAtOrAfter(bytes, header, header.maxTimestampMs)
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
