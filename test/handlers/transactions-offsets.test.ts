import { expect, test } from 'vitest'
import { DeleteGroupsRequest } from '../../generated/delete-groups-request.ts'
import { DeleteGroupsResponse } from '../../generated/delete-groups-response.ts'
import { DeleteTopicsRequest } from '../../generated/delete-topics-request.ts'
import { DeleteTopicsResponse } from '../../generated/delete-topics-response.ts'
import { JoinGroupRequest } from '../../generated/join-group-request.ts'
import { JoinGroupResponse } from '../../generated/join-group-response.ts'
import { ErrorCode } from '../../src/protocol/errors.ts'
import type { RawClient } from '../support/raw-client.ts'
import { createTopic } from '../support/records.ts'
import { startTestBroker } from '../support/test-broker.ts'
import {
  commitPlainOffset,
  committedOffset,
  stableEnd,
  TransactionalClient,
  V1,
  V2,
  type Versions,
} from '../support/transactional-client.ts'

const brokerConfigs = { 'group.initial.rebalance.delay.ms': '0' }
const place = { topic: 't', partition: 0 }
const unstable = { errorCode: ErrorCode.UNSTABLE_OFFSET_COMMIT, offset: -1 }
const offsetOf = (offset: number) => ({ errorCode: 0, offset })

async function newProducer(versions: Versions = V2): Promise<TransactionalClient> {
  const client = await (await startTestBroker({ brokerConfigs })).connect()
  await createTopic(client, 't', 2)
  const producer = new TransactionalClient(client, 'x', versions)
  expect(await producer.init()).toBe(0)
  return producer
}

async function deleteTopic(client: RawClient, name: string): Promise<void> {
  const body = { ...DeleteTopicsRequest.create(), topicNames: [name], timeoutMs: 10_000 }
  expect((await client.ask(DeleteTopicsRequest, DeleteTopicsResponse, body, 5)).responses[0]?.errorCode).toBe(0)
}

async function deleteGroup(client: RawClient, groupId: string): Promise<number | undefined> {
  const body = { ...DeleteGroupsRequest.create(), groupsNames: [groupId] }
  return (await client.ask(DeleteGroupsRequest, DeleteGroupsResponse, body, 2)).results[0]?.errorCode
}

test.each([
  ['before transaction.version 2', V1],
  ['with transaction.version 2', V2],
])('an offset of an open transaction is not stable, and counts once that commits: %s', async (_, versions) => {
  const producer = await newProducer(versions)
  const { client } = producer
  expect(await commitPlainOffset(client, 'g', place, 1)).toBe(0)
  if (versions === V1) expect(await producer.addOffsets('g')).toBe(0)
  expect(await producer.commitOffset('g', place, 5)).toBe(0)
  expect(await committedOffset(client, 'g', place)).toEqual(unstable)
  expect(await committedOffset(client, 'g', place, false)).toEqual(offsetOf(1))
  expect(await committedOffset(client, 'g', { ...place, partition: 1 })).toEqual(offsetOf(-1))
  expect(await producer.end(true)).toBe(0)
  expect(await committedOffset(client, 'g', place)).toEqual(offsetOf(5))
  if (versions === V1) expect(await producer.addOffsets('g')).toBe(0)
  expect(await producer.commitOffset('g', place, 9)).toBe(0)
  expect(await producer.end(false)).toBe(0)
  expect(await committedOffset(client, 'g', place)).toEqual(offsetOf(5))
})

test('who is not in the group, or in an older generation of it, commits nothing for it', async () => {
  const producer = await newProducer()
  const { client } = producer
  const body = { ...JoinGroupRequest.create(), groupId: 'g', protocolType: 'consumer' }
  const protocols = [{ name: 'range', metadata: Buffer.from('m'), unknownTaggedFields: null }]
  const join = { ...body, sessionTimeoutMs: 10_000, rebalanceTimeoutMs: 10_000, protocols }
  const { memberId, generationId } = await client.ask(JoinGroupRequest, JoinGroupResponse, join, 3)
  const stale = { memberId, generationId: generationId - 1 }
  expect(await producer.commitOffset('g', place, 1, stale)).toBe(ErrorCode.ILLEGAL_GENERATION)
  const stranger = { memberId: 'stranger', generationId }
  expect(await producer.commitOffset('g', place, 1, stranger)).toBe(ErrorCode.UNKNOWN_MEMBER_ID)
  const instance = { memberId, generationId, groupInstanceId: 'nobody' }
  expect(await producer.commitOffset('g', place, 1, instance)).toBe(ErrorCode.UNKNOWN_MEMBER_ID)
  expect(await committedOffset(client, 'g', place)).toEqual(offsetOf(-1))
  expect(await producer.commitOffset('g', place, 1, { memberId, generationId })).toBe(0)
  expect(await producer.end(true)).toBe(0)
  expect(await committedOffset(client, 'g', place)).toEqual(offsetOf(1))
})

