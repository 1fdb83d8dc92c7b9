import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { ApiVersionsRequest } from '../../generated/api-versions-request.ts'
import { ApiVersionsResponse, createApiVersion } from '../../generated/api-versions-response.ts'
import { MetadataRequest } from '../../generated/metadata-request.ts'
import { MetadataResponse } from '../../generated/metadata-response.ts'
import { fetchApiRanges, pickVersion } from '../../src/client/api-versions.ts'
import { type Connection, openConnection } from '../../src/client/connection.ts'
import { FrameSplitter } from '../../src/protocol/frame-splitter.ts'
import { encodeResponse } from '../../src/protocol/frames.ts'

const cleanups: (() => void)[] = []
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup()
})

/** A server that gives each frame, and how many came before it, to `onFrame`. */
async function scripted(onFrame: (socket: Socket, frame: Buffer, index: number) => void): Promise<number> {
  let index = 0
  const server: Server = createServer((socket) => {
    const splitter = new FrameSplitter()
    socket.on('data', (chunk) => splitter.push(chunk, (frame) => onFrame(socket, frame, index++)))
    socket.on('error', () => undefined)
    cleanups.push(() => socket.destroy())
  })
  cleanups.push(() => server.close())
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })
}

async function connected(port: number, timeoutMs = 5_000): Promise<Connection> {
  const connection = await openConnection({ host: '127.0.0.1', port, timeoutMs })
  cleanups.push(() => connection.close())
  return connection
}

function askMetadata(connection: Connection) {
  return connection.request(MetadataRequest, MetadataResponse, MetadataRequest.create(), 1)
}

function metadataAnswer(correlationId: number, controllerId: number): Buffer {
  const body = { ...MetadataResponse.create(), controllerId }
  return Buffer.concat(encodeResponse(MetadataResponse, body, 1, correlationId))
}

describe('Connection', () => {
  it('gives answers to the requests in the order they were sent', async () => {
    const waiting: Buffer[] = []
    const port = await scripted((socket, frame) => {
      waiting.push(metadataAnswer(frame.readInt32BE(4), 100 + waiting.length))
      if (waiting.length === 3) socket.write(Buffer.concat(waiting))
    })
    const connection = await connected(port)
    const answers = await Promise.all([askMetadata(connection), askMetadata(connection), askMetadata(connection)])
    expect(answers.map((answer) => answer.controllerId)).toEqual([100, 101, 102])
  })

  it('does not take an answer for another request', async () => {
    const port = await scripted((socket, frame) => socket.write(metadataAnswer(frame.readInt32BE(4) + 1, 1)))
    const connection = await connected(port)
    await expect(askMetadata(connection)).rejects.toMatchObject({ code: 'CHRONIK_CLIENT_OUT_OF_ORDER' })
    expect(connection.usable).toBe(false)
  })

  it('fails what is under way when the broker closes, and everything after', async () => {
    const port = await scripted((socket) => socket.destroy())
    const connection = await connected(port)
    await expect(askMetadata(connection)).rejects.toMatchObject({ code: 'CHRONIK_CLIENT_CONNECTION_LOST' })
    await expect(askMetadata(connection)).rejects.toMatchObject({ code: 'CHRONIK_CLIENT_CONNECTION_LOST' })
  })

  it('gives up on an answer that does not come', async () => {
    const connection = await connected(await scripted(() => undefined), 50)
    await expect(askMetadata(connection)).rejects.toMatchObject({ code: 'CHRONIK_CLIENT_TIMEOUT' })
  })

  it('says where nothing listens', async () => {
    const port = await scripted(() => undefined)
    for (const cleanup of cleanups.splice(0)) cleanup()
    const opening = openConnection({ host: '127.0.0.1', port })
    await expect(opening).rejects.toThrow(`cannot connect to 127.0.0.1:${port}`)
  })
})

describe('fetchApiRanges', () => {
  const ranges = [{ ...createApiVersion(), apiKey: 18, minVersion: 0, maxVersion: 2 }]

  it('asks an older broker again in the version it names', async () => {
    const versions: number[] = []
    const port = await scripted((socket, frame) => {
      const version = frame.readInt16BE(2)
      versions.push(version)
      const errorCode = version > 2 ? 35 : 0
      const body = { ...ApiVersionsResponse.create(), errorCode, apiKeys: ranges }
      const answer = encodeResponse(ApiVersionsResponse, body, version > 2 ? 0 : version, frame.readInt32BE(4))
      socket.write(Buffer.concat(answer))
    })
    const found = await fetchApiRanges(await connected(port), { name: 'test', version: '1' })
    expect(versions).toEqual([ApiVersionsRequest.validVersions[1], 2])
    expect(found.get(18)).toEqual([0, 2])
  })

  it('picks the newest version both sides know, or says what they know', () => {
    expect(pickVersion(new Map([[3, [0, 9]]]), MetadataRequest)).toBe(9)
    expect(pickVersion(new Map([[3, [0, 99]]]), MetadataRequest)).toBe(MetadataRequest.validVersions[1])
    expect(pickVersion(new Map([[3, [0, 9]]]), MetadataRequest, 4)).toBe(4)
    expect(() => pickVersion(new Map([[3, [50, 60]]]), MetadataRequest)).toThrow('the broker serves versions 50-60')
    expect(() => pickVersion(new Map(), MetadataRequest)).toThrow('the broker does not serve it')
  })
})
