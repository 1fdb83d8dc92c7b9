import { type BrokerConfigDefinition, type ConfigLimits, ConfigType, type ConfigTypeCode } from './config-definition.ts'
import { topicConfigDefinitions } from './topic-config-table.ts'

const { BOOLEAN, DOUBLE, INT, LIST, LONG, PASSWORD, SHORT, STRING } = ConfigType
const positive: ConfigLimits = { min: 1 }
const notNegative: ConfigLimits = { min: 0 }

/** Largest answer to a Fetch, as in Kafka: 55 MiB. */
export const FETCH_BYTES_MAX = 57_671_680

type Row = [
  name: string,
  type: ConfigTypeCode,
  defaultValue: string | null,
  limits: ConfigLimits,
  documentation: string,
]

/** Set when the broker starts, and never while it runs; what is told is what it does. */
const fixedThatAct: readonly Row[] = [
  ['authorizer.class.name', STRING, '', {}, 'Who decides what clients may do; empty: everybody may do everything.'],
  ['auto.create.topics.enable', BOOLEAN, 'true', {}, 'Whether a topic that a client asks for is created.'],
  ['broker.id', INT, '-1', {}, 'Id of the broker, an older name of node.id.'],
  ['default.replication.factor', INT, '1', positive, 'Replicas of a topic whose creator does not say.'],
  ['delete.topic.enable', BOOLEAN, 'true', {}, 'Whether topics can be deleted.'],
  ['fetch.max.bytes', INT, String(FETCH_BYTES_MAX), { min: 1024 }, 'Largest answer to a Fetch, in bytes.'],
  ['max.request.partition.size.limit', INT, '2000', positive, 'Partitions in one answer to DescribeTopicPartitions.'],
  ['node.id', INT, null, notNegative, 'Id of the node in its cluster.'],
  ['num.partitions', INT, '1', positive, 'Partitions of a topic whose creator does not say.'],
  ['socket.request.max.bytes', INT, '104857600', positive, 'Largest request, in bytes.'],
]

/** Set when Kafka starts; told, without any effect here. */
const fixedWithoutEffect: readonly Row[] = [
  ['auto.leader.rebalance.enable', BOOLEAN, 'true', {}, 'Whether leaders go back to preferred replicas by themselves.'],
  ['broker.rack', STRING, null, {}, 'Rack in which the broker stands.'],
  ['connections.max.idle.ms', LONG, '600000', {}, 'Milliseconds after which an idle connection is closed.'],
  ['connections.max.reauth.ms', LONG, '0', {}, 'Milliseconds after which a client has to authenticate again.'],
  ['controlled.shutdown.enable', BOOLEAN, 'true', {}, 'Whether leaders are moved away before the broker stops.'],
  ['delegation.token.expiry.time.ms', LONG, '86400000', positive, 'Milliseconds until a delegation token expires.'],
  ['delegation.token.secret.key', PASSWORD, null, {}, 'Key that delegation tokens are signed with.'],
  ['group.consumer.heartbeat.interval.ms', INT, '5000', positive, 'Milliseconds between heartbeats (KIP-848).'],
  ['group.consumer.session.timeout.ms', INT, '45000', positive, 'Milliseconds until a silent member is out (KIP-848).'],
  ['group.initial.rebalance.delay.ms', INT, '3000', {}, 'Milliseconds that a new group waits for more members.'],
  ['group.max.session.timeout.ms', INT, '1800000', {}, 'Longest session timeout of a member, in milliseconds.'],
  ['group.max.size', INT, '2147483647', positive, 'Members of one group.'],
  ['group.min.session.timeout.ms', INT, '6000', {}, 'Shortest session timeout of a member, in milliseconds.'],
  ['log.cleaner.enable', BOOLEAN, 'true', {}, 'Whether logs are compacted.'],
  ['log.flush.offset.checkpoint.interval.ms', INT, '60000', notNegative, 'Milliseconds between recovery checkpoints.'],
  ['log.retention.check.interval.ms', LONG, '300000', positive, 'Milliseconds between looks for old records.'],
  ['log.retention.hours', INT, '168', {}, 'Age at which records are deleted, in hours, where no finer unit is set.'],
  [
    'log.retention.minutes',
    INT,
    null,
    {},
    'Age at which records are deleted, in minutes, where log.retention.ms is not.',
  ],
  ['log.roll.hours', INT, '168', positive, 'Age at which a segment is closed, in hours, where log.roll.ms is not set.'],
  ['max.incremental.fetch.session.cache.slots', INT, '1000', notNegative, 'Fetch sessions remembered (KIP-227).'],
  ['offset.metadata.max.bytes', INT, '4096', {}, 'Longest text beside a committed offset.'],
  ['offsets.retention.minutes', INT, '10080', positive, 'Minutes that offsets of an empty group are kept.'],
  ['offsets.topic.num.partitions', INT, '50', positive, 'Partitions of __consumer_offsets.'],
  ['offsets.topic.replication.factor', SHORT, '3', positive, 'Replicas of __consumer_offsets.'],
  ['queued.max.requests', INT, '500', positive, 'Requests waiting before the network is not read any more.'],
  ['replica.lag.time.max.ms', LONG, '30000', {}, 'Milliseconds after which a silent follower is not in sync.'],
  ['request.timeout.ms', INT, '30000', {}, 'Milliseconds that requests between brokers may take.'],
  ['socket.receive.buffer.bytes', INT, '102400', {}, 'Receive buffer of a socket; -1: as the system does.'],
  ['socket.send.buffer.bytes', INT, '102400', {}, 'Send buffer of a socket; -1: as the system does.'],
  ['transaction.max.timeout.ms', INT, '900000', positive, 'Longest transaction timeout, in milliseconds.'],
  ['transaction.state.log.min.isr', INT, '2', positive, 'Replicas in sync that __transaction_state needs.'],
  ['transaction.state.log.num.partitions', INT, '50', positive, 'Partitions of __transaction_state.'],
  ['transaction.state.log.replication.factor', SHORT, '3', positive, 'Replicas of __transaction_state.'],
  [
    'transactional.id.expiration.ms',
    INT,
    '604800000',
    positive,
    'Milliseconds that a silent transactional id is kept.',
  ],
]

