import { brokerConfigDefinition } from '../broker/broker-configs.ts'
import { ConfigType, type ConfigValues, configValueFault } from '../broker/config-definition.ts'
import { type GivenConfig, shownValue } from './given-config.ts'
import { isSettingOfKafka } from './kafka-settings.ts'

/** Configs for the whole life of a broker, as they were given. */
export interface StaticBrokerConfigs {
  readonly values: ConfigValues
  readonly faults: readonly string[]
  readonly warnings: readonly string[]
}

/** Of Kafka's controllers, ZooKeeper and config providers: nothing here corresponds to them, and nothing is missing. */
const WITHOUT_EFFECT = [
  'process.roles',
  'inter.broker.',
  'controller.',
  'broker.session.',
  'listener.',
  'zookeeper.',
  'config.providers',
  'metadata.',
  'initial.',
]

/** Checks configs of brokers, each by the rules of Kafka's config of that name. */
export function checkStaticBrokerConfigs(configs: Iterable<GivenConfig>): StaticBrokerConfigs {
  const values: Record<string, string> = {}
  const faults: string[] = []
  const warnings: string[] = []
  for (const config of configs) {
    const { name, value, origin } = config
    const definition = brokerConfigDefinition(name)
    if (definition === undefined) {
      if (!isSettingOfKafka(name) && !WITHOUT_EFFECT.some((prefix) => name.startsWith(prefix))) {
        warnings.push(`${origin}: no config of that name; it has no effect`)
      }
      continue
    }
    const text = definition.type === ConfigType.PASSWORD ? value : value.trim()
    const fault = configValueFault(definition, text)
    const shown = isSecret(name) ? 'the value' : shownValue(config, text)
    if (fault === null) values[name] = text
    else if (!isSettingOfKafka(name)) faults.push(`${origin}: ${shown} ${fault}`)
  }
  return { values, faults, warnings }
}

/** True for a config whose value must not be shown, also where the config itself is not known. */
export function isSecret(name: string): boolean {
  if (brokerConfigDefinition(name)?.type === ConfigType.PASSWORD) return true
  return /password|passphrase|secret|credential|token|jaas|\.key$|private/i.test(name)
}
