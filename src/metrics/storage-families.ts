import type { MetricsSource } from './metrics-source.ts'
import { counter, gauge } from './request-families.ts'
import { histogramSamples, type SampledMetric } from './sampled-metric.ts'

/** What is stored, and how long storing takes. */
export function storageFamilies({ broker, storage }: MetricsSource): readonly SampledMetric[] {
  const appendName = 'chronik_append_duration_seconds'
  const writeName = 'chronik_commit_write_duration_seconds'
  const syncName = 'chronik_fsync_duration_seconds'
  const { fetchAllowance } = broker
  return [
    {
      name: appendName,
      help: 'From asking for an append until it is queued (acks=0), written (acks=1) or durable (acks=all).',
      type: 'histogram',
      sample: () =>
        Object.entries(storage.appends).flatMap(([wait, duration]) => histogramSamples(appendName, duration, { wait })),
    },
    {
      name: writeName,
      help: 'Handing one commit to the operating system.',
      type: 'histogram',
      sample: () => histogramSamples(writeName, storage.commitWrites),
    },
    {
      name: syncName,
      help: 'Making one file of the commit log durable.',
      type: 'histogram',
      sample: () => histogramSamples(syncName, storage.syncs),
    },
    counter('chronik_commit_bytes_total', 'Bytes written to the commit log.', () => storage.commitBytes),
    counter('chronik_tail_cache_hits_total', 'Reads of records from memory alone.', () => storage.memoryReadCount),
    counter('chronik_tail_cache_misses_total', 'Reads of records that needed a file.', () => storage.fileReadCount),
    gauge('chronik_fetch_memory_used_bytes', 'Held by records on their way to consumers.', () => {
      return fetchAllowance.limitBytes - fetchAllowance.freeBytes
    }),
    gauge('chronik_topics', 'Topics.', () => [...broker.topics.all()].length),
    gauge('chronik_partitions', 'Partitions of all topics.', () => {
      let count = 0
      for (const { partitionCount } of broker.topics.all()) count += partitionCount
      return count
    }),
  ]
}