/** Altered while Kafka runs; accepted, kept and told, without any effect here. */
const dynamicWithoutEffect: readonly Row[] = [
  ['background.threads', INT, '10', positive, 'Threads for work in the background.'],
  ['log.cleaner.backoff.ms', LONG, '15000', notNegative, 'Milliseconds that the cleaner rests when all is clean.'],
  ['log.cleaner.dedupe.buffer.size', LONG, '134217728', {}, 'Bytes for keys while a log is compacted.'],
  ['log.cleaner.io.buffer.load.factor', DOUBLE, '0.9', {}, 'How full the key buffer of the cleaner may get.'],
  ['log.cleaner.io.buffer.size', INT, '524288', notNegative, 'Bytes of the read and write buffers of the cleaner.'],
  ['log.cleaner.io.max.bytes.per.second', DOUBLE, '1.7976931348623157E308', {}, 'Bytes a second the cleaner may move.'],
  ['log.cleaner.threads', INT, '1', notNegative, 'Threads that clean logs.'],
  ['max.connection.creation.rate', INT, '2147483647', notNegative, 'New connections a second.'],
  ['max.connections', INT, '2147483647', notNegative, 'Connections; this broker takes the flag --max-connections.'],
  ['max.connections.per.ip', INT, '2147483647', notNegative, 'Connections from one address.'],
  ['max.connections.per.ip.overrides', STRING, '', {}, 'Connections from addresses that have their own limit.'],
  ['num.io.threads', INT, '8', positive, 'Threads that handle requests.'],
  ['num.network.threads', INT, '3', positive, 'Threads that move bytes.'],
  ['num.recovery.threads.per.data.dir', INT, '2', positive, 'Threads that recover one folder at start.'],
  ['num.replica.fetchers', INT, '1', {}, 'Threads that replicate from one broker.'],
  ['producer.id.expiration.ms', INT, '86400000', positive, 'Milliseconds that a silent producer id is remembered.'],
  ['transaction.partition.verification.enable', BOOLEAN, 'true', {}, 'Whether transactions are verified at the log.'],
  ['follower.fetch.last.tiered.offset.enable', BOOLEAN, 'false', {}, 'Where new followers begin with tiered storage.'],
  ['config.providers', LIST, '', {}, 'Names of the places that config values are fetched from.'],
]

/**
 * Every config of a broker that is told, sorted by name, with Kafka 4.3's names, types, defaults and limits: those that
 * give topics their defaults, those that this broker heeds, and those that tools look at.
 */
export const brokerConfigDefinitions: readonly BrokerConfigDefinition[] = [
  ...fixedThatAct.map((row) => define(row, 'acts', false)),
  ...fixedWithoutEffect.map((row) => define(row, 'none', false)),
  ...dynamicWithoutEffect.map((row) => define(row, 'none', true)),
  ...topicDefaults(),
].sort((a, b) => (a.name < b.name ? -1 : 1))

function define(
  [name, type, defaultValue, limits, documentation]: Row,
  effect: BrokerConfigDefinition['effect'],
  isDynamic: boolean,
): BrokerConfigDefinition {
  return { name, type, defaultValue, documentation, effect, isDynamic, ...limits }
}

/** The configs that hold for topics without a value of their own. */
function topicDefaults(): readonly BrokerConfigDefinition[] {
  return topicConfigDefinitions.flatMap(({ brokerName, ...definition }) => {
    if (brokerName === null) return []
    const documentation = `Holds for topics without ${definition.name}. ${definition.documentation}`
    return [{ ...definition, name: brokerName, documentation, isDynamic: true }]
  })
}
