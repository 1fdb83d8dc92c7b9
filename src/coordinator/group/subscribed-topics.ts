import { ConsumerProtocolSubscription } from '../../../generated/consumer-protocol-subscription.ts'
import { WireReader } from '../../wire/reader.ts'
import type { Group } from './group.ts'
import { metadataFor } from './protocols.ts'

const VERSION_BYTES = 2

/**
 * The topics that a group of consumers reads.
 * @returns `null` when that is not known: the group is for something else, is between two generations, or its members
 * describe themselves in a way of their own. Such a group may read anything.
 */
export function subscribedTopics(group: Group): ReadonlySet<string> | null {
  if (group.protocolType !== 'consumer' || group.protocolName === null) return null
  const topics = new Set<string>()
  for (const member of group.members.values()) {
    const named = topicsOf(metadataFor(member, group.protocolName))
    if (named === null) return null
    for (const topic of named) topics.add(topic)
  }
  return topics
}

/** A later version only adds fields behind those that are known. */
function topicsOf(metadata: Buffer): readonly string[] | null {
  if (metadata.length < VERSION_BYTES) return null
  const [min, max] = ConsumerProtocolSubscription.validVersions
  const version = metadata.readInt16BE(0)
  if (version < min) return null
  try {
    const reader = new WireReader(metadata.subarray(VERSION_BYTES))
    return ConsumerProtocolSubscription.read(reader, Math.min(version, max)).topics
  } catch {
    return null
  }
}
