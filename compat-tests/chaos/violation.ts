/**
 * What can be wrong with a history; the names are Jepsen's where it has one.
 * - lost-write: acknowledged or read once, and not there at the end, though later records are
 * - unseen: acknowledged, and nothing at or after its offset was there at the end
 * - duplicate: one record at two places, or its source was turned into two
 * - inconsistent-offset: one offset held two records
 * - phantom: a record that nobody sent, or sent elsewhere
 * - aborted-read: a record of an aborted transaction in read_committed, or what a worker made of one
 * - precommitted-read: a record read in read_committed before its commit was asked for
 * - torn-transaction: a part of a transaction is visible, or its records without its offsets, or the reverse
 * - stale-offset: a group's offset older than one whose transaction is committed
 * - poll-skip: a reader went past a record of its log
 * - non-monotonic-poll: a reader went back without a seek
 * - non-monotonic-send: a producer's records in another order than sent
 * - hanging-transaction: the last stable offset stays behind the end after all clients ended
 * - server-error: a client was told that the server met what it did not expect, or the broker's log says so
 * - stuck: a client did not end, or the work not be done, in the time there was
 */
export type ViolationKind =
  | 'lost-write'
  | 'unseen'
  | 'duplicate'
  | 'inconsistent-offset'
  | 'phantom'
  | 'aborted-read'
  | 'precommitted-read'
  | 'torn-transaction'
  | 'stale-offset'
  | 'poll-skip'
  | 'non-monotonic-poll'
  | 'non-monotonic-send'
  | 'hanging-transaction'
  | 'server-error'
  | 'stuck'

export interface Violation {
  readonly kind: ViolationKind
  readonly text: string
}

const SHOWN_COUNT_PER_KIND = 5

/** The first of each kind, and how many there are of it. */
export function violationLines(violations: readonly Violation[]): string[] {
  const texts = new Map<ViolationKind, string[]>()
  for (const { kind, text } of violations) {
    const known = texts.get(kind)
    if (known === undefined) texts.set(kind, [text])
    else known.push(text)
  }
  return [...texts].flatMap(([kind, all]) => [
    ...all.slice(0, SHOWN_COUNT_PER_KIND).map((text) => `VIOLATION ${kind}: ${text}`),
    `VIOLATION ${kind}: ${all.length} in all`,
  ])
}
