import { ErrorCode } from '../protocol/errors.ts'
import type { ConfigsChange } from './alter-configs.ts'
import { alterResources } from './alter-resources.ts'
import type { Broker } from './broker.ts'

interface NamedResource {
  readonly resourceType: number
  readonly resourceName: string
}

/** The answer about one resource, the same for both requests that alter configs. */
export interface AlterConfigsAnswer {
  errorCode: number
  errorMessage: string | null
  resourceType: number
  resourceName: string
  unknownTaggedFields: null
}

export function alterConfigsAnswer(
  { resourceType, resourceName }: NamedResource,
  errorCode: number,
  errorMessage: string | null,
): AlterConfigsAnswer {
  return { errorCode, errorMessage, resourceType, resourceName, unknownTaggedFields: null }
}

/**
 * Alters resources as a request asks.
 * @param changeOf  what is to be done to the configs of a resource
 * @returns an answer about each, in the order given
 */
export async function alterAndAnswer<Resource extends NamedResource>(
  broker: Broker,
  resources: readonly Resource[],
  changeOf: (resource: Resource) => ConfigsChange,
  validateOnly: boolean,
): Promise<AlterConfigsAnswer[]> {
  const asked = resources.map((resource) => {
    return { type: resource.resourceType, name: resource.resourceName, change: changeOf(resource) }
  })
  const refusals = await alterResources(broker, asked, validateOnly)
  return resources.map((resource, index) => {
    const refusal = refusals[index]
    return alterConfigsAnswer(resource, refusal?.errorCode ?? ErrorCode.NONE, refusal?.message ?? null)
  })
}
