import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DeleteRecordsRequest } from '../../generated/delete-records-request.ts'
import { type DeleteRecordsPartitionResult, DeleteRecordsResponse } from '../../generated/delete-records-response.ts'
import { openMemoryFiles } from '../../src/storage/embedded/memory-files.ts'
import { openEngine } from '../../src/storage/embedded/open-engine.ts'
import { StorageError } from '../../src/storage/storage-error.ts'
import { alterIncrementally } from '../support/alter-configs.ts'
import { engineWith } from '../support/engine-with.ts'
import { HeldSyncs } from '../support/held-syncs.ts'
import type { RawClient } from '../support/raw-client.ts'
import { batchOf, createTopic, fetchFrom, produceTo, valuesOf } from '../support/records.ts'
import { SimulatedDisk } from '../support/simulated-disk.ts'
import { memoryEngine, startTestBroker } from '../support/test-broker.ts'

type Deletion = readonly [partitionIndex: number, offset: number]

async function deleteRecords(
  client: RawClient,
  name: string,
  deletions: readonly Deletion[],
  version = 2,
): Promise<readonly DeleteRecordsPartitionResult[]> {
  const partitions = deletions.map(([partitionIndex, offset]) => ({
    partitionIndex,
    offset: BigInt(offset),
    unknownTaggedFields: null,
  }))
  const body = { ...DeleteRecordsRequest.create(), timeoutMs: 1_000 }
  body.topics = [{ name, partitions, unknownTaggedFields: null }]
  const { topics } = await client.ask(DeleteRecordsRequest, DeleteRecordsResponse, body, version)
  return topics.flatMap((topic) => topic.partitions)
}

/** Offsets 0 to 3 in partition 0, in two batches. */
async function filled(client: RawClient, configs: Readonly<Record<string, string>> = {}, name = 't'): Promise<void> {
  await createTopic(client, name, 2, configs)
  await produceTo(client, name, batchOf(['a', 'b']))
  await produceTo(client, name, batchOf(['c', 'd']))
}

for (let version = 0; version <= 2; version++) {
  test(`v${version} takes away what lies before an offset and keeps the rest`, async () => {
    const client = await (await startTestBroker()).connect()
    await filled(client)
    expect(await deleteRecords(client, 't', [[0, 2]], version)).toMatchObject([{ lowWatermark: 2n, errorCode: 0 }])
    expect(await fetchFrom(client, 't', 1)).toMatchObject({ errorCode: 1 })
    const rest = await fetchFrom(client, 't', 2)
    expect(rest).toMatchObject({ errorCode: 0, logStartOffset: 2n, highWatermark: 4n })
    expect(valuesOf(rest)).toEqual([
      [2, 'c'],
      [3, 'd'],
    ])
  })
}

test('-1 stands for the high watermark, and what is produced later goes on from there', async () => {
  const client = await (await startTestBroker()).connect()
  await filled(client)
  expect(
    await deleteRecords(client, 't', [
      [0, -1],
      [1, -1],
    ]),
  ).toMatchObject([{ lowWatermark: 4n }, { lowWatermark: 0n }])
  expect(await produceTo(client, 't', batchOf(['e']))).toMatchObject({ baseOffset: 4n, logStartOffset: 4n })
})

test('records stay deleted after a restart', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'chronik-delete-records-'))
  try {
    const before = await startTestBroker({ engine: 'embedded', dataDir, durability: 'fsync' })
    const client = await before.connect()
    await filled(client)
    await deleteRecords(client, 't', [[0, 3]])
    await before.close()
    const after = await startTestBroker({ engine: 'embedded', dataDir, durability: 'fsync' })
    expect(await fetchFrom(await after.connect(), 't', 2)).toMatchObject({ errorCode: 1 })
    await after.close()
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
})

test('a log start is never moved down, also by requests at the same time', async () => {
  const broker = await startTestBroker()
  const client = await broker.connect()
  await filled(client)
  const clients = await Promise.all([1, 2, 3].map(() => broker.connect()))
  await Promise.all(clients.map((other, index) => deleteRecords(other, 't', [[0, 3 - index]])))
  expect(await deleteRecords(client, 't', [[0, 0]])).toMatchObject([{ lowWatermark: 3n, errorCode: 0 }])
})

test('a refused partition leaves the others of the request alone', async () => {
  const client = await (await startTestBroker()).connect()
  await filled(client)
  const results = await deleteRecords(client, 't', [
    [1, 1],
    [0, 1],
    [2, 0],
  ])
  expect(results).toMatchObject([
    { partitionIndex: 1, errorCode: 1, lowWatermark: -1n },
    { partitionIndex: 0, errorCode: 0, lowWatermark: 1n },
    { partitionIndex: 2, errorCode: 3, lowWatermark: -1n },
  ])
})

test('a topic that is only compacted is refused, as soon as it is', async () => {
  const client = await (await startTestBroker()).connect()
  await filled(client)
  await alterIncrementally(client, [{ name: 't', configs: [['cleanup.policy', 'compact']] }])
  expect(await deleteRecords(client, 't', [[0, 1]])).toMatchObject([{ errorCode: 44, lowWatermark: -1n }])
  await alterIncrementally(client, [{ name: 't', configs: [['cleanup.policy', 'compact,delete']] }])
  expect(await deleteRecords(client, 't', [[0, 1]])).toMatchObject([{ errorCode: 0, lowWatermark: 1n }])
})

test("Kafka's own topics are refused", async () => {
  const client = await (await startTestBroker()).connect()
  await createTopic(client, '__consumer_offsets')
  expect(await deleteRecords(client, '__consumer_offsets', [[0, -1]])).toMatchObject([{ errorCode: 17 }])
})

test('a disk that refuses is told for every partition', async () => {
  const engine = await memoryEngine()
  let isBroken = false
  const commit: typeof engine.commit = (changes, preconditions) =>
    isBroken
      ? Promise.reject(new StorageError('WRITE_FAILED', 'the disk is full'))
      : engine.commit(changes, preconditions)
  const client = await (await startTestBroker({ engine: engineWith(engine, { commit }) })).connect()
  await filled(client)
  isBroken = true
  expect(
    await deleteRecords(client, 't', [
      [0, 1],
      [1, 0],
    ]),
  ).toMatchObject([
    { partitionIndex: 0, errorCode: 56, lowWatermark: -1n },
    { partitionIndex: 1, errorCode: 56, lowWatermark: -1n },
  ])
})

test('what acks=1 has acknowledged can be deleted before it is durable, and is waited for', async () => {
  const disk = new HeldSyncs(openMemoryFiles())
  const engine = await openEngine({
    files: disk.files,
    openRows: async () => new SimulatedDisk(1).openRows(),
    durability: 'fsync',
    walBufferBytes: 100_000,
    logFileBytesMax: 1_000_000,
    nodeId: 1,
    nowMs: () => 1000,
    onFatal: () => undefined,
    onCut: () => undefined,
  })
  // The disk goes on once the broker waits for it.
  const commit: typeof engine.commit = (...args) => {
    disk.release()
    return engine.commit(...args)
  }
  const client = await (await startTestBroker({ engine: engineWith(engine, { commit }) })).connect()
  await createTopic(client, 't', 2)
  disk.hold()
  expect(await produceTo(client, 't', batchOf(['a', 'b']), { acks: 1 })).toMatchObject({ errorCode: 0 })
  expect(await deleteRecords(client, 't', [[0, 1]])).toMatchObject([{ errorCode: 0, lowWatermark: 1n }])
})
