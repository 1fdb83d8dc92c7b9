import { ErrorCode } from '../protocol/errors.ts'
import {
  type FetchOutcome,
  type FetchSession,
  type FetchWish,
  type FetchWishes,
  nextEpoch,
  noteOutcome,
  updateSession,
} from './fetch-session.ts'
import type { FetchSessionCache } from './fetch-session-cache.ts'

/** Epoch of a request that lists everything and wants a session. */
const INITIAL_EPOCH = 0
/** Epoch of a request that lists everything and wants no session, not even the one it names. */
const FINAL_EPOCH = -1
const NO_SESSION = 0

/** What a Fetch says about sessions. */
export interface FetchSessionRequest {
  readonly sessionId: number
  readonly sessionEpoch: number
  readonly wishes: FetchWishes
  readonly forgottenKeys: readonly string[]
  readonly usesTopicIds: boolean
}

/** What one Fetch has to serve, and what its answer means for a session. */
export type FetchContext =
  | { readonly kind: 'refused'; readonly errorCode: number }
  | { readonly kind: 'sessionless'; readonly wishes: FetchWishes }
  | { readonly kind: 'full'; readonly wishes: FetchWishes; readonly usesTopicIds: boolean }
  | {
      readonly kind: 'incremental'
      readonly wishes: FetchWishes
      readonly session: FetchSession
      /** Epoch that the session has as long as no other request used it. */
      readonly epoch: number
    }

/** How a Fetch is answered: with which of its partitions. */
export interface FetchConclusion {
  readonly errorCode: number
  readonly sessionId: number
  /** By index, whether the partition is told. */
  readonly isTold: (index: number) => boolean
}

/**
 * Begins a Fetch: finds its session, or ends it, and tells what is to be served in which order.
 * @see FetchManager.newContext
 */
export function beginFetch(cache: FetchSessionCache, request: FetchSessionRequest, nowMs: number): FetchContext {
  const { sessionId, sessionEpoch, wishes, forgottenKeys, usesTopicIds } = request
  if (sessionEpoch === INITIAL_EPOCH || sessionEpoch === FINAL_EPOCH) {
    cache.remove(sessionId)
    return sessionEpoch === FINAL_EPOCH ? { kind: 'sessionless', wishes } : { kind: 'full', wishes, usesTopicIds }
  }
  const session = cache.get(sessionId)
  if (session === undefined) return { kind: 'refused', errorCode: ErrorCode.FETCH_SESSION_ID_NOT_FOUND }
  if (session.epoch !== sessionEpoch) return { kind: 'refused', errorCode: ErrorCode.INVALID_FETCH_SESSION_EPOCH }
  if (session.usesTopicIds !== usesTopicIds) {
    return { kind: 'refused', errorCode: ErrorCode.FETCH_SESSION_TOPIC_ID_ERROR }
  }
  let newCount = 0
  for (const key of wishes.keys()) if (!session.partitions.has(key)) newCount++
  if (!cache.hasRoomFor(newCount)) {
    // The client then asks in full and gets no session.
    cache.remove(sessionId)
    return { kind: 'refused', errorCode: ErrorCode.FETCH_SESSION_ID_NOT_FOUND }
  }
  updateSession(session, wishes, forgottenKeys)
  if (session.partitions.size === 0) {
    cache.remove(sessionId)
    return { kind: 'sessionless', wishes }
  }
  cache.touch(session, nowMs)
  session.epoch = nextEpoch(session.epoch)
  const all = new Map<string, FetchWish>()
  for (const [key, { wish }] of session.partitions) all.set(key, wish)
  return { kind: 'incremental', wishes: all, session, epoch: session.epoch }
}

/**
 * Ends a Fetch: grants a session, or notes in it what is told.
 * @param outcomes  one per wish of the context, in order
 */
export function concludeFetch(
  cache: FetchSessionCache,
  context: Exclude<FetchContext, { kind: 'refused' }>,
  outcomes: readonly FetchOutcome[],
  nowMs: number,
): FetchConclusion {
  if (context.kind === 'sessionless') return tellAll(NO_SESSION)
  if (context.kind === 'full') return tellAll(cache.create(context.wishes, outcomes, context.usesTopicIds, nowMs))
  const { session, wishes, epoch } = context
  if (session.epoch !== epoch) {
    // Another request came in under this session meanwhile: what that one is told decides.
    return { errorCode: ErrorCode.INVALID_FETCH_SESSION_EPOCH, sessionId: session.id, isTold: () => false }
  }
  const told: boolean[] = []
  for (const key of wishes.keys()) {
    const outcome = outcomes[told.length]
    told.push(outcome !== undefined && noteOutcome(session, key, outcome))
  }
  return { errorCode: ErrorCode.NONE, sessionId: session.id, isTold: (index) => told[index] === true }
}

function tellAll(sessionId: number): FetchConclusion {
  return { errorCode: ErrorCode.NONE, sessionId, isTold: () => true }
}
