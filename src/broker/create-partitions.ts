import { ErrorCode } from '../protocol/errors.ts'
import type { Broker } from './broker.ts'
import { PARTITION_COUNT_MAX } from './create-topic.ts'
import type { Topic } from './topics.ts'

/** How many partitions a topic is to have. */
export interface WantedPartitions {
  readonly topicName: string
  /** All partitions, with those that are there. */
  readonly count: number
  /** Brokers of each new partition, in order; `null`: the broker chooses. */
  readonly assignments: readonly (readonly number[])[] | null
}

/** Why partitions were not created. */
export interface PartitionsRefusal {
  readonly errorCode: number
  readonly message: string
}

/**
 * Gives a topic more partitions, durably; they can be written when this settles.
 * @param validateOnly  check everything, create nothing
 * @returns `null` when it is done
 * @see org.apache.kafka.controller.ReplicationControlManager.createPartitions
 */
export async function createTopicPartitions(
  broker: Broker,
  wanted: WantedPartitions,
  validateOnly: boolean,
): Promise<PartitionsRefusal | null> {
  const topic = broker.topics.byName(wanted.topicName)
  if (topic === undefined) return unknownTopic()
  if (validateOnly) return partitionsFault(broker, topic, wanted)
  let refusal: PartitionsRefusal | null = null
  const isThere = await broker.topics.alter(topic, (current) => {
    refusal = partitionsFault(broker, current, wanted)
    return refusal === null ? { partitionCount: wanted.count } : null
  })
  return isThere ? refusal : unknownTopic()
}

function partitionsFault(broker: Broker, topic: Topic, wanted: WantedPartitions): PartitionsRefusal | null {
  const { count, assignments } = wanted
  const { partitionCount } = topic
  if (count === partitionCount) {
    return { errorCode: ErrorCode.INVALID_PARTITIONS, message: `The topic has ${partitionCount} partitions already` }
  }
  if (count < partitionCount) {
    return {
      errorCode: ErrorCode.INVALID_PARTITIONS,
      message: `The topic has ${partitionCount} partitions and cannot be made smaller, to ${count}`,
    }
  }
  const added = count - partitionCount
  if (added > PARTITION_COUNT_MAX) {
    return {
      errorCode: ErrorCode.POLICY_VIOLATION,
      message: `At most ${PARTITION_COUNT_MAX} partitions can be created at once`,
    }
  }
  return assignments === null ? null : assignmentsFault(broker, added, assignments)
}

function assignmentsFault(
  broker: Broker,
  added: number,
  assignments: readonly (readonly number[])[],
): PartitionsRefusal | null {
  const errorCode = ErrorCode.INVALID_REPLICA_ASSIGNMENT
  if (assignments.length !== added) {
    return { errorCode, message: `${added} partitions are to be added, ${assignments.length} are assigned` }
  }
  const areOurs = assignments.every((brokerIds) => brokerIds.length === 1 && brokerIds[0] === broker.nodeId)
  return areOurs ? null : { errorCode, message: `Each partition must be assigned to the only broker, ${broker.nodeId}` }
}

function unknownTopic(): PartitionsRefusal {
  return { errorCode: ErrorCode.UNKNOWN_TOPIC_OR_PARTITION, message: 'There is no topic with this name' }
}
