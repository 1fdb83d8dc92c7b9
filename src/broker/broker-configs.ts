import type { Broker } from './broker.ts'
import { brokerConfigDefinitions } from './broker-config-table.ts'
import type { BrokerConfigDefinition, ConfigValues } from './config-definition.ts'
import { listenerConfigName } from './config-units.ts'

/** Broker configs by name. */
export const brokerConfigsByName = new Map(brokerConfigDefinitions.map((definition) => [definition.name, definition]))

/** The definition of a broker config, also of one for a single listener; `undefined` when there is none. */
export function brokerConfigDefinition(name: string): BrokerConfigDefinition | undefined {
  return brokerConfigsByName.get(listenerConfigName(name) ?? name)
}

/** The values that this broker was started with: those that were given, and those that are not the defaults. */
export function staticBrokerConfigs({ settings, nodeId }: Pick<Broker, 'settings' | 'nodeId'>): ConfigValues {
  const given = {
    ...settings.staticConfigs,
    'auto.create.topics.enable': String(settings.autoCreateTopics),
    'broker.id': String(nodeId),
    'node.id': String(nodeId),
    'num.partitions': String(settings.defaultPartitions),
  }
  return Object.fromEntries(
    Object.entries(given).filter(
      ([name, value]) =>
        settings.staticConfigs?.[name] !== undefined || brokerConfigsByName.get(name)?.defaultValue !== value,
    ),
  )
}

/**
 * The value that holds for this broker: altered for it, else for all brokers, else given at its start, else the
 * default.
 * @returns as text, checked by its definition; empty when there is none
 */
export function brokerConfig({ configs }: Pick<Broker, 'configs'>, name: string): string {
  return configs.values[name] ?? brokerConfigsByName.get(name)?.defaultValue ?? ''
}
