// AlterConfigs: v0-2
//
// Replaces the configs of topics, of this broker, and of all brokers (the empty name): what is not in the request loses
// its value. Otherwise as IncrementalAlterConfigs, which came instead of it (KIP-339). v2 flexible.

import { AlterConfigsRequest, type AlterConfigsResource } from '../../generated/alter-configs-request.ts'
import { type AlterConfigsResourceResponse, AlterConfigsResponse } from '../../generated/alter-configs-response.ts'
import { replacingChange } from '../broker/alter-configs.ts'
import { alterResources } from '../broker/alter-resources.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

export const alterConfigs = defineHandler(
  AlterConfigsRequest,
  AlterConfigsResponse,
  {
    versions: [0, 2],
    failed: ({ resources }, errorCode) => ({
      ...AlterConfigsResponse.create(),
      responses: resources.map((resource) => answer(resource, errorCode, null)),
    }),
  },
  async ({ resources, validateOnly }, { broker }) => {
    const response = AlterConfigsResponse.create()
    const asked = resources.map(({ resourceType, resourceName, configs }) => ({
      type: resourceType,
      name: resourceName,
      change: replacingChange(configs),
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
