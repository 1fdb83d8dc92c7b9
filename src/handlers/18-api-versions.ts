// ApiVersions: v0-4
//
// Tells which APIs are served and in which versions: exactly those that have a handler here.
// v1 throttle time; v3 (KIP-511) name and version of the client's software, tagged features; v4 (KIP-1022) features
// whose minimum is 0; before, they are told to begin at 1.
// A version above 4 never comes here: the server answers it in version 0 (KIP-511).
// The only feature is transaction.version, whose level 2 lets clients use transactions as KIP-890 wants them.

import { ApiVersionsRequest } from '../../generated/api-versions-request.ts'
import { ApiVersionsResponse, type ApiVersionsResponseData } from '../../generated/api-versions-response.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler, type Handler } from '../server/handler.ts'

/** What a client may call itself, as in Kafka. */
const SOFTWARE_NAME = /^[a-zA-Z0-9](?:[a-zA-Z0-9\-.]*[a-zA-Z0-9])?$/
const SOFTWARE_FROM_VERSION = 3
const FEATURE = 'transaction.version'
const FEATURE_LEVEL = 2
/** Before this version a feature cannot be told to begin at 0. */
const LEVEL_ZERO_FROM_VERSION = 4
/** The level never changes, so its first epoch is its last. */
const FEATURES_EPOCH = 0n

/**
 * Makes the handler that tells of all handlers, itself included.
 * @param others  every other handler of the broker
 */
export function apiVersions(others: readonly Handler[]): Handler {
  const handler: Handler = defineHandler(
    ApiVersionsRequest,
    ApiVersionsResponse,
    { versions: [0, 4], failed: (_request, errorCode, version) => answer(errorCode, [], version) },
    (request, { apiVersion }) => {
      const { clientSoftwareName, clientSoftwareVersion } = request
      const named = SOFTWARE_NAME.test(clientSoftwareName) && SOFTWARE_NAME.test(clientSoftwareVersion)
      if (apiVersion >= SOFTWARE_FROM_VERSION && !named) return answer(ErrorCode.INVALID_REQUEST, [], apiVersion)
      return answer(ErrorCode.NONE, served, apiVersion)
    },
  )
  const served: readonly Handler[] = [...others, handler].sort((a, b) => a.apiKey - b.apiKey)
  return handler
}

function answer(errorCode: number, handlers: readonly Handler[], version: number): ApiVersionsResponseData {
  const response = ApiVersionsResponse.create()
  response.errorCode = errorCode
  if (errorCode === ErrorCode.NONE) {
    const minVersion = version >= LEVEL_ZERO_FROM_VERSION ? 0 : 1
    response.supportedFeatures = [{ name: FEATURE, minVersion, maxVersion: FEATURE_LEVEL, unknownTaggedFields: null }]
    response.finalizedFeaturesEpoch = FEATURES_EPOCH
    response.finalizedFeatures = [
      { name: FEATURE, minVersionLevel: FEATURE_LEVEL, maxVersionLevel: FEATURE_LEVEL, unknownTaggedFields: null },
    ]
  }
  response.apiKeys = handlers.map(({ apiKey, advertised: [minVersion, maxVersion] }) => ({
    apiKey,
    minVersion,
    maxVersion,
    unknownTaggedFields: null,
  }))
  return response
}
