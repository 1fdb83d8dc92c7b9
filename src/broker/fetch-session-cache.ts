import { randomInt } from 'node:crypto'
import { createSession, type FetchOutcome, type FetchSession, type FetchWishes } from './fetch-session.ts'

/** Kafka's default of `max.incremental.fetch.session.cache.slots`. */
const SESSION_COUNT_MAX = 1_000
/** As in Kafka: a session unused for longer may go, and none younger goes for a larger one; milliseconds. */
const EVICTION_MS = 120_000
/** Some 150 bytes each: what all sessions hold stays below 100 MB, however much clients ask for. */
const PARTITION_COUNT_MAX = 500_000
/** Session ids are positive int32 values; 0 means none. */
const SESSION_ID_END = 0x7fff_ffff

/** The bounds of a cache, and where its ids come from. */
export interface FetchSessionLimits {
  readonly sessionCountMax?: number
  readonly evictionMs?: number
  /** Over all sessions. */
  readonly partitionCountMax?: number
  readonly newId?: () => number
}

/** How the sessions stand, for metrics. */
export interface FetchSessionCounts {
  readonly sessionCount: number
  readonly partitionCount: number
  /** Sessions that went to make room for others, since the start. */
  readonly evictionCount: number
}

/**
 * The sessions of all clients, within bounds. Whoever finds no room gets no session and asks in full.
 * Kafka prefers sessions of replicas; here there are none. It also splits its cache, to keep threads apart; here
 * every session competes with every other.
 * @see KIP-227, FetchSessionCacheShard
 */
export class FetchSessionCache {
  /** The one used longest ago is first. */
  readonly #sessions = new Map<number, FetchSession>()
  readonly #sessionCountMax: number
  readonly #evictionMs: number
  readonly #partitionCountMax: number
  readonly #newId: () => number
  #partitionCount = 0
  #evictionCount = 0

  constructor(limits: FetchSessionLimits = {}) {
    this.#sessionCountMax = limits.sessionCountMax ?? SESSION_COUNT_MAX
    this.#evictionMs = limits.evictionMs ?? EVICTION_MS
    this.#partitionCountMax = limits.partitionCountMax ?? PARTITION_COUNT_MAX
    this.#newId = limits.newId ?? (() => randomInt(1, SESSION_ID_END))
  }

  get counts(): FetchSessionCounts {
    return {
      sessionCount: this.#sessions.size,
      partitionCount: this.#partitionCount,
      evictionCount: this.#evictionCount,
    }
  }

  get(id: number): FetchSession | undefined {
    return this.#sessions.get(id)
  }

  remove(id: number): void {
    const session = this.#sessions.get(id)
    if (session === undefined) return
    this.#sessions.delete(id)
    this.#partitionCount -= session.partitionCount
  }

  /** Whether a session may become larger by so many partitions. */
  hasRoomFor(partitionCount: number): boolean {
    return this.#partitionCount + partitionCount <= this.#partitionCountMax
  }

  /** @returns the id of the new session; 0 when there is no room */
  create(wishes: FetchWishes, outcomes: readonly FetchOutcome[], usesTopicIds: boolean, nowMs: number): number {
    if (this.#sessions.size >= this.#sessionCountMax && !this.#evictFor(wishes.size, nowMs)) return 0
    if (!this.hasRoomFor(wishes.size)) return 0
    let id = this.#newId()
    while (id === 0 || this.#sessions.has(id)) id = this.#newId()
    const session = createSession(id, wishes, outcomes, usesTopicIds, nowMs)
    this.#sessions.set(id, session)
    this.#partitionCount += session.partitionCount
    return id
  }

  /** The session was used; its partitions are counted anew. */
  touch(session: FetchSession, nowMs: number): void {
    this.#sessions.delete(session.id)
    this.#sessions.set(session.id, session)
    this.#partitionCount += session.partitions.size - session.partitionCount
    session.partitionCount = session.partitions.size
    session.lastUsedMs = nowMs
    session.isEvictable = nowMs - session.createdMs > this.#evictionMs
  }

  /** Removes one session that is worth less than a new one of so many partitions, if there is one. */
  #evictFor(partitionCount: number, nowMs: number): boolean {
    const [oldest] = this.#sessions.values()
    if (oldest === undefined) return false
    const isStale = nowMs - oldest.lastUsedMs > this.#evictionMs
    const victim = isStale ? oldest : this.#smallestEvictable()
    if (victim === null || (!isStale && partitionCount <= victim.partitionCount)) return false
    this.remove(victim.id)
    this.#evictionCount++
    return true
  }

  #smallestEvictable(): FetchSession | null {
    let smallest: FetchSession | null = null
    for (const session of this.#sessions.values()) {
      if (!session.isEvictable) continue
      if (smallest === null || compareSize(session, smallest) < 0) smallest = session
    }
    return smallest
  }
}

function compareSize(a: FetchSession, b: FetchSession): number {
  return a.partitionCount - b.partitionCount || a.id - b.id
}
