import { apiVersionsV3, Reader, Writer } from '@platformatic/kafka'
import {
  ApiVersionsResponse,
  type ApiVersionsResponseData,
  createApiVersion,
  createApiVersionsResponseData,
  createFinalizedFeatureKey,
  createSupportedFeatureKey,
} from '../../../generated/api-versions-response.ts'
import { WireReader } from '../../../src/wire/reader.ts'
import type { BenchCase } from '../case.ts'
import {
  bytesOf,
  decodeKafkajs,
  decodeOurs,
  decodePlatformatic,
  encodeOurs,
  encodePlatformatic,
  KafkajsEncoder,
} from '../contenders.ts'

const VERSION = 3
const KAFKAJS_VERSION = 2
const API_COUNT = 61

/** ApiVersions response: 61 APIs, 2 features. */
export function apiVersionsCases(): BenchCase[] {
  const frame = bytesOf(ApiVersionsResponse, apiVersionsResponse(), VERSION)
  const oldFrame = bytesOf(ApiVersionsResponse, apiVersionsResponse(), KAFKAJS_VERSION)
  const ours = ApiVersionsResponse.read(new WireReader(frame), VERSION)
  const theirs = apiVersionsV3.parseResponse(1, 18, VERSION, Reader.from(frame))
  return [
    {
      name: 'ApiVersions v3 response, 61 APIs, decode',
      chronik: decodeOurs(ApiVersionsResponse, frame, VERSION),
      chronikOld: decodeOurs(ApiVersionsResponse, oldFrame, KAFKAJS_VERSION),
      platformatic: decodePlatformatic(apiVersionsV3.parseResponse, frame, { apiKey: 18, version: VERSION }),
      kafkajs: decodeKafkajs('apiVersions/v2', oldFrame),
      targets: { platformatic: 5 },
    },
    {
      name: 'ApiVersions v3 response, 61 APIs, encode',
      chronik: encodeOurs(ApiVersionsResponse, ours, VERSION),
      chronikOld: encodeOurs(ApiVersionsResponse, ours, KAFKAJS_VERSION),
      platformatic: encodePlatformatic(() => writePlatformatic(theirs), '*'),
      kafkajs: { run: () => writeKafkajs(ours).buffer, mark: '* v2' },
      expectedBytes: { chronik: frame, chronikOld: oldFrame, platformatic: frame, kafkajs: oldFrame },
    },
  ]
}

function apiVersionsResponse(): ApiVersionsResponseData {
  const apiKeys = Array.from({ length: API_COUNT }, (_, apiKey) => ({
    ...createApiVersion(),
    apiKey,
    maxVersion: apiKey % 18,
  }))
  const features = ['group.version', 'metadata.version']
  return {
    ...createApiVersionsResponseData(),
    apiKeys,
    supportedFeatures: features.map((name) => ({ ...createSupportedFeatureKey(), name, maxVersion: 25 })),
    finalizedFeaturesEpoch: 42n,
    finalizedFeatures: features.map((name) => ({ ...createFinalizedFeatureKey(), name, maxVersionLevel: 25 })),
  }
}

function writePlatformatic(response: ReturnType<typeof apiVersionsV3.parseResponse>): Writer {
  const writer = Writer.create()
    .appendInt16(response.errorCode)
    .appendArray(response.apiKeys, (apis, api) => {
      apis.appendInt16(api.apiKey).appendInt16(api.minVersion).appendInt16(api.maxVersion)
    })
    .appendInt32(response.throttleTimeMs)
  const supported = Writer.create().appendArray(response.supportedFeatures, (features, feature) => {
    features.appendString(feature.name).appendInt16(feature.minVersion).appendInt16(feature.maxVersion)
  })
  const epoch = Writer.create().appendInt64(response.finalizedFeaturesEpoch ?? -1n)
  const finalized = Writer.create().appendArray(response.finalizedFeatures, (features, feature) => {
    features.appendString(feature.name).appendInt16(feature.maxVersionLevel).appendInt16(feature.minVersionLevel)
  })
  const tags = [supported, epoch, finalized]
  writer.appendUnsignedVarInt(tags.length)
  for (const [tag, value] of tags.entries()) {
    writer.appendUnsignedVarInt(tag).appendUnsignedVarInt(value.length).appendFrom(value)
  }
  return writer
}

function writeKafkajs(response: ApiVersionsResponseData): KafkajsEncoder {
  const api = (entry: ApiVersionsResponseData['apiKeys'][number]) =>
    new KafkajsEncoder().writeInt16(entry.apiKey).writeInt16(entry.minVersion).writeInt16(entry.maxVersion)
  return new KafkajsEncoder()
    .writeInt16(response.errorCode)
    .writeArray(response.apiKeys.map(api))
    .writeInt32(response.throttleTimeMs)
}
