import type { ErrorObject } from 'ajv'
import { environmentName, type SettingDefinition, type Settings, settingDefinitions } from './settings.ts'

/** A setting that cannot be used; the text is one line for the person who set it. */
export class SettingError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SettingError'
  }
}

/** A value that someone chose, and where. */
interface Given {
  readonly definition: SettingDefinition
  /** The flag or the variable. */
  readonly origin: string
  readonly value: string | number | boolean
}

/**
 * Puts the settings together: flags over environment over defaults. What was given is checked against its schema; the
 * defaults are valid, by test.
 * @param flags  values given on the command line by setting; text, as typed
 * @param environment  variables by name; an empty one counts as not set
 * @throws SettingError naming the flag or variable, what it was given and what it may be
 */
export async function loadSettings(
  flags: Readonly<Partial<Record<keyof Settings, string>>>,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Settings> {
  const values: Record<string, unknown> = {}
  const given: Given[] = []
  for (const definition of settingDefinitions) {
    const { key, flag, defaultValue } = definition
    const variable = environmentName(definition)
    const typed = flags[key]
    const text = typed ?? (environment[variable] || undefined)
    values[key] = text === undefined ? defaultValue : parse(definition, text)
    if (text === undefined) continue
    given.push({ definition, origin: typed === undefined ? variable : `--${flag}`, value: parse(definition, text) })
  }
  // Loading the checker takes a tenth of the time of a start, so a broker that is told nothing does without.
  if (given.length > 0) await check(given)
  return values as unknown as Settings
}

async function check(given: readonly Given[]): Promise<void> {
  const { Ajv } = await import('ajv')
  const ajv = new Ajv({ strictTypes: false })
  const properties = Object.fromEntries(given.map(({ definition }) => [definition.key, definition.schema]))
  const isValid = ajv.compile({ type: 'object', properties })
  if (isValid(Object.fromEntries(given.map(({ definition, value }) => [definition.key, value])))) return
  const [error] = isValid.errors ?? []
  const wrong = given.find(({ definition }) => `/${definition.key}` === error?.instancePath)
  throw new SettingError(`${wrong?.origin}: ${JSON.stringify(wrong?.value)} ${expectation(error)}`)
}

/** Text of the right form becomes number or boolean; anything else stays text for the schema to refuse. */
function parse(definition: SettingDefinition, given: string): string | number | boolean {
  const wanted = typeof definition.defaultValue
  if (wanted === 'number' && /^-?\d{1,15}$/.test(given)) return Number(given)
  if (wanted === 'boolean' && (given === 'true' || given === 'false')) return given === 'true'
  return given
}

function expectation(error: ErrorObject | undefined): string {
  const allowed: unknown = error?.params.allowedValues
  if (Array.isArray(allowed)) return `is not one of ${allowed.join(', ')}`
  if (error?.keyword === 'not') return 'is no address that a client could connect to'
  if (error?.keyword === 'pattern') return 'is not a host name or an IP address (without a port)'
  return error?.message ?? 'is not valid'
}
