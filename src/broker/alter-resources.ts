import { ErrorCode } from '../protocol/errors.ts'
import { type ConfigsChange, type ConfigsRefusal, refused } from './alter-configs.ts'
import { alterResource, type ConfigResource } from './alter-resource.ts'
import type { Broker } from './broker.ts'
import { inTurns } from './in-turns.ts'

/** A resource and what is to be done to its configs. */
export interface ResourceChange extends ConfigResource {
  readonly change: ConfigsChange
}

/**
 * Alters resources, begun together so that they share a commit. One that is named twice is not altered at all.
 * @returns why each was not altered, or `null`, in the order given
 */
export function alterResources(
  broker: Broker,
  asked: readonly ResourceChange[],
  validateOnly: boolean,
): Promise<readonly (ConfigsRefusal | null)[]> {
  const keyOf = ({ type, name }: ConfigResource) => `${type} ${name}`
  const counts = new Map<string, number>()
  for (const resource of asked) counts.set(keyOf(resource), (counts.get(keyOf(resource)) ?? 0) + 1)
  return inTurns(asked, (resource) =>
    counts.get(keyOf(resource)) === 1
      ? alterResource(broker, resource, resource.change, validateOnly)
      : refused(ErrorCode.INVALID_REQUEST, 'The resource is in the request more than once'),
  )
}
