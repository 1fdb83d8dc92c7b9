import type { RequestContext } from '../broker/request-context.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { writeResponse } from '../protocol/frames.ts'
import { StorageError } from '../storage/storage-error.ts'
import type { RequestCodec, ResponseCodec } from '../wire/codec.ts'
import type { WireReader } from '../wire/reader.ts'
import type { SlabPool } from '../wire/slab-pool.ts'
import { WireWriter } from '../wire/writer.ts'

/** First and last version, inclusive. */
export type VersionSpan = readonly [min: number, max: number]

/** Lines for APIs that move records come per request and thousands a second; the others tell what a client does. */
export type RequestLogLevel = 'info' | 'debug'

/** What a handler says about itself besides its codecs. */
export interface HandlerOptions<Request, Response> {
  /** Versions that are decoded and answered. */
  readonly versions: VersionSpan
  /** Versions told in ApiVersions, where they are not the same. */
  readonly advertised?: VersionSpan
  readonly logLevel?: RequestLogLevel
  /**
   * The answer when handling the request failed in a way nobody expected: the error code wherever the schema has one.
   * `null`: there is no such place in this version, the connection is closed.
   */
  readonly failed: (request: Request, errorCode: number, version: number) => Response | null
}

/** Answers one request; `null` where the protocol has no answer (acks=0). */
export type Handle<Request, Response> = (
  request: Request,
  context: RequestContext,
) => Response | null | Promise<Response | null>

/** An answer, written and ready for the socket. */
export interface EncodedResponse {
  readonly segments: readonly Buffer[]
  readonly byteLength: number
  /** Gives the memory of the segments back; to be called once the socket has written them. */
  release(): void
}

/** What the server gives a handler to do its work with. */
export interface HandlerTools {
  readonly slabs: SlabPool
  /** Told of a failure that is a bug. */
  onBug(error: unknown): void
  /** Told of every answer, once it is written; `byteCount` with the length in front. */
  onAnswer(response: unknown, byteCount: number): void
}

/** One API as the server sees it: bytes in, bytes out. */
export interface Handler {
  readonly apiKey: number
  /** Kafka's name of the API, `DescribeCluster`. */
  readonly name: string
  readonly versions: VersionSpan
  readonly advertised: VersionSpan
  readonly logLevel: RequestLogLevel
  /**
   * Decodes the body that the reader stands at, handles the request and writes the answer.
   * @returns the answer, `null` for none, at once where the handler does not wait
   * @throws WireError when the body cannot be read; nothing has been done then
   * @throws UnansweredBug, now or as a rejection, when a bug cannot be told to the client
   * @throws RefusedRequest, now or as a rejection, when the handler wants the connection closed
   */
  execute(
    reader: WireReader,
    correlationId: number,
    context: RequestContext,
    tools: HandlerTools,
  ): EncodedResponse | null | Promise<EncodedResponse | null>
}

/** A request that cannot be answered and is no bug; the connection must be closed and the text logged. */
export class RefusedRequest extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'RefusedRequest'
  }
}

/** A bug, already logged, for which this version of the response has no error code: the connection must be closed. */
export class UnansweredBug extends Error {
  constructor() {
    super('the request failed and its response has no place for an error code')
    this.name = 'UnansweredBug'
  }
}

/** Makes a handler out of its codecs, what it says about itself, and what it does. */
export function defineHandler<Request, Response>(
  requestCodec: RequestCodec<Request>,
  responseCodec: ResponseCodec<Response>,
  options: HandlerOptions<Request, Response>,
  handle: Handle<Request, Response>,
): Handler {
  return {
    apiKey: requestCodec.apiKey,
    name: requestCodec.name.replace(/Request$/, ''),
    versions: options.versions,
    advertised: options.advertised ?? options.versions,
    logLevel: options.logLevel ?? 'info',
    execute(reader, correlationId, context, tools) {
      const { apiVersion } = context
      const request = requestCodec.read(reader, apiVersion)
      const encode = (response: Response | null) => {
        if (response === null) return null
        const encoded = encodeWith(tools.slabs, responseCodec, response, apiVersion, correlationId)
        tools.onAnswer(response, encoded.byteLength)
        return encoded
      }
      const fail = (error: unknown) => {
        if (error instanceof RefusedRequest) throw error
        tools.onBug(error)
        const errorCode = error instanceof StorageError ? ErrorCode.KAFKA_STORAGE_ERROR : ErrorCode.UNKNOWN_SERVER_ERROR
        const response = options.failed(request, errorCode, apiVersion)
        if (response === null) throw new UnansweredBug()
        return encode(response)
      }
      try {
        const response = handle(request, context)
        return response instanceof Promise ? response.then(encode).catch(fail) : encode(response)
      } catch (error) {
        return fail(error)
      }
    },
  }
}

function encodeWith<Response>(
  slabs: SlabPool,
  codec: ResponseCodec<Response>,
  response: Response,
  version: number,
  correlationId: number,
): EncodedResponse {
  const writer = new WireWriter(slabs)
  try {
    writeResponse(writer, codec, response, version, correlationId)
    const { byteLength } = writer
    return { segments: writer.segments(), byteLength, release: () => writer.release() }
  } catch (error) {
    writer.release()
    throw error
  }
}
