// DescribeLogDirs: v1-5
//
// Tells how many bytes the partitions asked for take, and how much room is left; null means all partitions. Partitions
// that are not there are left out. All of them lie in the first place that records are kept in; none moves and no
// replica lags. v2 flexible; v3 (KIP-784) an error code on top; v4 (KIP-827) sizes of the volume; v5 (KIP-1066)
// whether it takes no new partitions, which is never so.

import { DescribeLogDirsRequest, type DescribeLogDirsRequestData } from '../../generated/describe-log-dirs-request.ts'
import {
  createDescribeLogDirsResult,
  DescribeLogDirsResponse,
  type DescribeLogDirsTopic,
} from '../../generated/describe-log-dirs-response.ts'
import type { Broker } from '../broker/broker.ts'
import type { Topic } from '../broker/topics.ts'
import { defineHandler } from '../server/handler.ts'

const ERROR_CODE_FROM_VERSION = 3

export const describeLogDirs = defineHandler(
  DescribeLogDirsRequest,
  DescribeLogDirsResponse,
  {
    versions: [1, 5],
    failed: (_, errorCode, version) => ({
      ...DescribeLogDirsResponse.create(),
      errorCode,
      results: version >= ERROR_CODE_FROM_VERSION ? [] : [{ ...createDescribeLogDirsResult(), errorCode }],
    }),
  },
  async ({ topics }, { broker }) => {
    const response = DescribeLogDirsResponse.create()
    const described = describeTopics(broker, topics)
    for (const [index, { name, totalBytes, usableBytes }] of (await broker.storage.volumes()).entries()) {
      response.results.push({
        ...createDescribeLogDirsResult(),
        logDir: name,
        topics: index === 0 ? described : [],
        totalBytes: BigInt(totalBytes),
        usableBytes: BigInt(usableBytes),
      })
    }
    return response
  },
)

function describeTopics(broker: Broker, asked: DescribeLogDirsRequestData['topics']): DescribeLogDirsTopic[] {
  if (asked === null) {
    return [...broker.topics.all()].flatMap((topic) =>
      describeTopic(broker, topic, new Set(Array(topic.partitionCount).keys())),
    )
  }
  return [...Map.groupBy(asked, ({ topic }) => topic)].flatMap(([name, parts]) => {
    const topic = broker.topics.byName(name)
    return topic === undefined ? [] : describeTopic(broker, topic, new Set(parts.flatMap((part) => part.partitions)))
  })
}

/** @returns nothing where none of the partitions is there */
function describeTopic({ storage }: Broker, { name, topicId }: Topic, asked: Iterable<number>): DescribeLogDirsTopic[] {
  const partitions: DescribeLogDirsTopic['partitions'] = []
  for (const partitionIndex of asked) {
    const sizeBytes = storage.sizeBytes({ topicId, partition: partitionIndex })
    if (sizeBytes === null) continue
    const partitionSize = BigInt(sizeBytes)
    partitions.push({ partitionIndex, partitionSize, offsetLag: 0n, isFutureKey: false, unknownTaggedFields: null })
  }
  return partitions.length === 0 ? [] : [{ name, partitions, unknownTaggedFields: null }]
}
