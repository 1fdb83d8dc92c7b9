import type { ConfigValues } from './config-definition.ts'

const MINUTE_MS = 60_000n
const HOUR_MS = 60n * MINUTE_MS

/** Configs of a broker that say the same, finest unit first: of those that have a value the first one counts. */
const units: readonly (readonly (readonly [name: string, factor: bigint])[])[] = [
  [
    ['log.retention.ms', 1n],
    ['log.retention.minutes', MINUTE_MS],
    ['log.retention.hours', HOUR_MS],
  ],
  [
    ['log.roll.ms', 1n],
    ['log.roll.hours', HOUR_MS],
  ],
  [
    ['log.roll.jitter.ms', 1n],
    ['log.roll.jitter.hours', HOUR_MS],
  ],
]
const unitsByName = new Map(units.flatMap((group) => group.map(([name]) => [name, group] as const)))
const namesByName = new Map(units.flatMap((group) => group.map(([name]) => [name, group.map(([one]) => one)] as const)))
/** The scheduler's interval stands in for that of a log, which has the same unit. */
const FLUSH_NAMES = ['log.flush.interval.ms', 'log.flush.scheduler.interval.ms']

/**
 * Names that a config of a broker takes its value from, the one that counts first.
 * @see Kafka's DynamicBrokerConfig.brokerConfigSynonyms
 */
export function brokerConfigNames(name: string): readonly string[] {
  if (name === FLUSH_NAMES[0]) return FLUSH_NAMES
  return namesByName.get(name) ?? withoutListener(name)
}

/**
 * The value of a config in its finest unit, from whichever unit it was given in; a time below zero is -1, for ever.
 * @param values  checked ones
 * @returns `undefined` when it has none in any unit
 */
export function inFinestUnit(name: string, values: ConfigValues): string | undefined {
  const group = unitsByName.get(name)
  if (group === undefined) return values[name]
  for (const [one, factor] of group) {
    const value = values[one]
    if (value === undefined) continue
    const number = BigInt(value.trim().replace(/^\+/, '')) * factor
    return number < 0n ? '-1' : String(number)
  }
  return undefined
}

/** `listener.name.<listener>.<config>`, with a SASL mechanism before the config where it is one of a mechanism. */
const LISTENER_PREFIX = /^listener\.name\.[^.]*\./
const OF_A_MECHANISM = /^[^.]+\.(sasl\..*|connections\.max\.reauth\.ms)$/
const ofMechanisms: ReadonlySet<string> = new Set([
  'connections.max.reauth.ms',
  'sasl.jaas.config',
  'sasl.login.callback.handler.class',
  'sasl.login.class',
  'sasl.server.callback.handler.class',
])

/** @returns the config that a name with a listener's prefix means; `null` for names without */
export function listenerConfigName(name: string): string | null {
  if (!LISTENER_PREFIX.test(name)) return null
  const rest = name.replace(LISTENER_PREFIX, '')
  const ofMechanism = OF_A_MECHANISM.exec(rest)?.[1]
  return ofMechanism !== undefined && ofMechanisms.has(ofMechanism) ? ofMechanism : rest
}

function withoutListener(name: string): readonly string[] {
  const base = listenerConfigName(name)
  return base === null ? [name] : [name, base]
}
