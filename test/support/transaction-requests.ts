import { AddOffsetsToTxnRequest, type AddOffsetsToTxnRequestData } from '../../generated/add-offsets-to-txn-request.ts'
import {
  AddPartitionsToTxnRequest,
  type AddPartitionsToTxnRequestData,
} from '../../generated/add-partitions-to-txn-request.ts'
import { EndTxnRequest, type EndTxnRequestData } from '../../generated/end-txn-request.ts'
import { InitProducerIdRequest, type InitProducerIdRequestData } from '../../generated/init-producer-id-request.ts'
import { OffsetCommitRequest, type OffsetCommitRequestData } from '../../generated/offset-commit-request.ts'
import { TxnOffsetCommitRequest, type TxnOffsetCommitRequestData } from '../../generated/txn-offset-commit-request.ts'

/** Bodies of the requests that transactional producers send. */

const noTags = { unknownTaggedFields: null }

/** Who sends: a transactional id with what the broker gave it. */
export interface Sender {
  readonly transactionalId: string
  readonly producerId: number
  readonly producerEpoch: number
}

/** Partitions of one topic. */
export interface Place {
  readonly topic: string
  readonly partition: number
}

function identityOf({ transactionalId, producerId, producerEpoch }: Sender) {
  return { transactionalId, producerId: BigInt(producerId), producerEpoch }
}

export function initBody(
  transactionalId: string,
  timeoutMs = 60_000,
  expected: Pick<Sender, 'producerId' | 'producerEpoch'> = { producerId: -1, producerEpoch: -1 },
): InitProducerIdRequestData {
  const { producerId, producerEpoch } = expected
  const body = InitProducerIdRequest.create()
  return { ...body, transactionalId, transactionTimeoutMs: timeoutMs, producerId: BigInt(producerId), producerEpoch }
}

/** For versions up to 3. */
export function addPartitionsBody(sender: Sender, places: readonly Place[]): AddPartitionsToTxnRequestData {
  return {
    ...AddPartitionsToTxnRequest.create(),
    v3AndBelowTransactionalId: sender.transactionalId,
    v3AndBelowProducerId: BigInt(sender.producerId),
    v3AndBelowProducerEpoch: sender.producerEpoch,
    v3AndBelowTopics: places.map(({ topic, partition }) => ({ name: topic, partitions: [partition], ...noTags })),
  }
}

export function addOffsetsBody(sender: Sender, groupId: string): AddOffsetsToTxnRequestData {
  return { ...AddOffsetsToTxnRequest.create(), ...identityOf(sender), groupId }
}

export function endBody(sender: Sender, isCommit: boolean): EndTxnRequestData {
  return { ...EndTxnRequest.create(), ...identityOf(sender), committed: isCommit }
}

/** Of somebody who is in no group, unless the test says who commits. */
export function txnOffsetCommitBody(
  sender: Sender,
  groupId: string,
  { topic, partition }: Place,
  offset: number,
  member: Partial<Pick<TxnOffsetCommitRequestData, 'generationId' | 'memberId' | 'groupInstanceId'>> = {},
): TxnOffsetCommitRequestData {
  const partitions = [
    {
      partitionIndex: partition,
      committedOffset: BigInt(offset),
      committedLeaderEpoch: -1,
      committedMetadata: `of ${sender.transactionalId}`,
      ...noTags,
    },
  ]
  return {
    ...TxnOffsetCommitRequest.create(),
    ...identityOf(sender),
    groupId,
    topics: [{ name: topic, partitions, ...noTags }],
    ...member,
  }
}

/** Outside of any transaction, by nobody's member; up to version 9. */
export function offsetCommitBody(
  groupId: string,
  { topic, partition }: Place,
  offset: number,
): OffsetCommitRequestData {
  const body = OffsetCommitRequest.create()
  const place = { partitionIndex: partition, committedOffset: BigInt(offset), committedLeaderEpoch: -1 }
  const partitions = [{ ...place, committedMetadata: 'plain', ...noTags }]
  return { ...body, groupId, topics: [{ name: topic, topicId: 'AAAAAAAAAAAAAAAAAAAAAA', partitions, ...noTags }] }
}
