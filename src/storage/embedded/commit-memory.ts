/** Commits up to half of this share a piece of memory; larger ones get their own. */
const CHUNK_BYTES = 1024 * 1024
/** The first pieces are small, so that an idle or a test engine costs little. */
const CHUNK_BYTES_MIN = 64 * 1024
/** Larger pieces are multiples of this, so that one fits where another was. */
const STEP_BYTES = 256 * 1024
/** Of pieces that wait to be used again: enough for a few of the largest commits. */
const FREE_BYTES_MAX = 16 * 1024 * 1024

/** A piece of memory with one or more commits in it. */
interface Chunk {
  readonly memory: Buffer
  commitCount: number
  /** Someone outside may hold a view of it: it is never written again, and goes when they let go. */
  isLent: boolean
}

/**
 * The memory that commits are made in. What no reader has seen is used again: taking it anew from the system costs a
 * fifth of an append, and makes the collector look at everything that lives, which grows with the partitions.
 */
export interface CommitMemory {
  /** By the memory underneath a commit. */
  readonly chunks: Map<ArrayBufferLike, Chunk>
  /** Takes small commits. */
  current: Chunk | null
  currentUsed: number
  readonly free: Buffer[]
  freeBytes: number
}

export function newCommitMemory(): CommitMemory {
  return { chunks: new Map(), current: null, currentUsed: 0, free: [], freeBytes: 0 }
}

/** Memory for one commit, until it is released; uninitialized. */
export function reserveCommit(memory: CommitMemory, byteLength: number): Buffer {
  if (byteLength > CHUNK_BYTES / 2) {
    const chunk = takeChunk(memory, Math.ceil(byteLength / STEP_BYTES) * STEP_BYTES)
    chunk.commitCount++
    return chunk.memory.subarray(0, byteLength)
  }
  const chunk = chunkFor(memory, byteLength)
  const bytes = chunk.memory.subarray(memory.currentUsed, memory.currentUsed + byteLength)
  memory.currentUsed += byteLength
  chunk.commitCount++
  return bytes
}

/** The chunk for a small commit. */
function chunkFor(memory: CommitMemory, byteLength: number): Chunk {
  const before = memory.current
  if (before !== null && byteLength <= before.memory.length - memory.currentUsed) return before
  const doubled = Math.max(CHUNK_BYTES_MIN, (before?.memory.length ?? 0) * 2)
  const chunk = takeChunk(memory, Math.max(byteLength, Math.min(CHUNK_BYTES, doubled)))
  memory.current = chunk
  memory.currentUsed = 0
  if (before?.commitCount === 0) putBack(memory, before)
  return chunk
}

function takeChunk(memory: CommitMemory, byteLength: number): Chunk {
  const { free, chunks } = memory
  // One that is much larger would count as more than it holds.
  const index = free.findIndex(({ length }) => length >= byteLength && length <= byteLength * 2)
  const [known] = index === -1 ? [] : free.splice(index, 1)
  memory.freeBytes -= known?.length ?? 0
  const bytes = known ?? Buffer.allocUnsafeSlow(byteLength)
  const chunk = { memory: bytes, commitCount: 0, isLent: false }
  chunks.set(bytes.buffer, chunk)
  return chunk
}

/** Says that views of a commit are given away. */
export function lendCommit(memory: CommitMemory, bytes: Buffer): void {
  const chunk = memory.chunks.get(bytes.buffer)
  if (chunk !== undefined) chunk.isLent = true
}

/** Lets a commit go that nobody will ask for again. Memory that comes from elsewhere is left alone. */
export function releaseCommit(memory: CommitMemory, bytes: Buffer): void {
  const chunk = memory.chunks.get(bytes.buffer)
  if (chunk === undefined) return
  chunk.commitCount--
  if (chunk.commitCount === 0 && chunk !== memory.current) putBack(memory, chunk)
}

function putBack(memory: CommitMemory, { memory: bytes, isLent }: Chunk): void {
  memory.chunks.delete(bytes.buffer)
  if (isLent || memory.freeBytes + bytes.length > FREE_BYTES_MAX) return
  memory.free.push(bytes)
  memory.freeBytes += bytes.length
}
