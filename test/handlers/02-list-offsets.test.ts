import { expect, test } from 'vitest'
import { createListOffsetsPartition, ListOffsetsRequest } from '../../generated/list-offsets-request.ts'
import { type ListOffsetsPartitionResponse, ListOffsetsResponse } from '../../generated/list-offsets-response.ts'
import { BATCH_HEADER_BYTES } from '../../src/records/batch-layout.ts'
import { buildBatch } from '../../src/records/build-batch.ts'
import { crc32c } from '../../src/records/crc32c.ts'
import type { RawClient } from '../support/raw-client.ts'
import { createTopic, produceTo } from '../support/records.ts'
import { startTestBroker } from '../support/test-broker.ts'

/** Timestamps of the records at offsets 0 to 4, in two batches. */
const CRC_AT = 17
const CHECKED_FROM = 21
const firstMs = [1_000, 3_000, 2_000]
const secondMs = [4_000, 3_500]

async function brokerWithTimes(): Promise<RawClient> {
  const client = await (await startTestBroker()).connect()
  await createTopic(client, 't')
  for (const times of [firstMs, secondMs]) {
    const records = times.map((timestampMs) => ({ timestampMs, value: Buffer.from('v') }))
    await produceTo(client, 't', buildBatch({ records, compression: 'gzip' }))
  }
  return client
}

interface Question {
  readonly timestamp: bigint
  readonly partition?: number
  readonly epoch?: number
}

async function list(
  client: RawClient,
  questions: readonly Question[],
  version = 11,
  name = 't',
): Promise<readonly ListOffsetsPartitionResponse[]> {
  const body = ListOffsetsRequest.create()
  const partitions = questions.map(({ timestamp, partition = 0, epoch = -1 }) => ({
    ...createListOffsetsPartition(),
    partitionIndex: partition,
    currentLeaderEpoch: epoch,
    timestamp,
  }))
  body.replicaId = -1
  body.topics = [{ name, partitions, unknownTaggedFields: null }]
  return (await client.ask(ListOffsetsRequest, ListOffsetsResponse, body, version)).topics[0]?.partitions ?? []
}

for (let version = 1; version <= 11; version++) {
  test(`v${version} tells latest and earliest`, async () => {
    const client = await brokerWithTimes()
    const leaderEpoch = version >= 4 ? 0 : -1
    const told = { errorCode: 0, timestamp: -1n, leaderEpoch }
    expect(await list(client, [{ timestamp: -1n }], version)).toMatchObject([{ ...told, offset: 5n }])
    expect(await list(client, [{ timestamp: -2n }], version)).toMatchObject([{ ...told, offset: 0n }])
  })
}

const byTime: readonly (readonly [timestampMs: number, offset: number, foundMs: number])[] = [
  [0, 0, 1_000],
  [1_000, 0, 1_000],
  [1_001, 1, 3_000],
  [2_000, 1, 3_000],
  [3_001, 3, 4_000],
  [4_000, 3, 4_000],
  [4_001, -1, -1],
]

for (const [timestampMs, offset, foundMs] of byTime) {
  test(`time ${timestampMs} stands for the first record at or after it: offset ${offset}`, async () => {
    const client = await brokerWithTimes()
    expect(await list(client, [{ timestamp: BigInt(timestampMs) }])).toMatchObject([
      { errorCode: 0, offset: BigInt(offset), timestamp: BigInt(foundMs), leaderEpoch: offset < 0 ? -1 : 0 },
    ])
  })
}

test('-3 stands for the record with the largest timestamp', async () => {
  const client = await brokerWithTimes()
  expect(await list(client, [{ timestamp: -3n }])).toMatchObject([{ errorCode: 0, offset: 3n, timestamp: 4_000n }])
})

test('without tiered storage the local log is the log, and nothing is tiered', async () => {
  const client = await brokerWithTimes()
  expect(await list(client, [{ timestamp: -4n }])).toMatchObject([{ errorCode: 0, offset: 0n, leaderEpoch: 0 }])
  for (const timestamp of [-5n, -6n]) {
    expect(await list(client, [{ timestamp }])).toMatchObject([{ errorCode: 0, offset: -1n, leaderEpoch: -1 }])
  }
})

for (const [timestamp, version] of [
  [-3n, 6],
  [-4n, 7],
  [-5n, 8],
  [-6n, 10],
  [-7n, 11],
] as const) {
  test(`${timestamp} has no meaning in v${version}`, async () => {
    const client = await brokerWithTimes()
    expect(await list(client, [{ timestamp }], version)).toMatchObject([{ errorCode: 35, offset: -1n }])
  })
}

test('an empty partition has no record at any time', async () => {
  const client = await (await startTestBroker()).connect()
  await createTopic(client, 't')
  for (const timestamp of [0n, -3n]) {
    expect(await list(client, [{ timestamp }])).toMatchObject([{ errorCode: 0, offset: -1n, timestamp: -1n }])
  }
  expect(await list(client, [{ timestamp: -1n }])).toMatchObject([{ offset: 0n }])
})

test('unknown topics and partitions, unknown epochs and partitions asked twice are errors', async () => {
  const client = await brokerWithTimes()
  expect(await list(client, [{ timestamp: -1n }], 11, 'nope')).toMatchObject([{ errorCode: 3, offset: -1n }])
  expect(await list(client, [{ timestamp: -1n, partition: 4 }])).toMatchObject([{ partitionIndex: 4, errorCode: 3 }])
  expect(await list(client, [{ timestamp: -1n, epoch: 3 }])).toMatchObject([{ errorCode: 75 }])
  expect(await list(client, [{ timestamp: -1n }, { timestamp: -2n }])).toMatchObject([{ errorCode: 42 }])
})

test('a batch compressed from nonsense does not hide the records around it', async () => {
  const client = await brokerWithTimes()
  const damaged = buildBatch({ records: [{ timestampMs: 5_000, value: Buffer.alloc(99) }], compression: 'gzip' })
  damaged.fill(0xff, BATCH_HEADER_BYTES)
  damaged.writeUInt32BE(crc32c(damaged.subarray(CHECKED_FROM)), CRC_AT)
  await produceTo(client, 't', damaged)
  await produceTo(client, 't', buildBatch({ records: [{ timestampMs: 6_000, value: Buffer.from('v') }] }))
  const found = []
  for (const timestamp of [4_500n, 3_600n, -3n]) found.push((await list(client, [{ timestamp }]))[0]?.offset)
  expect(found).toEqual([6n, 3n, 6n])
})
