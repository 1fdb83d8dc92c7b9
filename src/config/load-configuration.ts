import type { ConfigValues } from '../broker/config-definition.ts'
import { checkSettings } from './check-settings.ts'
import { hasReference, resolveReferences } from './config-references.ts'
import { type GivenConfig, outranks, strongest } from './given-config.ts'
import { configsOfEnvironment, isServiceLink } from './kafka-environment.ts'
import { type GivenSetting, settingsOfKafka } from './kafka-settings.ts'
import { readConfigFile } from './read-config-file.ts'
import { SettingError } from './setting-error.ts'
import { environmentName, type Settings, settingDefinitions } from './settings.ts'
import { checkStaticBrokerConfigs, isSecret } from './static-broker-configs.ts'

/** Everything that settings can come from. */
export interface ConfigurationSources {
  /** Values on the command line by setting; text, as typed. */
  readonly flags: Readonly<Partial<Record<keyof Settings, string>>>
  /** `name=value` on the command line, each a config of Kafka. */
  readonly overrides: readonly string[]
  /** A properties file; `null`: none. */
  readonly file: string | null
  /** Variables by name; an empty one counts as not set. */
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** One value, and where it comes from; a secret only as `(hidden)`. */
export interface ConfiguredValue {
  readonly name: string
  readonly value: string
  readonly origin: string
}

/** What a broker is started with. */
export interface Configuration {
  readonly settings: Settings
  /** Broker configs by Kafka's names, checked. */
  readonly brokerConfigs: ConfigValues
  readonly values: readonly ConfiguredValue[]
  /** Lines about what was given and is not heeded. */
  readonly warnings: readonly string[]
}

/** Ours in a properties file: `chronik.wal.buffer.size`. */
const OUR_PREFIX = 'chronik.'
const HIDDEN = '(hidden)'

/**
 * Puts the configuration together: flags over environment over file over defaults.
 * @throws SettingError with all faults, each naming where the value was given, the value and what it may be
 */
export async function loadConfiguration(sources: ConfigurationSources): Promise<Configuration> {
  const faults: string[] = []
  const given = givenConfigs(sources, faults)
  const ours = given.filter(({ name }) => name.startsWith(OUR_PREFIX))
  const configs = strongest(given.filter(({ name }) => !name.startsWith(OUR_PREFIX)))
  const fromKafka = settingsOfKafka(configs)
  const fixed = checkStaticBrokerConfigs(configs.values())
  const fromOurs = ownSettings(ours)
  const candidates = [...fromKafka.settings, ...fromOurs.settings, ...directSettings(sources)]
  const chosen = new Map<keyof Settings, GivenSetting>()
  for (const candidate of candidates) {
    const known = chosen.get(candidate.key)
    if (known === undefined || !outranks(known.rank, candidate.rank)) chosen.set(candidate.key, candidate)
  }
  const checked = await checkSettings([...chosen.values()])
  faults.push(...fromKafka.faults, ...fixed.faults, ...checked.faults)
  if (faults.length > 0) throw new SettingError(faults)
  return {
    settings: checked.settings,
    brokerConfigs: fixed.values,
    values: shownValues(checked.settings, chosen, fixed.values, configs),
    warnings: [...fromKafka.warnings, ...fixed.warnings, ...fromOurs.warnings, ...strayVariables(sources.environment)],
  }
}

function givenConfigs(
  { file, overrides, environment }: ConfigurationSources,
  faults: string[],
): readonly GivenConfig[] {
  const written = [
    ...(file === null ? [] : readConfigFile(file)),
    ...configsOfEnvironment(environment),
    ...overrides.flatMap((text) => overrideOf(text, faults)),
  ]
  return written.flatMap((config) => {
    if (!hasReference(config.value)) return [config]
    const resolved = resolveReferences(config.value, environment)
    if ('value' in resolved) return [{ ...config, value: resolved.value, isReferenced: true }]
    faults.push(`${config.origin}: ${resolved.fault}`)
    return []
  })
}

function overrideOf(text: string, faults: string[]): readonly GivenConfig[] {
  const at = text.indexOf('=')
  if (at > 0) {
    const name = text.slice(0, at).trim()
    return [{ name, value: text.slice(at + 1), origin: `--override ${name}`, rank: 'override' }]
  }
  // It may be a secret that lacks its name, so it is not shown.
  faults.push('--override: what follows is not of the form name=value')
  return []
}

function ownSettings(given: readonly GivenConfig[]): {
  readonly settings: readonly GivenSetting[]
  readonly warnings: readonly string[]
} {
  const warnings: string[] = []
  const settings = given.flatMap((config) => {
    const flag = config.name.slice(OUR_PREFIX.length).replaceAll('.', '-')
    const definition = settingDefinitions.find((candidate) => candidate.flag === flag)
    if (definition !== undefined) return [{ ...config, value: config.value.trim(), key: definition.key }]
    warnings.push(`${config.origin}: no setting of that name; it has no effect`)
    return []
  })
  return { settings, warnings }
}

function directSettings({ flags, environment }: ConfigurationSources): readonly GivenSetting[] {
  return settingDefinitions.flatMap((definition) => {
    const { key, flag } = definition
    const variable = environmentName(definition)
    const found: GivenSetting[] = []
    const value = environment[variable]
    if (value !== undefined && value !== '' && !isServiceLink(variable, value)) {
      found.push({ key, name: flag, value, origin: variable, rank: 'environment' })
    }
    const typed = flags[key]
    if (typed !== undefined) found.push({ key, name: flag, value: typed, origin: `--${flag}`, rank: 'flag' })
    return found
  })
}

/** A variable that looks like one of ours is most likely a slip of the pen. */
function strayVariables(environment: ConfigurationSources['environment']): readonly string[] {
  const known = new Set([...settingDefinitions.map(environmentName), 'CHRONIK_CONFIG', 'CHRONIK_BOOTSTRAP'])
  return Object.entries(environment)
    .filter(([name, value]) => name.startsWith('CHRONIK_') && !known.has(name) && !isServiceLink(name, value ?? ''))
    .map(([name]) => `${name}: no setting of that name; it has no effect`)
}

function shownValues(
  settings: Settings,
  chosen: ReadonlyMap<keyof Settings, GivenSetting>,
  brokerConfigs: ConfigValues,
  configs: ReadonlyMap<string, GivenConfig>,
): readonly ConfiguredValue[] {
  const ours = settingDefinitions.map(({ key, flag }) => ({
    name: flag,
    value: chosen.get(key)?.isReferenced === true ? HIDDEN : String(settings[key]),
    origin: chosen.get(key)?.origin ?? 'default',
  }))
  const fixed = Object.entries(brokerConfigs).map(([name, value]) => ({
    name,
    value: isSecret(name) || configs.get(name)?.isReferenced === true ? HIDDEN : value,
    origin: configs.get(name)?.origin ?? '',
  }))
  return [...ours, ...fixed.sort((a, b) => (a.name < b.name ? -1 : 1))]
}
