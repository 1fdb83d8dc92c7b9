/**
 * What the coordinator knows of a transactional id. Values of this folder are never changed in place: its functions
 * take one, say what a request or the passing of time makes of it, and know no clock, no storage and no client.
 * @see org.apache.kafka.coordinator.transaction.TransactionMetadata, whose names are kept
 */

/**
 * With the names that ListTransactions tells. Kafka's PrepareCommit and PrepareAbort are missing: markers, offsets and
 * this state are one commit here, so nothing is ever seen halfway.
 */
export type TransactionState = 'Empty' | 'Ongoing' | 'CompleteCommit' | 'CompleteAbort'

/** Partitions of one topic that are part of a transaction. */
export interface JoinedTopic {
  readonly name: string
  readonly partitions: ReadonlySet<number>
}

/** By topic id. */
export type JoinedTopics = ReadonlyMap<string, JoinedTopic>

/** A transactional id. Times are milliseconds since the epoch. */
export interface Transaction {
  readonly transactionalId: string
  readonly state: TransactionState
  readonly producerId: number
  /** The producer id before the last change; the same one unless that gave out a new one. */
  readonly previousProducerId: number
  readonly producerEpoch: number
  /**
   * The epoch that its producer had before it got this one, and may still say (KIP-360, KIP-890); -1: nobody may. The
   * same one after an end that left the epoch as it was.
   */
  readonly lastProducerEpoch: number
  readonly timeoutMs: number
  readonly topics: JoinedTopics
  /** Groups whose offsets are part of the transaction. */
  readonly groups: ReadonlySet<string>
  /** -1: none has begun since the producer was initialized. */
  readonly startMs: number
  readonly updateMs: number
}

/** A partition of a topic that exists. */
export interface JoiningPartition {
  readonly topicId: string
  readonly topic: string
  readonly partition: number
}

export const NO_PRODUCER_ID = -1
export const NO_PRODUCER_EPOCH = -1
export const NO_START = -1
/** Only the coordinator uses it, to fence; producers get epochs below. */
export const PRODUCER_EPOCH_MAX = 0x7fff

export const NO_TOPICS: JoinedTopics = new Map()
export const NO_GROUPS: ReadonlySet<string> = new Set()

/** Whether the producer can be given no further epoch and needs another id. */
export function isEpochExhausted(producerEpoch: number): boolean {
  return producerEpoch >= PRODUCER_EPOCH_MAX - 1
}

export function hasPartition({ topics }: Transaction, topicId: string, partition: number): boolean {
  return topics.get(topicId)?.partitions.has(partition) ?? false
}

/** @returns the same topics when all partitions are among them already */
export function withPartitions(topics: JoinedTopics, joining: readonly JoiningPartition[]): JoinedTopics {
  const isMissing = ({ topicId, partition }: JoiningPartition): boolean =>
    !(topics.get(topicId)?.partitions.has(partition) ?? false)
  if (!joining.some(isMissing)) return topics
  const joined = new Map(topics)
  for (const { topicId, topic, partition } of joining) {
    joined.set(topicId, { name: topic, partitions: new Set(joined.get(topicId)?.partitions).add(partition) })
  }
  return joined
}
