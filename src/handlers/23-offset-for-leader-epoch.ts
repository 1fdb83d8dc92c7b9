// OffsetForLeaderEpoch: v2-4
//
// Tells where a leader epoch ended, so that consumers find out whether what they read was cut off (KIP-320). There is
// one epoch, which has not ended: it goes to the high watermark. A later one is not known: -1 and -1, without an error.
// One before the first ended where the log began, at 0. The current epoch of the client is checked first. v3 replica
// id, which consumers send as -1; v4 flexible.

import {
  OffsetForLeaderEpochRequest,
  type OffsetForLeaderPartition,
} from '../../generated/offset-for-leader-epoch-request.ts'
import {
  createEpochEndOffset,
  type EpochEndOffset,
  OffsetForLeaderEpochResponse,
} from '../../generated/offset-for-leader-epoch-response.ts'
import { type Broker, LEADER_EPOCH } from '../broker/broker.ts'
import { leaderEpochError, UNKNOWN_LEADER_EPOCH } from '../broker/leader-epoch.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

export const offsetForLeaderEpoch = defineHandler(
  OffsetForLeaderEpochRequest,
  OffsetForLeaderEpochResponse,
  {
    versions: [2, 4],
    failed: ({ topics }, errorCode) => ({
      ...OffsetForLeaderEpochResponse.create(),
      topics: topics.map(({ topic, partitions }) => ({
        topic,
        partitions: partitions.map(({ partition }) => ({ ...createEpochEndOffset(), partition, errorCode })),
        unknownTaggedFields: null,
      })),
    }),
  },
  ({ topics }, { broker }) => ({
    ...OffsetForLeaderEpochResponse.create(),
    topics: topics.map(({ topic, partitions }) => ({
      topic,
      partitions: partitions.map((partition) => endOf(broker, topic, partition)),
      unknownTaggedFields: null,
    })),
  }),
)

function endOf(broker: Broker, topicName: string, asked: OffsetForLeaderPartition): EpochEndOffset {
  const { partition, currentLeaderEpoch, leaderEpoch } = asked
  const answer: EpochEndOffset = { ...createEpochEndOffset(), partition }
  const topicId = broker.topics.byName(topicName)?.topicId
  const offsets = topicId === undefined ? null : broker.storage.offsets({ topicId, partition })
  if (offsets === null) return { ...answer, errorCode: ErrorCode.UNKNOWN_TOPIC_OR_PARTITION }
  const errorCode = leaderEpochError(currentLeaderEpoch, LEADER_EPOCH)
  if (errorCode !== ErrorCode.NONE) return { ...answer, errorCode }
  if (leaderEpoch > LEADER_EPOCH || leaderEpoch === UNKNOWN_LEADER_EPOCH) return answer
  return { ...answer, leaderEpoch, endOffset: leaderEpoch === LEADER_EPOCH ? BigInt(offsets.highWatermark) : 0n }
}
