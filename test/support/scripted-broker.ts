import { createServer } from 'node:net'
import { afterEach } from 'vitest'
import { ApiVersionsRequest } from '../../generated/api-versions-request.ts'
import { ApiVersionsResponse, createApiVersion } from '../../generated/api-versions-response.ts'
import { MetadataRequest } from '../../generated/metadata-request.ts'
import {
  createMetadataResponseBroker,
  createMetadataResponsePartition,
  createMetadataResponseTopic,
  MetadataResponse,
} from '../../generated/metadata-response.ts'
import { FrameSplitter } from '../../src/protocol/frame-splitter.ts'
import { decodeRequest, encodeResponse, peekRequest } from '../../src/protocol/frames.ts'
import type { RequestCodec, ResponseCodec } from '../../src/wire/codec.ts'

/** How one API is answered; `null`: the connection is closed instead. */
export interface ScriptedApi {
  readonly apiKey: number
  readonly versions: readonly [min: number, max: number]
  readonly answer: (frame: Buffer) => readonly Buffer[] | null
}

/** An API that is answered by a function of the request. */
export function api<Request, Response>(
  request: RequestCodec<Request>,
  response: ResponseCodec<Response>,
  respond: (body: Request) => Response | null,
): ScriptedApi {
  return {
    apiKey: request.apiKey,
    versions: request.validVersions,
    answer: (frame) => {
      const { header, body } = decodeRequest(request, frame)
      const answer = respond(body)
      if (answer === null) return null
      return encodeResponse(response, answer, header.requestApiVersion, header.correlationId)
    },
  }
}

const closers: (() => void)[] = []

afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/**
 * Starts a broker, number 1, that serves Metadata and the APIs given, and advertises no other.
 * @param topics  names and how many partitions they have
 * @returns its port; it is closed after the test
 */
export async function startScriptedBroker(
  topics: Readonly<Record<string, number>>,
  apis: readonly ScriptedApi[],
): Promise<number> {
  const served = new Map<number, ScriptedApi>()
  const server = createServer((socket) => {
    const splitter = new FrameSplitter()
    closers.push(() => socket.destroy())
    socket.on('error', () => undefined)
    socket.on('data', (chunk) =>
      splitter.push(chunk, (frame) => {
        const pieces = served.get(peekRequest(frame)?.apiKey ?? -1)?.answer(frame) ?? null
        if (pieces === null) socket.destroy()
        else socket.write(Buffer.concat(pieces))
      }),
    )
  })
  closers.push(() => server.close())
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })
  const apiVersions = api(ApiVersionsRequest, ApiVersionsResponse, () => ({
    ...ApiVersionsResponse.create(),
    apiKeys: [...served.values()].map(({ apiKey, versions: [minVersion, maxVersion] }) => ({
      ...createApiVersion(),
      apiKey,
      minVersion,
      maxVersion,
    })),
  }))
  for (const one of [apiVersions, metadataApi(topics, port), ...apis]) served.set(one.apiKey, one)
  return port
}

function metadataApi(topics: Readonly<Record<string, number>>, port: number): ScriptedApi {
  return api(MetadataRequest, MetadataResponse, (asked) => ({
    ...MetadataResponse.create(),
    clusterId: 'scripted',
    controllerId: 1,
    brokers: [{ ...createMetadataResponseBroker(), nodeId: 1, host: '127.0.0.1', port }],
    topics: (asked.topics?.map(({ name }) => name ?? '') ?? Object.keys(topics)).map((name) => ({
      ...createMetadataResponseTopic(),
      name,
      errorCode: topics[name] === undefined ? 3 : 0,
      partitions: Array.from({ length: topics[name] ?? 0 }, (_, partitionIndex) => ({
        ...createMetadataResponsePartition(),
        partitionIndex,
        leaderId: 1,
      })),
    })),
  }))
}
