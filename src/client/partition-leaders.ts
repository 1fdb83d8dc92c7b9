import { ErrorCode } from '../protocol/errors.ts'
import type { Client } from './client.ts'
import { ClientError, throwOnError } from './client-error.ts'

/** Where the partitions of a topic are. */
export interface PartitionLeaders {
  readonly topicId: string
  /** Broker by partition, in the order of the partitions; -1 where there is no leader now. */
  readonly leaders: ReadonlyMap<number, number>
}

/** How long a topic that is being made may take until it has leaders; milliseconds. */
const CREATION_MS_MAX = 5_000
const LOOK_AGAIN_MS = 50

/**
 * Finds the leader of every partition.
 * @throws BrokerError UNKNOWN_TOPIC_OR_PARTITION and others
 */
export async function findLeaders(client: Client, topic: string): Promise<PartitionLeaders> {
  return leadersIn(await client.metadata([topic]), topic)
}

/**
 * As `findLeaders`, but has the broker make a topic that does not exist and waits until it is there.
 * @throws BrokerError UNKNOWN_TOPIC_OR_PARTITION where topics are not made on demand, and others
 */
export async function findOrCreateLeaders(client: Client, topic: string): Promise<PartitionLeaders> {
  const deadlineMs = performance.now() + CREATION_MS_MAX
  for (;;) {
    const answer = await client.metadata([topic], true)
    const errorCode = answer.topics[0]?.errorCode
    // Kafka says the one while the controller makes the topic, the other while a broker takes it up.
    const isComing = errorCode === ErrorCode.UNKNOWN_TOPIC_OR_PARTITION || errorCode === ErrorCode.LEADER_NOT_AVAILABLE
    if (!isComing || performance.now() > deadlineMs) return leadersIn(answer, topic)
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
  }
}

/**
 * Sorts partitions by the broker that leads them.
 * @throws ClientError NO_LEADER; BrokerError UNKNOWN_TOPIC_OR_PARTITION for a partition that the topic does not have
 */
export function groupByLeader(
  topic: string,
  { leaders }: PartitionLeaders,
  partitions: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>()
  for (const partition of partitions) {
    const nodeId = leaders.get(partition)
    if (nodeId === undefined) {
      throwOnError(ErrorCode.UNKNOWN_TOPIC_OR_PARTITION, `partition ${partition} of ${topic}`, `it has ${leaders.size}`)
    } else if (nodeId < 0) throw new ClientError('NO_LEADER', `${topic}-${partition} has no leader`)
    else groups.set(nodeId, [...(groups.get(nodeId) ?? []), partition])
  }
  return groups
}

function leadersIn(answer: Awaited<ReturnType<Client['metadata']>>, topic: string): PartitionLeaders {
  const found = answer.topics.find((candidate) => candidate.name === topic)
  throwOnError(found?.errorCode ?? ErrorCode.UNKNOWN_TOPIC_OR_PARTITION, `topic ${topic}`)
  const partitions = [...(found?.partitions ?? [])].sort((a, b) => a.partitionIndex - b.partitionIndex)
  return {
    topicId: found?.topicId ?? '',
    leaders: new Map(partitions.map(({ partitionIndex, leaderId }) => [partitionIndex, leaderId])),
  }
}
