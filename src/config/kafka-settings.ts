import { type GivenConfig, outranks, shownValue } from './given-config.ts'
import { planListener } from './listeners.ts'
import type { Settings } from './settings.ts'

/** Text that someone gave a setting. */
export interface GivenSetting extends GivenConfig {
  readonly key: keyof Settings
}

/** What Kafka's configs come to in settings. */
export interface KafkaSettings {
  readonly settings: readonly GivenSetting[]
  readonly faults: readonly string[]
  readonly warnings: readonly string[]
}

/** Configs of Kafka that are settings of ours, value for value; where two are, the first one counts. */
const settingsByConfig: Readonly<Record<string, keyof Settings>> = {
  'node.id': 'nodeId',
  'broker.id': 'nodeId',
  'log.dirs': 'dataDir',
  'log.dir': 'dataDir',
  'num.partitions': 'defaultPartitions',
  'auto.create.topics.enable': 'autoCreateTopics',
  'max.connections': 'maxConnections',
  'num.io.threads': 'ioThreads',
  'host.name': 'host',
  port: 'kafkaPort',
  'advertised.host.name': 'advertisedHost',
  'advertised.port': 'advertisedPort',
}

/** Configs that become settings without being told to clients as configs of the broker. */
export function isSettingOfKafka(name: string): boolean {
  return settingsByConfig[name] !== undefined || name === 'listeners' || name === 'advertised.listeners'
}

/** Finds the settings that Kafka's configs stand for. */
export function settingsOfKafka(configs: ReadonlyMap<string, GivenConfig>): KafkaSettings {
  const settings: GivenSetting[] = []
  const faults: string[] = []
  for (const [name, key] of Object.entries(settingsByConfig)) {
    const given = configs.get(name)
    if (given === undefined) continue
    const known = settings.find((other) => other.key === key)
    if (known !== undefined && !outranks(given.rank, known.rank)) continue
    const value = given.value.trim()
    if (key === 'dataDir' && value.includes(',')) {
      faults.push(`${given.origin}: ${shownValue(given, value)} names several folders, and records are kept in one`)
    }
    settings.unshift({ ...given, key, value: key === 'autoCreateTopics' ? value.toLowerCase() : value })
  }
  const listeners = listenerSettings(configs)
  return {
    settings: [...settings.reverse(), ...listeners.settings],
    faults: [...faults, ...listeners.faults],
    warnings: listeners.warnings,
  }
}

function listenerSettings(configs: ReadonlyMap<string, GivenConfig>): KafkaSettings {
  const textOf = (name: string) => configs.get(name)?.value.trim() ?? ''
  const listeners = configs.get('listeners')
  const advertised = configs.get('advertised.listeners')
  if (listeners === undefined && advertised === undefined) return { settings: [], faults: [], warnings: [] }
  const plan = planListener({
    listeners: listeners?.value ?? 'PLAINTEXT://:9092',
    advertisedListeners: advertised?.value ?? '',
    controllerListenerNames: textOf('controller.listener.names'),
    listenerSecurityProtocolMap: textOf('listener.security.protocol.map'),
  })
  if ('fault' in plan) {
    const given = configs.get(plan.config)
    const shown = given === undefined ? plan.config : `${given.origin}: ${shownValue(given, given.value)}`
    return { settings: [], faults: [`${shown} ${plan.fault}`], warnings: [] }
  }
  const settings: GivenSetting[] = []
  if (listeners !== undefined) {
    settings.push({ ...listeners, key: 'host', value: plan.host })
    settings.push({ ...listeners, key: 'kafkaPort', value: String(plan.port) })
  }
  if (advertised !== undefined) {
    settings.push({ ...advertised, key: 'advertisedHost', value: plan.advertisedHost ?? '' })
    settings.push({ ...advertised, key: 'advertisedPort', value: String(plan.advertisedPort ?? 0) })
  }
  const left = plan.unserved.join(', ')
  const warnings = left === '' ? [] : [`${listeners?.origin}: only the first listener is served, not ${left}`]
  return { settings, faults: [], warnings }
}
