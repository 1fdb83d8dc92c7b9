import { describe, expect, test } from 'vitest'
import { ApiVersionsRequest } from '../../generated/api-versions-request.ts'
import { ApiVersionsResponse } from '../../generated/api-versions-response.ts'
import { InitProducerIdRequest } from '../../generated/init-producer-id-request.ts'
import { InitProducerIdResponse } from '../../generated/init-producer-id-response.ts'
import { ProduceRequest } from '../../generated/produce-request.ts'
import { ProduceResponse } from '../../generated/produce-response.ts'
import { encodeRequest } from '../../src/protocol/frames.ts'
import { readBatchHeader } from '../../src/records/batch-header.ts'
import { BATCH_HEADER_BYTES } from '../../src/records/batch-layout.ts'
import { buildBatch } from '../../src/records/build-batch.ts'
import type { CompressionType } from '../../src/records/compression-type.ts'
import { crc32c } from '../../src/records/crc32c.ts'
import { validateBatch } from '../../src/records/validate-batch.ts'
import type { RawClient } from '../support/raw-client.ts'
import { batchOf, createTopic, fetchFrom, produceBody, produceTo, valuesOf } from '../support/records.ts'
import { startTestBroker } from '../support/test-broker.ts'

const HOUR_MS = 3_600_000

const CRC_AT = 17
const CHECKED_FROM = 21

async function brokerWith(configs: Readonly<Record<string, string>> = {}): Promise<RawClient> {
  const broker = await startTestBroker()
  const client = await broker.connect()
  await createTopic(client, 't', 2, configs)
  return client
}

for (let version = 3; version <= 12; version++) {
  test(`v${version} appends by topic name`, async () => {
    const client = await brokerWith()
    const first = await produceTo(client, 't', batchOf(['a', 'b']), { version, partition: 1 })
    expect(first).toMatchObject({ index: 1, errorCode: 0, baseOffset: 0n, logAppendTimeMs: -1n, recordErrors: [] })
    expect(first.logStartOffset).toBe(version >= 5 ? 0n : -1n)
    expect(await produceTo(client, 't', batchOf(['c']), { version, partition: 1 })).toMatchObject({ baseOffset: 2n })
  })
}

test('v13 appends by topic id', async () => {
  const broker = await startTestBroker()
  const client = await broker.connect()
  const topicId = await createTopic(client, 't')
  expect(await produceTo(client, '', batchOf(['a']), { version: 13, topicId })).toMatchObject({
    errorCode: 0,
    baseOffset: 0n,
  })
  const unknown = { version: 13, topicId: 'AAAAAAAAAAEAAAAAAAAAAg' }
  expect(await produceTo(client, '', batchOf(['a']), unknown)).toMatchObject({ errorCode: 100, baseOffset: -1n })
})

for (const acks of [1, -1]) {
  test(`acks=${acks}: what was acknowledged is there`, async () => {
    const client = await brokerWith()
    expect(await produceTo(client, 't', batchOf(['a']), { acks })).toMatchObject({ errorCode: 0, baseOffset: 0n })
    expect(valuesOf(await fetchFrom(client, 't', 0, { maxWaitMs: 10_000 }))).toEqual([[0, 'a']])
  })
}

describe('acks=0', () => {
  test('is not answered: the next answer is that of the next request', async () => {
    const client = await brokerWith()
    const options = { version: 9, correlationId: 1, clientId: 'silent' }
    client.send(...encodeRequest(ProduceRequest, produceBody('t', batchOf(['a']), { acks: 0 }), options))
    const answer = await client.ask(ApiVersionsRequest, ApiVersionsResponse, ApiVersionsRequest.create(), 0)
    expect(answer.errorCode).toBe(0)
    expect(valuesOf(await fetchFrom(client, 't', 0, { maxWaitMs: 10_000 }))).toEqual([[0, 'a']])
  })

  test('closes the connection when something is refused, as there is no other way to tell', async () => {
    const client = await brokerWith()
    const options = { version: 9, correlationId: 1, clientId: 'silent' }
    client.send(...encodeRequest(ProduceRequest, produceBody('nope', batchOf(['a']), { acks: 0 }), options))
    await client.closed
  })
})

