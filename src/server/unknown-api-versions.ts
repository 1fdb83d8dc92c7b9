import { ApiVersionsResponse } from '../../generated/api-versions-response.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { encodeResponse } from '../protocol/frames.ts'
import type { EncodedResponse, VersionSpan } from './handler.ts'

/** Every client can read this version of the answer, whatever it asked in. */
const FALLBACK_VERSION = 0

/**
 * Answers an ApiVersions request in a version that we do not know: UNSUPPORTED_VERSION and the versions of ApiVersions
 * itself that we serve, so that the client asks again (KIP-511).
 */
export function encodeUnknownApiVersions(apiKey: number, served: VersionSpan, correlationId: number): EncodedResponse {
  const body = ApiVersionsResponse.create()
  body.errorCode = ErrorCode.UNSUPPORTED_VERSION
  body.apiKeys = [{ apiKey, minVersion: served[0], maxVersion: served[1], unknownTaggedFields: null }]
  const segments = encodeResponse(ApiVersionsResponse, body, FALLBACK_VERSION, correlationId)
  const byteLength = segments.reduce((sum, segment) => sum + segment.length, 0)
  return { segments, byteLength, release: () => undefined }
}
