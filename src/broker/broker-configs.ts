import type { Broker } from './broker.ts'
import { brokerConfigDefinitions } from './broker-config-table.ts'
import type { ConfigValues } from './config-definition.ts'

/** Broker configs by name. */
export const brokerConfigsByName = new Map(brokerConfigDefinitions.map((definition) => [definition.name, definition]))

/** The values that this broker was started with, as far as they are not the defaults. */
export function staticBrokerConfigs({ settings, nodeId }: Pick<Broker, 'settings' | 'nodeId'>): ConfigValues {
  const given = {
    ...settings.staticConfigs,
    'auto.create.topics.enable': String(settings.autoCreateTopics),
    'broker.id': String(nodeId),
    'node.id': String(nodeId),
    'num.partitions': String(settings.defaultPartitions),
  }
  return Object.fromEntries(
    Object.entries(given).filter(([name, value]) => brokerConfigsByName.get(name)?.defaultValue !== value),
  )
}
