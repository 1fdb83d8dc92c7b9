import { expect, test } from 'vitest'
import type { Broker } from '../../src/broker/broker.ts'
import { FetchSessionCache } from '../../src/broker/fetch-session-cache.ts'
import { CommittedOffsets } from '../../src/broker/groups/committed-offsets.ts'
import { MemoryAllowance } from '../../src/broker/memory-allowance.ts'
import { PARTITION_COUNT_MAX } from '../../src/metrics/exporter-families.ts'
import { createMetricsPage } from '../../src/metrics/metrics-page.ts'
import type { MetricsSource } from '../../src/metrics/metrics-source.ts'
import { newRequestMetrics } from '../../src/metrics/request-metrics.ts'
import { newStorageMetrics } from '../../src/metrics/storage-metrics.ts'
import { parsePage } from '../support/metrics-page.ts'

/** What the page reads of a broker, with topics of these sizes. */
function sourceWith(partitionCounts: readonly number[], more: Partial<MetricsSource> = {}): MetricsSource {
  const topics = partitionCounts.map((partitionCount, at) => ({ name: `t${at}`, topicId: `id${at}`, partitionCount }))
  const broker = {
    nodeId: 1,
    topics: { all: () => topics.values() },
    storage: { offsets: () => ({ logStartOffset: 1, highWatermark: 5, lastStableOffset: 5 }) },
    groups: { all: () => [], offsets: new CommittedOffsets() },
    transactions: { all: () => [] },
    nowMs: Date.now,
    fetchAllowance: new MemoryAllowance(1),
    fetchSessions: new FetchSessionCache(),
  }
  const counts = { connectionCount: 0, acceptedCount: 0, turnedAwayCount: 0 }
  return {
    broker: broker as unknown as Broker,
    clusterId: 'c',
    address: 'a:1',
    requests: newRequestMetrics(),
    storage: newStorageMetrics(),
    listener: () => ({ ...counts, usedBytes: 0, usedBytesMax: 0, partialBytes: 0 }),
    ...more,
  }
}

function linesOf(values: ReadonlyMap<string, number>, name: string): readonly string[] {
  return [...values.keys()].filter((key) => key.startsWith(`${name}{`))
}

test('no more partitions than the limit get lines of their own, and the sum knows all', async () => {
  const { write } = createMetricsPage(sourceWith([PARTITION_COUNT_MAX - 1, 5, 7]))
  const { values } = parsePage(await write())
  const lines = linesOf(values, 'kafka_topic_partition_current_offset')
  expect(lines.length).toBe(PARTITION_COUNT_MAX)
  expect(lines.at(-1)).toBe('kafka_topic_partition_current_offset{partition="0",topic="t1"}')
  expect(values.get('chronik_partitions')).toBe(PARTITION_COUNT_MAX + 11)
})

test('values with quotes, backslashes and line ends keep to their line', async () => {
  const { write } = createMetricsPage(sourceWith([], { address: 'a"b\\c\nd' }))
  const { values } = parsePage(await write())
  expect(linesOf(values, 'kafka_broker_info')).toEqual(['kafka_broker_info{address="a\\"b\\\\c\\nd",id="1"}'])
})

test('those who ask while a page is written share it, and the next one is new', async () => {
  const source = sourceWith([1])
  const { write } = createMetricsPage(source)
  const [first, second] = await Promise.all([write(), write()])
  expect(second).toBe(first)
  source.requests.onStarted(3, 12, 10)
  expect(parsePage(await write()).values.get('chronik_requests_total{api="Metadata"}')).toBe(1)
})

test('requests are counted by version, and versions that nobody used have no line', async () => {
  const source = sourceWith([])
  for (const version of [12, 1, 12]) source.requests.onStarted(3, version, 10)
  const { values } = parsePage(await createMetricsPage(source).write())
  expect(linesOf(values, 'chronik_request_versions_total').map((line) => [line, values.get(line)])).toEqual([
    ['chronik_request_versions_total{api="Metadata",version="1"}', 1],
    ['chronik_request_versions_total{api="Metadata",version="12"}', 2],
  ])
  expect(values.get('chronik_requests_total{api="Metadata"}')).toBe(3)
})
