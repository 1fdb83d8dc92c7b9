import type { Broker } from './broker.ts'
import { brokerConfigDefinitions } from './broker-config-table.ts'
import { brokerConfigsByName, staticBrokerConfigs } from './broker-configs.ts'
import {
  type ConfigDefinition,
  ConfigSource,
  type ConfigSourceCode,
  ConfigType,
  type ConfigTypeCode,
  type ConfigValues,
} from './config-definition.ts'
import { CLUSTER_DEFAULT } from './dynamic-broker-configs.ts'
import { topicConfigDefinitions } from './topic-config-table.ts'
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
  readonly documentation: string
  readonly synonyms: readonly ConfigSynonym[]
}

/** The parts of a broker that values come from. */
export type ConfiguredBroker = Pick<Broker, 'settings' | 'nodeId' | 'configs'>

/** Values of one source. */
interface Layer {
  readonly values: ConfigValues
  readonly source: ConfigSourceCode
}

/** All configs of a topic, sorted by name. */
export function describeTopicConfigs(
  topic: Pick<Topic, 'configs'>,
  broker: ConfiguredBroker,
): readonly DescribedConfig[] {
  const layers = brokerLayers(broker)
  return topicConfigDefinitions.map((definition) => {
    const { name, brokerName } = definition
    const own = topic.configs[name]
    const inherited = brokerName === null ? [] : brokerSynonyms(brokerName, layers)
    const synonyms =
      own === undefined ? inherited : [{ name, value: own, source: ConfigSource.DYNAMIC_TOPIC_CONFIG }, ...inherited]
    return described(definition, false, synonyms)
  })
}

/** All configs of this broker, sorted by name. */
export function describeBrokerConfigs(broker: ConfiguredBroker): readonly DescribedConfig[] {
  const layers = brokerLayers(broker)
  return brokerConfigDefinitions.map((definition) =>
    described(definition, !definition.isDynamic, brokerSynonyms(definition.name, layers)),
  )
}

/** The configs that were set for all brokers, sorted by name. */
export function describeClusterConfigs({ configs }: ConfiguredBroker): readonly DescribedConfig[] {
  const layer = { values: configs.of(CLUSTER_DEFAULT), source: ConfigSource.DYNAMIC_DEFAULT_BROKER_CONFIG }
  return brokerConfigDefinitions
    .filter(({ name }) => layer.values[name] !== undefined)
    .map((definition) => described(definition, false, brokerSynonyms(definition.name, [layer])))
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

function brokerSynonyms(name: string, layers: readonly Layer[]): ConfigSynonym[] {
  const synonyms: ConfigSynonym[] = []
  for (const { values, source } of layers) {
    const value = values[name]
    if (value !== undefined) synonyms.push({ name, value, source })
  }
  const defaultValue = brokerConfigsByName.get(name)?.defaultValue ?? null
  if (defaultValue !== null) synonyms.push({ name, value: defaultValue, source: ConfigSource.DEFAULT_CONFIG })
  return synonyms
}

function described(
  { name, type, defaultValue, documentation }: ConfigDefinition,
  readOnly: boolean,
  synonyms: readonly ConfigSynonym[],
): DescribedConfig {
  const isSensitive = type === ConfigType.PASSWORD
  const [first] = synonyms
  const value = first === undefined ? defaultValue : first.value
  return {
    name,
    type,
    value: isSensitive ? null : value,
    source: first?.source ?? ConfigSource.DEFAULT_CONFIG,
    readOnly,
    isSensitive,
    documentation,
    synonyms: isSensitive ? synonyms.map((synonym) => ({ ...synonym, value: null })) : synonyms,
  }
}