test('other acks are refused for every partition', async () => {
  const client = await brokerWith()
  for (const acks of [2, -2]) {
    expect(await produceTo(client, 't', batchOf(['a']), { acks })).toMatchObject({ errorCode: 21, baseOffset: -1n })
  }
})

function broken(change: (batch: Buffer) => void): Buffer {
  const batch = batchOf(['a', 'b'])
  change(batch)
  return batch
}

/** The same with a checksum that fits, so that what was changed is what is found. */
function forged(contents: Parameters<typeof batchOf>[1]): Buffer {
  return batchOf(['a', 'b'], contents)
}

/** Records that are none, under a checksum that fits. */
function nonsense(contents: Parameters<typeof batchOf>[1] = {}): Buffer {
  const batch = batchOf(['a', 'b'], contents)
  batch.fill(0xff, BATCH_HEADER_BYTES)
  batch.writeUInt32BE(crc32c(batch.subarray(CHECKED_FROM)), CRC_AT)
  return batch
}

const refused: readonly (readonly [what: string, records: Buffer | null, errorCode: number])[] = [
  ['null records', null, 87],
  ['no records', Buffer.alloc(0), 87],
  ['a batch cut short', batchOf(['a']).subarray(0, 40), 87],
  ['two batches', Buffer.concat([batchOf(['a']), batchOf(['b'])]), 87],
  ['a wrong checksum', broken((batch) => batch.writeUInt32BE((batch.readUInt32BE(17) ^ 1) >>> 0, 17)), 2],
  ['a changed byte', broken((batch) => batch.writeUInt8((batch[batch.length - 1] ?? 0) ^ 1, batch.length - 1)), 2],
  ['a message set of magic 1', broken((batch) => batch.writeInt8(1, 16)), 87],
  ['a magic of the future', broken((batch) => batch.writeInt8(3, 16)), 2],
  ['a length that holds no batch', broken((batch) => batch.writeInt32BE(10, 8)), 2],
  ['a control batch', forged({ isControl: true, producerId: 1, producerEpoch: 0 }), 87],
  [
    'a transactional batch without transactional id',
    forged({ isTransactional: true, producerId: 1, baseSequence: 0 }),
    53,
  ],
  ['a producer id without sequence', forged({ producerId: 1, producerEpoch: 0, baseSequence: -1 }), 87],
  ['fewer records than offsets', forged({ lastOffsetDelta: 5 }), 87],
  ['records that are none', nonsense(), 87],
  ['a batch larger than max.message.bytes', batchOf(['x'.repeat(1_048_588)]), 10],
]

for (const [what, records, errorCode] of refused) {
  test(`refuses ${what}, and nothing of it is stored`, async () => {
    const client = await brokerWith()
    expect(await produceTo(client, 't', records)).toMatchObject({ errorCode, baseOffset: -1n })
    expect(valuesOf(await fetchFrom(client, 't', 0))).toEqual([])
    expect(await produceTo(client, 't', batchOf(['good']))).toMatchObject({ errorCode: 0, baseOffset: 0n })
  })
}

test('one bad partition does not hurt the others of the request', async () => {
  const client = await brokerWith()
  const body = produceBody('t', null)
  const partition = (index: number, records: Buffer | null) => ({ index, records, unknownTaggedFields: null })
  for (const topic of body.topicData) {
    topic.partitionData = [partition(0, batchOf(['a'])), partition(9, batchOf(['b'])), partition(1, null)]
  }
  const answer = await client.ask(ProduceRequest, ProduceResponse, body, 9)
  expect(answer.responses[0]?.partitionResponses.map(({ index, errorCode }) => [index, errorCode])).toEqual([
    [0, 0],
    [9, 3],
    [1, 87],
  ])
})

test('a base offset chosen by the client is refused', async () => {
  const client = await brokerWith()
  const batch = batchOf(['a'])
  batch.writeBigInt64BE(4711n, 0)
  expect(await produceTo(client, 't', batch)).toMatchObject({ errorCode: 87, baseOffset: -1n, logStartOffset: 0n })
})

test('a leader epoch chosen by the client does not count', async () => {
  const client = await brokerWith()
  const batch = batchOf(['a'])
  batch.writeInt32BE(12, 12)
  expect(await produceTo(client, 't', batch)).toMatchObject({ errorCode: 0, baseOffset: 0n })
  expect(valuesOf(await fetchFrom(client, 't', 0))).toEqual([[0, 'a']])
})

