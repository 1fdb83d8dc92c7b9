import { describe, expect, test } from 'vitest'
import { ApiVersionsRequest } from '../../generated/api-versions-request.ts'
import { ApiVersionsResponse } from '../../generated/api-versions-response.ts'
import { MetadataRequest } from '../../generated/metadata-request.ts'
import { encodeRequest } from '../../src/protocol/frames.ts'
import { startTestBroker } from '../support/test-broker.ts'

function framed(...pieces: readonly Buffer[]): Buffer {
  const body = Buffer.concat(pieces)
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length)
  return Buffer.concat([length, body])
}

/** A header of version 1 without body: key, version, correlation id, client id "x". */
function header(apiKey: number, apiVersion: number): Buffer {
  const bytes = Buffer.alloc(11)
  bytes.writeInt16BE(apiKey, 0)
  bytes.writeInt16BE(apiVersion, 2)
  bytes.writeInt32BE(7, 4)
  bytes.writeInt16BE(1, 8)
  bytes.write('x', 10)
  return bytes
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

const metadataFrame = Buffer.concat(
  encodeRequest(
    MetadataRequest,
    { ...MetadataRequest.create(), topics: null },
    {
      version: 12,
      correlationId: 1,
      clientId: 'x',
    },
  ),
)

const hostile: readonly (readonly [what: string, bytes: Buffer, logged: RegExp])[] = [
  ['a TLS handshake', Buffer.from('16030100c8010000c40303', 'hex'), /TLS/],
  ['an HTTP request', Buffer.from('GET / HTTP/1.1\r\nHost: broker\r\n\r\n'), /HTTP/],
  ['HTTP/2', Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), /HTTP/],
  ['text', Buffer.from('hello broker, are you there?\n'), /frame of/],
  ['zeros: a frame of no bytes', Buffer.alloc(64), /too short/],
  ['ones: a negative length', Buffer.alloc(64, 0xff), /frame of -1 bytes/],
  ['a length above the limit', int32(104_857_601), /frame of 104857601 bytes/],
  ['the largest length', int32(0x7fff_ffff), /frame of 2147483647 bytes/],
  ['a frame too short for a header', framed(Buffer.from([0, 18, 0])), /too short/],
  ['a header cut short', framed(header(3, 1).subarray(0, 9)), /RequestHeader/],
  ['a client id longer than the frame', framed(header(3, 1).subarray(0, 8), Buffer.from([0x7f, 0xff])), /ClientId/],
  ['an unknown API key', framed(header(999, 0)), /API key 999/],
  ['a negative API key', framed(header(-1, 0)), /API key -1/],
  ['an API that only controllers have', framed(header(62, 0)), /API key 62/],
  ['a version above the last', framed(header(3, 99)), /Metadata v99/],
  ['a negative version', framed(header(3, -1)), /Metadata v-1/],
  ['Fetch in a version that Kafka 4 removed', framed(header(1, 3)), /Fetch v3/],
  ['Produce v2, although advertised', framed(header(0, 2)), /Produce v2/],
  ['a body cut short', framed(metadataFrame.subarray(4, metadataFrame.length - 2)), /MetadataRequest v12/],
  ['an array with more elements than bytes', framed(header(3, 1), int32(0x7fff_ffff)), /MetadataRequest v1, Topics/],
  ['an ApiVersions v3 body without its tags', framed(header(18, 3), Buffer.from([0, 2])), /ApiVersions/],
]

describe('bytes that are no request', () => {
  for (const [what, bytes, logged] of hostile) {
    test(`${what}: the connection is closed with one line, and nobody else notices`, async () => {
      const broker = await startTestBroker()
      const bystander = await broker.connect()
      const client = await broker.connect()
      client.send(bytes)
      await client.closed
      await expect(client.nextFrame()).rejects.toThrow('closed')
      const warnings = broker.logLines.filter((line) => !line.startsWith('DEBUG') && !line.startsWith('INFO'))
      expect(warnings).toEqual([expect.stringMatching(logged)])
      const answer = await bystander.ask(ApiVersionsRequest, ApiVersionsResponse, ApiVersionsRequest.create(), 0)
      expect(answer.errorCode).toBe(0)
    })
  }

  test('requests before the bad one are answered first', async () => {
    const broker = await startTestBroker()
    const client = await broker.connect()
    client.send(Buffer.concat([metadataFrame, metadataFrame, framed(header(999, 0)), metadataFrame]))
    await client.nextFrame()
    await client.nextFrame()
    await client.closed
    await expect(client.nextFrame()).rejects.toThrow('closed')
  })

  test('text of a client cannot break a log line', async () => {
    const broker = await startTestBroker()
    const client = await broker.connect()
    const options = { version: 1, correlationId: 1, clientId: 'evil\nINFO forged \u001b[31m' }
    client.send(...encodeRequest(MetadataRequest, { ...MetadataRequest.create(), topics: [] }, options))
    await client.nextFrame()
    const line = broker.logLines.find((text) => text.includes('Metadata'))
    expect(line).toMatch(/client: evil\\u000aINFO forged \\u001b\[31m, correlation: 1\]$/)
  })
})

test('a frame is not given memory that its sender has not filled', async () => {
  const broker = await startTestBroker()
  const clients = await Promise.all(Array.from({ length: 8 }, () => broker.connect()))
  const beforeBytes = process.memoryUsage().arrayBuffers
  for (const client of clients) client.send(int32(100_000_000), Buffer.from([0, 3]))
  await (await broker.connect()).ask(ApiVersionsRequest, ApiVersionsResponse, ApiVersionsRequest.create(), 0)
  expect(process.memoryUsage().arrayBuffers - beforeBytes).toBeLessThan(50_000_000)
})

test('a request that arrives byte by byte is answered', async () => {
  const broker = await startTestBroker()
  const client = await broker.connect()
  for (const byte of metadataFrame) {
    await new Promise<void>((resolve) => client.socket.write(Buffer.from([byte]), () => resolve()))
  }
  expect((await client.nextFrame()).readInt32BE(0)).toBe(1)
})
