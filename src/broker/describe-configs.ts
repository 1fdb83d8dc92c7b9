import type { Broker } from './broker.ts'
import { brokerConfigs } from './broker-configs.ts'
import { ConfigSource, type ConfigSourceCode, type ConfigTypeCode } from './config-definition.ts'
import { topicConfigDefinitions } from './topic-configs.ts'
import type { Topic } from './topics.ts'

/** A place that gives a config a value. */
export interface ConfigSynonym {
  readonly name: string
  readonly value: string
  readonly source: ConfigSourceCode
}

/** One config with its value, and all that give it one, the one that counts first. */
export interface DescribedConfig extends ConfigSynonym {
  readonly type: ConfigTypeCode
  readonly readOnly: boolean
  readonly synonyms: readonly ConfigSynonym[]
}

/** All configs of a topic, sorted by name. */
export function describeTopicConfigs(topic: Pick<Topic, 'configs'>): readonly DescribedConfig[] {
  return topicConfigDefinitions.map(({ name, type, defaultValue, brokerName }) => {
    const own = topic.configs[name]
    const synonyms: ConfigSynonym[] = []
    if (own !== undefined) synonyms.push({ name, value: own, source: ConfigSource.DYNAMIC_TOPIC_CONFIG })
    if (brokerName !== null) {
      synonyms.push({ name: brokerName, value: defaultValue, source: ConfigSource.DEFAULT_CONFIG })
    }
    const value = own ?? defaultValue
    const source = own === undefined ? ConfigSource.DEFAULT_CONFIG : ConfigSource.DYNAMIC_TOPIC_CONFIG
    return { name, value, source, type, readOnly: false, synonyms }
  })
}

/** All configs of this broker, sorted by name. None can be changed while it runs. */
export function describeBrokerConfigs({ settings, nodeId }: Broker): readonly DescribedConfig[] {
  return brokerConfigs(settings, nodeId).map(({ name, type, value, source, defaultValue }) => {
    const synonyms: ConfigSynonym[] = []
    if (source !== ConfigSource.DEFAULT_CONFIG) synonyms.push({ name, value, source })
    if (defaultValue !== null) synonyms.push({ name, value: defaultValue, source: ConfigSource.DEFAULT_CONFIG })
    return { name, value, source, type, readOnly: true, synonyms }
  })
}
