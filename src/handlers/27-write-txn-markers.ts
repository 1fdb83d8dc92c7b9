// WriteTxnMarkers: v1-2
//
// Ends a producer's transaction in single partitions, without asking its coordinator: how an operator gets rid of one
// that hangs (kafka-transactions.sh abort, KIP-664). Brokers need no such request here: the coordinator writes its
// markers itself. v2 (KIP-890) tells the transaction version: from 2 on a marker is of a newer epoch than the records.

import { WriteTxnMarkersRequest, type WriteTxnMarkersRequestData } from '../../generated/write-txn-markers-request.ts'
import {
  WriteTxnMarkersResponse,
  type WriteTxnMarkersResponseData,
} from '../../generated/write-txn-markers-response.ts'
import type { Broker } from '../broker/broker.ts'
import { markerBatch } from '../broker/transactions/transaction-end.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'
import type { AppendVerdict } from '../storage/engine.ts'

/** First version of transactions whose ends have an epoch of their own. */
const BUMPING_VERSION = 2

type Marker = WriteTxnMarkersRequestData['markers'][number]

export const writeTxnMarkers = defineHandler(
  WriteTxnMarkersRequest,
  WriteTxnMarkersResponse,
  { versions: [1, 2], failed: (request, errorCode) => toResponse(request, () => errorCode) },
  async (request, { broker }) => {
    const errors = new Map<string, number>()
    for (const [index, marker] of request.markers.entries()) {
      const places = marker.topics.flatMap(({ name, partitionIndexes }) =>
        partitionIndexes.map((partition) => ({ topic: name, partition })),
      )
      await Promise.all(
        places.map(async ({ topic, partition }) => {
          errors.set(keyOf(index, topic, partition), await writeMarker(broker, marker, topic, partition))
        }),
      )
    }
    return toResponse(request, (index, topic, partition) => errors.get(keyOf(index, topic, partition)) ?? 0)
  },
)

async function writeMarker(
  { storage, topics, nowMs }: Broker,
  { producerId, producerEpoch, transactionResult, coordinatorEpoch, transactionVersion }: Marker,
  topicName: string,
  partition: number,
): Promise<number> {
  const topicId = topics.byName(topicName)?.topicId
  const producers = topicId === undefined ? null : storage.activeProducers({ topicId, partition })
  if (topicId === undefined || producers === null) return ErrorCode.UNKNOWN_TOPIC_OR_PARTITION
  const known = producers.find((producer) => producer.producerId === Number(producerId))
  if (known !== undefined && known.coordinatorEpoch > coordinatorEpoch) {
    return ErrorCode.TRANSACTION_COORDINATOR_FENCED
  }
  if (transactionVersion >= BUMPING_VERSION && known !== undefined && known.producerEpoch >= producerEpoch) {
    return ErrorCode.INVALID_PRODUCER_EPOCH
  }
  const type = transactionResult ? 'commit' : 'abort'
  const ending = { type, producerId: Number(producerId), producerEpoch } as const
  const batch = markerBatch(ending, coordinatorEpoch, nowMs())
  const [verdict] = await storage.append([{ topicId, partition, batches: [batch] }], 'durable')
  return toErrorCode(verdict)
}

function toErrorCode(verdict: AppendVerdict | undefined): number {
  switch (verdict?.kind) {
    case 'appended':
      return ErrorCode.NONE
    case 'invalid-producer-epoch':
      return ErrorCode.INVALID_PRODUCER_EPOCH
    case 'unknown-partition':
      return ErrorCode.UNKNOWN_TOPIC_OR_PARTITION
    case 'storage-error':
      return ErrorCode.KAFKA_STORAGE_ERROR
    default:
      return ErrorCode.UNKNOWN_SERVER_ERROR
  }
}

function keyOf(marker: number, topic: string, partition: number): string {
  return `${marker}\0${topic}\0${partition}`
}

function toResponse(
  { markers }: WriteTxnMarkersRequestData,
  errorOf: (marker: number, topic: string, partition: number) => number,
): WriteTxnMarkersResponseData {
  return {
    ...WriteTxnMarkersResponse.create(),
    markers: markers.map(({ producerId, topics }, marker) => ({
      producerId,
      topics: topics.map(({ name, partitionIndexes }) => ({
        name,
        partitions: partitionIndexes.map((partitionIndex) => ({
          partitionIndex,
          errorCode: errorOf(marker, name, partitionIndex),
          unknownTaggedFields: null,
        })),
        unknownTaggedFields: null,
      })),
      unknownTaggedFields: null,
    })),
  }
}
