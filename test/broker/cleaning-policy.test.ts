import { expect, test } from 'vitest'
import { cleaningPolicy, cleaningRules, heedProducerExpiration } from '../../src/broker/cleaning-policy.ts'
import { DynamicBrokerConfigs } from '../../src/broker/dynamic-broker-configs.ts'
import { Topics } from '../../src/broker/topics.ts'
import { engineWith } from '../support/engine-with.ts'
import { memoryEngine } from '../support/test-broker.ts'

async function bench(staticValues = {}) {
  const storage = await memoryEngine()
  const topics = await Topics.load(storage)
  const configs = await DynamicBrokerConfigs.load(storage, 1, staticValues)
  const topic = await topics.create({ name: 't', partitionCount: 1, configs: { 'cleanup.policy': 'compact, delete' } })
  if (topic === null) throw new Error('the topic is there already')
  return { storage, topics, configs, topic }
}

test('a policy is that of the topic, then of the broker as it is now, then the default', async () => {
  const { configs, topic } = await bench({ 'log.retention.hours': '1', 'log.segment.bytes': '2000000' })
  expect(cleaningPolicy(topic, configs.topicDefaults)).toEqual({
    isDeleted: true,
    isCompacted: true,
    retentionMs: 3_600_000,
    retentionBytes: -1,
    deleteRetentionMs: 86_400_000,
    minCompactionLagMs: 0,
    maxCompactionLagMs: Number(9223372036854775807n),
    minCleanableDirtyRatio: 0.5,
    segmentMs: 604_800_000,
    segmentBytes: 2_000_000,
  })
  await configs.alter('', () => ({ 'log.retention.ms': '7', 'log.retention.bytes': '-9' }))
  expect(cleaningPolicy(topic, configs.topicDefaults)).toMatchObject({ retentionMs: 7, retentionBytes: -1 })
})

test('a topic that is not known, or no more, has no policy: nothing of it is removed', async () => {
  const { topics, configs, topic } = await bench()
  const rules = cleaningRules({ topics, configs })
  expect(rules.policyOf('AAAAAAAAAAAAAAAAAAAAAQ')).toBeNull()
  expect(rules.policyOf(topic.topicId)).toMatchObject({ isCompacted: true })
  await topics.delete(topic)
  expect(rules.policyOf(topic.topicId)).toBeNull()
})

test('the rules of the cleaner are those of the broker, as they are now', async () => {
  const { topics, configs } = await bench({ 'log.cleaner.enable': 'false', 'log.retention.check.interval.ms': '5' })
  const rules = cleaningRules({ topics, configs })
  expect(rules.isCompactionOn()).toBe(false)
  expect(rules.retentionCheckMs()).toBe(5)
  expect(rules.ioBytesPerSecondMax()).toBe(Number.MAX_VALUE)
  expect([rules.backoffMs(), rules.dedupeBufferBytes()]).toEqual([15_000, 134_217_728])
  await configs.alter('1', () => ({ 'log.cleaner.backoff.ms': '9', 'log.cleaner.io.max.bytes.per.second': '1000' }))
  expect([rules.backoffMs(), rules.ioBytesPerSecondMax()]).toEqual([9, 1_000])
})

test('idle producers are forgotten as the broker says, from its start and from each change on', async () => {
  const { storage, configs } = await bench()
  const told: number[] = []
  heedProducerExpiration({
    configs,
    storage: engineWith(storage, { setProducerExpiration: (expirationMs) => void told.push(expirationMs) }),
  })
  await configs.alter('', () => ({ 'producer.id.expiration.ms': '1000' }))
  expect(told).toEqual([86_400_000, 1_000])
})
