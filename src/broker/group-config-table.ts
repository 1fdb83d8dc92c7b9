import { type ConfigLimits, ConfigType, type ConfigTypeCode, type GroupConfigDefinition } from './config-definition.ts'

const { BOOLEAN, INT, STRING } = ConfigType
/** Where a share group begins: an end of the partition, or a duration of ISO 8601 before now. */
const autoOffsetReset = /^(?:latest|earliest|by_duration:PT?(?=\d)[\dDHMST.]+)$/i

/**
 * Every config a group can have, sorted by name, with Kafka 4.3's names, types, defaults and limits. Those with a
 * broker config take their default from it, and many have bounds that are broker configs, too.
 * @see Kafka's GroupConfig (KIP-848, KIP-932, KIP-1071)
 */
export const groupConfigDefinitions: readonly GroupConfigDefinition[] = [
  define('consumer.assignment.interval.ms', INT, '1000', { min: 0 }, 'Milliseconds between two assignments.'),
  define('consumer.heartbeat.interval.ms', INT, '5000', { min: 1 }, 'Milliseconds between heartbeats of members.'),
  define('consumer.session.timeout.ms', INT, '45000', { min: 1 }, 'Milliseconds until a silent member is out.'),
  define('share.assignment.interval.ms', INT, '1000', { min: 0 }, 'Milliseconds between two assignments.'),
  own(
    'share.auto.offset.reset',
    STRING,
    'latest',
    { pattern: autoOffsetReset },
    'Where a share group begins to read: latest, earliest, or by_duration with a duration of ISO 8601.',
  ),
  define('share.delivery.count.limit', INT, '5', { min: 2 }, 'Times that a record is delivered.'),
  define('share.heartbeat.interval.ms', INT, '5000', { min: 1 }, 'Milliseconds between heartbeats of members.'),
  own(
    'share.isolation.level',
    STRING,
    'read_uncommitted',
    { allowed: ['read_committed', 'read_uncommitted'] },
    'Whether records of transactions that are not committed are delivered.',
  ),
  define('share.partition.max.record.locks', INT, '2000', { min: 100 }, 'Records of a partition held at once.'),
  define('share.record.lock.duration.ms', INT, '30000', { min: 1_000 }, 'Milliseconds that a member holds a record.'),
  own('share.renew.acknowledge.enable', BOOLEAN, 'true', {}, 'Whether members may hold records for longer.'),
  define('share.session.timeout.ms', INT, '45000', { min: 1 }, 'Milliseconds until a silent member is out.'),
  define('streams.assignment.interval.ms', INT, '1000', { min: 0 }, 'Milliseconds between two assignments.'),
  define('streams.heartbeat.interval.ms', INT, '5000', { min: 1 }, 'Milliseconds between heartbeats of members.'),
  define(
    'streams.initial.rebalance.delay.ms',
    INT,
    '3000',
    { min: 0 },
    'Milliseconds that a new group waits for more members.',
  ),
  define('streams.num.standby.replicas', INT, '0', { min: 0 }, 'Standby copies of each task.'),
  define('streams.session.timeout.ms', INT, '45000', { min: 1 }, 'Milliseconds until a silent member is out.'),
]

/** One whose default is the config of brokers `group.<name>`. */
function define(...[name, type, defaultValue, limits, documentation]: Row): GroupConfigDefinition {
  return { name, type, defaultValue, documentation, brokerName: `group.${name}`, effect: 'none', ...limits }
}

/** One that brokers have no config for. */
function own(...row: Row): GroupConfigDefinition {
  return { ...define(...row), brokerName: null }
}

type Row = [name: string, type: ConfigTypeCode, defaultValue: string, limits: ConfigLimits, documentation: string]
