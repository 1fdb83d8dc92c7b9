import { expect, test } from 'vitest'
import { ApiVersionsRequest } from '../../generated/api-versions-request.ts'
import { ApiVersionsResponse } from '../../generated/api-versions-response.ts'
import { ConnectionPacer } from '../../src/server/connection-pacer.ts'
import type { RawClient } from '../support/raw-client.ts'
import { startTestBroker } from '../support/test-broker.ts'

function ask(client: RawClient) {
  return client.ask(ApiVersionsRequest, ApiVersionsResponse, ApiVersionsRequest.create(), 0)
}

test('ten seconds worth of connections come at once, the others wait their turn', () => {
  const pacer = new ConnectionPacer(() => 2)
  const delays = Array.from({ length: 24 }, () => pacer.countAndDelayMs(1_000))
  expect(delays.slice(0, 20)).toEqual(new Array(20).fill(0))
  expect(delays.slice(20)).toEqual([500, 1_000, 1_500, 2_000])
  expect(pacer.countAndDelayMs(1_000 + 2_000)).toBe(500)
  expect(pacer.countAndDelayMs(60_000)).toBe(0)
})

test('a rate that is altered holds from the next connection on; without a limit nobody waits', () => {
  let rate = Number.POSITIVE_INFINITY
  const pacer = new ConnectionPacer(() => rate)
  for (let index = 0; index < 100_000; index++) expect(pacer.countAndDelayMs(0)).toBe(0)
  rate = 1
  const delays = Array.from({ length: 12 }, () => pacer.countAndDelayMs(0))
  expect(delays.slice(9)).toEqual([0, 1_000, 2_000])
  rate = 0
  expect(pacer.countAndDelayMs(0)).toBe(12_000)
})

test('connections above the rate are served later, not turned away', async () => {
  const broker = await startTestBroker({ brokerConfigs: { 'max.connection.creation.rate': '1' } })
  const startMs = performance.now()
  for (let index = 0; index < 10; index++) await ask(await broker.connect())
  const atOnceMs = performance.now() - startMs
  await ask(await broker.connect())
  expect(performance.now() - startMs).toBeGreaterThan(900)
  expect(atOnceMs).toBeLessThan(900)
  expect(broker.logLines.some((line) => line.includes('Turning a connection away'))).toBe(false)
})

test('those that wait count as connections, and let go of their place when they end', async () => {
  const broker = await startTestBroker({
    brokerConfigs: { 'max.connection.creation.rate': '1' },
    listenerLimits: { connectionCountMax: 11 },
  })
  for (let index = 0; index < 10; index++) await ask(await broker.connect())
  const waiting = await broker.connect()
  const refused = await broker.connect()
  await refused.closed
  waiting.end()
  await waiting.closed
  for (;;) {
    const answered = await ask(await broker.connect()).catch(() => null)
    if (answered !== null) break
  }
  expect(broker.logLines.some((line) => line.includes('11 are open'))).toBe(true)
})

test('a broker that stops does not wait for connections that wait', async () => {
  const broker = await startTestBroker({ brokerConfigs: { 'max.connection.creation.rate': '0' } })
  const [first, waiting] = [await broker.connect(), await broker.connect()]
  await ask(first)
  await broker.close()
  await waiting.closed
})
