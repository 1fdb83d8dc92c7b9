import type { CleaningPolicy, CleaningRules } from '../storage/engine.ts'
import type { Broker } from './broker.ts'
import { brokerConfig } from './broker-configs.ts'
import type { ConfigValues } from './config-definition.ts'
import { parsedOnce } from './parsed-topic-configs.ts'
import type { Topic } from './topics.ts'

/**
 * What may be removed of a topic's records, from its configs, parsed once.
 * @param brokerValues  what the broker gives topics without a value of their own; another object when it has changed
 */
export const cleaningPolicy: (topic: Topic, brokerValues: ConfigValues) => CleaningPolicy = parsedOnce(
  ({ numberOf, elementsOf }) => {
    const policies = elementsOf('cleanup.policy')
    return {
      isDeleted: policies.includes('delete'),
      isCompacted: policies.includes('compact'),
      retentionMs: orForever(numberOf('retention.ms')),
      retentionBytes: orForever(numberOf('retention.bytes')),
      deleteRetentionMs: numberOf('delete.retention.ms'),
      minCompactionLagMs: numberOf('min.compaction.lag.ms'),
      maxCompactionLagMs: numberOf('max.compaction.lag.ms'),
      minCleanableDirtyRatio: numberOf('min.cleanable.dirty.ratio'),
      segmentMs: numberOf('segment.ms'),
      segmentBytes: numberOf('segment.bytes'),
    }
  },
)

/** Kafka takes every number below zero for no limit. */
function orForever(limit: number): number {
  return limit < 0 ? -1 : limit
}

/** How the storage cleans, from the configs of broker and topics as they are whenever it asks. */
export function cleaningRules({ topics, configs }: Pick<Broker, 'topics' | 'configs'>): CleaningRules {
  const numberOf = (name: string) => Number(brokerConfig({ configs }, name))
  return {
    policyOf: (topicId) => {
      const topic = topics.byId(topicId)
      return topic === undefined ? null : cleaningPolicy(topic, configs.topicDefaults)
    },
    retentionCheckMs: () => numberOf('log.retention.check.interval.ms'),
    backoffMs: () => numberOf('log.cleaner.backoff.ms'),
    ioBytesPerSecondMax: () => numberOf('log.cleaner.io.max.bytes.per.second'),
    dedupeBufferBytes: () => numberOf('log.cleaner.dedupe.buffer.size'),
    isCompactionOn: () => brokerConfig({ configs }, 'log.cleaner.enable').trim().toLowerCase() === 'true',
  }
}

/** Lets the storage forget idle producers as `producer.id.expiration.ms` says, from now on and after each change. */
export function heedProducerExpiration({ storage, configs }: Pick<Broker, 'storage' | 'configs'>): void {
  const heed = () => storage.setProducerExpiration(Number(brokerConfig({ configs }, 'producer.id.expiration.ms')))
  heed()
  configs.onChange(heed)
}
