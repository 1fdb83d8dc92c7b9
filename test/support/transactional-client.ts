import { AddOffsetsToTxnRequest } from '../../generated/add-offsets-to-txn-request.ts'
import { AddOffsetsToTxnResponse } from '../../generated/add-offsets-to-txn-response.ts'
import { AddPartitionsToTxnRequest } from '../../generated/add-partitions-to-txn-request.ts'
import { AddPartitionsToTxnResponse } from '../../generated/add-partitions-to-txn-response.ts'
import { EndTxnRequest } from '../../generated/end-txn-request.ts'
import { EndTxnResponse } from '../../generated/end-txn-response.ts'
import { InitProducerIdRequest } from '../../generated/init-producer-id-request.ts'
import { InitProducerIdResponse } from '../../generated/init-producer-id-response.ts'
import { createListOffsetsPartition, ListOffsetsRequest } from '../../generated/list-offsets-request.ts'
import { ListOffsetsResponse } from '../../generated/list-offsets-response.ts'
import { OffsetCommitRequest } from '../../generated/offset-commit-request.ts'
import { OffsetCommitResponse } from '../../generated/offset-commit-response.ts'
import { OffsetFetchRequest } from '../../generated/offset-fetch-request.ts'
import { OffsetFetchResponse } from '../../generated/offset-fetch-response.ts'
import type { TxnOffsetCommitRequestData } from '../../generated/txn-offset-commit-request.ts'
import { TxnOffsetCommitRequest } from '../../generated/txn-offset-commit-request.ts'
import { TxnOffsetCommitResponse } from '../../generated/txn-offset-commit-response.ts'
import type { RawClient } from './raw-client.ts'
import { batchOf, produceTo } from './records.ts'
import {
  addOffsetsBody,
  addPartitionsBody,
  endBody,
  initBody,
  offsetCommitBody,
  type Place,
  type Sender,
  txnOffsetCommitBody,
} from './transaction-requests.ts'

const noTags = { unknownTaggedFields: null }

/** Version of each request that a client uses. */
export interface Versions {
  readonly init: number
  readonly addPartitions: number
  readonly addOffsets: number
  readonly produce: number
  readonly offsetCommit: number
  readonly end: number
}

/** Before KIP-890. */
export const V1: Versions = { init: 4, addPartitions: 3, addOffsets: 3, produce: 11, offsetCommit: 3, end: 4 }
/** With transaction.version 2. */
export const V2: Versions = { init: 5, addPartitions: 3, addOffsets: 4, produce: 12, offsetCommit: 5, end: 5 }

/** A transactional producer over a raw connection, which does what the test says and nothing by itself. */
export class TransactionalClient implements Sender {
  readonly client: RawClient
  readonly transactionalId: string
  readonly versions: Versions
  producerId = -1
  producerEpoch = -1
  #sequences = new Map<string, number>()

  constructor(client: RawClient, transactionalId: string, versions: Versions = V2) {
    this.client = client
    this.transactionalId = transactionalId
    this.versions = versions
  }

  /** @returns the error code; where there is none, what was given is kept */
  async init(timeoutMs = 60_000, expected?: Pick<Sender, 'producerId' | 'producerEpoch'>): Promise<number> {
    const body = initBody(this.transactionalId, timeoutMs, expected)
    const answer = await this.client.ask(InitProducerIdRequest, InitProducerIdResponse, body, this.versions.init)
    if (answer.errorCode === 0) this.#become(answer)
    return answer.errorCode
  }

  #become({ producerId, producerEpoch }: { readonly producerId: bigint; readonly producerEpoch: number }): void {
    this.producerId = Number(producerId)
    this.producerEpoch = producerEpoch
    this.#sequences.clear()
  }

  async addPartitions(...places: readonly Place[]): Promise<number[]> {
    const body = addPartitionsBody(this, places)
    const version = this.versions.addPartitions
    const answer = await this.client.ask(AddPartitionsToTxnRequest, AddPartitionsToTxnResponse, body, version)
    return answer.resultsByTopicV3AndBelow.flatMap(({ resultsByPartition }) =>
      resultsByPartition.map(({ partitionErrorCode }) => partitionErrorCode),
    )
  }

  async addOffsets(groupId: string): Promise<number> {
    const body = addOffsetsBody(this, groupId)
    const { addOffsets: version } = this.versions
    return (await this.client.ask(AddOffsetsToTxnRequest, AddOffsetsToTxnResponse, body, version)).errorCode
  }

  /** The next batch of the producer for a partition. */
  batchFor({ topic, partition }: Place, values: readonly string[]): Buffer {
    const key = `${topic}-${partition}`
    const baseSequence = this.#sequences.get(key) ?? 0
    this.#sequences.set(key, baseSequence + values.length)
    const { producerId, producerEpoch } = this
    return batchOf(values, { producerId, producerEpoch, baseSequence, isTransactional: true })
  }

  /** @returns the error code */
  async produce(place: Place, ...values: readonly string[]): Promise<number> {
    const options = { transactionalId: this.transactionalId, partition: place.partition }
    const records = this.batchFor(place, values)
    const version = this.versions.produce
    return (await produceTo(this.client, place.topic, records, { ...options, version })).errorCode
  }

  async commitOffset(
    groupId: string,
    place: Place,
    offset: number,
    member: Partial<Pick<TxnOffsetCommitRequestData, 'generationId' | 'memberId' | 'groupInstanceId'>> = {},
  ): Promise<number> {
    const body = txnOffsetCommitBody(this, groupId, place, offset, member)
    const version = this.versions.offsetCommit
    const answer = await this.client.ask(TxnOffsetCommitRequest, TxnOffsetCommitResponse, body, version)
    return answer.topics[0]?.partitions[0]?.errorCode ?? -2
  }

  /** @returns the error code; where the answer gives the next epoch, it is kept */
  async end(isCommit: boolean, sender: Sender = this): Promise<number> {
    const answer = await this.client.ask(EndTxnRequest, EndTxnResponse, endBody(sender, isCommit), this.versions.end)
    if (answer.errorCode === 0 && this.versions.end >= 5) this.#become(answer)
    return answer.errorCode
  }
}

/** Commits an offset outside of any transaction. */
export async function commitPlainOffset(client: RawClient, groupId: string, place: Place, offset: number) {
  const body = offsetCommitBody(groupId, place, offset)
  const { topics } = await client.ask(OffsetCommitRequest, OffsetCommitResponse, body, 8)
  return topics[0]?.partitions[0]?.errorCode
}

/** What a group has committed, as those ask who want stable offsets, or as the others do. */
export async function committedOffset(
  client: RawClient,
  groupId: string,
  { topic, partition }: Place,
  requireStable = true,
) {
  const topics = [{ name: topic, partitionIndexes: [partition], ...noTags }]
  const body = { ...OffsetFetchRequest.create(), groupId, topics, requireStable }
  const found = (await client.ask(OffsetFetchRequest, OffsetFetchResponse, body, 7)).topics[0]?.partitions[0]
  return { errorCode: found?.errorCode, offset: Number(found?.committedOffset) }
}

/** The end of a partition for those who read committed records only. */
export async function stableEnd(client: RawClient, { topic, partition }: Place): Promise<number> {
  const body = { ...ListOffsetsRequest.create(), isolationLevel: 1 }
  const partitions = [{ ...createListOffsetsPartition(), partitionIndex: partition, timestamp: -1n }]
  body.topics = [{ name: topic, partitions, ...noTags }]
  const { topics } = await client.ask(ListOffsetsRequest, ListOffsetsResponse, body, 7)
  return Number(topics[0]?.partitions[0]?.offset)
}
