import { ErrorCode } from '../protocol/errors.ts'
import { type AlteredConfigs, type ConfigsChange, type ConfigsRefusal, refused, shortName } from './alter-configs.ts'
import type { Broker } from './broker.ts'
import { brokerConfigsByName } from './broker-configs.ts'
import { type ConfigValues, configValueFault } from './config-definition.ts'
import { ConfigResourceType } from './config-resource.ts'
import { describeBrokerConfigs } from './describe-configs.ts'
import { CLUSTER_DEFAULT } from './dynamic-broker-configs.ts'
import { topicConfig, topicConfigFault, topicConfigsByName, topicConfigsConflict } from './topic-configs.ts'
import { topicNameFault } from './topic-name.ts'

/** What has configs. */
export interface ConfigResource {
  readonly type: number
  readonly name: string
}

/**
 * Alters the configs of one resource, all or none, durably; they are heeded when this settles.
 * @param validateOnly  check everything, alter nothing
 * @returns `null` when it is done
 */
export async function alterResource(
  broker: Broker,
  { type, name }: ConfigResource,
  change: ConfigsChange,
  validateOnly: boolean,
): Promise<ConfigsRefusal | null> {
  switch (type) {
    case ConfigResourceType.TOPIC:
      return alterTopic(broker, name, change, validateOnly)
    case ConfigResourceType.BROKER:
      return alterBroker(broker, name, change, validateOnly)
    default:
      return refused(ErrorCode.INVALID_REQUEST, `Configs of resource type ${type} cannot be altered`)
  }
}

async function alterTopic(
  broker: Broker,
  name: string,
  change: ConfigsChange,
  validateOnly: boolean,
): Promise<ConfigsRefusal | null> {
  if (name === '') return refused(ErrorCode.INVALID_REQUEST, 'There are no configs for all topics')
  const nameFault = topicNameFault(name)
  if (nameFault !== null) return refused(ErrorCode.INVALID_TOPIC_EXCEPTION, nameFault)
  const topic = broker.topics.byName(name)
  if (topic === undefined || validateOnly) {
    const decision = decideTopic(broker, topic?.configs ?? {}, change)
    if (decision.kind === 'refused') return decision
    return topic === undefined ? unknownTopic() : null
  }
  let refusal: ConfigsRefusal | null = null
  const isThere = await broker.topics.alter(topic, ({ configs }) => {
    const decision = decideTopic(broker, configs, change)
    if (decision.kind === 'refused') refusal = decision
    return decision.kind === 'refused' || areEqual(configs, decision.values) ? null : { configs: decision.values }
  })
  return isThere ? refusal : unknownTopic()
}

function decideTopic(broker: Broker, configs: ConfigValues, change: ConfigsChange): AlteredConfigs {
  const altered = change({
    values: configs,
    definitionOf: (name) => topicConfigsByName.get(name),
    effectiveOf: (name) => topicConfig({ configs }, name, broker.configs.topicDefaults),
  })
  if (altered.kind === 'refused') return altered
  for (const [name, value] of Object.entries(altered.values)) {
    const fault = topicConfigFault(name, value)
    if (fault !== null) return refused(ErrorCode.INVALID_CONFIG, fault)
  }
  const conflict = topicConfigsConflict(altered.values)
  return conflict === null ? altered : refused(ErrorCode.INVALID_CONFIG, conflict)
}

async function alterBroker(
  broker: Broker,
  name: string,
  change: ConfigsChange,
  validateOnly: boolean,
): Promise<ConfigsRefusal | null> {
  if (name !== CLUSTER_DEFAULT && name !== String(broker.nodeId)) {
    return refused(ErrorCode.INVALID_REQUEST, `This is broker ${broker.nodeId}, and the only one`)
  }
  if (validateOnly) {
    const decision = decideBroker(broker, broker.configs.of(name), change)
    return decision.kind === 'refused' ? decision : null
  }
  let refusal: ConfigsRefusal | null = null
  await broker.configs.alter(name, (values) => {
    const decision = decideBroker(broker, values, change)
    if (decision.kind === 'refused') refusal = decision
    return decision.kind === 'refused' || areEqual(values, decision.values) ? null : decision.values
  })
  return refusal
}

/** Kafka tells INVALID_REQUEST where a value of a broker is not good. */
function decideBroker(broker: Broker, values: ConfigValues, change: ConfigsChange): AlteredConfigs {
  const altered = change({
    values,
    definitionOf: (name) => brokerConfigsByName.get(name),
    effectiveOf: (name) => describeBrokerConfigs(broker).find((config) => config.name === name)?.value ?? '',
  })
  if (altered.kind === 'refused') return altered
  for (const [name, value] of Object.entries(altered.values)) {
    const definition = brokerConfigsByName.get(name)
    if (definition === undefined) {
      return refused(ErrorCode.INVALID_CONFIG, `There is no broker config named ${shortName(name)}`)
    }
    if (!definition.isDynamic) {
      return refused(ErrorCode.INVALID_REQUEST, `The broker config ${name} cannot be altered while the broker runs`)
    }
    const fault = configValueFault(definition, value)
    if (fault !== null) return refused(ErrorCode.INVALID_REQUEST, `The value of broker config ${name} ${fault}`)
  }
  return altered
}

function unknownTopic(): ConfigsRefusal {
  return refused(ErrorCode.UNKNOWN_TOPIC_OR_PARTITION, 'There is no topic with this name')
}

function areEqual(one: ConfigValues, other: ConfigValues): boolean {
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
}
