import type { Broker } from './broker.ts'
import { brokerConfig, brokerConfigsByName } from './broker-configs.ts'
import { ConfigSource, type ConfigValues, configValueFault, type GroupConfigDefinition } from './config-definition.ts'
import { type ConfiguredBroker, type DescribedConfig, describeBrokerConfigs } from './describe-configs.ts'
import { groupConfigDefinitions } from './group-config-table.ts'

/** Group configs by name. */
export const groupConfigsByName = new Map(groupConfigDefinitions.map((definition) => [definition.name, definition]))

/** Protocols whose members send heartbeats within a session. */
const protocols = ['consumer', 'share', 'streams'] as const

/** Middle of the names of the broker configs that bound a group config. */
type Bound = 'min' | 'max'

/**
 * The value that holds for a group: its own, within the bounds that the broker sets now, else the broker's, else the
 * default.
 * @returns as text, checked by its definition
 * @see Kafka's GroupConfig.evaluate
 */
export function groupConfig(broker: Pick<Broker, 'configs' | 'groupConfigs'>, groupId: string, name: string): string {
  const definition = groupConfigsByName.get(name)
  if (definition === undefined) return ''
  const own = broker.groupConfigs.of(groupId)[name]
  if (own === undefined) return inherited(broker, definition)
  const min = boundOf(broker, name, 'min')
  const max = boundOf(broker, name, 'max')
  if (min !== null && Number(own) < min) return String(min)
  return max !== null && Number(own) > max ? String(max) : own
}

/** All configs of a group, which need not exist, sorted by name. */
export function describeGroupConfigs(
  broker: ConfiguredBroker & Pick<Broker, 'groupConfigs'>,
  groupId: string,
): readonly DescribedConfig[] {
  const values = broker.groupConfigs.of(groupId)
  const brokerConfigs = new Map(describeBrokerConfigs(broker).map((config) => [config.name, config]))
  return groupConfigDefinitions.map(({ name, type, documentation, defaultValue, brokerName }) => {
    const own = values[name]
    const source = ConfigSource.DEFAULT_CONFIG
    const behind = (brokerName === null ? null : brokerConfigs.get(brokerName)?.synonyms) ?? [
      { name, value: defaultValue, source },
    ]
    const synonyms =
      own === undefined ? behind : [{ name, value: own, source: ConfigSource.DYNAMIC_GROUP_CONFIG }, ...behind]
    const value = own ?? behind[0]?.value ?? defaultValue
    const first = synonyms[0]?.source ?? source
    return { name, type, value, source: first, readOnly: false, isSensitive: false, documentation, synonyms }
  })
}

/**
 * Checks configs that a group is to have, each by itself, within the broker's bounds, and together.
 * @returns what is wrong, or `null`
 */
export function groupConfigsFault(broker: Pick<Broker, 'configs'>, values: ConfigValues): string | null {
  for (const [name, value] of Object.entries(values)) {
    const definition = groupConfigsByName.get(name)
    if (definition === undefined) return `There is no group config named ${name.slice(0, 100)}`
    const fault = configValueFault(definition, value) ?? boundsFault(broker, name, value)
    if (fault !== null) return `The value of group config ${name} ${fault}`
  }
  for (const protocol of protocols) {
    const valueIn = (name: string) => {
      const definition = groupConfigsByName.get(name)
      return Number(values[name] ?? (definition === undefined ? '' : inherited(broker, definition)))
    }
    if (valueIn(`${protocol}.session.timeout.ms`) <= valueIn(`${protocol}.heartbeat.interval.ms`)) {
      return `The value of ${protocol}.session.timeout.ms is not larger than that of ${protocol}.heartbeat.interval.ms`
    }
  }
  return null
}

function boundsFault(broker: Pick<Broker, 'configs'>, name: string, value: string): string | null {
  const min = boundOf(broker, name, 'min')
  if (min !== null && Number(value) < min) return `is smaller than ${min}, the least that this broker allows`
  const max = boundOf(broker, name, 'max')
  return max !== null && Number(value) > max ? `is larger than ${max}, the most that this broker allows` : null
}

function boundOf(broker: Pick<Broker, 'configs'>, name: string, bound: Bound): number | null {
  // The one config whose bound is not named after it.
  const brokerName =
    name === 'streams.num.standby.replicas'
      ? `group.streams.${bound}.standby.replicas`
      : `group.${name.replace('.', `.${bound}.`)}`
  return brokerConfigsByName.has(brokerName) ? Number(brokerConfig(broker, brokerName)) : null
}

function inherited(broker: Pick<Broker, 'configs'>, { brokerName, defaultValue }: GroupConfigDefinition): string {
  return brokerName === null ? defaultValue : brokerConfig(broker, brokerName) || defaultValue
}
