import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DeleteTopicsRequest } from '../../generated/delete-topics-request.ts'
import { DeleteTopicsResponse } from '../../generated/delete-topics-response.ts'
import { HeartbeatRequest } from '../../generated/heartbeat-request.ts'
import { HeartbeatResponse } from '../../generated/heartbeat-response.ts'
import { JoinGroupRequest, type JoinGroupRequestData } from '../../generated/join-group-request.ts'
import { JoinGroupResponse } from '../../generated/join-group-response.ts'
import { OffsetCommitRequest } from '../../generated/offset-commit-request.ts'
import { OffsetCommitResponse } from '../../generated/offset-commit-response.ts'
import { OffsetFetchRequest } from '../../generated/offset-fetch-request.ts'
import { OffsetFetchResponse } from '../../generated/offset-fetch-response.ts'
import { SyncGroupRequest } from '../../generated/sync-group-request.ts'
import { SyncGroupResponse } from '../../generated/sync-group-response.ts'
import type { RawClient } from '../support/raw-client.ts'
import { createTopic } from '../support/records.ts'
import { startTestBroker } from '../support/test-broker.ts'

const noTags = { unknownTaggedFields: null }

function joinBody(): JoinGroupRequestData {
  return {
    ...JoinGroupRequest.create(),
    groupId: 'g',
    sessionTimeoutMs: 10_000,
    rebalanceTimeoutMs: 60_000,
    protocolType: 'consumer',
    protocols: [{ name: 'range', metadata: Buffer.from('m'), ...noTags }],
  }
}

/** v3 takes a member in at once. */
const joinGroup = (client: RawClient) => client.ask(JoinGroupRequest, JoinGroupResponse, joinBody(), 3)

async function syncGroup(client: RawClient, memberId: string, generationId: number, assignment: Buffer | null) {
  const assignments = assignment === null ? [] : [{ memberId, assignment, ...noTags }]
  const body = { ...SyncGroupRequest.create(), groupId: 'g', memberId, generationId, assignments }
  return client.ask(SyncGroupRequest, SyncGroupResponse, body, 3)
}

async function commitOffset(client: RawClient, memberId: string, generationId: number, offset: bigint) {
  const body = OffsetCommitRequest.create()
  body.groupId = 'g'
  body.memberId = memberId
  body.generationIdOrMemberEpoch = generationId
  const partition = { partitionIndex: 0, committedOffset: offset, committedLeaderEpoch: -1, committedMetadata: 'note' }
  const topicId = 'AAAAAAAAAAAAAAAAAAAAAA'
  body.topics = [{ name: 't', topicId, partitions: [{ ...partition, ...noTags }], ...noTags }]
  const { topics } = await client.ask(OffsetCommitRequest, OffsetCommitResponse, body, 8)
  return topics[0]?.partitions[0]?.errorCode
}

async function committedOffset(client: RawClient) {
  const body = { ...OffsetFetchRequest.create(), groupId: 'g' }
  body.topics = [{ name: 't', partitionIndexes: [0], ...noTags }]
  const { topics } = await client.ask(OffsetFetchRequest, OffsetFetchResponse, body, 7)
  return topics[0]?.partitions[0]
}

test('a restart keeps a group, its generation, assignment and offsets', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'chronik-groups-'))
  try {
    const options = { engine: 'embedded', dataDir, durability: 'fsync' } as const
    const before = await startTestBroker(options)
    const client = await before.connect()
    await createTopic(client, 't')
    const { memberId, generationId } = await joinGroup(client)
    expect(await syncGroup(client, memberId, generationId, Buffer.from('mine'))).toMatchObject({ errorCode: 0 })
    expect(await commitOffset(client, memberId, generationId, 42n)).toBe(0)
    client.end()
    await before.close()

    const after = await startTestBroker(options)
    const again = await after.connect()
    expect(await committedOffset(again)).toMatchObject({ committedOffset: 42n, metadata: 'note', errorCode: 0 })
    const beat = { ...HeartbeatRequest.create(), groupId: 'g', memberId, generationId }
    expect((await again.ask(HeartbeatRequest, HeartbeatResponse, beat, 4)).errorCode).toBe(0)
    const { errorCode, assignment } = await syncGroup(again, memberId, generationId, null)
    expect([errorCode, String(assignment)]).toEqual([0, 'mine'])
    await after.close()
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
})

test('a deleted topic takes what groups committed of it along, also for a new one of its name', async () => {
  const client = await (await startTestBroker()).connect()
  await createTopic(client, 't')
  expect(await commitOffset(client, '', -1, 7n)).toBe(0)
  expect(await committedOffset(client)).toMatchObject({ committedOffset: 7n })
  const body = { ...DeleteTopicsRequest.create(), topicNames: ['t'], timeoutMs: 1_000 }
  const { responses } = await client.ask(DeleteTopicsRequest, DeleteTopicsResponse, body, 5)
  expect(responses[0]?.errorCode).toBe(0)
  await createTopic(client, 't')
  expect(await committedOffset(client)).toMatchObject({ committedOffset: -1n })
})

test('a broker closes while a JoinGroup waits for more members', async () => {
  const broker = await startTestBroker()
  const [waiting, other] = [await broker.connect(), await broker.connect()]
  const answer = joinGroup(waiting).then(
    ({ errorCode }) => errorCode,
    () => 'closed',
  )
  // Answered after the JoinGroup came; that one is held back for three seconds, and would then be told 0.
  await createTopic(other, 't')
  await broker.close()
  expect([15, 16, 'closed']).toContain(await answer)
})
