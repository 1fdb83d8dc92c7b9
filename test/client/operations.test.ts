import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, connectClient } from '../../src/client/client.ts'
import { listOffset } from '../../src/client/list-offset.ts'
import { produceRecords } from '../../src/client/produce.ts'
import { type ReadOptions, readRecords } from '../../src/client/read-records.ts'
import { createTopic, deleteTopic } from '../../src/client/topics.ts'
import { type StartedBroker, startBroker } from '../../src/index.ts'
import type { CompressionType } from '../../src/records/compression-type.ts'
import type { KafkaRecord } from '../../src/records/record.ts'

let broker: StartedBroker
let client: Client

beforeAll(async () => {
  broker = await startBroker({ autoCreateTopics: false })
  client = await connectClient({ bootstrap: `${broker.host}:${broker.port}`, timeoutMs: 10_000 })
})

afterAll(async () => {
  await client.close()
  await broker.close()
})

function lines(first: number, count: number): { timestampMs: number; key: Buffer; value: Buffer }[] {
  return Array.from({ length: count }, (_, index) => ({
    timestampMs: 1_000 + first + index,
    key: Buffer.from(`key-${first + index}`),
    value: Buffer.from(`value-${first + index}`),
  }))
}

async function collect(options: ReadOptions): Promise<KafkaRecord[]> {
  const records: KafkaRecord[] = []
  for await (const some of readRecords(client, options)) records.push(...some)
  return records
}

describe('the client against a broker', () => {
  it.each<CompressionType>(['none', 'gzip', 'snappy', 'lz4', 'zstd'])(
    'reads back what it produced with %s',
    async (compression) => {
      const topic = `round-trip-${compression}`
      await createTopic(client, { name: topic, partitionCount: 2 })
      expect(await produceRecords(client, { topic, partition: 1, records: lines(0, 50), compression })).toBe(0)
      expect(
        await produceRecords(client, { topic, partition: 1, records: lines(50, 50), compression, acks: 'leader' }),
      ).toBe(50)

      const records = await collect({ topic, partition: 1, toOffset: 100 })
      expect(records.map((record) => record.value?.toString())).toEqual(
        lines(0, 100).map(({ value }) => value.toString()),
      )
      expect(records.map((record) => record.offset)).toEqual(Array.from({ length: 100 }, (_, index) => index))
      expect(records[70]).toMatchObject({ timestampMs: 1_070, key: Buffer.from('key-70') })
    },
  )

  it('begins and ends inside a batch where it was asked to', async () => {
    const topic = 'inside'
    await createTopic(client, { name: topic, partitionCount: 1 })
    await produceRecords(client, { topic, partition: 0, records: lines(0, 20) })
    const records = await collect({ topic, partition: 0, fromOffset: 7, toOffset: 12 })
    expect(records.map((record) => record.offset)).toEqual([7, 8, 9, 10, 11])
  })

  it('waits for records that come later', async () => {
    const topic = 'later'
    await createTopic(client, { name: topic, partitionCount: 1 })
    const reading = collect({ topic, partition: 0, fromOffset: 0, toOffset: 1, waitMs: 5_000 })
    await produceRecords(client, { topic, partition: 0, records: lines(0, 1) })
    expect((await reading).map((record) => record.value?.toString())).toEqual(['value-0'])
  })

  it('finds offsets by end and by time', async () => {
    const topic = 'offsets'
    await createTopic(client, { name: topic, partitionCount: 1 })
    await produceRecords(client, { topic, partition: 0, records: lines(0, 10) })
    const find = (spec: Parameters<typeof listOffset>[3]) => listOffset(client, topic, 0, spec)
    expect([await find('earliest'), await find('latest'), await find('max-timestamp')]).toEqual([0, 10, 9])
    expect([await find(1_004), await find(2_000)]).toEqual([4, -1])
  })

  it('tells by name what the broker refuses', async () => {
    await createTopic(client, { name: 'twice', partitionCount: 1 })
    const topicId = (await client.leaderOf('twice', 0)).topicId
    await expect(createTopic(client, { name: 'twice' })).rejects.toMatchObject({ kafkaName: 'TOPIC_ALREADY_EXISTS' })
    await deleteTopic(client, 'twice')
    await expect(deleteTopic(client, 'twice')).rejects.toMatchObject({ kafkaName: 'UNKNOWN_TOPIC_OR_PARTITION' })
    expect(await createTopic(client, { name: 'twice' })).not.toBe(topicId)
    const pastTheEnd = collect({ topic: 'twice', partition: 0, fromOffset: 5, toOffset: 6 })
    await expect(pastTheEnd).rejects.toMatchObject({ kafkaName: 'OFFSET_OUT_OF_RANGE' })
  })
})