test('an offset that is committed outside while one is pending stays when the transaction commits', async () => {
  const producer = await newProducer()
  const { client } = producer
  expect(await producer.commitOffset('g', place, 5)).toBe(0)
  expect(await producer.commitOffset('g', { ...place, partition: 1 }, 6)).toBe(0)
  expect(await commitPlainOffset(client, 'g', place, 7)).toBe(0)
  expect(await producer.end(true)).toBe(0)
  expect(await committedOffset(client, 'g', place)).toEqual(offsetOf(7))
  expect(await committedOffset(client, 'g', { ...place, partition: 1 })).toEqual(offsetOf(6))
})

test('one that is brought again after that counts, since it came later', async () => {
  const producer = await newProducer()
  const { client } = producer
  expect(await producer.commitOffset('g', place, 5)).toBe(0)
  expect(await commitPlainOffset(client, 'g', place, 7)).toBe(0)
  expect(await producer.commitOffset('g', place, 8)).toBe(0)
  expect(await producer.end(true)).toBe(0)
  expect(await committedOffset(client, 'g', place)).toEqual(offsetOf(8))
})

test('a group that is deleted takes its pending offsets along, and the transaction ends all the same', async () => {
  const producer = await newProducer()
  const { client } = producer
  expect(await producer.commitOffset('g', place, 5)).toBe(0)
  expect(await producer.produce(place, 'a')).toBe(0)
  expect(await deleteGroup(client, 'g')).toBe(0)
  expect(await committedOffset(client, 'g', place)).toEqual(offsetOf(-1))
  expect(await producer.end(true)).toBe(0)
  expect(await committedOffset(client, 'g', place)).toEqual(offsetOf(-1))
  expect(await stableEnd(client, place)).toBe(2)
})

test('a topic deleted within a transaction holds nobody up, and leaves nothing to a new one of its name', async () => {
  const producer = await newProducer()
  const { client } = producer
  await createTopic(client, 'other')
  const other = { topic: 'other', partition: 0 }
  expect(await producer.produce(place, 'a')).toBe(0)
  expect(await producer.produce(other, 'b')).toBe(0)
  expect(await producer.commitOffset('g', place, 5)).toBe(0)
  await deleteTopic(client, 't')
  await createTopic(client, 't', 2)
  expect(await producer.end(true)).toBe(0)
  expect(await stableEnd(client, other)).toBe(2)
  expect(await stableEnd(client, place)).toBe(0)
  expect(await committedOffset(client, 'g', place)).toEqual(offsetOf(-1))
  expect(await producer.produce(place, 'c')).toBe(0)
  expect(await producer.end(true)).toBe(0)
  expect(await stableEnd(client, place)).toBe(2)
})

test('before transaction.version 2 offsets need their group to be part of the transaction', async () => {
  const producer = await newProducer(V1)
  expect(await producer.addPartitions(place)).toEqual([0])
  expect(await producer.commitOffset('g', place, 5)).toBe(ErrorCode.INVALID_TXN_STATE)
  const newer = new TransactionalClient(producer.client, 'x', { ...V1, offsetCommit: 4 })
  Object.assign(newer, { producerId: producer.producerId, producerEpoch: producer.producerEpoch })
  expect(await newer.commitOffset('g', place, 5)).toBe(ErrorCode.TRANSACTION_ABORTABLE)
  expect(await producer.end(true)).toBe(0)
  expect(await committedOffset(producer.client, 'g', place)).toEqual(offsetOf(-1))
})
