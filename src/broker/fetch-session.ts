import { ErrorCode } from '../protocol/errors.ts'

/** What a client wants of one partition, until it says otherwise. */
export interface FetchWish {
  /** Empty where topics are named by id. */
  readonly topic: string
  /** The nil uuid where topics are named by name. */
  readonly topicId: string
  readonly partition: number
  readonly fetchOffset: number
  /** The leader epoch that the consumer knows, -1 when it knows none. */
  readonly currentLeaderEpoch: number
  /** Epoch of the last record that the consumer has, -1 when it does not say. */
  readonly lastFetchedEpoch: number
  readonly maxBytes: number
}

/** Wishes by `partitionKey`, in the order in which they are to be served. */
export type FetchWishes = ReadonlyMap<string, FetchWish>

/** What was found for one partition, as far as a session has to know it. Offsets are -1 beside an error. */
export interface FetchOutcome {
  readonly errorCode: number
  readonly highWatermark: number
  readonly logStartOffset: number
  readonly recordBytes: number
  readonly isDiverging: boolean
}

/** One partition of a session: the wish, and what the client was told last. */
interface SessionPartition {
  wish: FetchWish
  /** -1: to be told in any case. */
  highWatermark: number
  logStartOffset: number
}

/**
 * What a client and the broker know of each other, so that a request only tells what changes (KIP-227).
 * The order of the partitions is the order in which they are served; those that gave records go to the end.
 */
export interface FetchSession {
  readonly id: number
  readonly usesTopicIds: boolean
  readonly createdMs: number
  readonly partitions: Map<string, SessionPartition>
  /** Epoch that the next request must bring. */
  epoch: number
  lastUsedMs: number
  /** As counted when it was used last. */
  partitionCount: number
  /** Old enough, when it was used last, to make room for a larger one. */
  isEvictable: boolean
}

const FIRST_EPOCH = 1
const LAST_EPOCH = 0x7fff_ffff
const UNTOLD = -1

/** The same text for the same partition, whichever way the request names its topics. */
export function partitionKey(topic: string, topicId: string, partition: number, usesTopicIds: boolean): string {
  return `${partition}/${usesTopicIds ? topicId : topic}`
}

/** A session that begins with a full answer. @param outcomes  one per wish, in order */
export function createSession(
  id: number,
  wishes: FetchWishes,
  outcomes: readonly FetchOutcome[],
  usesTopicIds: boolean,
  nowMs: number,
): FetchSession {
  const partitions = new Map<string, SessionPartition>()
  let index = 0
  for (const [key, wish] of wishes) {
    const { highWatermark, logStartOffset } = outcomes[index++] ?? { highWatermark: UNTOLD, logStartOffset: UNTOLD }
    partitions.set(key, { wish, highWatermark, logStartOffset })
  }
  return {
    id,
    usesTopicIds,
    createdMs: nowMs,
    partitions,
    epoch: FIRST_EPOCH,
    lastUsedMs: nowMs,
    partitionCount: partitions.size,
    isEvictable: false,
  }
}

/** The epoch after a positive one; it wraps to 1, because 0 and -1 mean something else. */
export function nextEpoch(epoch: number): number {
  return epoch === LAST_EPOCH ? FIRST_EPOCH : epoch + 1
}

/** Takes in what an incremental request changes: partitions new or asked otherwise, then those no longer wanted. */
export function updateSession(session: FetchSession, wishes: FetchWishes, forgottenKeys: readonly string[]): void {
  for (const [key, wish] of wishes) {
    const known = session.partitions.get(key)
    if (known === undefined) session.partitions.set(key, { wish, highWatermark: UNTOLD, logStartOffset: UNTOLD })
    else known.wish = wish
  }
  for (const key of forgottenKeys) session.partitions.delete(key)
}

/**
 * Notes what is told now.
 * @returns whether the answer must have this partition, because the client does not know all of it
 */
export function noteOutcome(session: FetchSession, key: string, outcome: FetchOutcome): boolean {
  const known = session.partitions.get(key)
  if (known === undefined) return false
  const { errorCode, highWatermark, logStartOffset, recordBytes, isDiverging } = outcome
  const hasMoved = known.highWatermark !== highWatermark || known.logStartOffset !== logStartOffset
  // When an error goes away the partition must be told again, even if nothing moved meanwhile.
  known.highWatermark = errorCode === ErrorCode.NONE ? highWatermark : UNTOLD
  known.logStartOffset = logStartOffset
  if (recordBytes > 0) {
    // Others come first next time: limits of bytes must not starve the partitions behind a busy one.
    session.partitions.delete(key)
    session.partitions.set(key, known)
  }
  return hasMoved || recordBytes > 0 || errorCode !== ErrorCode.NONE || isDiverging
}
