// AlterConfigs: v0-2
//
// Replaces the configs of topics, of this broker, and of all brokers (the empty name): what is not in the request loses
// its value. Otherwise as IncrementalAlterConfigs, which came instead of it (KIP-339). v2 flexible.

import { AlterConfigsRequest, type AlterConfigsResource } from '../../generated/alter-configs-request.ts'
import { AlterConfigsResponse } from '../../generated/alter-configs-response.ts'
import { replacingChange } from '../broker/alter-configs.ts'
import { alterAndAnswer, alterConfigsAnswer } from '../broker/alter-configs-answers.ts'
import { defineHandler } from '../server/handler.ts'

export const alterConfigs = defineHandler(
  AlterConfigsRequest,
  AlterConfigsResponse,
  {
    versions: [0, 2],
    failed: ({ resources }, errorCode) => ({
      ...AlterConfigsResponse.create(),
      responses: resources.map((resource) => alterConfigsAnswer(resource, errorCode, null)),
    }),
  },
  async ({ resources, validateOnly }, { broker }) => {
    const response = AlterConfigsResponse.create()
    const changeOf = ({ configs }: AlterConfigsResource) => replacingChange(configs)
    response.responses = await alterAndAnswer(broker, resources, changeOf, validateOnly)
    return response
  },
)
