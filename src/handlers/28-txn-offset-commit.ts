// TxnOffsetCommit: v0-5
//
// Keeps offsets of a group that count once the transaction commits; durable before the answer. Until then whoever wants
// stable offsets is told to wait. v2 (KIP-320) leader epochs; v3 (KIP-447) members are checked like those of
// OffsetCommit; v4 (KIP-890) adds an error code; from v5 (KIP-890) the offsets make the group part of the transaction.

import { TxnOffsetCommitRequest, type TxnOffsetCommitRequestData } from '../../generated/txn-offset-commit-request.ts'
import {
  TxnOffsetCommitResponse,
  type TxnOffsetCommitResponseData,
} from '../../generated/txn-offset-commit-response.ts'
import type { Broker } from '../broker/broker.ts'
import type { OffsetToCommit } from '../broker/groups/group-offsets.ts'
import { commitTransactionalOffsets } from '../broker/transactions/transactional-offsets.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

/** First version whose clients know TRANSACTION_ABORTABLE. */
const ABORTABLE_FROM_VERSION = 4
const JOINS_FROM_VERSION = 5

export const txnOffsetCommit = defineHandler(
  TxnOffsetCommitRequest,
  TxnOffsetCommitResponse,
  { versions: [0, 5], failed: (request, errorCode) => toResponse(request, () => errorCode) },
  async (request, { broker, apiVersion }) => {
    const offsets = offsetsThere(request, broker)
    const errorCodes = await commitTransactionalOffsets(broker, {
      ...request,
      producerId: Number(request.producerId),
      offsets,
      canJoin: apiVersion >= JOINS_FROM_VERSION,
    })
    const errors = new Map(
      offsets.map(({ topic, partition }, index) => [placeOf(topic, partition), errorCodes[index] ?? 0]),
    )
    return toResponse(request, (topic, partition) => {
      const errorCode = errors.get(placeOf(topic, partition)) ?? ErrorCode.UNKNOWN_TOPIC_OR_PARTITION
      return toCommitError(errorCode, apiVersion)
    })
  },
)

/** Those of partitions that exist. */
function offsetsThere({ topics }: TxnOffsetCommitRequestData, broker: Broker): OffsetToCommit[] {
  const offsets: OffsetToCommit[] = []
  for (const { name, partitions } of topics) {
    const partitionCount = broker.topics.byName(name)?.partitionCount ?? 0
    for (const { partitionIndex, committedOffset, committedLeaderEpoch, committedMetadata } of partitions) {
      if (partitionIndex < 0 || partitionIndex >= partitionCount) continue
      offsets.push({
        topic: name,
        partition: partitionIndex,
        offset: Number(committedOffset),
        leaderEpoch: committedLeaderEpoch,
        metadata: committedMetadata ?? '',
      })
    }
  }
  return offsets
}

/** As producers of that version know how to handle it. */
function toCommitError(errorCode: number, apiVersion: number): number {
  switch (errorCode) {
    case ErrorCode.PRODUCER_FENCED:
      return ErrorCode.INVALID_PRODUCER_EPOCH
    case ErrorCode.TRANSACTION_ABORTABLE:
      return apiVersion >= ABORTABLE_FROM_VERSION ? errorCode : ErrorCode.INVALID_TXN_STATE
    default:
      return errorCode
  }
}

function placeOf(topic: string, partition: number): string {
  return `${topic}\0${partition}`
}

function toResponse(
  { topics }: TxnOffsetCommitRequestData,
  errorOf: (topic: string, partition: number) => number,
): TxnOffsetCommitResponseData {
  return {
    ...TxnOffsetCommitResponse.create(),
    topics: topics.map(({ name, partitions }) => ({
      name,
      partitions: partitions.map(({ partitionIndex }) => ({
        partitionIndex,
        errorCode: errorOf(name, partitionIndex),
        unknownTaggedFields: null,
      })),
      unknownTaggedFields: null,
    })),
  }
}
