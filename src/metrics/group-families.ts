import { PARTITION_COUNT_MAX } from './exporter-families.ts'
import type { MetricsSource } from './metrics-source.ts'
import type { Sample, SampledMetric } from './sampled-metric.ts'

/** Groups that get lines of their own, for the reason that partitions have a limit. */
export const GROUP_COUNT_MAX = PARTITION_COUNT_MAX

/** What a group has committed of a partition that there is. */
interface CommittedPartition {
  readonly labels: { readonly consumergroup: string; readonly partition: number; readonly topic: string }
  readonly offset: number
  /** Records that consumers may read and the group has not come to; null while the log cannot tell. */
  readonly lagCount: number | null
}

/**
 * The metrics of kafka_exporter (danielqsj) about consumer groups, names and labels as there. A partition of which a
 * group has committed nothing has no line: there is no lag to tell.
 */
export function groupFamilies(source: MetricsSource): readonly SampledMetric[] {
  const committed = () => committedPartitions(source)
  const offsets = () => committed().map(({ labels, offset }) => ({ labels, value: offset }))
  const lags = () =>
    committed().flatMap(({ labels, lagCount }) => (lagCount === null ? [] : [{ labels, value: lagCount }]))
  const family = (name: string, help: string, sample: SampledMetric['sample']): SampledMetric => {
    return { name: `kafka_consumergroup_${name}`, help, type: 'gauge', sample }
  }
  return [
    family('members', 'Members of a group.', () => {
      const samples: Sample[] = []
      for (const { groupId, members } of source.broker.groups.all()) {
        if (samples.length >= GROUP_COUNT_MAX) break
        samples.push({ labels: { consumergroup: groupId }, value: members.size })
      }
      return samples
    }),
    family('current_offset', 'Offset that a group has committed.', offsets),
    family('current_offset_sum', 'Offsets that a group has committed, over a topic.', () => sumByTopic(offsets())),
    family('lag', 'Records after the offset that a group has committed.', lags),
    family('lag_sum', 'Records after the offsets that a group has committed, over a topic.', () => sumByTopic(lags())),
  ]
}

/** Of all groups, at most as many as partitions get lines. */
function committedPartitions({ broker }: MetricsSource): readonly CommittedPartition[] {
  const { groups, topics, storage } = broker
  const all: CommittedPartition[] = []
  for (const consumergroup of groups.offsets.groupIds()) {
    for (const [topic, partitions] of groups.offsets.of(consumergroup)) {
      const known = topics.byName(topic)
      if (known === undefined) continue
      for (const [partition, { offset }] of partitions) {
        if (all.length >= PARTITION_COUNT_MAX) return all
        const log = storage.offsets({ topicId: known.topicId, partition })
        // A group may have committed beyond the end; it is not behind then.
        const lagCount = log === null ? null : Math.max(0, log.highWatermark - offset)
        all.push({ labels: { consumergroup, partition, topic }, offset, lagCount })
      }
    }
  }
  return all
}

/** Lines of one group and topic come one after the other. */
function sumByTopic(
  samples: readonly { readonly labels: CommittedPartition['labels']; readonly value: number }[],
): readonly Sample[] {
  const sums: { readonly labels: { readonly consumergroup: string; readonly topic: string }; value: number }[] = []
  for (const { labels, value } of samples) {
    const { consumergroup, topic } = labels
    const last = sums.at(-1)
    if (last?.labels.consumergroup === consumergroup && last.labels.topic === topic) last.value += value
    else sums.push({ labels: { consumergroup, topic }, value })
  }
  return sums
}
