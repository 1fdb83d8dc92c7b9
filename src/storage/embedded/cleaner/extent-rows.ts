import { type ExtentList, lastOffset, unpackExtents } from '../extent-list.ts'
import type { Partition } from '../partition.ts'
import { walkLists } from '../read-log.ts'
import { extentsEnd, extentsKey } from '../row-keys.ts'
import type { Store } from '../store.ts'
import type { BatchWalk } from '../walk-entries.ts'
import type { Cleaning } from './cleaning.ts'

/** Rows read at a time. */
const PAGE_ROW_COUNT = 16
/** Batches read at a time. */
const READ_BYTES = 512 * 1024

/** The lists that rows have for a partition, from the first one on that ends at or behind `offset`. */
export async function* sealedListsFrom(store: Store, partition: Partition, offset: number): AsyncGenerator<ExtentList> {
  const end = extentsEnd(partition.ordinal)
  for (let next = offset; ; ) {
    const rows = await store.rows.scan(extentsKey(partition.ordinal, next), end, PAGE_ROW_COUNT)
    for (const [, value] of rows) {
      const list = unpackExtents(value)
      next = lastOffset(list) + 1
      yield list
    }
    if (rows.length < PAGE_ROW_COUNT) return
  }
}

/** The lists of a partition, those of files without rows included. */
export async function* allListsFrom(store: Store, partition: Partition, offset: number): AsyncGenerator<ExtentList> {
  let next = offset
  // Taken before the rows are read: lists leave the memory only after their rows are there.
  let inMemory = partition.extents
  for await (const list of sealedListsFrom(store, partition, offset)) {
    next = lastOffset(list) + 1
    yield list
    inMemory = inMemory.filter((unsealed) => lastOffset(unsealed) >= next)
  }
  for (const list of inMemory) if (lastOffset(list) >= next) yield list
}

/**
 * Reads the batches of a list, a few at a time, at the cleaner's pace.
 * @param from  offset; batches that end before it are passed over
 */
export async function* batchesFrom(
  { store, pace }: Cleaning,
  partition: Partition,
  list: ExtentList,
  from: number,
): AsyncGenerator<Buffer> {
  const endOffset = lastOffset(list) + 1
  for (let nextOffset = from; nextOffset < endOffset; ) {
    const walk: BatchWalk = {
      ordinal: partition.ordinal,
      nextOffset,
      endOffset,
      bytesMax: READ_BYTES,
      minOneBatch: true,
      segments: [],
      byteLength: 0,
      isDone: false,
    }
    const readBytes = await walkLists(store, [list], walk)
    pace.readBytes += readBytes
    await pace.spend(readBytes)
    yield* walk.segments
    nextOffset = walk.nextOffset
  }
}
