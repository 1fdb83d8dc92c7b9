import { type ConfigLimits, ConfigType, type ConfigTypeCode, type TopicConfigDefinition } from './config-definition.ts'

const LONG_MAX = '9223372036854775807'
const SEVEN_DAYS_MS = '604800000'
/** Partition and broker, or a star for all of them. */
const throttledReplica = /^(?:\*|\d+:\d+)$/
const { BOOLEAN, DOUBLE, INT, LIST, LONG, STRING } = ConfigType

/** Every config a topic can have, sorted by name, with Kafka 4.3's names, types, defaults and limits. */
export const topicConfigDefinitions: readonly TopicConfigDefinition[] = [
  acts(
    'cleanup.policy',
    LIST,
    'delete',
    'log.cleanup.policy',
    { allowed: ['compact', 'delete'] },
    'What happens to old records: delete removes them by age and size, compact keeps the last one of each key.',
  ),
  acts(
    'compression.gzip.level',
    INT,
    '-1',
    'compression.gzip.level',
    { min: -1, max: 9, except: 0 },
    'How hard gzip tries where the broker compresses; -1 is the default of the codec.',
  ),
  none(
    'compression.lz4.level',
    INT,
    '9',
    'compression.lz4.level',
    { min: 1, max: 17 },
    'How hard lz4 tries where the broker compresses; the library for lz4 has one level.',
  ),
  acts(
    'compression.type',
    STRING,
    'producer',
    'compression.type',
    { allowed: ['uncompressed', 'zstd', 'lz4', 'snappy', 'gzip', 'producer'] },
    'Codec in which batches are stored; producer keeps each as it came.',
  ),
  acts(
    'compression.zstd.level',
    INT,
    '3',
    'compression.zstd.level',
    { min: -131072, max: 22 },
    'How hard zstd tries where the broker compresses.',
  ),
  acts(
    'delete.retention.ms',
    LONG,
    '86400000',
    'log.cleaner.delete.retention.ms',
    { min: 0 },
    'How long a tombstone stays in a compacted topic, in milliseconds.',
  ),
  none(
    'file.delete.delay.ms',
    LONG,
    '60000',
    'log.segment.delete.delay.ms',
    { min: 0 },
    'How long a removed file stays on the disk, in milliseconds.',
  ),
  none(
    'flush.messages',
    LONG,
    LONG_MAX,
    'log.flush.interval.messages',
    { min: 1 },
    'Records after which the log is flushed; this broker flushes as --durability says.',
  ),
  none(
    'flush.ms',
    LONG,
    LONG_MAX,
    'log.flush.interval.ms',
    { min: 0 },
    'Milliseconds after which the log is flushed; this broker flushes as --durability says.',
  ),
  none(
    'follower.replication.throttled.replicas',
    LIST,
    '',
    null,
    { elementPattern: throttledReplica },
    'Followers whose replication is slowed down; there are none.',
  ),
  none(
    'index.interval.bytes',
    INT,
    '4096',
    'log.index.interval.bytes',
    { min: 0 },
    'Bytes of records between two entries of the offset index.',
  ),
  none(
    'leader.replication.throttled.replicas',
    LIST,
    '',
    null,
    { elementPattern: throttledReplica },
    'Leaders whose replication is slowed down; there are none.',
  ),
  none(
    'local.retention.bytes',
    LONG,
    '-2',
    'log.local.retention.bytes',
    { min: -2 },
    'Bytes of a partition kept on the local disk with tiered storage; -2 means retention.bytes.',
  ),
  none(
    'local.retention.ms',
    LONG,
    '-2',
    'log.local.retention.ms',
    { min: -2 },
    'Milliseconds that records stay on the local disk with tiered storage; -2 means retention.ms.',
  ),
  acts(
    'max.compaction.lag.ms',
    LONG,
    LONG_MAX,
    'log.cleaner.max.compaction.lag.ms',
    { min: 1 },
    'Longest time a record waits for compaction, in milliseconds.',
  ),
  acts(
    'max.message.bytes',
    INT,
    '1048588',
    'message.max.bytes',
    { min: 0 },
    'Largest record batch accepted, in bytes, compressed as it came.',
  ),
  acts(
    'message.timestamp.after.max.ms',
    LONG,
    '3600000',
    'log.message.timestamp.after.max.ms',
    { min: 0 },
    'How far a timestamp may lie ahead of the clock of the broker, in milliseconds.',
  ),
  acts(
    'message.timestamp.before.max.ms',
    LONG,
    LONG_MAX,
    'log.message.timestamp.before.max.ms',
    { min: 0 },
    'How far a timestamp may lie behind the clock of the broker, in milliseconds.',
  ),
  acts(
    'message.timestamp.type',
    STRING,
    'CreateTime',
    'log.message.timestamp.type',
    { allowed: ['CreateTime', 'LogAppendTime'] },
    'Whose clock timestamps are: that of the producer or that of the broker.',
  ),
  acts(
    'min.cleanable.dirty.ratio',
    DOUBLE,
    '0.5',
    'log.cleaner.min.cleanable.ratio',
    { min: 0, max: 1 },
    'Share of a log not yet compacted from which on compaction is worth its while.',
  ),
  acts(
    'min.compaction.lag.ms',
    LONG,
    '0',
    'log.cleaner.min.compaction.lag.ms',
    { min: 0 },
    'Shortest time a record stays uncompacted, in milliseconds.',
  ),
  none(
    'min.insync.replicas',
    INT,
    '1',
    'min.insync.replicas',
    { min: 1 },
    'Replicas that must have a record before acks=all is answered; never more than there are, which is one.',
  ),
  none(
    'preallocate',
    BOOLEAN,
    'false',
    'log.preallocate',
    {},
    'Whether files are given their full size when they are made.',
  ),
  none(
    'remote.log.copy.disable',
    BOOLEAN,
    'false',
    null,
    {},
    'Whether a topic with tiered storage stops to copy records there.',
  ),
  none(
    'remote.log.delete.on.disable',
    BOOLEAN,
    'false',
    null,
    {},
    'Whether tiered records are deleted when tiered storage is turned off.',
  ),
  none('remote.storage.enable', BOOLEAN, 'false', null, {}, 'Whether the topic has tiered storage.'),
  acts(
    'retention.bytes',
    LONG,
    '-1',
    'log.retention.bytes',
    {},
    'Bytes of a partition from which on its oldest records are deleted; -1 is without limit.',
  ),
  acts(
    'retention.ms',
    LONG,
    SEVEN_DAYS_MS,
    'log.retention.ms',
    { min: -1 },
    'Age at which records are deleted, in milliseconds; -1 is never.',
  ),
  acts(
    'segment.bytes',
    INT,
    '1073741824',
    'log.segment.bytes',
    { min: 1_048_576 },
    'Bytes of the newest records of a partition that are never compacted.',
  ),
  none(
    'segment.index.bytes',
    INT,
    '10485760',
    'log.index.size.max.bytes',
    { min: 4 },
    'Size of the index of a segment file, in bytes.',
  ),
  none(
    'segment.jitter.ms',
    LONG,
    '0',
    'log.roll.jitter.ms',
    { min: 0 },
    'Random time by which the end of a segment comes earlier, in milliseconds.',
  ),
  acts(
    'segment.ms',
    LONG,
    SEVEN_DAYS_MS,
    'log.roll.ms',
    { min: 1 },
    'Age up to which the newest records of a partition are never compacted, in milliseconds.',
  ),
  none(
    'unclean.leader.election.enable',
    BOOLEAN,
    'false',
    'unclean.leader.election.enable',
    {},
    'Whether a replica that lags behind may become leader; there is one replica.',
  ),
]

function acts(...row: Row): TopicConfigDefinition {
  return { ...define(...row), effect: 'acts' }
}

function none(...row: Row): TopicConfigDefinition {
  return { ...define(...row), effect: 'none' }
}

type Row = [
  name: string,
  type: ConfigTypeCode,
  defaultValue: string,
  brokerName: string | null,
  limits: ConfigLimits,
  documentation: string,
]

function define(...[name, type, defaultValue, brokerName, limits, documentation]: Row) {
  return { name, type, defaultValue, brokerName, documentation, ...limits }
}
