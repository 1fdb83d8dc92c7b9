import { ErrorCode } from '../protocol/errors.ts'
import type { Isolation, PartitionId, PartitionOffsets, ReadResult } from '../storage/engine.ts'
import { type Broker, LEADER_EPOCH } from './broker.ts'
import type { FetchWait } from './fetch-waits.ts'
import { leaderEpochError } from './leader-epoch.ts'
import type { Topic } from './topics.ts'

/** One partition that a consumer wants records of. */
export interface FetchTarget {
  /** `undefined`: there is no such topic; `missingError` is told then. */
  readonly topic: Topic | undefined
  readonly missingError: number
  readonly partition: number
  readonly fetchOffset: number
  /** The leader epoch that the consumer knows, -1 when it knows none. */
  readonly currentLeaderEpoch: number
  /** Epoch of the last record that the consumer has, -1 when it does not say. */
  readonly lastFetchedEpoch: number
  readonly maxBytes: number
}

/** A whole Fetch request, without what only the wire knows. */
export interface FetchPlan {
  readonly targets: readonly FetchTarget[]
  readonly isolation: Isolation
  /** The deadline for all partitions together, from now; milliseconds. */
  readonly maxWaitMs: number
  readonly minBytes: number
  readonly maxBytes: number
  /** Told how many bytes reads under way may still bring; the sum of all changes is 0 when none is under way. */
  readonly onExpectedBytes?: (change: number) => void
}

/** What came of one target: records, an error code, or that the consumer is ahead of the log in its epoch (KIP-595). */
export type FetchedPartition =
  | { readonly kind: 'error'; readonly errorCode: number }
  | { readonly kind: 'diverging'; readonly offsets: PartitionOffsets }
  | Extract<ReadResult, { kind: 'records' }>

/** The outcome of a Fetch. */
export interface FetchedRecords {
  /** One per target, in order. */
  readonly partitions: readonly FetchedPartition[]
  /** Records of all partitions together. */
  readonly byteLength: number
}

interface Progress {
  readonly results: (FetchedPartition | undefined)[]
  bytes: number
  /** Something that the client has to hear of at once. */
  hasError: boolean
}

/**
 * Reads the partitions asked for, in the order asked. When fewer than `minBytes` are there and nothing is wrong, waits
 * until an append makes it enough, or the deadline is over; never polls.
 * @param onAbort  calls back when nobody waits for the answer any more
 * @returns one result per target; its bytes are taken from the broker's allowance and must be given back once sent
 */
export async function fetchRecords(
  broker: Broker,
  plan: FetchPlan,
  onAbort: (callback: () => void) => () => void,
): Promise<FetchedRecords> {
  const progress: Progress = { results: plan.targets.map(() => undefined), bytes: 0, hasError: false }
  const minBytes = Math.min(plan.minBytes, plan.maxBytes)
  const enough = () => progress.hasError || progress.bytes >= minBytes
  try {
    await readAll(broker, plan, progress)
    if (plan.maxWaitMs > 0 && plan.targets.length > 0 && !enough()) {
      const wait = broker.fetchWaits.start(plan.targets.map(partitionOf), plan.maxWaitMs)
      if (wait !== null) await waitFor(broker, plan, progress, wait, enough, onAbort)
    }
  } catch (error) {
    broker.fetchAllowance.give(progress.bytes)
    throw error
  }
  return { partitions: progress.results.map((result) => result ?? unknownPartition), byteLength: progress.bytes }
}

const unknownPartition: FetchedPartition = { kind: 'error', errorCode: ErrorCode.UNKNOWN_TOPIC_OR_PARTITION }
const outOfRange: FetchedPartition = { kind: 'error', errorCode: ErrorCode.OFFSET_OUT_OF_RANGE }

