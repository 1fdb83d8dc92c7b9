import { ErrorCode } from '../protocol/errors.ts'
import { type AlteredConfigs, type ConfigsChange, type ConfigsRefusal, refused, shortName } from './alter-configs.ts'
import { alterStored } from './alter-stored.ts'
import type { Broker } from './broker.ts'
import { brokerConfig, brokerConfigDefinition, brokerConfigsByName } from './broker-configs.ts'
import { type ConfigValues, configValueFault } from './config-definition.ts'
import { listenerConfigName } from './config-units.ts'
import { CLUSTER_DEFAULT } from './dynamic-broker-configs.ts'

/** Configs of one broker or of all: far above what there is, so that nobody fills the memory with names of his own. */
const CONFIG_COUNT_MAX = 1_000
/** Kafka's limit of a text on the wire before flexible versions; characters. */
const VALUE_LENGTH_MAX = 32_767
const NAME_LENGTH_MAX = 249
/** Altered for one listener at a time only, so that no two can be taken for each other. */
const ofOneListener = /^ssl\.(?:keystore\.|truststore\.|key\.password$)/
/** Of the configs for one listener those that may be set for all brokers. */
const forEveryBroker: ReadonlySet<string> = new Set([
  'max.connections',
  'max.connection.creation.rate',
  'num.network.threads',
])
/** Altered while Kafka runs; this broker listens where it was told when it started. */
const fixedHere: ReadonlySet<string> = new Set(['listeners', 'listener.security.protocol.map'])
const DEDUPE_BUFFER_BYTES_MIN = 1_048_576

/**
 * Alters the configs of this broker, or those of all brokers, all or none, durably.
 * @param name  decimal id of this broker, or `CLUSTER_DEFAULT`
 * @returns `null` when it is done
 * @see Kafka's DynamicBrokerConfig.validateConfigs
 */
export async function alterBroker(
  broker: Broker,
  name: string,
  change: ConfigsChange,
  validateOnly: boolean,
): Promise<ConfigsRefusal | null> {
  if (name !== CLUSTER_DEFAULT && name !== String(broker.nodeId)) {
    return refused(ErrorCode.INVALID_REQUEST, `This is broker ${broker.nodeId}, and the only one`)
  }
  const isForAll = name === CLUSTER_DEFAULT
  return alterStored(broker.configs, name, (values) => decide(broker, values, change, isForAll), validateOnly)
}

/** Kafka tells INVALID_REQUEST where a value of a broker is not good. */
function decide(broker: Broker, values: ConfigValues, change: ConfigsChange, isForAll: boolean): AlteredConfigs {
  const altered = change({
    values,
    definitionOf: (name) => brokerConfigsByName.get(name),
    effectiveOf: (name) => brokerConfig(broker, name),
  })
  if (altered.kind === 'refused') return altered
  const all = Object.entries(altered.values)
  const fault =
    all.length > CONFIG_COUNT_MAX
      ? `A broker has at most ${CONFIG_COUNT_MAX} configs`
      : all.map(([name, value]) => configFault(name, value, isForAll)).find((one) => one !== null)
  return fault == null ? altered : refused(ErrorCode.INVALID_REQUEST, fault)
}

/** A name that nobody knows is accepted: in Kafka it would be for a plug-in. */
function configFault(name: string, value: string, isForAll: boolean): string | null {
  if (name.length > NAME_LENGTH_MAX)
    return `The name ${shortName(name)}... is longer than ${NAME_LENGTH_MAX} characters`
  if (value.length > VALUE_LENGTH_MAX) {
    return `The value of broker config ${name} is longer than ${VALUE_LENGTH_MAX} characters`
  }
  const definition = brokerConfigDefinition(name)
  if (definition === undefined) return null
  const isPrefixed = listenerConfigName(name) !== null
  if ((!isPrefixed && definition.updateMode === 'read-only') || fixedHere.has(definition.name)) {
    return `The broker config ${name} cannot be altered while the broker runs`
  }
  if (!isPrefixed && ofOneListener.test(name)) {
    return `The broker config ${name} can be altered with the prefix of a listener only`
  }
  const isForOne = isPrefixed ? !forEveryBroker.has(definition.name) : definition.updateMode === 'per-broker'
  if (isForAll && isForOne) return `The broker config ${name} can be altered for a broker, and not for all`
  const fault = configValueFault(definition, value)
  if (fault !== null) return `The value of broker config ${name} ${fault}`
  const isTooSmall = name === 'log.cleaner.dedupe.buffer.size' && Number(value) < DEDUPE_BUFFER_BYTES_MIN
  return isTooSmall ? `The value of broker config ${name} is smaller than ${DEDUPE_BUFFER_BYTES_MIN}` : null
}
