import type { AlteredConfigs, ConfigsRefusal } from './alter-configs.ts'
import { type ConfigValues, haveSameValues } from './config-definition.ts'

/** Where the configs of resources of one type are kept. */
interface StoredConfigs {
  of(name: string): ConfigValues
  alter(name: string, decide: (values: ConfigValues) => ConfigValues | null): Promise<void>
}

/**
 * Alters what is kept of one resource, durably, as decided with the values that it has when its turn comes.
 * @param validateOnly  decide with the values of now, alter nothing
 * @returns `null` when it is done
 */
export async function alterStored(
  stored: StoredConfigs,
  name: string,
  decide: (values: ConfigValues) => AlteredConfigs,
  validateOnly: boolean,
): Promise<ConfigsRefusal | null> {
  if (validateOnly) {
    const decision = decide(stored.of(name))
    return decision.kind === 'refused' ? decision : null
  }
  let refusal: ConfigsRefusal | null = null
  await stored.alter(name, (values) => {
    const decision = decide(values)
    if (decision.kind === 'refused') refusal = decision
    return decision.kind === 'refused' || haveSameValues(values, decision.values) ? null : decision.values
  })
  return refusal
}
