import { expect, test } from 'vitest'
import {
  createOffsetForLeaderPartition,
  OffsetForLeaderEpochRequest,
} from '../../generated/offset-for-leader-epoch-request.ts'
import { type EpochEndOffset, OffsetForLeaderEpochResponse } from '../../generated/offset-for-leader-epoch-response.ts'
import type { RawClient } from '../support/raw-client.ts'
import { batchOf, createTopic, produceTo } from '../support/records.ts'
import { startTestBroker } from '../support/test-broker.ts'

async function endOfEpoch(
  client: RawClient,
  asked: { readonly leaderEpoch: number; readonly currentLeaderEpoch?: number; readonly partition?: number },
  { topic = 't', version = 4 } = {},
): Promise<EpochEndOffset | undefined> {
  const body = OffsetForLeaderEpochRequest.create()
  const partitions = [{ ...createOffsetForLeaderPartition(), ...asked }]
  body.topics = [{ topic, partitions, unknownTaggedFields: null }]
  const { topics } = await client.ask(OffsetForLeaderEpochRequest, OffsetForLeaderEpochResponse, body, version)
  return topics[0]?.partitions[0]
}

async function filledBroker(): Promise<RawClient> {
  const client = await (await startTestBroker()).connect()
  await createTopic(client, 't')
  await produceTo(client, 't', batchOf(['a', 'b', 'c']))
  return client
}

for (let version = 2; version <= 4; version++) {
  test(`v${version} tells that the current epoch goes to the end of the log`, async () => {
    const client = await filledBroker()
    const asked = { leaderEpoch: 0, currentLeaderEpoch: 0 }
    expect(await endOfEpoch(client, asked, { version })).toMatchObject({ errorCode: 0, leaderEpoch: 0, endOffset: 3n })
    await produceTo(client, 't', batchOf(['d']))
    expect(await endOfEpoch(client, asked, { version })).toMatchObject({ endOffset: 4n })
  })
}

test('an epoch that never was has no end, which is no error', async () => {
  const client = await filledBroker()
  for (const leaderEpoch of [1, -1]) {
    const told = { errorCode: 0, leaderEpoch: -1, endOffset: -1n }
    expect(await endOfEpoch(client, { leaderEpoch })).toMatchObject(told)
  }
})

test('a client with another current epoch is told so', async () => {
  const client = await filledBroker()
  const told = { leaderEpoch: -1, endOffset: -1n }
  expect(await endOfEpoch(client, { leaderEpoch: 0, currentLeaderEpoch: 1 })).toMatchObject({ ...told, errorCode: 75 })
  expect(await endOfEpoch(client, { leaderEpoch: 0, currentLeaderEpoch: -2 })).toMatchObject({ ...told, errorCode: 74 })
})

test('partitions that are not there are unknown', async () => {
  const client = await filledBroker()
  const told = { errorCode: 3, leaderEpoch: -1, endOffset: -1n }
  expect(await endOfEpoch(client, { leaderEpoch: 0, partition: 1 })).toMatchObject({ ...told, partition: 1 })
  expect(await endOfEpoch(client, { leaderEpoch: 0 }, { topic: 'missing' })).toMatchObject(told)
})
