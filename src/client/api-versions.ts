import { ApiVersionsRequest } from '../../generated/api-versions-request.ts'
import { ApiVersionsResponse, type ApiVersionsResponseData } from '../../generated/api-versions-response.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { decodeResponse } from '../protocol/frames.ts'
import type { Codec } from '../wire/codec.ts'
import { ClientError, throwOnError } from './client-error.ts'
import type { Connection } from './connection.ts'

/** Versions a broker serves, by API key. */
export type ApiRanges = ReadonlyMap<number, readonly [min: number, max: number]>

/** Where the error code lies in the frame: behind the correlation id, in every version (KIP-511). */
const ERROR_CODE_AT = 4

/**
 * Asks the broker which versions it serves. A broker older than our newest ApiVersions answers in version 0 with
 * UNSUPPORTED_VERSION and is asked again in the version that it names.
 * @throws BrokerError when the broker refuses even that
 */
export async function fetchApiRanges(
  connection: Connection,
  software: { name: string; version: string },
): Promise<ApiRanges> {
  const body = ApiVersionsRequest.create()
  body.clientSoftwareName = software.name
  body.clientSoftwareVersion = software.version
  const newest = ApiVersionsRequest.validVersions[1]
  const first = await exchange(connection, body, newest)
  const answer =
    first.errorCode === ErrorCode.UNSUPPORTED_VERSION ? await exchange(connection, body, fallback(first)) : first
  throwOnError(answer.errorCode, 'ApiVersions')
  return new Map(answer.apiKeys.map((api) => [api.apiKey, [api.minVersion, api.maxVersion]]))
}

/**
 * The newest version that both sides know.
 * @throws ClientError UNSUPPORTED_API when there is none
 */
export function pickVersion(
  ranges: ApiRanges,
  codec: Codec<unknown> & { apiKey: number },
  versionMax = Infinity,
): number {
  const served = ranges.get(codec.apiKey)
  const [min, max] = codec.validVersions
  const version = Math.min(max, served?.[1] ?? -1, versionMax)
  if (served === undefined || version < Math.max(min, served[0])) {
    const theirs = served === undefined ? 'does not serve it' : `serves versions ${served[0]}-${served[1]}`
    throw new ClientError('UNSUPPORTED_API', `${codec.name}: we know versions ${min}-${max}, the broker ${theirs}`)
  }
  return version
}

async function exchange(
  connection: Connection,
  body: ReturnType<typeof ApiVersionsRequest.create>,
  version: number,
): Promise<ApiVersionsResponseData> {
  const frame = await connection.requestFrame(ApiVersionsRequest, body, version)
  const refused =
    frame.length >= ERROR_CODE_AT + 2 && frame.readInt16BE(ERROR_CODE_AT) === ErrorCode.UNSUPPORTED_VERSION
  return decodeResponse(ApiVersionsResponse, frame, refused ? 0 : version).body
}

function fallback(answer: ApiVersionsResponseData): number {
  const own = answer.apiKeys.find((api) => api.apiKey === ApiVersionsRequest.apiKey)
  return own === undefined ? 0 : Math.min(own.maxVersion, ApiVersionsRequest.validVersions[1])
}
