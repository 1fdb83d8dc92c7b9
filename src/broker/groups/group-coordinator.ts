import { deadlinesPassed, nextDeadline } from '../../coordinator/group/deadlines.ts'
import {
  type Effect,
  type JoinAnswer,
  refuseJoin,
  refuseSync,
  type SyncAnswer,
} from '../../coordinator/group/effects.ts'
import { changeState, type Group, type Member, newGroup } from '../../coordinator/group/group.ts'
import { fromRow, GROUP_ROW_BYTES_MAX, type GroupRow, rowBytes, toRow } from '../../coordinator/group/group-row.ts'
import { type HeartbeatEvent, heartbeat } from '../../coordinator/group/heartbeat.ts'
import { type JoinEvent, join } from '../../coordinator/group/join.ts'
import { type LeavingMember, leave } from '../../coordinator/group/leave.ts'
import { keepAlive } from '../../coordinator/group/rebalance.ts'
import type { GroupSettings } from '../../coordinator/group/settings.ts'
import { type SyncEvent, stored, sync } from '../../coordinator/group/sync.ts'
import { ErrorCode } from '../../protocol/errors.ts'
import type { StateChange, StorageEngine } from '../../storage/engine.ts'
import { DeadlineTimers } from '../deadline-timers.ts'
import { type CommittedOffset, CommittedOffsets, deleteOffset, parseOffsetKey } from './committed-offsets.ts'
import { expireOffsets } from './expire-offsets.ts'
import type { OffsetSettings } from './group-settings.ts'
import { PendingOffsets } from './pending-offsets.ts'

/** What the coordinator is made of. */
export interface GroupCoordinatorOptions {
  readonly storage: StorageEngine
  /** Asked anew for each request, so that altered configs count at once. */
  readonly settings: () => GroupSettings
  readonly offsetSettings: () => OffsetSettings
  /** Milliseconds since the epoch, by a clock that nobody sets. */
  readonly nowMs: () => number
}

/**
 * Groups that a broker knows at most. Kafka has no limit but its memory; one that nobody is in takes about a kilobyte
 * of it, so these take 200 MB. Clients of one more are told to try again; groups that expire or are deleted make room.
 */
export const GROUP_COUNT_MAX = 200_000

/** The request without the name that the coordinator gives it. */
export type JoinRequest = Omit<JoinEvent, 'token'>
export type SyncRequest = Omit<SyncEvent, 'token'>

/**
 * Runs the groups: gives them what clients ask for and the passing of time, stores what they want stored, and answers
 * once it is durable. Lives from the start of the broker to `stop`.
 */
export class GroupCoordinator {
  readonly offsets = new CommittedOffsets()
  readonly pending = new PendingOffsets()
  readonly offsetSettings: () => OffsetSettings
  readonly #storage: StorageEngine
  readonly #settings: () => GroupSettings
  readonly #nowMs: () => number
  readonly #groups = new Map<string, Group>()
  readonly #timers: DeadlineTimers
  readonly #joins = new Map<number, (answer: JoinAnswer) => void>()
  readonly #syncs = new Map<number, (answer: SyncAnswer) => void>()
  #lastToken = 0
  #expiring: NodeJS.Timeout | null = null

  private constructor({ storage, settings, offsetSettings, nowMs }: GroupCoordinatorOptions) {
    this.#storage = storage
    this.offsetSettings = offsetSettings
    this.#settings = settings
    this.#nowMs = nowMs
    this.#timers = new DeadlineTimers(nowMs, (groupId) => this.#deadlinesPassed(groupId))
  }

  /** Reads all groups and offsets from the state. */
  static async load(options: GroupCoordinatorOptions): Promise<GroupCoordinator> {
    const coordinator = new GroupCoordinator(options)
    const nowMs = options.nowMs()
    for (const [groupId, row] of await options.storage.loadTable('groups')) {
      const group = fromRow(groupId, row as GroupRow, nowMs)
      coordinator.#groups.set(groupId, group)
      coordinator.#timers.set(groupId, nextDeadline(group))
    }
    for (const [key, value] of await options.storage.loadTable('offsets')) {
      const { groupId, topic, partition } = parseOffsetKey(key)
      coordinator.offsets.put(groupId, topic, partition, value as CommittedOffset)
      coordinator.findOrCreate(groupId)
    }
    coordinator.pending.load(await options.storage.loadTable('pending-offsets'))
    for (const groupId of coordinator.pending.groupIds()) coordinator.findOrCreate(groupId)
    return coordinator
  }