async function waitFor(
  broker: Broker,
  plan: FetchPlan,
  progress: Progress,
  wait: FetchWait,
  enough: () => boolean,
  onAbort: (callback: () => void) => () => void,
): Promise<void> {
  const endInterest = onAbort(() => wait.end())
  try {
    // Between the first reads and the start of the watch something may have been appended.
    await readAll(broker, plan, progress, (index) => hasMoved(broker, plan, progress, index))
    while (!enough()) {
      const moved = await wait.next()
      if (moved === null) return
      await readAll(broker, plan, progress, (index) => moved.has(index))
    }
  } finally {
    endInterest()
    wait.end()
  }
}

function partitionOf(target: FetchTarget): PartitionId {
  return { topicId: target.topic?.topicId ?? '', partition: target.partition }
}

function hasMoved(broker: Broker, plan: FetchPlan, progress: Progress, index: number): boolean {
  const target = plan.targets[index]
  const known = progress.results[index]
  if (target === undefined || known?.kind !== 'records') return false
  const now = broker.storage.offsets(partitionOf(target))
  return (
    now === null ||
    now.highWatermark !== known.offsets.highWatermark ||
    now.lastStableOffset !== known.offsets.lastStableOffset
  )
}

/** Reads the targets for which `wanted` holds again; the others keep what they have. */
async function readAll(
  broker: Broker,
  plan: FetchPlan,
  progress: Progress,
  wanted: (index: number) => boolean = () => true,
): Promise<void> {
  for (let index = 0; index < plan.targets.length; index++) {
    const target = plan.targets[index]
    if (target === undefined || !wanted(index)) continue
    const before = progress.results[index]
    if (before?.kind === 'records') count(broker, progress, -before.byteLength)
    const result = await readTarget(broker, plan, target, progress.bytes)
    progress.results[index] = result
    if (result.kind === 'records') count(broker, progress, result.byteLength)
    else progress.hasError = true
  }
}

function count(broker: Broker, progress: Progress, changeBytes: number): void {
  progress.bytes += changeBytes
  broker.fetchAllowance.take(changeBytes)
}

async function readTarget(
  broker: Broker,
  plan: FetchPlan,
  target: FetchTarget,
  bytesSoFar: number,
): Promise<FetchedPartition> {
  if (target.topic === undefined) return { kind: 'error', errorCode: target.missingError }
  const epochError = leaderEpochError(target.currentLeaderEpoch, LEADER_EPOCH)
  if (epochError !== ErrorCode.NONE) return { kind: 'error', errorCode: epochError }
  if (target.lastFetchedEpoch > LEADER_EPOCH && broker.storage.offsets(partitionOf(target)) !== null) return outOfRange
  const leftBytes = Math.max(0, Math.min(plan.maxBytes - bytesSoFar, broker.fetchAllowance.freeBytes))
  const maxBytes = Math.min(target.maxBytes, leftBytes)
  const read = broker.storage.read(partitionOf(target), target.fetchOffset, {
    maxBytes,
    // At least one batch in the whole answer, however large, so that a consumer is never stuck (KIP-74).
    minOneBatch: bytesSoFar === 0,
    isolation: plan.isolation,
  })
  const result = read instanceof Promise ? await expected(broker, plan, maxBytes, read) : read
  switch (result.kind) {
    case 'records':
      return result
    case 'offset-out-of-range':
      return isAhead(target, result.offsets) ? { kind: 'diverging', offsets: result.offsets } : outOfRange
    case 'unknown-partition':
      return unknownPartition
  }
}

/** Counts what a read may bring while it goes on, so that many begun together do not all count on the same room. */
async function expected(
  broker: Broker,
  plan: FetchPlan,
  bytes: number,
  read: Promise<ReadResult>,
): Promise<ReadResult> {
  broker.fetchAllowance.take(bytes)
  plan.onExpectedBytes?.(bytes)
  try {
    return await read
  } finally {
    broker.fetchAllowance.give(bytes)
    plan.onExpectedBytes?.(-bytes)
  }
}

/** Whether the consumer has more records of the one leader epoch than there are. */
function isAhead({ lastFetchedEpoch, fetchOffset }: FetchTarget, { highWatermark }: PartitionOffsets): boolean {
  return lastFetchedEpoch === LEADER_EPOCH && fetchOffset > highWatermark
}
