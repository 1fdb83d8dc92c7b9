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
import { IncrementalAlterConfigsResponse } from '../../generated/incremental-alter-configs-response.ts'
import { incrementalChange } from '../broker/alter-configs.ts'
import { alterAndAnswer, alterConfigsAnswer } from '../broker/alter-configs-answers.ts'
import { defineHandler } from '../server/handler.ts'

export const incrementalAlterConfigs = defineHandler(
  IncrementalAlterConfigsRequest,
  IncrementalAlterConfigsResponse,
  {
    versions: [0, 1],
    failed: ({ resources }, errorCode) => ({
      ...IncrementalAlterConfigsResponse.create(),
      responses: resources.map((resource) => alterConfigsAnswer(resource, errorCode, null)),
    }),
  },
  async ({ resources, validateOnly }, { broker }) => {
    const response = IncrementalAlterConfigsResponse.create()
    const changeOf = ({ configs }: AlterConfigsResource) =>
      incrementalChange(configs.map((config) => ({ ...config, operation: config.configOperation })))
    response.responses = await alterAndAnswer(broker, resources, changeOf, validateOnly)
    return response
  },
)
