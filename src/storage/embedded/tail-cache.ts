import { type CommitMemory, newCommitMemory, releaseCommit } from './commit-memory.ts'

/** One commit in memory, and where it lies in the log. */
export interface CachedCommit {
  readonly fileNumber: number
  readonly position: number
  readonly bytes: Buffer
}

/**
 * The youngest commits, up to `bytesMax`, for readers at the tail, who say so when they take views of one: that memory
 * is never written again, and they may keep it as long as they like.
 */
export interface TailCache {
  readonly bytesMax: number
  bytes: number
  /** Commits from `first` on, in log order. */
  readonly commits: CachedCommit[]
  first: number
  readonly memory: CommitMemory
}

/** @param bytesMax  at least one commit stays, however large */
export function newTailCache(bytesMax: number): TailCache {
  return { bytesMax, bytes: 0, commits: [], first: 0, memory: newCommitMemory() }
}

/** Adds the commit that was just written, and lets the oldest ones go. */
export function addCommit(cache: TailCache, commit: CachedCommit): void {
  cache.commits.push(commit)
  cache.bytes += commit.bytes.length
  while (cache.bytes > cache.bytesMax && cache.first < cache.commits.length - 1) {
    const oldest = cache.commits[cache.first] ?? gone
    cache.bytes -= oldest.bytes.length
    releaseCommit(cache.memory, oldest.bytes)
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
