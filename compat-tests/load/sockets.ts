import { connect, type Socket } from 'node:net'
import { createFetchPartition, createFetchTopic, FetchRequest } from '../../generated/fetch-request.ts'
import { encodeRequest } from '../../src/protocol/frames.ts'

/** ApiVersions v0, correlation id 1, no client id. */
const API_VERSIONS_REQUEST = Buffer.from('0000000a0012000000000001ffff', 'hex')
/** Connections from one address: below the broker's limit, and far below the ports there are. */
const PER_ADDRESS_COUNT = 900
const OPENED_AT_ONCE = 200
const ANSWER_TIMEOUT_MS = 10_000
/** The last version that names topics. */
const FETCH_VERSION = 12
const FETCH_BYTES = 1024 * 1024

/** Connections that were asked for, and how many of them the broker answered. */
export interface Opened {
  readonly sockets: readonly Socket[]
  readonly answeredCount: number
}

/** Opens connections from 127.0.0.2 on, each of which asks once which APIs there are and then says nothing more. */
export async function openIdle(port: number, count: number): Promise<Opened> {
  const sockets: Socket[] = []
  let answeredCount = 0
  for (let first = 0; first < count; first += OPENED_AT_ONCE) {
    const indexes = Array.from({ length: Math.min(OPENED_AT_ONCE, count - first) }, (_, index) => first + index)
    const answered = await Promise.all(
      indexes.map((index) => {
        const localAddress = `127.0.0.${2 + Math.floor(index / PER_ADDRESS_COUNT)}`
        const socket = connect({ host: '127.0.0.1', port, localAddress })
        sockets.push(socket)
        return answers(socket)
      }),
    )
    answeredCount += answered.filter(Boolean).length
  }
  return { sockets, answeredCount }
}

function answers(socket: Socket): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ANSWER_TIMEOUT_MS)
    const settle = (isAnswered: boolean) => {
      clearTimeout(timer)
      resolve(isAnswered)
    }
    socket.on('error', () => settle(false))
    socket.on('close', () => settle(false))
    socket.once('data', () => settle(true))
    socket.write(API_VERSIONS_REQUEST)
  })
}

export function closeAll(sockets: readonly Socket[]): void {
  for (const socket of sockets) socket.destroy()
}

/** Asks for the first megabyte of a partition again and again, and never reads an answer. */
export function openSlowReader(port: number, topic: string, requestCount: number): Socket {
  const socket = connect({ host: '127.0.0.1', port })
  socket.on('error', () => undefined)
  socket.pause()
  const body = FetchRequest.create()
  body.maxWaitMs = 100
  body.minBytes = 1
  body.maxBytes = FETCH_BYTES
  body.sessionEpoch = -1
  body.topics = [
    {
      ...createFetchTopic(),
      topic,
      partitions: [{ ...createFetchPartition(), partition: 0, fetchOffset: 0n, partitionMaxBytes: FETCH_BYTES }],
    },
  ]
  for (let index = 0; index < requestCount; index++) {
    const options = { version: FETCH_VERSION, correlationId: index, clientId: 'slow' }
    for (const segment of encodeRequest(FetchRequest, body, options)) socket.write(segment)
  }
  return socket
}