for (const compression of ['gzip', 'snappy', 'lz4', 'zstd'] satisfies CompressionType[]) {
  test(`${compression} batches come out as they went in, but for offset and leader epoch`, async () => {
    const client = await brokerWith()
    await produceTo(client, 't', batchOf(['before']))
    const batch = batchOf(['a', 'b', 'c'], { compression })
    expect(await produceTo(client, 't', batch)).toMatchObject({ errorCode: 0, baseOffset: 1n })
    const { records } = await fetchFrom(client, 't', 1)
    const stored = Buffer.isBuffer(records) ? records : Buffer.concat(records ?? [])
    expect(stored.subarray(16).equals(batch.subarray(16))).toBe(true)
    expect(readBatchHeader(stored)).toMatchObject({ baseOffset: 1, partitionLeaderEpoch: 0 })
  })
}

test('zstd is refused from clients that may not know it', async () => {
  const client = await brokerWith()
  expect((await produceTo(client, 't', batchOf(['a'], { compression: 'zstd' }), { version: 6 })).errorCode).toBe(76)
})

describe('what the configs of a topic ask for', () => {
  const keyless = buildBatch({
    records: [
      { timestampMs: 1, key: Buffer.from('k'), value: null },
      { timestampMs: 1, value: null },
    ],
  })

  test('compact: records need keys, and the answer names those without', async () => {
    const client = await brokerWith({ 'cleanup.policy': 'compact' })
    const answer = await produceTo(client, 't', keyless)
    expect(answer).toMatchObject({ errorCode: 87, recordErrors: [{ batchIndex: 1 }] })
    expect((await produceTo(client, 't', batchOf(['keyed']))).errorCode).toBe(0)
  })

  test('max.message.bytes', async () => {
    const client = await brokerWith({ 'max.message.bytes': '200' })
    expect((await produceTo(client, 't', batchOf(['x'.repeat(200)]))).errorCode).toBe(10)
    expect((await produceTo(client, 't', batchOf(['x']))).errorCode).toBe(0)
  })

  test('LogAppendTime: the broker stamps all records, tells the time, and the checksum fits', async () => {
    const client = await brokerWith({ 'message.timestamp.type': 'LogAppendTime' })
    const beforeMs = Date.now()
    const answer = await produceTo(client, 't', buildBatch({ records: [{ timestampMs: 5, value: Buffer.from('a') }] }))
    expect(Number(answer.logAppendTimeMs)).toBeGreaterThanOrEqual(beforeMs)
    const { records } = await fetchFrom(client, 't', 0)
    const stored = Buffer.isBuffer(records) ? records : Buffer.concat(records ?? [])
    expect(readBatchHeader(stored)).toMatchObject({
      timestampType: 'log-append-time',
      maxTimestampMs: Number(answer.logAppendTimeMs),
    })
    expect((await produceTo(client, 't', stored)).errorCode).toBe(32)
  })

  test('compression.type: batches are stored in that compression with the same records', async () => {
    const client = await brokerWith({ 'compression.type': 'zstd' })
    const values = Array.from({ length: 50 }, (_, index) => `value ${index}`)
    await produceTo(client, 't', batchOf(values, { compression: 'gzip' }))
    const { records } = await fetchFrom(client, 't', 0)
    const stored = Buffer.isBuffer(records) ? records : Buffer.concat(records ?? [])
    expect(readBatchHeader(stored).compression).toBe('zstd')
    expect(valuesOf(await fetchFrom(client, 't', 0)).map(([, value]) => value)).toEqual(values)
    expect((await produceTo(client, 't', stored)).errorCode).toBe(0)
  })

  test.each(['gzip', 'zstd'] as const)('compression.%s.level: a harder level stores fewer bytes', async (codec) => {
    const client = await brokerWith({ 'compression.type': codec })
    await createTopic(client, 'easy', 1, { 'compression.type': codec, [`compression.${codec}.level`]: '1' })
    await createTopic(client, 'hard', 1, { 'compression.type': codec, [`compression.${codec}.level`]: '9' })
    const values = Array.from({ length: 2_000 }, (_, index) => `value ${(index * 7_919) % 1_013} of ${index % 17}`)
    const bytesOf = async (topic: string) => {
      await produceTo(client, topic, batchOf(values))
      const answer = await fetchFrom(client, topic, 0)
      expect(valuesOf(answer).map(([, value]) => value)).toEqual(values)
      return (Buffer.isBuffer(answer.records) ? [answer.records] : (answer.records ?? [])).reduce(
        (sum, { length }) => sum + length,
        0,
      )
    }
    const [easyBytes, defaultBytes, hardBytes] = [await bytesOf('easy'), await bytesOf('t'), await bytesOf('hard')]
    expect(hardBytes).toBeLessThan(easyBytes)
    expect(defaultBytes).not.toBe(easyBytes)
  })

  test('a timestamp more than an hour ahead is refused by default, and the past is not', async () => {
    const client = await brokerWith()
    const at = (timestampMs: number) =>
      buildBatch({
        records: [
          { timestampMs: 1, value: null },
          { timestampMs, value: null },
        ],
      })
    expect(await produceTo(client, 't', at(Date.now() + 2 * HOUR_MS))).toMatchObject({
      errorCode: 32,
      recordErrors: [{ batchIndex: 1 }],
    })
    expect((await produceTo(client, 't', at(Date.now() + HOUR_MS / 2))).errorCode).toBe(0)
    expect((await produceTo(client, 't', at(1))).errorCode).toBe(0)
  })

  test('message.timestamp.before.max.ms', async () => {
    const client = await brokerWith({ 'message.timestamp.before.max.ms': '1000' })
    const old = buildBatch({ records: [{ timestampMs: Date.now() - HOUR_MS, value: null }] })
    expect(await produceTo(client, 't', old)).toMatchObject({ errorCode: 32, recordErrors: [{ batchIndex: 0 }] })
  })
})

