import { type ExtentList, firstOffset, lastOffset } from './extent-list.ts'
import type { Partition } from './partition.ts'

/** Of all cached lists together: enough for a reader in each of 100 full log files. */
const CACHE_BYTES_MAX = 32 * 1024 * 1024

const NUMBER_BYTES = 8

/** Lists of sealed files that readers used last, one stretch per partition, so that each read need not load its row. */
export interface ExtentCache {
  /** The stretch used longest ago first. */
  readonly stretches: Map<Partition, readonly ExtentList[]>
  bytes: number
}

export function newExtentCache(): ExtentCache {
  return { stretches: new Map(), bytes: 0 }
}

/** The cached lists of a partition, if they hold the offset. */
export function findStretch(
  { stretches }: ExtentCache,
  partition: Partition,
  offset: number,
): readonly ExtentList[] | null {
  const lists = stretches.get(partition)
  const [first, last] = [lists?.[0], lists?.at(-1)]
  if (lists === undefined || first === undefined || last === undefined) return null
  if (offset < firstOffset(first) || offset > lastOffset(last)) return null
  stretches.delete(partition)
  stretches.set(partition, lists)
  return lists
}

/** Puts a partition's lists in the place of those it had, and lets others go when there is no room. */
export function putStretch(cache: ExtentCache, partition: Partition, lists: readonly ExtentList[]): void {
  dropStretch(cache, partition)
  cache.stretches.set(partition, lists)
  cache.bytes += bytesOf(lists)
  for (const oldest of cache.stretches.keys()) {
    if (cache.bytes <= CACHE_BYTES_MAX) return
    dropStretch(cache, oldest)
  }
}

/** Forgets a partition's lists. */
export function dropStretch(cache: ExtentCache, partition: Partition): void {
  cache.bytes -= bytesOf(cache.stretches.get(partition) ?? [])
  cache.stretches.delete(partition)
}

function bytesOf(lists: readonly ExtentList[]): number {
  return lists.reduce((sum, { values }) => sum + values.length * NUMBER_BYTES, 0)
}
