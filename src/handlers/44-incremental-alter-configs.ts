// IncrementalAlterConfigs: v0-1
//
// Alters configs of topics, of this broker, and of all brokers (the empty name): sets, deletes, and adds to and takes
// from lists (KIP-339). What is altered of one resource is altered together or not at all, and is heeded when the
// answer comes. validateOnly checks and alters nothing. v1 flexible.
// Groups need not exist (KIP-848); levels of loggers hold until the broker stops (KIP-412).
// Not there: client metrics; they are refused.

import {
  type AlterConfigsResource,
  IncrementalAlterConfigsRequest,
} from '../../generated/incremental-alter-configs-request.ts'
import {
  type AlterConfigsResourceResponse,
  IncrementalAlterConfigsResponse,
} from '../../generated/incremental-alter-configs-response.ts'
import { incrementalChange } from '../broker/alter-configs.ts'
import { alterResources } from '../broker/alter-resources.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

export const incrementalAlterConfigs = defineHandler(
  IncrementalAlterConfigsRequest,
  IncrementalAlterConfigsResponse,
  {
    versions: [0, 1],
    failed: ({ resources }, errorCode) => ({
      ...IncrementalAlterConfigsResponse.create(),
      responses: resources.map((resource) => answer(resource, errorCode, null)),
    }),
  },
  async ({ resources, validateOnly }, { broker }) => {
    const response = IncrementalAlterConfigsResponse.create()
    const asked = resources.map(({ resourceType, resourceName, configs }) => ({
      type: resourceType,
      name: resourceName,
      change: incrementalChange(configs.map((config) => ({ ...config, operation: config.configOperation }))),
    }))
    const refusals = await alterResources(broker, asked, validateOnly)
    response.responses = resources.map((resource, index) => {
      const refusal = refusals[index]
      return answer(resource, refusal?.errorCode ?? ErrorCode.NONE, refusal?.message ?? null)
    })
    return response
  },
)

function answer(
  { resourceType, resourceName }: AlterConfigsResource,
  errorCode: number,
  errorMessage: string | null,
): AlterConfigsResourceResponse {
  return { errorCode, errorMessage, resourceType, resourceName, unknownTaggedFields: null }
}
