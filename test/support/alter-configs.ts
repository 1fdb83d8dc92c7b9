import { AlterConfigsRequest } from '../../generated/alter-configs-request.ts'
import { AlterConfigsResponse } from '../../generated/alter-configs-response.ts'
import { createDescribeConfigsResource, DescribeConfigsRequest } from '../../generated/describe-configs-request.ts'
import {
  type DescribeConfigsResourceResult,
  DescribeConfigsResponse,
} from '../../generated/describe-configs-response.ts'
import { IncrementalAlterConfigsRequest } from '../../generated/incremental-alter-configs-request.ts'
import {
  type AlterConfigsResourceResponse,
  IncrementalAlterConfigsResponse,
} from '../../generated/incremental-alter-configs-response.ts'
import type { RawClient } from './raw-client.ts'

export const TOPIC = 2
export const BROKER = 4
export const [SET, DELETE, APPEND, SUBTRACT] = [0, 1, 2, 3] as const

/** One resource with what to do to its configs: name, value, operation (SET when left out). */
export interface AskedAlteration {
  readonly type?: number
  readonly name: string
  readonly configs: readonly (readonly [name: string, value: string | null, operation?: number])[]
}

interface AlterOptions {
  readonly version?: number
  readonly validateOnly?: boolean
}

/** Sends one IncrementalAlterConfigs request. */
export async function alterIncrementally(
  client: RawClient,
  asked: readonly AskedAlteration[],
  { version = 1, validateOnly = false }: AlterOptions = {},
): Promise<readonly AlterConfigsResourceResponse[]> {
  const body = { ...IncrementalAlterConfigsRequest.create(), validateOnly }
  body.resources = asked.map(({ type = TOPIC, name, configs }) => ({
    resourceType: type,
    resourceName: name,
    configs: configs.map(([config, value, configOperation = SET]) => ({
      name: config,
      value,
      configOperation,
      unknownTaggedFields: null,
    })),
    unknownTaggedFields: null,
  }))
  return (await client.ask(IncrementalAlterConfigsRequest, IncrementalAlterConfigsResponse, body, version)).responses
}

/** Sends one AlterConfigs request; operations do not count. */
export async function replaceConfigs(
  client: RawClient,
  asked: readonly AskedAlteration[],
  { version = 2, validateOnly = false }: AlterOptions = {},
): Promise<readonly AlterConfigsResourceResponse[]> {
  const body = { ...AlterConfigsRequest.create(), validateOnly }
  body.resources = asked.map(({ type = TOPIC, name, configs }) => ({
    resourceType: type,
    resourceName: name,
    configs: configs.map(([config, value]) => ({ name: config, value, unknownTaggedFields: null })),
    unknownTaggedFields: null,
  }))
  return (await client.ask(AlterConfigsRequest, AlterConfigsResponse, body, version)).responses
}

/** One config as DescribeConfigs tells it, with synonyms and documentation. */
export async function describedConfig(
  client: RawClient,
  type: number,
  resourceName: string,
  name: string,
): Promise<DescribeConfigsResourceResult | undefined> {
  const body = { ...DescribeConfigsRequest.create(), includeSynonyms: true, includeDocumentation: true }
  body.resources = [{ ...createDescribeConfigsResource(), resourceType: type, resourceName, configurationKeys: [name] }]
  const answer = await client.ask(DescribeConfigsRequest, DescribeConfigsResponse, body, 4)
  return answer.results[0]?.configs[0]
}
