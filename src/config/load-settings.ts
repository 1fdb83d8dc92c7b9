import { Ajv, type ErrorObject } from 'ajv'
import { environmentName, type SettingDefinition, type Settings, settingDefinitions } from './settings.ts'

/** A setting that cannot be used; the text is one line for the person who set it. */
export class SettingError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SettingError'
  }
}

/**
 * Puts the settings together: flags over environment over defaults.
 * @param flags  values given on the command line by setting; text, as typed
 * @param environment  variables by name; an empty one counts as not set
 * @throws SettingError naming the flag or variable, what it was given and what it may be
 */
export function loadSettings(
  flags: Readonly<Partial<Record<keyof Settings, string>>>,
  environment: Readonly<Record<string, string | undefined>>,
): Settings {
  const values: Record<string, unknown> = {}
  const origins = new Map<string, string>()
  for (const definition of settingDefinitions) {
    const variable = environmentName(definition)
    const flag = flags[definition.key]
    const given = flag ?? (environment[variable] || undefined)
    origins.set(definition.key, flag === undefined ? variable : `--${definition.flag}`)
    values[definition.key] = given === undefined ? definition.defaultValue : parse(definition, given)
  }
  if (!isSettings(values)) throw new SettingError(describe(values, origins, isSettings.errors?.[0]))
  return values
}

const schema = {
  type: 'object',
  additionalProperties: false,
  required: settingDefinitions.map(({ key }) => key),
  properties: Object.fromEntries(settingDefinitions.map(({ key, schema }) => [key, schema])),
}

const isSettings = new Ajv({ verbose: false, strict: true, strictTypes: false }).compile<Settings>(schema)

/** Text of the right form becomes number or boolean; anything else stays text for the schema to refuse. */
function parse(definition: SettingDefinition, given: string): string | number | boolean {
  const wanted = typeof definition.defaultValue
  if (wanted === 'number' && /^-?\d{1,15}$/.test(given)) return Number(given)
  if (wanted === 'boolean' && (given === 'true' || given === 'false')) return given === 'true'
  return given
}

function describe(
  values: Readonly<Record<string, unknown>>,
  origins: ReadonlyMap<string, string>,
  error: ErrorObject | undefined,
): string {
  const key = error?.instancePath.slice(1) ?? ''
  return `${origins.get(key) ?? key}: ${JSON.stringify(values[key])} ${expectation(error)}`
}

function expectation(error: ErrorObject | undefined): string {
  const allowed: unknown = error?.params.allowedValues
  if (Array.isArray(allowed)) return `is not one of ${allowed.join(', ')}`
  if (error?.keyword === 'not') return 'is no address that a client could connect to'
  if (error?.keyword === 'pattern') return 'is not a host name or an IP address (without a port)'
  return error?.message ?? 'is not valid'
}
