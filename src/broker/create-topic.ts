import { ErrorCode } from '../protocol/errors.ts'
import type { Broker } from './broker.ts'
import { brokerConfig } from './broker-configs.ts'
import { topicConfigFault, topicConfigsConflict } from './topic-configs.ts'
import { topicNameFault } from './topic-name.ts'
import type { NewTopic } from './topics.ts'

/** Partitions that one request may create. */
export const PARTITION_COUNT_MAX = 10_000
/** Kafka's own metadata log; no client may make a topic of that name. */
const METADATA_TOPIC = '__cluster_metadata'
const BROKER_COUNT = 1
/** In a request: as the broker does by default. */
const BY_DEFAULT = -1

/** A topic as a client wants it. */
export interface WantedTopic {
  readonly name: string
  /** -1: the default, or as many as are assigned. */
  readonly partitionCount: number
  /** -1: the default, or as many as are assigned. */
  readonly replicationFactor: number
  /** Brokers by partition, where the client wants to choose them. */
  readonly assignments: readonly { readonly partition: number; readonly brokerIds: readonly number[] }[]
  readonly configs: readonly { readonly name: string; readonly value: string | null }[]
}

/** A topic that can be created, or why not. */
export type CheckedTopic =
  | { readonly kind: 'accepted'; readonly topic: NewTopic }
  | { readonly kind: 'refused'; readonly errorCode: number; readonly message: string }

/**
 * Checks a topic that is to be created, in Kafka's order: name, existence, configs, sizes.
 * @see org.apache.kafka.controller.ReplicationControlManager.createTopics
 */
export function checkWantedTopic(broker: Broker, wanted: WantedTopic): CheckedTopic {
  const { name } = wanted
  if (name === METADATA_TOPIC) return refused(ErrorCode.INVALID_REQUEST, `A topic cannot be named ${METADATA_TOPIC}`)
  const nameFault = topicNameFault(name)
  if (nameFault !== null) return refused(ErrorCode.INVALID_TOPIC_EXCEPTION, nameFault)
  if (broker.topics.byName(name) !== undefined) {
    return refused(ErrorCode.TOPIC_ALREADY_EXISTS, `The topic ${name} exists already`)
  }
  const colliding = broker.topics.collidingName(name)
  if (colliding !== undefined) {
    return refused(
      ErrorCode.INVALID_TOPIC_EXCEPTION,
      `The topic ${colliding} exists; names that differ only in "." and "_" collide`,
    )
  }
  const configFault = wanted.configs.map((config) => topicConfigFault(config.name, config.value)).find(Boolean)
  if (configFault) return refused(ErrorCode.INVALID_CONFIG, configFault)
  const together = topicConfigsConflict(valuesOf(wanted))
  if (together !== null) return refused(ErrorCode.INVALID_CONFIG, together)
  return wanted.assignments.length > 0 ? checkAssigned(broker, wanted) : checkCounts(broker, wanted)
}

function checkCounts(broker: Broker, wanted: WantedTopic): CheckedTopic {
  const replicationFactor =
    wanted.replicationFactor === BY_DEFAULT ? defaultReplicationFactor(broker) : wanted.replicationFactor
  if (replicationFactor < 1) {
    return refused(
      ErrorCode.INVALID_REPLICATION_FACTOR,
      'The replication factor must be positive, or -1 for the default',
    )
  }
  const partitionCount =
    wanted.partitionCount === BY_DEFAULT ? broker.settings.defaultPartitions : wanted.partitionCount
  if (partitionCount < 1) {
    return refused(ErrorCode.INVALID_PARTITIONS, 'The number of partitions must be positive, or -1 for the default')
  }
  if (partitionCount > PARTITION_COUNT_MAX) {
    return refused(ErrorCode.POLICY_VIOLATION, `At most ${PARTITION_COUNT_MAX} partitions can be created at once`)
  }
  if (replicationFactor > BROKER_COUNT) {
    return refused(
      ErrorCode.INVALID_REPLICATION_FACTOR,
      `The replication factor ${replicationFactor} is larger than the number of brokers, ${BROKER_COUNT}`,
    )
  }
  return accepted(wanted, partitionCount)
}

/** Replicas of a topic whose creator does not say; more than one cannot be made here, and is refused as in Kafka. */
export function defaultReplicationFactor(broker: Pick<Broker, 'configs'>): number {
  return Number(brokerConfig(broker, 'default.replication.factor'))
}

function checkAssigned(broker: Broker, wanted: WantedTopic): CheckedTopic {
  const { assignments } = wanted
  if (wanted.replicationFactor !== BY_DEFAULT) {
    return refused(ErrorCode.INVALID_REQUEST, 'With assignments the replication factor must be -1')
  }
  if (wanted.partitionCount !== BY_DEFAULT) {
    return refused(ErrorCode.INVALID_REQUEST, 'With assignments the number of partitions must be -1')
  }
  const partitions = new Set(assignments.map(({ partition }) => partition))
  const areConsecutive = assignments.every(({ partition }) => partition >= 0 && partition < assignments.length)
  if (partitions.size !== assignments.length || !areConsecutive) {
    return refused(ErrorCode.INVALID_REPLICA_ASSIGNMENT, 'The assigned partitions must be 0 to n-1, each once')
  }
  const areOurs = assignments.every(({ brokerIds }) => brokerIds.length === 1 && brokerIds[0] === broker.nodeId)
  if (!areOurs) {
    return refused(
      ErrorCode.INVALID_REPLICA_ASSIGNMENT,
      `Each partition must be assigned to the only broker, ${broker.nodeId}`,
    )
  }
  if (assignments.length > PARTITION_COUNT_MAX) {
    return refused(ErrorCode.POLICY_VIOLATION, `At most ${PARTITION_COUNT_MAX} partitions can be created at once`)
  }
  return accepted(wanted, assignments.length)
}

function valuesOf({ configs }: WantedTopic): Readonly<Record<string, string>> {
  return Object.fromEntries(configs.map(({ name, value }) => [name, value ?? '']))
}

function accepted(wanted: WantedTopic, partitionCount: number): CheckedTopic {
  return { kind: 'accepted', topic: { name: wanted.name, partitionCount, configs: valuesOf(wanted) } }
}

function refused(errorCode: number, message: string): CheckedTopic {
  return { kind: 'refused', errorCode, message }
}
