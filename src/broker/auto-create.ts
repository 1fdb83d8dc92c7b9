import type { Broker } from './broker.ts'
import { defaultReplicationFactor } from './create-topic.ts'
import { topicNameFault } from './topic-name.ts'
import type { Topic } from './topics.ts'

/**
 * Finds a topic, or creates it with the defaults where settings and client allow that. Requests that ask for the same
 * topic at the same time get the same one.
 * @param mayCreate  whether the client allows it
 * @returns `undefined` when there is none and none may be made; also when the name collides with another topic's
 */
export async function findOrCreateTopic(broker: Broker, name: string, mayCreate: boolean): Promise<Topic | undefined> {
  const { topics, settings } = broker
  const known = topics.byName(name)
  if (known !== undefined || !mayCreate || !settings.autoCreateTopics || topicNameFault(name) !== null) return known
  if (defaultReplicationFactor(broker) > 1) return undefined
  const created = await topics.create({ name, partitionCount: settings.defaultPartitions, configs: {} })
  if (created !== null) return created
  await topics.settled(name)
  return topics.byName(name)
}
