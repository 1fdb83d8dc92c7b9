// ListConfigResources: v0-1
//
// Tells what can have configs: topics, brokers, their loggers, and groups whose
// configs were altered (KIP-1142). An empty list of types means all. v0
// (KIP-714, as ListClientMetricsResources) asks for client metrics, of which there are none; v1 for types.

import { ListConfigResourcesRequest } from '../../generated/list-config-resources-request.ts'
import { type ConfigResource, ListConfigResourcesResponse } from '../../generated/list-config-resources-response.ts'
import type { Broker } from '../broker/broker.ts'
import { ConfigResourceType } from '../broker/config-resource.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

const TYPES_FROM_VERSION = 1
const everyType: readonly number[] = Object.values(ConfigResourceType)

export const listConfigResources = defineHandler(
  ListConfigResourcesRequest,
  ListConfigResourcesResponse,
  {
    versions: [0, 1],
    failed: (_, errorCode) => ({ ...ListConfigResourcesResponse.create(), errorCode }),
  },
  ({ resourceTypes }, { broker, apiVersion }) => {
    const response = ListConfigResourcesResponse.create()
    if (apiVersion < TYPES_FROM_VERSION) return response
    if (!resourceTypes.every((type) => everyType.includes(type))) {
      response.errorCode = ErrorCode.UNSUPPORTED_VERSION
      return response
    }
    const types = resourceTypes.length === 0 ? everyType : [...new Set(resourceTypes)]
    response.configResources = types.flatMap((type) => resourcesOf(broker, type))
    return response
  },
)

function resourcesOf(broker: Broker, resourceType: number): ConfigResource[] {
  const named = (resourceName: string) => ({ resourceName, resourceType, unknownTaggedFields: null })
  switch (resourceType) {
    case ConfigResourceType.TOPIC:
      return [...broker.topics.all()].map(({ name }) => named(name))
    case ConfigResourceType.BROKER:
    case ConfigResourceType.BROKER_LOGGER:
      return [named(String(broker.nodeId))]
    case ConfigResourceType.GROUP:
      return broker.groupConfigs.names().map(named)
    default:
      return []
  }
}
