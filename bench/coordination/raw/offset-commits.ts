// Offset commits of many groups at once, one connection and one request under way for each. Each line of standard input
// is a sample: bootstrap, topic, groups, partitions of a commit, milliseconds that do not count, milliseconds that do.
import {
  createOffsetCommitRequestPartition,
  createOffsetCommitRequestTopic,
  OffsetCommitRequest,
} from '../../../generated/offset-commit-request.ts'
import { OffsetCommitResponse } from '../../../generated/offset-commit-response.ts'
import type { Connection } from '../../../src/client/connection.ts'
import { ErrorCode } from '../../../src/protocol/errors.ts'
import { connectCoordinator, untilReady } from './coordinator.ts'
import { serveLines } from './serve-lines.ts'
import { runWindow } from './timed-window.ts'

/** The last version that names topics. */
const VERSION = 9

interface Committer {
  readonly connection: Connection
  readonly groupId: string
  offset: bigint
}

const committersOf = new Map<string, readonly Committer[]>()

await serveLines(async ([bootstrap = '', topic = '', groupCount, partitionCount, settleMs, countedMs]) => {
  const committers = committersOf.get(bootstrap) ?? (await open(bootstrap, topic, Number(groupCount)))
  committersOf.set(bootstrap, committers)
  const times = { settleMs: Number(settleMs), countedMs: Number(countedMs) }
  return runWindow(committers, times, (committer) => commit(committer, topic, Number(partitionCount)))
})
for (const committers of committersOf.values()) for (const { connection } of committers) connection.close()

function open(bootstrap: string, topic: string, groupCount: number): Promise<readonly Committer[]> {
  const openOne = async (index: number): Promise<Committer> => {
    const groupId = `${topic}-${index}`
    const committer = { connection: await connectCoordinator(bootstrap, 'group', groupId), groupId, offset: 0n }
    await untilReady(() => ask(committer, topic, 1))
    return committer
  }
  return Promise.all(Array.from({ length: groupCount }, (_, index) => openOne(index)))
}

async function commit(committer: Committer, topic: string, partitionCount: number): Promise<void> {
  const errorCode = await ask(committer, topic, partitionCount)
  if (errorCode !== ErrorCode.NONE) throw new Error(`a commit of ${committer.groupId}: error ${errorCode}`)
}

async function ask(committer: Committer, topic: string, partitionCount: number): Promise<number> {
  const committedOffset = committer.offset++
  const partitions = Array.from({ length: partitionCount }, (_, partitionIndex) => ({
    ...createOffsetCommitRequestPartition(),
    ...{ partitionIndex, committedOffset },
  }))
  const topics = [{ ...createOffsetCommitRequestTopic(), name: topic, partitions }]
  const body = { ...OffsetCommitRequest.create(), groupId: committer.groupId, topics }
  const answer = await committer.connection.request(OffsetCommitRequest, OffsetCommitResponse, body, VERSION)
  const failed = answer.topics[0]?.partitions.find(({ errorCode }) => errorCode !== ErrorCode.NONE)
  return answer.topics.length === 0 ? ErrorCode.UNKNOWN_SERVER_ERROR : (failed?.errorCode ?? ErrorCode.NONE)
}
