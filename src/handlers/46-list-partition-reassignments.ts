// ListPartitionReassignments: v0
//
// Tells the reassignments that are under way, of which there is never one in a cluster of one broker (KIP-455). Topics
// and partitions that are not there are no error, as in Kafka.

import { ListPartitionReassignmentsRequest } from '../../generated/list-partition-reassignments-request.ts'
import { ListPartitionReassignmentsResponse } from '../../generated/list-partition-reassignments-response.ts'
import { defineHandler } from '../server/handler.ts'

export const listPartitionReassignments = defineHandler(
  ListPartitionReassignmentsRequest,
  ListPartitionReassignmentsResponse,
  {
    versions: [0, 0],
    failed: (_, errorCode) => ({ ...ListPartitionReassignmentsResponse.create(), errorCode }),
  },
  () => ({ ...ListPartitionReassignmentsResponse.create(), errorMessage: null }),
)
