// AlterPartitionReassignments: v0-1
//
// Takes the only assignment that there can be, to this broker, which is the one that holds already (KIP-455); any other
// is INVALID_REPLICA_ASSIGNMENT, and there is nothing to cancel. v1 (KIP-860) allowReplicationFactorChange, which
// cannot come to matter with one broker.

import {
  AlterPartitionReassignmentsRequest,
  type ReassignablePartition,
} from '../../generated/alter-partition-reassignments-request.ts'
import {
  AlterPartitionReassignmentsResponse,
  type ReassignablePartitionResponse,
} from '../../generated/alter-partition-reassignments-response.ts'
import type { Broker } from '../broker/broker.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

export const alterPartitionReassignments = defineHandler(
  AlterPartitionReassignmentsRequest,
  AlterPartitionReassignmentsResponse,
  {
    versions: [0, 1],
    failed: (_, errorCode) => ({ ...AlterPartitionReassignmentsResponse.create(), errorCode }),
  },
  ({ topics, allowReplicationFactorChange }, { broker }) => ({
    ...AlterPartitionReassignmentsResponse.create(),
    allowReplicationFactorChange,
    errorMessage: null,
    responses: topics.map(({ name, partitions }) => ({
      name,
      partitions: partitions.map((partition) => answer(broker, name, partition)),
      unknownTaggedFields: null,
    })),
  }),
)

function answer(
  broker: Broker,
  topicName: string,
  { partitionIndex, replicas }: ReassignablePartition,
): ReassignablePartitionResponse {
  const partitionCount = broker.topics.byName(topicName)?.partitionCount ?? 0
  const told = { partitionIndex, errorCode: ErrorCode.NONE, errorMessage: null, unknownTaggedFields: null }
  if (partitionIndex < 0 || partitionIndex >= partitionCount) {
    const errorMessage = 'There is no such partition'
    return { ...told, errorCode: ErrorCode.UNKNOWN_TOPIC_OR_PARTITION, errorMessage }
  }
  if (replicas === null) return { ...told, errorCode: ErrorCode.NO_REASSIGNMENT_IN_PROGRESS }
  if (replicas.length === 1 && replicas[0] === broker.nodeId) return told
  const errorMessage = `The only assignment in a cluster of one broker is [${broker.nodeId}]`
  return { ...told, errorCode: ErrorCode.INVALID_REPLICA_ASSIGNMENT, errorMessage }
}
