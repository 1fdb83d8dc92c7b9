import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { FetchRequest } from '../../generated/fetch-request.ts'
import { FetchResponse } from '../../generated/fetch-response.ts'
import { ErrorCode } from '../../src/protocol/errors.ts'
import { scrape } from '../support/metrics-page.ts'
import { batchOf, createTopic, fetchBody, fetchFrom, produceTo } from '../support/records.ts'
import { temporaryFolder } from '../support/server-process.ts'
import { memoryEngine, startTestBroker } from '../support/test-broker.ts'

describe('the metrics page', () => {
  test('counts requests, their bytes, answers and errors by API', async () => {
    const broker = await startTestBroker({ metricsPort: 0 })
    const client = await broker.connect()
    await createTopic(client, 't', 2)
    const afterCreate = { sent: client.socket.bytesWritten, got: client.socket.bytesRead }
    expect((await produceTo(client, 't', batchOf(['a', 'b']))).errorCode).toBe(0)
    expect((await produceTo(client, 't', batchOf(['c']), { partition: 9 })).errorCode).toBe(
      ErrorCode.UNKNOWN_TOPIC_OR_PARTITION,
    )
    const { status, contentType, types, values } = await scrape(broker.metricsPort)
    expect([status, contentType]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8'])
    expect(types.get('chronik_requests_total')).toBe('counter')
    expect(values.get('chronik_requests_total{api="CreateTopics"}')).toBe(1)
    expect(values.get('chronik_requests_total{api="Produce"}')).toBe(2)
    const lengthBytes = 2 * 4
    expect(values.get('chronik_request_bytes_total{api="Produce"}')).toBe(
      client.socket.bytesWritten - afterCreate.sent - lengthBytes,
    )
    expect(values.get('chronik_response_bytes_total{api="Produce"}')).toBe(client.socket.bytesRead - afterCreate.got)
    const errors = [...values].filter(([key]) => key.startsWith('chronik_request_errors_total'))
    expect(errors).toEqual([['chronik_request_errors_total{api="Produce",error="UNKNOWN_TOPIC_OR_PARTITION"}', 1]])
    expect(values.get('chronik_request_duration_seconds_count{api="Produce"}')).toBe(2)
    expect(values.get('chronik_request_duration_seconds_bucket{api="Produce",le="+Inf"}')).toBe(2)
    expect(values.get('chronik_connections')).toBe(1)
    expect(values.get('chronik_memory_used_bytes')).toBe(0)
    client.end()
    await vi.waitFor(async () => {
      expect((await scrape(broker.metricsPort)).values.get('chronik_connections')).toBe(0)
    })
    expect((await scrape(broker.metricsPort)).values.get('chronik_connections_accepted_total')).toBe(1)
  })

  test('shows a request that waits as in flight, and counts its time once it is answered', async () => {
    const broker = await startTestBroker({ metricsPort: 0 })
    const [reader, writer] = [await broker.connect(), await broker.connect()]
    await createTopic(writer, 't')
    const startedMs = performance.now()
    const waiting = reader.ask(FetchRequest, FetchResponse, fetchBody('t', 0, { maxWaitMs: 60_000 }), 12)
    await vi.waitFor(async () => {
      expect((await scrape(broker.metricsPort)).values.get('chronik_requests_in_flight')).toBe(1)
    })
    const during = (await scrape(broker.metricsPort)).values
    expect(during.get('chronik_requests_total{api="Fetch"}')).toBe(1)
    expect(during.get('chronik_request_duration_seconds_count{api="Fetch"}')).toBe(0)
    expect(during.get('chronik_memory_used_bytes')).toBeGreaterThan(0)
    await produceTo(writer, 't', batchOf(['a']))
    await waiting
    const elapsedSeconds = (performance.now() - startedMs) / 1_000
    const after = (await scrape(broker.metricsPort)).values
    expect(after.get('chronik_requests_in_flight')).toBe(0)
    expect(after.get('chronik_request_duration_seconds_count{api="Fetch"}')).toBe(1)
    const sumSeconds = after.get('chronik_request_duration_seconds_sum{api="Fetch"}') ?? -1
    expect(sumSeconds).toBeGreaterThan(0)
    expect(sumSeconds).toBeLessThanOrEqual(elapsedSeconds)
  })

  test('does not count a request that cannot be read as in flight', async () => {
    const broker = await startTestBroker({ metricsPort: 0 })
    const client = await broker.connect()
    // Metadata v12 with an array of two thousand topics and nothing behind its length.
    client.send(Buffer.from('0000000e0003000c00000001ffff00d10f00', 'hex'))
    await client.closed
    const { values } = await scrape(broker.metricsPort)
    expect(values.get('chronik_requests_in_flight')).toBe(0)
    expect(values.get('chronik_memory_used_bytes')).toBe(0)
  })

  test('tells how long the disk takes, what went to it, and which reads came from memory', async () => {
    const dataDir = join(temporaryFolder(), 'data')
    const options = { engine: 'embedded', durability: 'fsync', dataDir, metricsPort: 0 } as const
    const first = await startTestBroker(options)
    const client = await first.connect()
    await createTopic(client, 't')
    const before = (await scrape(first.metricsPort)).values
    const batch = batchOf(['x'.repeat(10_000)])
    await produceTo(client, 't', batch)
    await produceTo(client, 't', batch, { acks: 1 })
    await fetchFrom(client, 't', 0)
    const { values } = await scrape(first.metricsPort)
    expect(values.get('chronik_append_duration_seconds_count{wait="durable"}')).toBe(1)
    expect(values.get('chronik_append_duration_seconds_count{wait="written"}')).toBe(1)
    const grown = (name: string): number => (values.get(name) ?? Number.NaN) - (before.get(name) ?? Number.NaN)
    expect(grown('chronik_commit_bytes_total')).toBeGreaterThanOrEqual(2 * batch.length)
    expect(grown('chronik_commit_bytes_total')).toBeLessThan(3 * batch.length)
    expect(grown('chronik_commit_write_duration_seconds_count')).toBe(2)
    expect(grown('chronik_fsync_duration_seconds_count')).toBeGreaterThanOrEqual(1)
    expect(values.get('chronik_tail_cache_hits_total')).toBe(1)
    expect(values.get('chronik_tail_cache_misses_total')).toBe(0)
    await first.close()
    // Room for one commit in memory: what was written before the last one is read from the file.
    const second = await startTestBroker({ ...options, walBufferBytes: 1 })
    await fetchFrom(await second.connect(), 't', 0)
    const later = (await scrape(second.metricsPort)).values
    expect(later.get('chronik_tail_cache_hits_total')).toBe(0)
    expect(later.get('chronik_tail_cache_misses_total')).toBe(1)
  })

  test('has the metrics of kafka_exporter with its labels', async () => {
    const engine = await memoryEngine()
    const broker = await startTestBroker({ engine, metricsPort: 0, advertisedHost: 'kafka.example' })
    const client = await broker.connect()
    const topicId = await createTopic(client, 'orders', 2)
    await createTopic(client, 'empty')
    await produceTo(client, 'orders', batchOf(['a', 'b', 'c']), { partition: 1 })
    await engine.commit([{ kind: 'delete-records', topicId, partition: 1, beforeOffset: 2 }])
    const { values } = await scrape(broker.metricsPort)
    expect(values.get('kafka_brokers')).toBe(1)
    expect(values.get(`kafka_broker_info{address="kafka.example:${broker.port}",id="1"}`)).toBe(1)
    expect(values.get('kafka_topic_partitions{topic="orders"}')).toBe(2)
    expect(values.get('kafka_topic_partitions{topic="empty"}')).toBe(1)
    const of = (name: string) =>
      [0, 1].map((at) => values.get(`kafka_topic_partition_${name}{partition="${at}",topic="orders"}`))
    expect(of('current_offset')).toEqual([0, 3])
    expect(of('oldest_offset')).toEqual([0, 2])
    expect(of('leader')).toEqual([1, 1])
    expect(of('leader_is_preferred')).toEqual([1, 1])
    expect(of('replicas')).toEqual([1, 1])
    expect(of('in_sync_replica')).toEqual([1, 1])
    expect(of('under_replicated_partition')).toEqual([0, 0])
    expect([values.get('chronik_topics'), values.get('chronik_partitions')]).toEqual([2, 3])
  })

  test('is written in OpenMetrics for who accepts it, with the same values', async () => {
    const broker = await startTestBroker({ metricsPort: 0 })
    await createTopic(await broker.connect(), 't')
    const headers = { Accept: 'application/openmetrics-text;version=1.0.0,text/plain;q=0.3' }
    const answer = await globalThis.fetch(`http://127.0.0.1:${broker.metricsPort}/metrics`, { headers })
    expect(answer.headers.get('content-type')).toBe('application/openmetrics-text; version=1.0.0; charset=utf-8')
    const text = await answer.text()
    expect(text).toContain('# TYPE chronik_requests counter\nchronik_requests_total{api="CreateTopics"} 1\n')
    expect(text).toContain('# TYPE chronik_topics gauge\nchronik_topics 1\n')
    expect(text).toMatch(/[^\n]\n# EOF\n$/)
    expect(text).not.toContain('\n\n')
  })

  test('has the metrics that its documentation lists, and no others', async () => {
    const broker = await startTestBroker({ metricsPort: 0 })
    const text = readFileSync(join(import.meta.dirname, '../../docs/metrics.md'), 'utf8')
    const documented = [...text.matchAll(/^\| `(\w+)` \| (\w+) \|/gm)].map(([, name, type]) => `${name} ${type}`)
    const { types } = await scrape(broker.metricsPort)
    expect([...types].map(([name, type]) => `${name} ${type}`).sort()).toEqual([...documented].sort())
  })
})
