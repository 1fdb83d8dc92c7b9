import { ErrorCode } from '../protocol/errors.ts'
import { alterBroker } from './alter-broker.ts'
import { type AlteredConfigs, type ConfigsChange, type ConfigsRefusal, refused } from './alter-configs.ts'
import { alterGroup } from './alter-group.ts'
import { alterLogger } from './alter-logger.ts'
import type { Broker } from './broker.ts'
import { type ConfigValues, haveSameValues } from './config-definition.ts'
import { ConfigResourceType } from './config-resource.ts'
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
    case ConfigResourceType.BROKER_LOGGER:
      return alterLogger(broker, name, change, validateOnly)
    case ConfigResourceType.GROUP:
      return alterGroup(broker, name, change, validateOnly)
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
    return decision.kind === 'refused' || haveSameValues(configs, decision.values) ? null : { configs: decision.values }
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

function unknownTopic(): ConfigsRefusal {
  return refused(ErrorCode.UNKNOWN_TOPIC_OR_PARTITION, 'There is no topic with this name')
}
