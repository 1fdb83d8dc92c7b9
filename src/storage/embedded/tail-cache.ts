/** Commits up to half of this share a piece of memory; larger ones get their own. */
const CHUNK_BYTES = 1024 * 1024
/** The first pieces are small, so that an idle or a test engine costs little. */
const CHUNK_BYTES_MIN = 64 * 1024

/** One commit in memory, and where it lies in the log. */
export interface CachedCommit {
  readonly fileNumber: number
  readonly position: number
  readonly bytes: Buffer
}

/**
 * The youngest commits, up to `bytesMax`, for readers at the tail. Memory that was handed out is never written again:
 * readers may keep views of it as long as they like, and it goes when they go.
 */
export interface TailCache {
  readonly bytesMax: number
  bytes: number
  /** Commits from `first` on, in log order. */
  readonly commits: CachedCommit[]
  first: number
  chunk: Buffer
  chunkUsed: number
}

/** @param bytesMax  at least one commit stays, however large */
export function newTailCache(bytesMax: number): TailCache {
  return { bytesMax, bytes: 0, commits: [], first: 0, chunk: Buffer.alloc(0), chunkUsed: 0 }
}

/** Memory for one commit, not yet part of the cache; uninitialized. */
export function reserveCommit(cache: TailCache, byteLength: number): Buffer {
  if (byteLength > CHUNK_BYTES / 2) return Buffer.allocUnsafeSlow(byteLength)
  if (byteLength > cache.chunk.length - cache.chunkUsed) {
    const doubled = Math.max(CHUNK_BYTES_MIN, cache.chunk.length * 2)
    cache.chunk = Buffer.allocUnsafeSlow(Math.max(byteLength, Math.min(CHUNK_BYTES, doubled)))
    cache.chunkUsed = 0
  }
  const bytes = cache.chunk.subarray(cache.chunkUsed, cache.chunkUsed + byteLength)
  cache.chunkUsed += byteLength
  return bytes
}

/** Adds the commit that was just written, and lets the oldest ones go. */
export function addCommit(cache: TailCache, commit: CachedCommit): void {
  cache.commits.push(commit)
  cache.bytes += commit.bytes.length
  while (cache.bytes > cache.bytesMax && cache.first < cache.commits.length - 1) {
    cache.bytes -= cache.commits[cache.first]?.bytes.length ?? 0
    cache.commits[cache.first] = gone
    cache.first++
  }
  // Moving the rest to the front now and then costs less than doing it for each commit.
  if (cache.first > 1024 && cache.first * 2 > cache.commits.length) {
    cache.commits.splice(0, cache.first)
    cache.first = 0
  }
}

/** Takes the place of a commit that was let go, so that the list does not keep its memory alive. */
const gone: CachedCommit = { fileNumber: -1, position: -1, bytes: Buffer.alloc(0) }

/** Index of the commit that holds a position of the log; -1 when it is not in the cache. */
export function findCommit(cache: TailCache, fileNumber: number, position: number): number {
  const { commits } = cache
  let low = cache.first
  let high = commits.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const commit = commits[middle] ?? gone
    const isBefore = commit.fileNumber < fileNumber || (commit.fileNumber === fileNumber && commit.position <= position)
    if (isBefore) low = middle + 1
    else high = middle
  }
  const commit = commits[low - 1]
  if (low === cache.first || commit === undefined || commit.fileNumber !== fileNumber) return -1
  return position < commit.position + commit.bytes.length ? low - 1 : -1
}
