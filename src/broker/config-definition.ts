/** Types of config values, with Kafka's codes. */
export const ConfigType = {
  /** Of a config without a definition. */
  UNKNOWN: 0,
  BOOLEAN: 1,
  STRING: 2,
  INT: 3,
  SHORT: 4,
  LONG: 5,
  DOUBLE: 6,
  LIST: 7,
  CLASS: 8,
  PASSWORD: 9,
} as const
export type ConfigTypeCode = (typeof ConfigType)[keyof typeof ConfigType]

/** Where a config value comes from, with Kafka's codes. */
export const ConfigSource = {
  DYNAMIC_TOPIC_CONFIG: 1,
  DYNAMIC_BROKER_CONFIG: 2,
  DYNAMIC_DEFAULT_BROKER_CONFIG: 3,
  STATIC_BROKER_CONFIG: 4,
  DEFAULT_CONFIG: 5,
  DYNAMIC_BROKER_LOGGER_CONFIG: 6,
  DYNAMIC_GROUP_CONFIG: 8,
} as const
export type ConfigSourceCode = (typeof ConfigSource)[keyof typeof ConfigSource]

/** What a value may be, apart from its type. */
export interface ConfigLimits {
  /** Smallest number accepted. */
  readonly min?: bigint | number
  /** Largest number accepted. */
  readonly max?: bigint | number
  /** A number between the limits that is no value all the same. */
  readonly except?: number
  /** Values accepted; for a list, elements. */
  readonly allowed?: readonly string[]
  /** What a text must look like. */
  readonly pattern?: RegExp
  /** What each element of a list must look like. */
  readonly elementPattern?: RegExp
  /** Capitals do not count in `allowed`, which has none. */
  readonly ignoresCase?: boolean
}

/** One config key as Kafka defines it. */
export interface ConfigDefinition extends ConfigLimits {
  readonly name: string
  readonly type: ConfigTypeCode
  /** `null`: no value by default. */
  readonly defaultValue: string | null
  /** One sentence for people. */
  readonly documentation: string
  /** `none`: accepted, kept and told, but this broker does the same whatever the value. */
  readonly effect: 'acts' | 'none'
}

/** A config that topics have. */
export interface TopicConfigDefinition extends ConfigDefinition {
  readonly defaultValue: string
  /** The broker config that gives the default; `null` when there is none. */
  readonly brokerName: string | null
}

/** A config that groups have. */
export interface GroupConfigDefinition extends ConfigDefinition {
  readonly defaultValue: string
  /** The broker config that gives the default; `null` when there is none. */
  readonly brokerName: string | null
}

/**
 * Who can be given a new value while the broker runs: nobody; each broker or all of them; each broker only.
 * @see Kafka's dynamic update modes (KIP-226)
 */
export type UpdateMode = 'read-only' | 'cluster-wide' | 'per-broker'

/** A config that brokers have. */
export interface BrokerConfigDefinition extends ConfigDefinition {
  readonly updateMode: UpdateMode
}

/** A config of brokers as a line of a table: read-only and without effect where it does not say otherwise. */
export type BrokerConfigRow = readonly [
  name: string,
  type: ConfigTypeCode,
  defaultValue: string | null,
  more: ConfigLimits & Partial<Pick<BrokerConfigDefinition, 'updateMode' | 'effect'>>,
  documentation: string,
]

/** Values by name, as clients gave them. */
export type ConfigValues = Readonly<Record<string, string>>

const SHORT_MIN = -32_768n
const SHORT_MAX = 32_767n
const INT_MIN = -2_147_483_648n
const INT_MAX = 2_147_483_647n
const LONG_MIN = -9_223_372_036_854_775_808n
const LONG_MAX = 9_223_372_036_854_775_807n

/**
 * Checks a value as given by a client.
 * @returns what is wrong with it, or `null`
 */
export function configValueFault(definition: ConfigDefinition, value: string): string | null {
  switch (definition.type) {
    case ConfigType.BOOLEAN:
      return /^(?:true|false)$/i.test(value.trim()) ? null : 'is neither true nor false'
    case ConfigType.SHORT:
      return integerFault(definition, value, SHORT_MIN, SHORT_MAX)
    case ConfigType.INT:
      return integerFault(definition, value, INT_MIN, INT_MAX)
    case ConfigType.LONG:
      return integerFault(definition, value, LONG_MIN, LONG_MAX)
    case ConfigType.DOUBLE:
      return doubleFault(definition, value)
    case ConfigType.LIST:
      return listFault(definition, value)
    default:
      return textFault(definition, value)
  }
}

/** Elements of a list value: separated by commas, blanks around them do not count. */
export function listElements(value: string): readonly string[] {
  const trimmed = value.trim()
  return trimmed === '' ? [] : trimmed.split(',').map((element) => element.trim())
}

function textFault({ allowed, ignoresCase, pattern }: ConfigDefinition, value: string): string | null {
  if (pattern !== undefined && !pattern.test(value)) return 'has another form'
  if (allowed === undefined || allowed.includes(ignoresCase === true ? value.toLowerCase() : value)) return null
  return `is not one of ${allowed.join(', ')}`
}

function integerFault(
  { min, max, except }: ConfigDefinition,
  value: string,
  typeMin: bigint,
  typeMax: bigint,
): string | null {
  const text = value.trim()
  if (!/^[+-]?\d{1,20}$/.test(text)) return 'is not an integer'
  const number = BigInt(text.replace(/^\+/, ''))
  if (number < typeMin || number > typeMax) return 'is outside the range of its type'
  if (min !== undefined && number < BigInt(min)) return `is smaller than ${min}`
  if (max !== undefined && number > BigInt(max)) return `is larger than ${max}`
  return except !== undefined && number === BigInt(except) ? `cannot be ${except}` : null
}

function doubleFault({ min, max }: ConfigDefinition, value: string): string | null {
  const number = value.trim() === '' ? Number.NaN : Number(value)
  if (!Number.isFinite(number)) return 'is not a number'
  if (min !== undefined && number < Number(min)) return `is smaller than ${min}`
  if (max !== undefined && number > Number(max)) return `is larger than ${max}`
  return null
}

function listFault({ allowed, elementPattern }: ConfigDefinition, value: string): string | null {
  if (elementPattern !== undefined) {
    return listElements(value).every((element) => elementPattern.test(element))
      ? null
      : 'has an element of another form'
  }
  if (allowed === undefined) return null
  const isKnown = listElements(value).every((element) => allowed.includes(element))
  return isKnown ? null : `has an element that is not one of ${allowed.join(', ')}`
}

/** True when two resources have the same values under the same names. */
export function haveSameValues(one: ConfigValues, other: ConfigValues): boolean {
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
}
