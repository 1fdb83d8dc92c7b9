import type { ErrorObject } from 'ajv'
import { shownValue } from './given-config.ts'
import type { GivenSetting } from './kafka-settings.ts'
import { type SettingDefinition, type Settings, settingDefinitions } from './settings.ts'

/** Settings in their types, and what is wrong with those that were given. */
export interface CheckedSettings {
  readonly settings: Settings
  readonly faults: readonly string[]
}

/** Holds the text of settings to their schemas; the defaults, which are valid by test, fill in what was not given. */
export async function checkSettings(given: readonly GivenSetting[]): Promise<CheckedSettings> {
  const values: Record<string, unknown> = {}
  for (const { key, defaultValue } of settingDefinitions) values[key] = defaultValue
  for (const { key, value } of given) values[key] = parse(key, value)
  // Loading the checker takes a tenth of the time of a start, so a broker that is told nothing does without.
  const faults = given.length === 0 ? [] : await faultsOf(given, values)
  return { settings: values as unknown as Settings, faults }
}

async function faultsOf(
  given: readonly GivenSetting[],
  values: Readonly<Record<string, unknown>>,
): Promise<readonly string[]> {
  const { Ajv } = await import('ajv')
  const ajv = new Ajv({ strictTypes: false, allErrors: true })
  const properties = Object.fromEntries(settingDefinitions.map(({ key, schema }) => [key, schema]))
  const isValid = ajv.compile({ type: 'object', properties })
  if (isValid(values)) return []
  const wrong = new Map<string, ErrorObject>()
  for (const error of isValid.errors ?? []) if (!wrong.has(error.instancePath)) wrong.set(error.instancePath, error)
  return given.flatMap(({ key, origin, isReferenced = false }) => {
    const error = wrong.get(`/${key}`)
    return error === undefined ? [] : [`${origin}: ${shownValue({ isReferenced }, values[key])} ${expectation(error)}`]
  })
}

/** Text of the right form becomes number or boolean; anything else stays text for the schema to refuse. */
function parse(key: SettingDefinition['key'], given: string): string | number | boolean {
  const wanted = typeof settingDefinitions.find((definition) => definition.key === key)?.defaultValue
  if (wanted === 'number' && /^-?\d{1,15}$/.test(given)) return Number(given)
  if (wanted === 'boolean' && (given === 'true' || given === 'false')) return given === 'true'
  return given
}

function expectation(error: ErrorObject): string {
  const allowed: unknown = error.params.allowedValues
  if (Array.isArray(allowed)) return `is not one of ${allowed.join(', ')}`
  if (error.keyword === 'not') return 'is no address that a client could connect to'
  if (error.keyword === 'pattern') return 'is not a host name or an IP address (without a port)'
  return error.message ?? 'is not valid'
}
