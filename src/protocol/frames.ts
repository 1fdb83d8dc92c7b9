import { requestHeaderVersion, responseHeaderVersion } from '../../generated/api-keys.ts'
import { RequestHeader, type RequestHeaderData } from '../../generated/request-header.ts'
import { ResponseHeader } from '../../generated/response-header.ts'
import type { RequestCodec, ResponseCodec } from '../wire/codec.ts'
import { WireReader } from '../wire/reader.ts'
import { WireWriter } from '../wire/writer.ts'

const LENGTH_BYTES = 4
const REQUEST_API_KEY_AT = 0
const REQUEST_API_VERSION_AT = 2
/** int16 key, int16 version, int32 correlation id: what every request header begins with. */
const REQUEST_HEADER_BYTES_MIN = 8

/** What a request is sent with besides its body. */
export interface RequestOptions {
  readonly version: number
  readonly correlationId: number
  readonly clientId: string | null
}

/**
 * Writes one request frame: length, header in the version that belongs to key and version, body.
 * @returns the frame in pieces, to be sent in order; large records are not copied
 * @throws WireError when the body cannot be written in this version
 */
export function encodeRequest<T>(codec: RequestCodec<T>, body: T, options: RequestOptions): Buffer[] {
  const writer = new WireWriter()
  writer.reserve(LENGTH_BYTES)
  const header = RequestHeader.create()
  header.requestApiKey = codec.apiKey
  header.requestApiVersion = options.version
  header.correlationId = options.correlationId
  header.clientId = options.clientId
  RequestHeader.write(writer, header, requestHeaderVersion(codec.apiKey, options.version))
  codec.write(writer, body, options.version)
  endFrame(writer)
  return writer.segments()
}

/** Key and version of a request frame, read without trusting the rest; `null` when the frame is too short. */
export function peekRequest(frame: Buffer): { apiKey: number; apiVersion: number } | null {
  if (frame.length < REQUEST_HEADER_BYTES_MIN) return null
  return { apiKey: frame.readInt16BE(REQUEST_API_KEY_AT), apiVersion: frame.readInt16BE(REQUEST_API_VERSION_AT) }
}

/**
 * Reads the header of a request frame; the reader is left at the body.
 * @throws WireError when the frame does not begin with a request header
 */
export function decodeRequestHeader(reader: WireReader): RequestHeaderData {
  const peeked = peekRequest(reader.subarray(reader.at, reader.end))
  // Too short for any header: reading one says what is missing.
  const version = peeked === null ? 1 : requestHeaderVersion(peeked.apiKey, peeked.apiVersion)
  return RequestHeader.read(reader, version)
}

/**
 * Reads one whole request frame, as a test or a proxy does.
 * @param frame  without its length prefix
 * @throws WireError when header or body are not what key and version say, or bytes are left over
 */
export function decodeRequest<T>(codec: RequestCodec<T>, frame: Buffer): { header: RequestHeaderData; body: T } {
  const reader = new WireReader(frame)
  const header = decodeRequestHeader(reader)
  const body = codec.read(reader, header.requestApiVersion)
  reader.assertFullyRead(codec.name)
  return { header, body }
}

/**
 * Writes one response frame.
 * @returns the frame in pieces, to be sent in order; large records are not copied
 */
export function encodeResponse<T>(codec: ResponseCodec<T>, body: T, version: number, correlationId: number): Buffer[] {
  const writer = new WireWriter()
  writeResponse(writer, codec, body, version, correlationId)
  return writer.segments()
}

/** As `encodeResponse`, into a writer whose slabs the caller recycles. */
export function writeResponse<T>(
  writer: WireWriter,
  codec: ResponseCodec<T>,
  body: T,
  version: number,
  correlationId: number,
): void {
  writer.reserve(LENGTH_BYTES)
  ResponseHeader.write(
    writer,
    { correlationId, unknownTaggedFields: null },
    responseHeaderVersion(codec.apiKey, version),
  )
  codec.write(writer, body, version)
  endFrame(writer)
}

/**
 * Reads one response frame.
 * @param frame  without its length prefix
 * @param version  the version the request was sent in
 * @throws WireError when the bytes are not this response, or bytes are left over
 */
export function decodeResponse<T>(
  codec: ResponseCodec<T>,
  frame: Buffer,
  version: number,
): { correlationId: number; body: T } {
  const reader = new WireReader(frame)
  const header = ResponseHeader.read(reader, responseHeaderVersion(codec.apiKey, version))
  const body = codec.read(reader, version)
  reader.assertFullyRead(codec.name)
  return { correlationId: header.correlationId, body }
}

/** Puts the frame's length into the room that was left for it. */
function endFrame(writer: WireWriter): void {
  writer.patchInt32(0, writer.byteLength - LENGTH_BYTES)
}
