import { type ConfigValues, configValueFault } from './config-definition.ts'
import { topicConfigDefinitions } from './topic-config-table.ts'
import type { Topic } from './topics.ts'

/** Topic configs by name. */
export const topicConfigsByName = new Map(topicConfigDefinitions.map((definition) => [definition.name, definition]))

/**
 * Checks one config given for a topic.
 * @returns what is wrong, or `null`; without the value, which may be long
 */
export function topicConfigFault(name: string, value: string | null): string | null {
  const definition = topicConfigsByName.get(name)
  if (definition === undefined) return `There is no topic config named ${name.slice(0, 100)}`
  if (value === null) return `The topic config ${name} has no value`
  const fault = configValueFault(definition, value)
  return fault === null ? null : `The value of topic config ${name} ${fault}`
}

/**
 * Checks that the configs of a topic go together, each of which was found good.
 * @returns what is wrong, or `null`
 */
export function topicConfigsConflict(configs: ConfigValues): string | null {
  const valueFor = (name: string) => (configs[name] ?? topicConfigsByName.get(name)?.defaultValue ?? '').trim()
  const lag = (name: string) => BigInt(valueFor(name).replace(/^\+/, ''))
  if (lag('min.compaction.lag.ms') > lag('max.compaction.lag.ms')) {
    return 'The value of min.compaction.lag.ms is larger than that of max.compaction.lag.ms'
  }
  const isRemote = valueFor('remote.storage.enable').toLowerCase() === 'true'
  return isRemote ? 'The value of remote.storage.enable cannot be true: this broker has no tiered storage' : null
}

/**
 * The value that holds for a topic: its own, else that of the broker, else the default.
 * @param brokerValues  dynamic values of the broker, by name of the topic config
 */
export function topicConfig(topic: Pick<Topic, 'configs'>, name: string, brokerValues: ConfigValues): string {
  return topic.configs[name] ?? brokerValues[name] ?? topicConfigsByName.get(name)?.defaultValue ?? ''
}
