import { connect, type Socket } from 'node:net'
import { FrameSplitter } from '../../src/protocol/frame-splitter.ts'
import { decodeResponse, encodeRequest } from '../../src/protocol/frames.ts'
import type { RequestCodec, ResponseCodec } from '../../src/wire/codec.ts'

/** A socket that sends any bytes and gives back whole frames: for what a proper client would never do. */
export interface RawClient {
  readonly socket: Socket
  /** Settles when the broker has closed the connection. */
  readonly closed: Promise<void>
  send(...pieces: readonly (Buffer | string)[]): void
  /** The next frame from the broker, without its length; rejects when the connection ends first. */
  nextFrame(): Promise<Buffer>
  /** Sends one request and reads the next frame as its answer. */
  ask<Request, Response>(
    request: RequestCodec<Request>,
    response: ResponseCodec<Response>,
    body: Request,
    version: number,
  ): Promise<Response>
  end(): void
}

/** Connects to a port of this machine. */
export async function connectRaw(port: number): Promise<RawClient> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  const frames: Buffer[] = []
  const waiting: { resolve: (frame: Buffer) => void; reject: (error: Error) => void }[] = []
  const splitter = new FrameSplitter()
  let isClosed = false
  let correlationId = 0
  socket.on('error', () => undefined)
  socket.on('data', (chunk) => {
    splitter.push(chunk, (frame) => {
      const waiter = waiting.shift()
      if (waiter === undefined) frames.push(frame)
      else waiter.resolve(frame)
    })
  })
  const closed = new Promise<void>((resolve) => {
    socket.on('close', () => {
      isClosed = true
      for (const waiter of waiting.splice(0)) waiter.reject(new Error('the broker closed the connection'))
      resolve()
    })
  })
  const client: RawClient = {
    socket,
    closed,
    send: (...pieces) => {
      for (const piece of pieces) socket.write(piece)
    },
    nextFrame: () => {
      const frame = frames.shift()
      if (frame !== undefined) return Promise.resolve(frame)
      if (isClosed) return Promise.reject(new Error('the broker closed the connection'))
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }))
    },
    ask: async (request, response, body, version) => {
      client.send(...encodeRequest(request, body, { version, correlationId: ++correlationId, clientId: 'raw' }))
      const decoded = decodeResponse(response, await client.nextFrame(), version)
      if (decoded.correlationId !== correlationId) throw new Error(`answer to ${decoded.correlationId}`)
      return decoded.body
    },
    end: () => socket.destroy(),
  }
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  return client
}
