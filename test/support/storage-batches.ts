import { buildBatch } from '../../src/records/build-batch.ts'
import { buildControlBatch } from '../../src/records/control-record.ts'
import type { AppendBatch, AppendRun, AppendVerdict, PartitionId, StorageEngine } from '../../src/storage/engine.ts'

export const topicId = 'storage-test-topic-id0'

export function partition(index: number): PartitionId {
  return { topicId, partition: index }
}

/** How a test batch differs from one record of one byte by a producer that is not idempotent. */
export interface BatchShape {
  readonly values?: readonly string[]
  readonly timestampsMs?: readonly number[]
  readonly valueBytes?: number
  readonly producerId?: number
  readonly producerEpoch?: number
  readonly baseSequence?: number
  readonly isTransactional?: boolean
}

export function batchOf(shape: BatchShape = {}): AppendBatch {
  const { valueBytes = 1, producerId = -1, producerEpoch = producerId === -1 ? -1 : 0, isTransactional = false } = shape
  const timestampsMs = shape.timestampsMs ?? (shape.values ?? ['']).map((_, index) => 1000 + index)
  const values = shape.values ?? timestampsMs.map(() => 'v'.repeat(valueBytes))
  const baseSequence = shape.baseSequence ?? (producerId === -1 ? -1 : 0)
  const records = values.map((value, index) => ({
    timestampMs: timestampsMs[index] ?? 1000,
    key: null,
    value: Buffer.from(value),
  }))
  return {
    bytes: buildBatch({ records, producerId, producerEpoch, baseSequence, isTransactional }),
    offsetCount: records.length,
    maxTimestampMs: Math.max(...records.map(({ timestampMs }) => timestampMs)),
    producerId,
    producerEpoch,
    baseSequence,
    isTransactional,
    isControl: false,
  }
}

export function markerOf(
  type: 'abort' | 'commit',
  producerId: number,
  producerEpoch = 0,
  coordinatorEpoch = 0,
): AppendBatch {
  const bytes = buildControlBatch({ type, producerId, producerEpoch, coordinatorEpoch, timestampMs: 1000 })
  return {
    bytes,
    offsetCount: 1,
    maxTimestampMs: 1000,
    producerId,
    producerEpoch,
    baseSequence: -1,
    isTransactional: true,
    isControl: true,
  }
}

export function runOf(index: number, ...batches: readonly AppendBatch[]): AppendRun {
  return { topicId, partition: index, batches }
}

/** Appends one run and waits until it is durable. */
export async function appendTo(
  engine: StorageEngine,
  index: number,
  ...batches: readonly AppendBatch[]
): Promise<AppendVerdict> {
  const [verdict] = await engine.append([runOf(index, ...batches)], 'durable')
  if (verdict === undefined) throw new Error('a verdict per run was promised')
  return verdict
}

export async function createPartitions(engine: StorageEngine, count: number): Promise<void> {
  if (!(await engine.commit([{ kind: 'create-partitions', topicId, count }]))) throw new Error('refused')
}
