import type { LogFile } from './log-files.ts'
import type { ReadCommit } from './read-commits.ts'

const REWRITE_BYTES = 4 * 1024 * 1024

/** Where the commits begin, in one file, that no later commit is known to follow a sync of. */
export interface UnconfirmedTail {
  readonly commitNumbers: number[]
  readonly positions: number[]
  /** Entries before this are confirmed. */
  first: number
}

export function newUnconfirmedTail(): UnconfirmedTail {
  return { commitNumbers: [], positions: [], first: 0 }
}

/** Adds a commit, and drops those that were durable when it was written. */
export function addUnconfirmed(tail: UnconfirmedTail, { header, position }: ReadCommit): void {
  tail.commitNumbers.push(header.commitNumber)
  tail.positions.push(position)
  while ((tail.commitNumbers[tail.first] ?? Number.POSITIVE_INFINITY) <= header.durableNumber) tail.first++
}

/** Notes what of a file that was read is not known to be durable. */
export function noteUnconfirmed(file: LogFile, tail: UnconfirmedTail): void {
  const from = tail.positions[tail.first] ?? file.lengthBytes
  file.unconfirmed = from === file.lengthBytes ? null : { from, end: file.lengthBytes }
}

/**
 * Makes everything in a file durable, also what a process before this one wrote. For that a sync alone is not enough:
 * when that of the other process failed, the system may hold the bytes as clean, show them to us, and never write them.
 * So what is not known to be durable is written again.
 */
export async function syncLogFile(log: LogFile): Promise<void> {
  const { file, unconfirmed } = log
  if (unconfirmed !== null) {
    const { from, end } = unconfirmed
    for (let position = from; position < end; position += REWRITE_BYTES) {
      const bytes = await file.read(position, Math.min(REWRITE_BYTES, end - position))
      await file.write(bytes, position)
    }
  }
  await file.sync()
  log.unconfirmed = null
}
