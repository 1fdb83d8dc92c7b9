import { HeartbeatRequest } from '../../generated/heartbeat-request.ts'
import type { HeartbeatResponseData } from '../../generated/heartbeat-response.ts'
import { JoinGroupRequest, type JoinGroupRequestData } from '../../generated/join-group-request.ts'
import type { JoinGroupResponseData } from '../../generated/join-group-response.ts'
import { LeaveGroupRequest } from '../../generated/leave-group-request.ts'
import { OffsetCommitRequest } from '../../generated/offset-commit-request.ts'
import type { OffsetCommitResponseData } from '../../generated/offset-commit-response.ts'
import { OffsetFetchRequest } from '../../generated/offset-fetch-request.ts'
import type { OffsetFetchResponseData } from '../../generated/offset-fetch-response.ts'
import { SyncGroupRequest, type SyncGroupRequestData } from '../../generated/sync-group-request.ts'
import type { SyncGroupResponseData } from '../../generated/sync-group-response.ts'
import { offsetCommit } from '../../src/handlers/08-offset-commit.ts'
import { offsetFetch } from '../../src/handlers/09-offset-fetch.ts'
import { joinGroup } from '../../src/handlers/11-join-group.ts'
import { heartbeat } from '../../src/handlers/12-heartbeat.ts'
import { leaveGroup } from '../../src/handlers/13-leave-group.ts'
import { syncGroup } from '../../src/handlers/14-sync-group.ts'
import { ErrorCode } from '../../src/protocol/errors.ts'
import { type SimulatedBroker, TOPIC } from './simulated-broker.ts'

export const SESSION_TIMEOUT_MS = 10_000
export const REBALANCE_TIMEOUT_MS = 5_000
const GROUP = 'g'
const noTags = { unknownTaggedFields: null }

export type GroupAction = 'join' | 'sync' | 'heartbeat' | 'leave' | 'commit' | 'die'

/** What becomes of a request and its answer on their way. */
export type Network = 'ok' | 'request-lost' | 'answer-lost' | 'twice' | 'late'

/** What one consumer knows; it is another process after each death. */
export interface GroupClient {
  readonly groupInstanceId: string | null
  process: number
  /** Requests whose answers it waits for. */
  waitingCount: number
  memberId: string
  /** -1: it has to join. */
  generationId: number
  /** Members to assign partitions to; `null`: it does not lead. */
  led: readonly string[] | null
  /** Its partitions; `null`: it does not know them. */
  owned: readonly number[] | null
}

/** An offset that was sent to be committed. */
interface SentCommit {
  readonly offset: number
  readonly partition: number
  isAcknowledged: boolean
}

/** Consumers of one group, and what must hold of all that they are told. */
export class GroupClients {
  readonly clients: readonly GroupClient[]
  /** What went wrong first. */
  fault: string | null = null
  readonly #world: SimulatedBroker
  readonly #late: (() => void)[] = []
  /** Who was told to own what: by generation, then by partition. Instances stay who they are under new member ids. */
  readonly #owners = new Map<number, Map<number, string>>()
  /** Every commit, in the order in which the broker got them. */
  readonly #commits: SentCommit[] = []
  /** The newest generation that anybody was told of, since the broker started. */
  #newestGenerationId = -1
  #lastOffset = 0

  constructor(world: SimulatedBroker) {
    this.#world = world
    this.clients = [null, null, null, 'i'].map((groupInstanceId) => ({
      groupInstanceId,
      process: 0,
      waitingCount: 0,
      memberId: '',
      generationId: -1,
      led: null,
      owned: null,
    }))
  }

  /** The broker died: what it had told of a generation without assignment may be forgotten. */
  crashed(): void {
    this.#newestGenerationId = Math.max(-1, ...this.#owners.keys())
  }

  act(client: GroupClient, action: GroupAction, partition: number, network: Network): void {
    switch (action) {
      case 'join':
        this.#join(client, network)
        break
      case 'sync':
        this.#sync(client, network)
        break
      case 'heartbeat':
        this.#heartbeat(client, network)
        break
      case 'leave':
        this.#leave(client, network)
        break
      case 'commit':
        this.#commit(client, partition, network)
        break
      case 'die':
        client.process++
        Object.assign(client, { waitingCount: 0, memberId: '', generationId: -1, led: null, owned: null })
    }
  }

