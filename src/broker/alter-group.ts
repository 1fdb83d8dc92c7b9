import { ErrorCode } from '../protocol/errors.ts'
import { type AlteredConfigs, type ConfigsChange, type ConfigsRefusal, refused } from './alter-configs.ts'
import { alterStored } from './alter-stored.ts'
import type { Broker } from './broker.ts'
import type { ConfigValues } from './config-definition.ts'
import { groupConfig, groupConfigsByName, groupConfigsFault } from './group-configs.ts'

/**
 * Alters the configs of a group, which need not exist, all or none, durably.
 * @returns `null` when it is done
 */
export async function alterGroup(
  broker: Broker,
  groupId: string,
  change: ConfigsChange,
  validateOnly: boolean,
): Promise<ConfigsRefusal | null> {
  if (groupId === '') return refused(ErrorCode.INVALID_REQUEST, 'There are no configs for all groups')
  return alterStored(broker.groupConfigs, groupId, (values) => decide(broker, groupId, values, change), validateOnly)
}

function decide(broker: Broker, groupId: string, values: ConfigValues, change: ConfigsChange): AlteredConfigs {
  const altered = change({
    values,
    definitionOf: (name) => groupConfigsByName.get(name),
    effectiveOf: (name) => groupConfig(broker, groupId, name),
  })
  if (altered.kind === 'refused') return altered
  const fault = groupConfigsFault(broker, altered.values)
  return fault === null ? altered : refused(ErrorCode.INVALID_CONFIG, fault)
}
