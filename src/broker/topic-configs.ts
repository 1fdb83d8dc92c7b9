import { type ConfigDefinition, ConfigType, type ConfigTypeCode, configValueFault } from './config-definition.ts'
import type { Topic } from './topics.ts'

const LONG_MAX = '9223372036854775807'
const SEVEN_DAYS_MS = '604800000'

type Limits = Pick<ConfigDefinition, 'min' | 'max' | 'except' | 'allowed' | 'elementPattern'>

/** Partition and broker, or a star for all of them. */
const throttledReplica = /^(?:\*|\d+:\d+)$/

function define(
  name: string,
  type: ConfigTypeCode,
  defaultValue: string,
  brokerName: string | null,
  limits: Limits = {},
): ConfigDefinition {
  return { name, type, defaultValue, brokerName, ...limits }
}

const { BOOLEAN, DOUBLE, INT, LIST, LONG, STRING } = ConfigType

/** Every config a topic can have, by Kafka's names, types, defaults and limits. */
export const topicConfigDefinitions: readonly ConfigDefinition[] = [
  define('cleanup.policy', LIST, 'delete', 'log.cleanup.policy', { allowed: ['compact', 'delete'] }),
  define('compression.gzip.level', INT, '-1', 'compression.gzip.level', { min: -1, max: 9, except: 0 }),
  define('compression.lz4.level', INT, '9', 'compression.lz4.level', { min: 1, max: 17 }),
  define('compression.type', STRING, 'producer', 'compression.type', {
    allowed: ['uncompressed', 'zstd', 'lz4', 'snappy', 'gzip', 'producer'],
  }),
  define('compression.zstd.level', INT, '3', 'compression.zstd.level', { min: -131072, max: 22 }),
  define('delete.retention.ms', LONG, '86400000', 'log.cleaner.delete.retention.ms', { min: 0 }),
  define('file.delete.delay.ms', LONG, '60000', 'log.segment.delete.delay.ms', { min: 0 }),
  define('flush.messages', LONG, LONG_MAX, 'log.flush.interval.messages', { min: 1 }),
  define('flush.ms', LONG, LONG_MAX, 'log.flush.interval.ms', { min: 0 }),
  define('follower.replication.throttled.replicas', LIST, '', null, { elementPattern: throttledReplica }),
  define('index.interval.bytes', INT, '4096', 'log.index.interval.bytes', { min: 0 }),
  define('leader.replication.throttled.replicas', LIST, '', null, { elementPattern: throttledReplica }),
  define('local.retention.bytes', LONG, '-2', 'log.local.retention.bytes', { min: -2 }),
  define('local.retention.ms', LONG, '-2', 'log.local.retention.ms', { min: -2 }),
  define('max.compaction.lag.ms', LONG, LONG_MAX, 'log.cleaner.max.compaction.lag.ms', { min: 1 }),
  define('max.message.bytes', INT, '1048588', 'message.max.bytes', { min: 0 }),
  define('message.timestamp.after.max.ms', LONG, '3600000', 'log.message.timestamp.after.max.ms', { min: 0 }),
  define('message.timestamp.before.max.ms', LONG, LONG_MAX, 'log.message.timestamp.before.max.ms', { min: 0 }),
  define('message.timestamp.type', STRING, 'CreateTime', 'log.message.timestamp.type', {
    allowed: ['CreateTime', 'LogAppendTime'],
  }),
  define('min.cleanable.dirty.ratio', DOUBLE, '0.5', 'log.cleaner.min.cleanable.ratio', { min: 0, max: 1 }),
  define('min.compaction.lag.ms', LONG, '0', 'log.cleaner.min.compaction.lag.ms', { min: 0 }),
  define('min.insync.replicas', INT, '1', 'min.insync.replicas', { min: 1 }),
  define('preallocate', BOOLEAN, 'false', 'log.preallocate'),
  define('remote.log.copy.disable', BOOLEAN, 'false', null),
  define('remote.log.delete.on.disable', BOOLEAN, 'false', null),
  define('remote.storage.enable', BOOLEAN, 'false', null),
  define('retention.bytes', LONG, '-1', 'log.retention.bytes'),
  define('retention.ms', LONG, SEVEN_DAYS_MS, 'log.retention.ms', { min: -1 }),
  define('segment.bytes', INT, '1073741824', 'log.segment.bytes', { min: 1_048_576 }),
  define('segment.index.bytes', INT, '10485760', 'log.index.size.max.bytes', { min: 4 }),
  define('segment.jitter.ms', LONG, '0', 'log.roll.jitter.ms', { min: 0 }),
  define('segment.ms', LONG, SEVEN_DAYS_MS, 'log.roll.ms', { min: 1 }),
  define('unclean.leader.election.enable', BOOLEAN, 'false', 'unclean.leader.election.enable'),
]

const byName = new Map(topicConfigDefinitions.map((definition) => [definition.name, definition]))

/**
 * Checks one config given for a topic.
 * @returns what is wrong, or `null`; without the value, which may be long
 */
export function topicConfigFault(name: string, value: string | null): string | null {
  const definition = byName.get(name)
  if (definition === undefined) return `There is no topic config named ${name.slice(0, 100)}`
  if (value === null) return `The topic config ${name} has no value`
  const fault = configValueFault(definition, value)
  return fault === null ? null : `The value of topic config ${name} ${fault}`
}

/**
 * Checks that the configs of a topic go together, each of which was found good.
 * @returns what is wrong, or `null`
 */
export function topicConfigsConflict(configs: Readonly<Record<string, string>>): string | null {
  const lag = (name: string) => BigInt(topicConfig({ configs }, name).trim().replace(/^\+/, ''))
  if (lag('min.compaction.lag.ms') > lag('max.compaction.lag.ms')) {
    return 'The value of min.compaction.lag.ms is larger than that of max.compaction.lag.ms'
  }
  const isRemote = topicConfig({ configs }, 'remote.storage.enable').trim().toLowerCase() === 'true'
  return isRemote ? 'The value of remote.storage.enable cannot be true: this broker has no tiered storage' : null
}

/** The value that holds for a topic: its own, else the default. */
export function topicConfig(topic: Pick<Topic, 'configs'>, name: string): string {
  return topic.configs[name] ?? byName.get(name)?.defaultValue ?? ''
}
