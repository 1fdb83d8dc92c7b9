import type { MetricsSource } from './metrics-source.ts'
import { gauge } from './request-families.ts'
import type { Sample, SampledMetric } from './sampled-metric.ts'

/** Partitions that get lines of their own: a page larger than this is more than a collector takes. */
export const PARTITION_COUNT_MAX = 20_000

/** A partition that gets lines. */
interface PartitionLabels {
  readonly topicId: string
  readonly partition: number
  readonly labels: { readonly partition: number; readonly topic: string }
}

/**
 * The metrics of kafka_exporter (danielqsj), names and labels exactly as there, so that its dashboards and alerts work
 * without it. Every partition has one replica, which leads and is in sync.
 */
export function exporterFamilies(source: MetricsSource): readonly SampledMetric[] {
  const { broker, address } = source
  const partitions = sharedPartitions(source)
  const offsetOf = (pick: 'highWatermark' | 'logStartOffset') => (): readonly Sample[] =>
    partitions().flatMap(({ topicId, partition, labels }) => {
      const offsets = broker.storage.offsets({ topicId, partition })
      return offsets === null ? [] : [{ sharedLabels: labels, value: offsets[pick] }]
    })
  const always = (value: number) => (): readonly Sample[] =>
    partitions().map(({ labels }) => ({ sharedLabels: labels, value }))
  const perPartition = (name: string, help: string, sample: SampledMetric['sample']): SampledMetric => {
    return { name: `kafka_topic_partition_${name}`, help, type: 'gauge', sample }
  }
  return [
    gauge('kafka_brokers', 'Brokers of the cluster.', () => 1),
    {
      name: 'kafka_broker_info',
      help: 'A broker and its address.',
      type: 'gauge',
      sample: () => [{ labels: { address, id: broker.nodeId }, value: 1 }],
    },
    {
      name: 'kafka_topic_partitions',
      help: 'Partitions of a topic.',
      type: 'gauge',
      sample: () =>
        [...broker.topics.all()]
          .slice(0, PARTITION_COUNT_MAX)
          .map(({ name, partitionCount }) => ({ labels: { topic: name }, value: partitionCount })),
    },
    perPartition('current_offset', 'Offset after the newest record.', offsetOf('highWatermark')),
    perPartition('oldest_offset', 'Offset of the oldest record.', offsetOf('logStartOffset')),
    perPartition('leader', 'Node id of the leader.', always(broker.nodeId)),
    perPartition('leader_is_preferred', '1 when the preferred replica leads.', always(1)),
    perPartition('replicas', 'Replicas of a partition.', always(1)),
    perPartition('in_sync_replica', 'Replicas of a partition that are in sync.', always(1)),
    perPartition('under_replicated_partition', '1 when a replica is not in sync.', always(0)),
  ]
}

/** The partitions with lines, with the same objects as labels for as long as the topics stay as they are. */
function sharedPartitions({ broker }: MetricsSource): () => readonly PartitionLabels[] {
  const byTopic = new WeakMap<object, readonly PartitionLabels[]>()
  return () => {
    const all: PartitionLabels[] = []
    for (const topic of broker.topics.all()) {
      const roomCount = PARTITION_COUNT_MAX - all.length
      if (roomCount <= 0) break
      const known = byTopic.get(topic) ?? labelPartitions(topic)
      byTopic.set(topic, known)
      for (const partition of known.slice(0, roomCount)) all.push(partition)
    }
    return all
  }
}

function labelPartitions(topic: {
  readonly name: string
  readonly topicId: string
  readonly partitionCount: number
}): readonly PartitionLabels[] {
  const { name, topicId, partitionCount } = topic
  return Array.from({ length: partitionCount }, (_, partition) => {
    return { topicId, partition, labels: { partition, topic: name } }
  })
}
