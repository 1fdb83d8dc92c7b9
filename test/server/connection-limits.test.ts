import { expect, test } from 'vitest'
import { ApiVersionsRequest } from '../../generated/api-versions-request.ts'
import { ApiVersionsResponse } from '../../generated/api-versions-response.ts'
import { startTestBroker } from '../support/test-broker.ts'

function ask(client: Awaited<ReturnType<Awaited<ReturnType<typeof startTestBroker>>['connect']>>) {
  return client.ask(ApiVersionsRequest, ApiVersionsResponse, ApiVersionsRequest.create(), 0)
}

test('connections above the limit are turned away, and there is room again when one ends', async () => {
  const broker = await startTestBroker({ maxConnections: 2 })
  const [first, second] = [await broker.connect(), await broker.connect()]
  await ask(first)
  const third = await broker.connect()
  await third.closed
  expect(broker.logLines.filter((line) => line.includes('Turning a connection away'))).toHaveLength(1)
  second.end()
  await second.closed
  for (;;) {
    const again = await broker.connect()
    const answered = await ask(again).catch(() => null)
    if (answered !== null) break
  }
  await ask(first)
})

test('one address may not take all connections', async () => {
  const broker = await startTestBroker({ listenerLimits: { connectionCountPerAddressMax: 1 } })
  await ask(await broker.connect())
  const second = await broker.connect()
  await second.closed
  expect(broker.logLines.some((line) => line.includes('from one address'))).toBe(true)
})

test('a connection on which nothing moves is closed', async () => {
  const broker = await startTestBroker({ connectionLimits: { idleMs: 50 } })
  const client = await broker.connect()
  await ask(client)
  await client.closed
})

test('a request whose bytes stop coming is given up, while a quiet connection stays', async () => {
  const broker = await startTestBroker({ connectionLimits: { stallMs: 50 } })
  const [quiet, trickling] = [await broker.connect(), await broker.connect()]
  trickling.send(Buffer.from([0, 0, 1]))
  await trickling.closed
  expect(broker.logLines.some((line) => line.includes('no further byte of a request'))).toBe(true)
  await ask(quiet)
})

test('the largest unfinished request goes when all of them together are too much', async () => {
  const broker = await startTestBroker({ listenerLimits: { partialBytesMax: 3_000_000 } })
  const [small, large] = [await broker.connect(), await broker.connect()]
  const announce = Buffer.from([0, 0x7f, 0, 0])
  small.send(announce, Buffer.alloc(500_000))
  large.send(announce, Buffer.alloc(4_000_000))
  await large.closed
  expect(broker.logLines.filter((line) => line.includes('this is the largest'))).toHaveLength(1)
  expect(small.socket.destroyed).toBe(false)
})

test('an ApiVersions request above 1 MiB closes the connection, whatever it says', async () => {
  const broker = await startTestBroker()
  const client = await broker.connect()
  const request = Buffer.alloc(4 + 1024 * 1024 + 1)
  request.writeInt32BE(request.length - 4)
  request.write('0012000000000001ffff', 4, 'hex')
  client.send(request)
  await client.closed
  expect(broker.logLines.join('\n')).toContain('ApiVersions of 1048577 bytes; allowed are 1048576')
})
