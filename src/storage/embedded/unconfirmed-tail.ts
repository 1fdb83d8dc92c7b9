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

/**
 * Makes everything in a file durable that a process before this one wrote. A sync alone is not enough: when that of the
 * other process failed, the system may hold the bytes as clean, show them to us, and never write them. So what is not
 * known to be durable is written again.
 */
export async function confirmTail({ file, lengthBytes }: LogFile, tail: UnconfirmedTail): Promise<void> {
  const from = tail.positions[tail.first] ?? lengthBytes
  for (let position = from; position < lengthBytes; position += REWRITE_BYTES) {
    const bytes = await file.read(position, Math.min(REWRITE_BYTES, lengthBytes - position))
    await file.write(bytes, position)
  }
  await file.sync()
}
