import { heartbeatV4 } from '@platformatic/kafka'
import { createHeartbeatRequestData, HeartbeatRequest } from '../../../generated/heartbeat-request.ts'
import { createHeartbeatResponseData, HeartbeatResponse } from '../../../generated/heartbeat-response.ts'
import type { BenchCase } from '../case.ts'
import {
  bytesOf,
  decodeKafkajs,
  decodeOurs,
  decodePlatformatic,
  encodeKafkajs,
  encodeOurs,
  encodePlatformatic,
} from '../contenders.ts'

const VERSION = 4
const KAFKAJS_VERSION = 3

/** Heartbeat: the small messages, where fixed cost per message shows. */
export function heartbeatCases(): BenchCase[] {
  const groupId = 'orders-processor'
  const memberId = 'consumer-1-0f2b6f0e-3c1d-4a52-9d0e-6a5c4a1b7e11'
  const request = { ...createHeartbeatRequestData(), groupId, generationId: 12, memberId }
  const response = createHeartbeatResponseData()
  const kafkajsRequest = { groupId, groupGenerationId: 12, memberId, groupInstanceId: null }
  const frame = bytesOf(HeartbeatResponse, response, VERSION)
  const oldFrame = bytesOf(HeartbeatResponse, response, KAFKAJS_VERSION)
  return [
    {
      name: 'Heartbeat v4 request, encode',
      chronik: encodeOurs(HeartbeatRequest, request, VERSION),
      chronikOld: encodeOurs(HeartbeatRequest, request, KAFKAJS_VERSION),
      platformatic: encodePlatformatic(() => heartbeatV4.createRequest(groupId, 12, memberId, null)),
      kafkajs: encodeKafkajs('heartbeat/v3', kafkajsRequest),
      expectedBytes: {
        platformatic: bytesOf(HeartbeatRequest, request, VERSION),
        kafkajs: bytesOf(HeartbeatRequest, request, KAFKAJS_VERSION),
      },
    },
    {
      name: 'Heartbeat v4 response, decode',
      chronik: decodeOurs(HeartbeatResponse, frame, VERSION),
      chronikOld: decodeOurs(HeartbeatResponse, oldFrame, KAFKAJS_VERSION),
      platformatic: decodePlatformatic(heartbeatV4.parseResponse, frame, { apiKey: 12, version: VERSION }),
      kafkajs: decodeKafkajs('heartbeat/v3', oldFrame),
    },
  ]
}
