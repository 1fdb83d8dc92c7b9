import { createDescribeConfigsResource, DescribeConfigsRequest } from '../../generated/describe-configs-request.ts'
import {
  type DescribeConfigsResourceResult,
  DescribeConfigsResponse,
} from '../../generated/describe-configs-response.ts'
import {
  createAlterableConfig,
  createAlterConfigsResource,
  IncrementalAlterConfigsRequest,
} from '../../generated/incremental-alter-configs-request.ts'
import { IncrementalAlterConfigsResponse } from '../../generated/incremental-alter-configs-response.ts'
import type { Client, RequestTarget } from './client.ts'
import { throwOnError } from './client-error.ts'
import { controllerTarget } from './controller-target.ts'

/** Kafka's numbers of the resources that have configs. */
const resourceTypes = { topic: 2, broker: 4 } as const

/** What has configs: a topic by name, a broker by id; a broker with an empty name is the default of all brokers. */
export interface ConfigResource {
  readonly type: keyof typeof resourceTypes
  readonly name: string
}

/** Kafka's numbers of what can be done to a config (KIP-339). */
const configOperations = { set: 0, delete: 1, append: 2, subtract: 3 } as const

/** One change of one config; `append` and `subtract` are for configs that are lists. */
export interface ConfigChange {
  readonly operation: keyof typeof configOperations
  readonly name: string
  /** Left out for `delete`. */
  readonly value?: string
}

/** Where a value comes from, by Kafka's numbers. */
const configSources: Readonly<Record<number, ConfigSource>> = {
  1: 'topic',
  2: 'broker',
  3: 'default-broker',
  4: 'static-broker',
  5: 'default',
  6: 'broker-logger',
  7: 'client-metrics',
  8: 'group',
}

export type ConfigSource =
  | 'topic'
  | 'broker'
  | 'default-broker'
  | 'static-broker'
  | 'default'
  | 'broker-logger'
  | 'client-metrics'
  | 'group'
  | 'unknown'

export interface ConfigEntry {
  readonly name: string
  /** `null`: none, or kept secret. */
  readonly value: string | null
  readonly source: ConfigSource
  readonly isReadOnly: boolean
  readonly isSensitive: boolean
}

/**
 * Reads configs of one resource.
 * @param names  left out: all
 * @returns entries by name in alphabetical order
 * @throws BrokerError UNKNOWN_TOPIC_OR_PARTITION, INVALID_REQUEST and others
 */
export async function describeConfigs(
  client: Client,
  resource: ConfigResource,
  names?: readonly string[],
): Promise<readonly ConfigEntry[]> {
  const body = DescribeConfigsRequest.create()
  const wanted = createDescribeConfigsResource()
  wanted.resourceType = resourceTypes[resource.type]
  wanted.resourceName = resource.name
  wanted.configurationKeys = names === undefined ? null : [...names]
  body.resources = [wanted]
  const target = brokerOf(resource) ?? {}
  const answer = await client.request(DescribeConfigsRequest, DescribeConfigsResponse, body, target)
  const result = answer.results[0]
  throwOnError(result?.errorCode ?? -1, `configs of ${titleOf(resource)}`, result?.errorMessage)
  return (result?.configs ?? []).map(entryOf).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * Changes configs of one resource, all or none.
 * @throws BrokerError INVALID_CONFIG, UNKNOWN_TOPIC_OR_PARTITION and others
 */
export async function alterConfigs(
  client: Client,
  resource: ConfigResource,
  changes: readonly ConfigChange[],
  options: { readonly validateOnly?: boolean } = {},
): Promise<void> {
  const body = IncrementalAlterConfigsRequest.create()
  body.validateOnly = options.validateOnly ?? false
  const altered = createAlterConfigsResource()
  altered.resourceType = resourceTypes[resource.type]
  altered.resourceName = resource.name
  altered.configs = changes.map(({ operation, name, value }) => ({
    ...createAlterableConfig(),
    configOperation: configOperations[operation],
    name,
    value: value ?? null,
  }))
  body.resources = [altered]
  const target = brokerOf(resource) ?? (await controllerTarget(client))
  const answer = await client.request(IncrementalAlterConfigsRequest, IncrementalAlterConfigsResponse, body, target)
  const result = answer.responses[0]
  throwOnError(result?.errorCode ?? -1, `alter configs of ${titleOf(resource)}`, result?.errorMessage)
}

/** A broker answers for its own configs only. */
function brokerOf({ type, name }: ConfigResource): RequestTarget | null {
  return type === 'broker' && name !== '' ? { nodeId: Number(name) } : null
}

function titleOf({ type, name }: ConfigResource): string {
  return type === 'broker' && name === '' ? 'all brokers' : `${type} ${name}`
}

function entryOf(config: DescribeConfigsResourceResult): ConfigEntry {
  return {
    name: config.name,
    value: config.isSensitive ? null : config.value,
    source: configSources[config.configSource] ?? 'unknown',
    isReadOnly: config.readOnly,
    isSensitive: config.isSensitive,
  }
}
