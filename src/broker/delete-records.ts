import { ErrorCode } from '../protocol/errors.ts'
import type { StateChange } from '../storage/engine.ts'
import type { Broker } from './broker.ts'
import { listElements } from './config-definition.ts'
import { topicConfig } from './topic-configs.ts'
import { isInternalTopic } from './topic-name.ts'

/** Asks for everything that consumers may read by now. */
const HIGH_WATERMARK = -1

/** One partition whose records before an offset are to go. */
export interface RecordDeletion {
  readonly topicName: string
  readonly partition: number
  /** First offset that stays, or -1 for the high watermark. */
  readonly beforeOffset: number
}

/** What came of it; the low watermark is the log start offset of the only replica, -1 where nothing was done. */
export interface RecordDeletionResult {
  readonly deletion: RecordDeletion
  readonly errorCode: number
  readonly lowWatermark: number
}

/**
 * Deletes records by moving log start offsets up, durably and all in one commit; none is moved down.
 * @returns one result per deletion, in order
 * @throws StorageError when the disk refuses
 * @see KIP-107, Partition.deleteRecordsOnLeader
 */
export async function deleteRecordsBefore(
  broker: Broker,
  deletions: readonly RecordDeletion[],
): Promise<RecordDeletionResult[]> {
  // What acks=1 has acknowledged is below Kafka's high watermark; here it is once it is durable, which this waits for.
  if (deletions.some((deletion) => reachesHighWatermark(broker, deletion))) await broker.storage.commit([])
  const plans = deletions.map((deletion) => planDeletion(broker, deletion))
  const changes = plans.flatMap(({ change }) => (change === null ? [] : [change]))
  if (changes.length > 0) await broker.storage.commit(changes)
  return plans.map((plan) => {
    // Asked only now: the topic may have been deleted in the meantime, or more records than this request wanted.
    const offsets = plan.errorCode === ErrorCode.NONE ? broker.storage.offsets(plan) : null
    const errorCode = plan.errorCode || (offsets === null ? ErrorCode.UNKNOWN_TOPIC_OR_PARTITION : ErrorCode.NONE)
    return { deletion: plan.deletion, errorCode, lowWatermark: offsets?.logStartOffset ?? -1 }
  })
}

function reachesHighWatermark(broker: Broker, { topicName, partition, beforeOffset }: RecordDeletion): boolean {
  const topicId = broker.topics.byName(topicName)?.topicId
  const offsets = topicId === undefined ? null : broker.storage.offsets({ topicId, partition })
  return offsets !== null && (beforeOffset === HIGH_WATERMARK || beforeOffset > offsets.highWatermark)
}

interface Plan {
  readonly deletion: RecordDeletion
  readonly topicId: string
  readonly partition: number
  readonly errorCode: number
  /** `null`: nothing is to be done, or nothing may be. */
  readonly change: StateChange | null
}

function planDeletion(broker: Broker, deletion: RecordDeletion): Plan {
  const { topicName, partition, beforeOffset } = deletion
  const topic = broker.topics.byName(topicName)
  const topicId = topic?.topicId ?? ''
  const plan = { deletion, topicId, partition, errorCode: ErrorCode.NONE as number, change: null }
  const offsets = topic === undefined ? null : broker.storage.offsets({ topicId, partition })
  if (topic === undefined || offsets === null) return { ...plan, errorCode: ErrorCode.UNKNOWN_TOPIC_OR_PARTITION }
  if (isInternalTopic(topicName)) return { ...plan, errorCode: ErrorCode.INVALID_TOPIC_EXCEPTION }
  const policy = listElements(topicConfig(topic, 'cleanup.policy', broker.configs.topicDefaults))
  if (policy.includes('compact') && !policy.includes('delete')) {
    return { ...plan, errorCode: ErrorCode.POLICY_VIOLATION }
  }
  const start = beforeOffset === HIGH_WATERMARK ? offsets.highWatermark : beforeOffset
  if (start < 0 || start > offsets.highWatermark) return { ...plan, errorCode: ErrorCode.OFFSET_OUT_OF_RANGE }
  if (start <= offsets.logStartOffset) return plan
  return { ...plan, change: { kind: 'delete-records', topicId, partition, beforeOffset: start } }
}
