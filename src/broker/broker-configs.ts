import type { BrokerSettings } from './broker.ts'
import { type ConfigDefinition, ConfigSource, type ConfigSourceCode, ConfigType } from './config-definition.ts'
import { topicConfigDefinitions } from './topic-configs.ts'

/** One config of the broker with its value. */
export interface BrokerConfig extends Pick<ConfigDefinition, 'name' | 'type'> {
  readonly value: string
  readonly source: ConfigSourceCode
  /** `null` when the value is the default and nothing else gives one. */
  readonly defaultValue: string | null
}

const { BOOLEAN, INT, STRING } = ConfigType

/** Largest answer to a Fetch, as in Kafka: 55 MiB. */
export const FETCH_BYTES_MAX = 57_671_680

/**
 * The configs of a broker, sorted by name: those that clients and tools read. Each is what this broker really does.
 * @param nodeId  the broker's own id
 */
export function brokerConfigs(settings: BrokerSettings, nodeId: number): readonly BrokerConfig[] {
  const own: BrokerConfig[] = [
    fixed('authorizer.class.name', STRING, ''),
    fixed('compression.type', STRING, 'producer'),
    fixed('default.replication.factor', INT, '1'),
    fixed('delete.topic.enable', BOOLEAN, 'true'),
    fixed('fetch.max.bytes', INT, String(FETCH_BYTES_MAX)),
    fixed('socket.request.max.bytes', INT, '104857600'),
    set('auto.create.topics.enable', BOOLEAN, String(settings.autoCreateTopics), 'true'),
    set('broker.id', INT, String(nodeId), '-1'),
    set('node.id', INT, String(nodeId), null),
    set('num.partitions', INT, String(settings.defaultPartitions), '1'),
  ]
  const names = new Set(own.map(({ name }) => name))
  for (const { brokerName, type, defaultValue } of topicConfigDefinitions) {
    if (brokerName === null || names.has(brokerName)) continue
    own.push(fixed(brokerName, type, defaultValue))
  }
  return own.sort((a, b) => (a.name < b.name ? -1 : 1))
}

function fixed(name: string, type: BrokerConfig['type'], value: string): BrokerConfig {
  return { name, type, value, source: ConfigSource.DEFAULT_CONFIG, defaultValue: value }
}

function set(name: string, type: BrokerConfig['type'], value: string, defaultValue: string | null): BrokerConfig {
  const source = value === defaultValue ? ConfigSource.DEFAULT_CONFIG : ConfigSource.STATIC_BROKER_CONFIG
  return { name, type, value, source, defaultValue }
}
