import type { Broker } from '../broker/broker.ts'
import { checkWantedTopic } from '../broker/create-topic.ts'
import { StartError } from '../start-error.ts'

/** A topic that is to be there when the broker is ready. */
export interface InitialTopic {
  readonly name: string
  /** Default: as many as a topic gets whose creator does not say. */
  readonly partitions?: number
  /** By Kafka's names. */
  readonly configs?: Readonly<Record<string, string>>
}

/**
 * Creates topics before any client comes; those that are there already stay as they are.
 * @throws StartError for a topic that no client could create either
 */
export async function createInitialTopics(broker: Broker, topics: readonly InitialTopic[]): Promise<void> {
  for (const { name, partitions = -1, configs = {} } of topics) {
    if (broker.topics.byName(name) !== undefined) continue
    const checked = checkWantedTopic(broker, {
      name,
      partitionCount: partitions,
      replicationFactor: -1,
      assignments: [],
      configs: Object.entries(configs).map(([config, value]) => ({ name: config, value })),
    })
    if (checked.kind === 'refused') throw new StartError(`topic ${name}: ${checked.message}`)
    await broker.topics.create(checked.topic)
  }
}
