import type { Broker } from './broker.ts'
import { brokerConfigDefinitions } from './broker-config-table.ts'
import { brokerConfigDefinition, brokerConfigsByName, staticBrokerConfigs } from './broker-configs.ts'
import {
  ConfigSource,
  type ConfigSourceCode,
  ConfigType,
  type ConfigTypeCode,
  type ConfigValues,
} from './config-definition.ts'
import { brokerConfigNames } from './config-units.ts'
import { CLUSTER_DEFAULT } from './dynamic-broker-configs.ts'
import { topicConfigDefinitions } from './topic-config-table.ts'
import { topicConfig } from './topic-configs.ts'
import type { Topic } from './topics.ts'

/** A place that gives a config a value. */
export interface ConfigSynonym {
  readonly name: string
  /** `null`: a secret, or no value. */
  readonly value: string | null
  readonly source: ConfigSourceCode
}

/** One config with its value, and all that give it one, the one that counts first. */
export interface DescribedConfig extends ConfigSynonym {
  readonly type: ConfigTypeCode
  readonly readOnly: boolean
  readonly isSensitive: boolean
  /** `null`: the config has no definition of its own. */
  readonly documentation: string | null
  readonly synonyms: readonly ConfigSynonym[]
}

/** The parts of a broker that values come from. */
export type ConfiguredBroker = Pick<Broker, 'settings' | 'nodeId' | 'configs'>

/** Values of one source. */
interface Layer {
  readonly values: ConfigValues
  readonly source: ConfigSourceCode
}

/** What topics without a value of their own are told, by the broker's values that it comes from. */
const inheritedByValues = new WeakMap<ConfigValues, readonly DescribedConfig[]>()

/**
 * All configs of a topic, sorted by name. Topics share what they have not set themselves: thousands are described at
 * once, and few set more than a few.
 */
export function describeTopicConfigs(
  topic: Pick<Topic, 'configs'>,
  broker: ConfiguredBroker,
): readonly DescribedConfig[] {
  const inherited = inheritedTopicConfigs(broker)
  return inherited.map((config) => {
    const own = topic.configs[config.name]
    if (own === undefined) return config
    const source = ConfigSource.DYNAMIC_TOPIC_CONFIG
    return { ...config, value: own, source, synonyms: [{ name: config.name, value: own, source }, ...config.synonyms] }
  })
}

function inheritedTopicConfigs(broker: ConfiguredBroker): readonly DescribedConfig[] {
  // Another object after each change, and the settings of a broker do not change.
  const { topicDefaults } = broker.configs
  const known = inheritedByValues.get(topicDefaults)
  if (known !== undefined) return known
  const layers = brokerLayers(broker)
  const inherited = topicConfigDefinitions.map((definition) => {
    const { name, brokerName } = definition
    const synonyms = brokerName === null ? [] : brokerSynonyms(brokerName, layers)
    return described(definition, topicConfig({ configs: {} }, name, topicDefaults), false, synonyms)
  })
  inheritedByValues.set(topicDefaults, inherited)
  return inherited
}

/** All configs of this broker, sorted by name; at the end those without a definition of their own. */
export function describeBrokerConfigs(broker: ConfiguredBroker): readonly DescribedConfig[] {
  const layers = brokerLayers(broker)
  const configs = brokerConfigDefinitions.map((definition) => {
    const synonyms = brokerSynonyms(definition.name, layers)
    const value = synonyms[0]?.name === definition.name ? synonyms[0].value : definition.defaultValue
    return described(definition, value, definition.updateMode === 'read-only', synonyms)
  })
  return [...configs, ...describeOthers(layers)]
}

/** The configs that were set for all brokers, sorted by name; at the end those without a definition of their own. */
export function describeClusterConfigs({ configs }: ConfiguredBroker): readonly DescribedConfig[] {
  const layer = { values: configs.of(CLUSTER_DEFAULT), source: ConfigSource.DYNAMIC_DEFAULT_BROKER_CONFIG }
  const known = brokerConfigDefinitions.flatMap((definition) => {
    const { name } = definition
    const value = layer.values[name]
    if (value === undefined) return []
    return [described(definition, value, false, [{ name, value, source: layer.source }])]
  })
  return [...known, ...describeOthers([layer])]
}

/** Configs for a single listener, and those that only a plug-in would know, which are secrets, as in Kafka. */
function describeOthers(layers: readonly Layer[]): DescribedConfig[] {
  const names = new Set(layers.flatMap(({ values }) => Object.keys(values)))
  return [...names]
    .filter((name) => !brokerConfigsByName.has(name))
    .sort()
    .map((name) => {
      const type = brokerConfigDefinition(name)?.type ?? ConfigType.UNKNOWN
      const synonyms = brokerSynonyms(name, layers)
      const value = synonyms[0]?.value ?? null
      return described({ name, type, documentation: null }, value, true, synonyms)
    })
}

/** The source that counts first. */
function brokerLayers(broker: ConfiguredBroker): readonly Layer[] {
  const { configs, nodeId } = broker
  return [
    { values: configs.of(String(nodeId)), source: ConfigSource.DYNAMIC_BROKER_CONFIG },
    { values: configs.of(CLUSTER_DEFAULT), source: ConfigSource.DYNAMIC_DEFAULT_BROKER_CONFIG },
    { values: staticBrokerConfigs(broker), source: ConfigSource.STATIC_BROKER_CONFIG },
  ]
}

/**
 * What gives a broker config a value, by source and then by unit; nothing before the config itself is told.
 * @see Kafka's ConfigHelper.configSynonyms
 */
function brokerSynonyms(name: string, layers: readonly Layer[]): ConfigSynonym[] {
  const names = brokerConfigNames(name)
  const synonyms: ConfigSynonym[] = []
  for (const { values, source } of layers) {
    for (const one of names) {
      const value = values[one]
      if (value !== undefined) synonyms.push({ name: one, value, source })
    }
  }
  for (const one of names) {
    const value = brokerConfigsByName.get(one)?.defaultValue ?? null
    if (value !== null) synonyms.push({ name: one, value, source: ConfigSource.DEFAULT_CONFIG })
  }
  const first = synonyms.findIndex((synonym) => synonym.name === name)
  return first < 0 ? [] : synonyms.slice(first)
}

function described(
  { name, type, documentation }: Pick<DescribedConfig, 'name' | 'type' | 'documentation'>,
  value: string | null,
  readOnly: boolean,
  synonyms: readonly ConfigSynonym[],
): DescribedConfig {
  const isSensitive = type === ConfigType.PASSWORD || type === ConfigType.UNKNOWN
  return {
    name,
    type,
    value: isSensitive ? null : value,
    source: synonyms[0]?.source ?? ConfigSource.DEFAULT_CONFIG,
    readOnly,
    isSensitive,
    documentation,
    synonyms: isSensitive ? synonyms.map((synonym) => ({ ...synonym, value: null })) : synonyms,
  }
}
