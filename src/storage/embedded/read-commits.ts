import {
  COMMIT_HEADER_BYTES,
  COMMIT_MAGIC,
  type CommitHeader,
  readCommitBytes,
  readCommitHeader,
} from './commit-layout.ts'
import type { StoredFile } from './files.ts'

/** A log file is read in pieces of this size, or of one commit where that is larger. */
const WINDOW_BYTES = 4 * 1024 * 1024
/** The magic as bytes, to be looked for. */
const magicBytes = Buffer.alloc(4)
magicBytes.writeUInt32BE(COMMIT_MAGIC)

/** A whole and intact commit. */
export interface ReadCommit {
  readonly header: CommitHeader
  readonly position: number
  /** Header and entries; a view that lasts as long as it is kept. */
  readonly bytes: Buffer
}

/** Where reading ended before the file's end. */
export interface BadCommit {
  readonly position: number
  /** The commit that should be there seems to be there in its full length: nothing is missing, something is wrong. */
  readonly isComplete: boolean
}

/**
 * Reads the commits of one file in order.
 * @param firstNumber  what the first commit must have
 * @param visit        called for each
 * @returns `null` when the file ends with a commit's end
 */
export async function readCommits(
  file: StoredFile,
  salt: number,
  firstNumber: number,
  visit: (commit: ReadCommit) => void,
): Promise<BadCommit | null> {
  const size = await file.size()
  let window: Buffer = Buffer.alloc(0)
  let windowStart = 0
  let commitNumber = firstNumber
  for (let position = 0; position < size; ) {
    let at = position - windowStart
    if (window.length - at < COMMIT_HEADER_BYTES) {
      window = await file.read(position, WINDOW_BYTES)
      windowStart = position
      at = 0
    }
    const byteLength = readCommitBytes(window, at)
    if (byteLength === null || byteLength > size - position) return { position, isComplete: false }
    if (byteLength > window.length - at) {
      window = await file.read(position, Math.max(byteLength, WINDOW_BYTES))
      windowStart = position
      at = 0
    }
    const header = readCommitHeader(window, at, salt)
    if (header === null || header.commitNumber !== commitNumber) return { position, isComplete: true }
    visit({ header, position, bytes: window.subarray(at, at + byteLength) })
    commitNumber++
    position += byteLength
  }
  return null
}

/**
 * Looks for intact commits behind a bad one.
 * @returns the largest number that one of them says was durable; `null` when there is no intact commit
 */
export async function findLaterCommits(
  file: StoredFile,
  salt: number,
  from: number,
  commitNumber: number,
): Promise<number | null> {
  const size = await file.size()
  const bytes = await file.read(from, Math.max(0, size - from))
  let durableNumber: number | null = null
  for (let at = bytes.indexOf(magicBytes); at !== -1; at = bytes.indexOf(magicBytes, at + 1)) {
    const header = readCommitHeader(bytes, at, salt)
    if (header === null || header.commitNumber < commitNumber) continue
    durableNumber = Math.max(durableNumber ?? 0, header.durableNumber)
  }
  return durableNumber
}
