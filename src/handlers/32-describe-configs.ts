// DescribeConfigs: v1-4
//
// Tells the configs of topics, of this broker, and those set for all brokers (the empty name), with where each value
// comes from. v3 (KIP-569) types and documentation; v4 flexible.
// Groups need not exist (KIP-848); of loggers there is one (KIP-412).
// Not there: client metrics; they are refused.

import {
  DescribeConfigsRequest,
  type DescribeConfigsRequestData,
  type DescribeConfigsResource,
} from '../../generated/describe-configs-request.ts'
import {
  type DescribeConfigsResourceResult,
  DescribeConfigsResponse,
  type DescribeConfigsResult,
} from '../../generated/describe-configs-response.ts'
import { describeLoggers } from '../broker/alter-logger.ts'
import type { Broker } from '../broker/broker.ts'
import { ConfigResourceType } from '../broker/config-resource.ts'
import {
  type DescribedConfig,
  describeBrokerConfigs,
  describeClusterConfigs,
  describeTopicConfigs,
} from '../broker/describe-configs.ts'
import { describeGroupConfigs } from '../broker/group-configs.ts'
import { inTurns } from '../broker/in-turns.ts'
import { topicNameFault } from '../broker/topic-name.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

/** Configs of a resource, or why there are none. */
type Found =
  | { readonly kind: 'configs'; readonly configs: readonly DescribedConfig[] }
  | { readonly kind: 'refused'; readonly errorCode: number; readonly message: string }

export const describeConfigs = defineHandler(
  DescribeConfigsRequest,
  DescribeConfigsResponse,
  {
    versions: [1, 4],
    failed: (request, errorCode) => ({
      ...DescribeConfigsResponse.create(),
      results: request.resources.map((resource) => emptyResult(resource, errorCode, '')),
    }),
  },
  async (request, { broker }) => {
    const response = DescribeConfigsResponse.create()
    const told = new Map<DescribedConfig, DescribeConfigsResourceResult>()
    response.results = await inTurns(request.resources, (resource) => describe(broker, resource, request, told))
    return response
  },
)

/** @param told  entries of this answer by what they tell; topics share most of theirs */
function describe(
  broker: Broker,
  resource: DescribeConfigsResource,
  request: DescribeConfigsRequestData,
  told: Map<DescribedConfig, DescribeConfigsResourceResult>,
): DescribeConfigsResult {
  const found = find(broker, resource)
  if (found.kind === 'refused') return emptyResult(resource, found.errorCode, found.message)
  const { configurationKeys } = resource
  const wanted = configurationKeys === null || configurationKeys.length === 0 ? null : new Set(configurationKeys)
  const result = emptyResult(resource, ErrorCode.NONE, '')
  for (const config of found.configs) {
    if (wanted !== null && !wanted.has(config.name)) continue
    let entry = told.get(config)
    if (entry === undefined) {
      entry = entryOf(config, request)
      told.set(config, entry)
    }
    result.configs.push(entry)
  }
  return result
}

function entryOf(
  config: DescribedConfig,
  { includeSynonyms, includeDocumentation }: DescribeConfigsRequestData,
): DescribeConfigsResourceResult {
  return {
    name: config.name,
    value: config.value,
    readOnly: config.readOnly,
    configSource: config.source,
    isSensitive: config.isSensitive,
    synonyms: includeSynonyms ? config.synonyms.map((synonym) => ({ ...synonym, unknownTaggedFields: null })) : [],
    configType: config.type,
    documentation: includeDocumentation ? config.documentation : null,
    unknownTaggedFields: null,
  }
}

function find(broker: Broker, { resourceType, resourceName }: DescribeConfigsResource): Found {
  switch (resourceType) {
    case ConfigResourceType.TOPIC:
      return findTopic(broker, resourceName)
    case ConfigResourceType.BROKER:
      return findBroker(broker, resourceName)
    case ConfigResourceType.BROKER_LOGGER:
      return findLoggers(broker, resourceName)
    case ConfigResourceType.GROUP:
      return findGroup(broker, resourceName)
    default:
      return refused(ErrorCode.INVALID_REQUEST, `Configs of resource type ${resourceType} are not served`)
  }
}

function findTopic(broker: Broker, name: string): Found {
  const fault = topicNameFault(name)
  if (fault !== null) return refused(ErrorCode.INVALID_TOPIC_EXCEPTION, fault)
  const topic = broker.topics.byName(name)
  if (topic === undefined) return refused(ErrorCode.UNKNOWN_TOPIC_OR_PARTITION, '')
  return { kind: 'configs', configs: describeTopicConfigs(topic, broker) }
}

/** By decimal id; the empty name stands for dynamic configs of all brokers. */
function findBroker(broker: Broker, name: string): Found {
  if (name === '') return { kind: 'configs', configs: describeClusterConfigs(broker) }
  return brokerNameFault(broker, name) ?? { kind: 'configs', configs: describeBrokerConfigs(broker) }
}

function findLoggers(broker: Broker, name: string): Found {
  return brokerNameFault(broker, name) ?? { kind: 'configs', configs: describeLoggers(broker) }
}

function findGroup(broker: Broker, groupId: string): Found {
  if (groupId === '') return refused(ErrorCode.INVALID_REQUEST, 'A group has a name')
  return { kind: 'configs', configs: describeGroupConfigs(broker, groupId) }
}

function brokerNameFault(broker: Broker, name: string): Found | null {
  if (!/^[+-]?\d+$/.test(name)) return refused(ErrorCode.INVALID_REQUEST, 'A broker is named by its decimal id')
  return Number(name) === broker.nodeId
    ? null
    : refused(ErrorCode.INVALID_REQUEST, `This is broker ${broker.nodeId}, which tells of itself only`)
}

function refused(errorCode: number, message: string): Found {
  return { kind: 'refused', errorCode, message }
}

function emptyResult(
  { resourceType, resourceName }: DescribeConfigsResource,
  errorCode: number,
  errorMessage: string,
): DescribeConfigsResult {
  return { errorCode, errorMessage, resourceType, resourceName, configs: [], unknownTaggedFields: null }
}
