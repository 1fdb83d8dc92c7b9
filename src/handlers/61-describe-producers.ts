// DescribeProducers: v0
//
// Tells the idempotent and transactional producers that partitions remember, with the first offset of the transaction
// that each has open (KIP-664); -1 where none is. An illegal topic name is INVALID_TOPIC_EXCEPTION.

import { DescribeProducersRequest } from '../../generated/describe-producers-request.ts'
import {
  createPartitionResponse,
  DescribeProducersResponse,
  type PartitionResponse,
  type ProducerState,
} from '../../generated/describe-producers-response.ts'
import type { Broker } from '../broker/broker.ts'
import { topicNameFault } from '../broker/topic-name.ts'
import { ErrorCode, kafkaErrorOf } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'
import type { ActiveProducer } from '../storage/engine.ts'

export const describeProducers = defineHandler(
  DescribeProducersRequest,
  DescribeProducersResponse,
  {
    versions: [0, 0],
    failed: ({ topics }, errorCode) => ({
      ...DescribeProducersResponse.create(),
      topics: topics.map(({ name, partitionIndexes }) => ({
        name,
        partitions: partitionIndexes.map((index) => failedPartition(index, errorCode)),
        unknownTaggedFields: null,
      })),
    }),
  },
  ({ topics }, { broker }) => ({
    ...DescribeProducersResponse.create(),
    topics: topics.map(({ name, partitionIndexes }) => ({
      name,
      partitions: partitionIndexes.map((index) => describePartition(broker, name, index)),
      unknownTaggedFields: null,
    })),
  }),
)

function describePartition(broker: Broker, topicName: string, partitionIndex: number): PartitionResponse {
  if (topicNameFault(topicName) !== null) return failedPartition(partitionIndex, ErrorCode.INVALID_TOPIC_EXCEPTION)
  const topicId = broker.topics.byName(topicName)?.topicId
  const producers =
    topicId === undefined ? null : broker.storage.activeProducers({ topicId, partition: partitionIndex })
  if (producers === null) return failedPartition(partitionIndex, ErrorCode.UNKNOWN_TOPIC_OR_PARTITION)
  return { ...createPartitionResponse(), partitionIndex, activeProducers: producers.map(tell) }
}

function tell(producer: ActiveProducer): ProducerState {
  return {
    producerId: BigInt(producer.producerId),
    producerEpoch: producer.producerEpoch,
    lastSequence: producer.lastSequence,
    lastTimestamp: BigInt(producer.lastAppendTimeMs),
    coordinatorEpoch: producer.coordinatorEpoch,
    currentTxnStartOffset: BigInt(producer.transactionFirstOffset),
    unknownTaggedFields: null,
  }
}

function failedPartition(partitionIndex: number, errorCode: number): PartitionResponse {
  const errorMessage = kafkaErrorOf(errorCode)?.message ?? null
  return { ...createPartitionResponse(), partitionIndex, errorCode, errorMessage }
}