  /** A request that was held up arrives. */
  bringLate(index: number): void {
    this.#late.splice(index % Math.max(1, this.#late.length), 1)[0]?.()
  }

  /** Does what a consumer that is well would do next. */
  goOn(client: GroupClient): void {
    if (client.waitingCount > 0) return
    if (client.generationId === -1) this.#join(client, 'ok')
    else if (client.owned === null) this.#sync(client, 'ok')
    else this.#heartbeat(client, 'ok')
  }

  /** @returns what is wrong with the offsets that are told, or `null` */
  async findLostOffset(partitionCount: number): Promise<string | null> {
    const body = OffsetFetchRequest.create()
    const partitionIndexes = Array.from({ length: partitionCount }, (_, index) => index)
    const topics = [{ name: TOPIC, topicId: this.#world.topicId, partitionIndexes, ...noTags }]
    body.groups = [{ groupId: GROUP, memberId: null, memberEpoch: -1, topics, ...noTags }]
    const answer = await this.#world.ask<typeof body, OffsetFetchResponseData>(offsetFetch, OffsetFetchRequest, body, 8)
    for (const { partitionIndex, committedOffset } of answer?.groups[0]?.topics[0]?.partitions ?? []) {
      const sent = this.#commits.filter(({ partition }) => partition === partitionIndex)
      const last = sent.findLastIndex(({ isAcknowledged }) => isAcknowledged)
      const possible = sent.slice(Math.max(0, last)).map(({ offset }) => offset)
      if (last === -1) possible.push(-1)
      if (!possible.includes(Number(committedOffset))) {
        return `offset ${committedOffset} of partition ${partitionIndex} is none of ${possible}`
      }
    }
    return null
  }

  #join(client: GroupClient, network: Network): void {
    const { memberId, groupInstanceId } = client
    const body: JoinGroupRequestData = {
      ...JoinGroupRequest.create(),
      groupId: GROUP,
      memberId,
      groupInstanceId,
      sessionTimeoutMs: SESSION_TIMEOUT_MS,
      rebalanceTimeoutMs: REBALANCE_TIMEOUT_MS,
      protocolType: 'consumer',
      protocols: [{ name: 'range', metadata: Buffer.from('topics'), ...noTags }],
    }
    const ask = () => this.#world.ask<JoinGroupRequestData, JoinGroupResponseData>(joinGroup, JoinGroupRequest, body, 9)
    this.#send(client, network, ask, (answer) => {
      if (answer.errorCode === ErrorCode.MEMBER_ID_REQUIRED) client.memberId = answer.memberId
      else if (answer.errorCode === ErrorCode.NONE) this.#joined(client, answer)
      else this.#refused(client, answer.errorCode)
    })
  }

  #joined(client: GroupClient, answer: JoinGroupResponseData): void {
    const { memberId, generationId, leader, skipAssignment, members } = answer
    client.memberId = memberId
    client.generationId = generationId
    client.owned = null
    client.led = leader === memberId && !skipAssignment ? members.map((member) => member.memberId) : null
    this.#newestGenerationId = Math.max(this.#newestGenerationId, generationId)
    if (client.led !== null && !client.led.includes(memberId)) this.fault ??= 'a leader is not told of itself'
  }

  #sync(client: GroupClient, network: Network): void {
    const { memberId, groupInstanceId, generationId, led } = client
    if (generationId === -1) return
    const assignments = (led ?? []).map((member, at) => ({
      memberId: member,
      assignment: Buffer.from([0, 1, 2, 3, 4, 5].filter((partition) => partition % (led?.length ?? 1) === at)),
      ...noTags,
    }))
    const body: SyncGroupRequestData = {
      ...SyncGroupRequest.create(),
      protocolType: 'consumer',
      protocolName: 'range',
      groupId: GROUP,
      memberId,
      groupInstanceId,
      generationId,
      assignments,
    }
    const ask = () => this.#world.ask<SyncGroupRequestData, SyncGroupResponseData>(syncGroup, SyncGroupRequest, body, 5)
    this.#send(client, network, ask, ({ errorCode, assignment }) => {
      if (client.generationId !== generationId || client.memberId !== memberId) return
      if (errorCode !== ErrorCode.NONE) {
        this.#refused(client, errorCode)
        return
      }
      client.owned = [...assignment]
      for (const partition of client.owned) this.#own(generationId, partition, groupInstanceId ?? memberId)
    })
  }

  #own(generationId: number, partition: number, owner: string): void {
    const owners = this.#owners.get(generationId) ?? new Map<number, string>()
    this.#owners.set(generationId, owners)
    const known = owners.get(partition) ?? owner
    owners.set(partition, owner)
    if (known !== owner) this.fault ??= `${known} and ${owner} both own ${partition} in generation ${generationId}`
  }

  #heartbeat(client: GroupClient, network: Network): void {
    const { memberId, groupInstanceId, generationId } = client
    if (generationId === -1) return
    const body = { ...HeartbeatRequest.create(), groupId: GROUP, memberId, groupInstanceId, generationId }
    const ask = () => this.#world.ask<typeof body, HeartbeatResponseData>(heartbeat, HeartbeatRequest, body, 4)
    this.#send(client, network, ask, ({ errorCode }) => {
      if (client.generationId !== generationId || client.memberId !== memberId) return
      if (errorCode !== ErrorCode.NONE) this.#refused(client, errorCode)
    })
  }

  #leave(client: GroupClient, network: Network): void {
    const { memberId, groupInstanceId } = client
    if (memberId === '') return
    const members = [{ memberId, groupInstanceId, reason: null, ...noTags }]
    const body = { ...LeaveGroupRequest.create(), groupId: GROUP, members }
    this.#send(
      client,
      network,
      () => this.#world.ask(leaveGroup, LeaveGroupRequest, body, 5),
      () => undefined,
    )
    Object.assign(client, { memberId: '', generationId: -1, led: null, owned: null })
  }

  #commit(client: GroupClient, partition: number, network: Network): void {
    const { memberId, groupInstanceId, generationId } = client
    if (client.owned === null) return
    const body = OffsetCommitRequest.create()
    const sent: SentCommit = { offset: ++this.#lastOffset, partition, isAcknowledged: false }
    const index = { partitionIndex: partition, committedLeaderEpoch: -1, committedMetadata: '', ...noTags }
    const partitions = [{ ...index, committedOffset: BigInt(sent.offset) }]
    const topics = [{ name: TOPIC, topicId: this.#world.topicId, partitions, ...noTags }]
    Object.assign(body, { groupId: GROUP, memberId, groupInstanceId, topics })
    body.generationIdOrMemberEpoch = generationId
    const ask = async () => {
      const newestGenerationId = this.#newestGenerationId
      // One that comes twice or late counts from its last arrival on.
      const arrived = sent.isAcknowledged ? { ...sent } : sent
      this.#commits.push(arrived)
      const answer = await this.#world.ask<typeof body, OffsetCommitResponseData>(
        offsetCommit,
        OffsetCommitRequest,
        body,
        9,
      )
      const isCommitted = answer?.topics[0]?.partitions[0]?.errorCode === ErrorCode.NONE
      arrived.isAcknowledged = isCommitted
      if (isCommitted && generationId < newestGenerationId) {
        this.fault ??= `generation ${generationId} committed in generation ${newestGenerationId}`
      }
      return answer
    }
    this.#send(client, network, ask, ({ topics: [answer] }) => {
      const errorCode = answer?.partitions[0]?.errorCode ?? -1
      if (errorCode !== ErrorCode.NONE) this.#refused(client, errorCode)
    })
  }

  /** As clients take it. */
  #refused(client: GroupClient, errorCode: number): void {
    if (errorCode === ErrorCode.UNKNOWN_MEMBER_ID || errorCode === ErrorCode.FENCED_INSTANCE_ID) client.memberId = ''
    Object.assign(client, { generationId: -1, led: null, owned: null })
  }

  #send<Answer>(
    client: GroupClient,
    network: Network,
    ask: () => Promise<Answer | null>,
    take: (answer: Answer) => void,
  ): void {
    const { process } = client
    const once = (isHeard: boolean): void => {
      if (isHeard) client.waitingCount++
      void ask().then((answer) => {
        if (!isHeard || client.process !== process) return
        client.waitingCount--
        if (answer !== null) take(answer)
      })
    }
    if (network === 'late') this.#late.push(() => once(false))
    else if (network !== 'request-lost') once(network !== 'answer-lost')
    if (network === 'twice') once(false)
  }
}