describe('an idempotent producer', () => {
  async function producer(
    client: RawClient,
  ): Promise<(first: number, count?: number, epoch?: number) => Promise<unknown>> {
    const body = { ...InitProducerIdRequest.create(), transactionalId: null }
    const { producerId } = await client.ask(InitProducerIdRequest, InitProducerIdResponse, body, 4)
    return (baseSequence, count = 2, producerEpoch = 0) => {
      const values = Array.from({ length: count }, (_, index) => `s${baseSequence + index}`)
      return produceTo(client, 't', batchOf(values, { producerId: Number(producerId), producerEpoch, baseSequence }))
    }
  }

  test('that sends a batch again gets the offset of the first time, and the batch is there once', async () => {
    const client = await brokerWith()
    const send = await producer(client)
    expect(await send(0)).toMatchObject({ errorCode: 0, baseOffset: 0n, logAppendTimeMs: -1n })
    expect(await send(2)).toMatchObject({ errorCode: 0, baseOffset: 2n })
    expect(await send(0)).toMatchObject({ errorCode: 0, baseOffset: 0n })
    expect(valuesOf(await fetchFrom(client, 't', 0))).toHaveLength(4)
  })

  test('that leaves a gap is refused, and can go on where it should', async () => {
    const client = await brokerWith()
    const send = await producer(client)
    await send(0)
    expect(await send(4)).toMatchObject({ errorCode: 45, baseOffset: -1n })
    expect(await send(2)).toMatchObject({ errorCode: 0, baseOffset: 2n })
  })

  test('with an older epoch is refused', async () => {
    const client = await brokerWith()
    const send = await producer(client)
    await send(0, 2, 1)
    expect(await send(2, 2, 0)).toMatchObject({ errorCode: 47 })
  })

  test('with a higher epoch begins at sequence 0', async () => {
    const client = await brokerWith()
    const send = await producer(client)
    await send(0)
    expect(await send(2, 2, 1)).toMatchObject({ errorCode: 45 })
    expect(await send(0, 2, 1)).toMatchObject({ errorCode: 0, baseOffset: 2n })
  })
})

test('CreateTime: a producer cannot say that its times are those of the log', async () => {
  const client = await brokerWith()
  expect(await produceTo(client, 't', batchOf(['a'], { timestampType: 'log-append-time' }))).toMatchObject({
    errorCode: 0,
    logAppendTimeMs: -1n,
  })
  const { records } = await fetchFrom(client, 't', 0)
  const stored = Buffer.isBuffer(records) ? records : Buffer.concat(records ?? [])
  const header = readBatchHeader(stored)
  expect(header.timestampType).toBe('create-time')
  expect(validateBatch(stored, header)).toBeNull()
})