  find(groupId: string): Group | undefined {
    return this.#groups.get(groupId)
  }

  /** A group that only commits offsets is a group too, which nobody is in. */
  findOrCreate(groupId: string): Group {
    const known = this.#groups.get(groupId)
    if (known !== undefined) return known
    const group = newGroup(groupId, this.#nowMs())
    this.#groups.set(groupId, group)
    return group
  }

  /** Whether no group may be added, other than the one named if it is there. */
  isFullFor(groupId: string): boolean {
    return this.#groups.size >= GROUP_COUNT_MAX && !this.#groups.has(groupId)
  }

  all(): Iterable<Group> {
    return this.#groups.values()
  }

  join(groupId: string, request: JoinRequest): Promise<JoinAnswer> {
    const { memberId } = request
    const settings = this.#settings()
    if (groupId === '') return Promise.resolve(refuseJoin(ErrorCode.INVALID_GROUP_ID, memberId))
    const { sessionTimeoutMs } = request
    if (sessionTimeoutMs < settings.sessionTimeoutMinMs || sessionTimeoutMs > settings.sessionTimeoutMaxMs) {
      return Promise.resolve(refuseJoin(ErrorCode.INVALID_SESSION_TIMEOUT, memberId))
    }
    if (memberId !== '' && !this.#groups.has(groupId)) {
      return Promise.resolve(refuseJoin(ErrorCode.UNKNOWN_MEMBER_ID, memberId))
    }
    if (this.isFullFor(groupId)) {
      return Promise.resolve(refuseJoin(ErrorCode.COORDINATOR_LOAD_IN_PROGRESS, memberId))
    }
    const group = this.findOrCreate(groupId)
    return new Promise((resolve) => {
      const token = ++this.#lastToken
      this.#joins.set(token, resolve)
      this.#run(group, join(group, { ...request, token }, settings, this.#nowMs()))
    })
  }

  sync(groupId: string, request: SyncRequest): Promise<SyncAnswer> {
    if (groupId === '') return Promise.resolve(refuseSync(ErrorCode.INVALID_GROUP_ID))
    const group = this.#groups.get(groupId)
    if (group === undefined) return Promise.resolve(refuseSync(ErrorCode.UNKNOWN_MEMBER_ID))
    return new Promise((resolve) => {
      const token = ++this.#lastToken
      this.#syncs.set(token, resolve)
      this.#run(group, sync(group, { ...request, token }, this.#nowMs()))
    })
  }

  /** @returns the error code of the answer */
  heartbeat(groupId: string, event: HeartbeatEvent): number {
    if (groupId === '') return ErrorCode.INVALID_GROUP_ID
    const group = this.#groups.get(groupId)
    return group === undefined ? ErrorCode.UNKNOWN_MEMBER_ID : heartbeat(group, event, this.#nowMs())
  }

  /** A member was heard of by another request than its heartbeat. */
  keepAlive(member: Member): void {
    keepAlive(member, this.#nowMs())
  }

  /** @returns one error code for each, or one for all of them */
  leave(groupId: string, leaving: readonly LeavingMember[]): readonly number[] | number {
    if (groupId === '') return ErrorCode.INVALID_GROUP_ID
    const group = this.#groups.get(groupId)
    if (group === undefined) return leaving.map(() => ErrorCode.UNKNOWN_MEMBER_ID)
    if (group.state === 'Dead') return ErrorCode.COORDINATOR_NOT_AVAILABLE
    const { errorCodes, effects } = leave(group, leaving, this.#settings(), this.#nowMs())
    this.#run(group, effects)
    return errorCodes
  }

  /**
   * Deletes a group with its offsets, durably.
   * @returns NONE, NON_EMPTY_GROUP, GROUP_ID_NOT_FOUND
   */
  async delete(groupId: string): Promise<number> {
    const group = this.#groups.get(groupId)
    if (group === undefined || group.state === 'Dead') return ErrorCode.GROUP_ID_NOT_FOUND
    if (group.state !== 'Empty') return ErrorCode.NON_EMPTY_GROUP
    // From here on nobody can join it any more; a new one of the same name is another group.
    changeState(group, 'Dead', this.#nowMs())
    // What was committed before and is not durable yet goes too, or it would be a group again.
    const committed = this.offsets.placesOf(groupId).map((place) => ({ ...place, groupId, value: null }))
    const changes: StateChange[] = [{ kind: 'delete', table: 'groups', key: groupId }]
    for (const { topic, partition } of committed) changes.push(deleteOffset(groupId, topic, partition))
    const dropped = this.pending.dropGroup(groupId)
    try {
      await this.offsets.change(committed, this.#storage.commit([...changes, ...dropped.changes]))
    } catch (error) {
      dropped.undo()
      changeState(group, 'Empty', this.#nowMs())
      throw error
    }
    this.#groups.delete(groupId)
    this.#timers.set(groupId, null)
    return ErrorCode.NONE
  }

  /** Begins to forget offsets that are of no use any more, from time to time. */
  startExpiring(): void {
    this.#expiring = setTimeout(() => {
      // Offsets have the time of day; where it was set, what either clock says is too young stays.
      const nowMs = Math.min(this.#nowMs(), Date.now())
      // What a failing disk kept is found again the next time.
      expireOffsets(this, this.#storage, this.offsetSettings().retentionMs, nowMs)
        .catch(() => undefined)
        .finally(() => {
          if (this.#expiring !== null) this.startExpiring()
        })
    }, this.offsetSettings().retentionCheckMs)
    this.#expiring.unref()
  }

  /** Lets go of the timers; who waits is answered that the coordinator is gone. */
  stop(): void {
    this.#timers.stop()
    if (this.#expiring !== null) clearTimeout(this.#expiring)
    this.#expiring = null
    for (const resolve of this.#joins.values()) resolve(refuseJoin(ErrorCode.COORDINATOR_NOT_AVAILABLE, ''))
    for (const resolve of this.#syncs.values()) resolve(refuseSync(ErrorCode.COORDINATOR_NOT_AVAILABLE))
    this.#joins.clear()
    this.#syncs.clear()
  }

  #deadlinesPassed(groupId: string): void {
    const group = this.#groups.get(groupId)
    if (group !== undefined) this.#run(group, deadlinesPassed(group, this.#settings(), this.#nowMs()))
  }

  #run(group: Group, effects: readonly Effect[]): void {
    for (const effect of effects) {
      switch (effect.kind) {
        case 'answer-join':
          this.#joins.get(effect.token)?.(effect.answer)
          this.#joins.delete(effect.token)
          break
        case 'answer-sync':
          this.#syncs.get(effect.token)?.(effect.answer)
          this.#syncs.delete(effect.token)
          break
        case 'store':
          this.#store(group, effect)
          break
      }
    }
    this.#timers.set(group.groupId, nextDeadline(group))
  }

  #store(group: Group, { reason }: Extract<Effect, { kind: 'store' }>): void {
    const row = toRow(group, reason.kind === 'assignment' ? reason.assignments : null)
    const done = (errorCode: number): void =>
      this.#run(group, stored(group, reason, errorCode, this.#settings(), this.#nowMs()))
    if (rowBytes(row) > GROUP_ROW_BYTES_MAX) {
      // After the effects that come with this one, as when it is stored.
      queueMicrotask(() => done(ErrorCode.UNKNOWN_SERVER_ERROR))
      return
    }
    this.#storage.commit([{ kind: 'put', table: 'groups', key: group.groupId, value: row }]).then(
      () => done(ErrorCode.NONE),
      // What Kafka tells of a disk that refuses: clients look for the coordinator again, and join anew.
      () => done(ErrorCode.NOT_COORDINATOR),
    )
  }
}
