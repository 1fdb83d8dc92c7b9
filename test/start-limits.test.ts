import { describe, expect, test } from 'vitest'
import { ApiVersionsRequest } from '../generated/api-versions-request.ts'
import { ApiVersionsResponse } from '../generated/api-versions-response.ts'
import type { RawClient } from './support/raw-client.ts'
import { startTestBroker } from './support/test-broker.ts'

function ask(client: RawClient): Promise<unknown> {
  return client.ask(ApiVersionsRequest, ApiVersionsResponse, ApiVersionsRequest.create(), 0)
}

describe('configs that the broker was started with', () => {
  test('socket.request.max.bytes bounds requests', async () => {
    const broker = await startTestBroker({ brokerConfigs: { 'socket.request.max.bytes': '1000' } })
    const [small, large] = [await broker.connect(), await broker.connect()]
    await ask(small)
    large.send(Buffer.from('000003e9', 'hex'))
    await large.closed
    expect(broker.logLines.join('\n')).toContain('frame of 1001 bytes; allowed are 0 to 1000')
  })

  test('max.connections.per.ip bounds the connections from one address', async () => {
    const broker = await startTestBroker({ brokerConfigs: { 'max.connections.per.ip': '1' } })
    const [first, second] = [await broker.connect(), await broker.connect()]
    await second.closed
    await ask(first)
  })

  test('connections.max.idle.ms closes idle connections', async () => {
    const broker = await startTestBroker({ brokerConfigs: { 'connections.max.idle.ms': '1' } })
    const client = await broker.connect()
    await client.closed
    expect(broker.logLines.join('\n')).toMatch(/idle|nothing/i)
  })
})
