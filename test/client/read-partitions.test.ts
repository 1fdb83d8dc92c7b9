import { afterEach, describe, expect, it } from 'vitest'
import { FetchRequest } from '../../generated/fetch-request.ts'
import { createFetchableTopicResponse, createPartitionData, FetchResponse } from '../../generated/fetch-response.ts'
import { type Client, connectClient } from '../../src/client/client.ts'
import { type OffsetRange, readPartitions } from '../../src/client/read-partitions.ts'
import { readRecords } from '../../src/client/read-records.ts'
import { buildBatch } from '../../src/records/build-batch.ts'
import { api, type ScriptedApi, startScriptedBroker } from '../support/scripted-broker.ts'

const clients: Client[] = []

afterEach(async () => {
  for (const client of clients.splice(0)) await client.close()
})

const END = 10

/** A batch of one record, whose value is its offset. */
function batchAt(baseOffset: number): Buffer {
  return buildBatch({ baseOffset, records: [{ timestampMs: 1, value: Buffer.from(String(baseOffset)) }] })
}

/**
 * Answers a Fetch for the partitions asked for, with the first batch at or after the offset of as many of them, in the
 * order of the request, as fit.
 */
function fetchApi(offsets: readonly number[], asked: number[][], partitionCountMax = Number.POSITIVE_INFINITY) {
  return api(FetchRequest, FetchResponse, ({ topics: [topic] }) => {
    const wanted = topic?.partitions ?? []
    asked.push(wanted.map(({ partition }) => partition))
    const partitions = wanted.map(({ partition, fetchOffset }, index) => {
      const found = offsets.find((offset) => offset >= Number(fetchOffset))
      const records = found === undefined || index >= partitionCountMax ? null : batchAt(found)
      return { ...createPartitionData(), partitionIndex: partition, records }
    })
    return {
      ...FetchResponse.create(),
      responses: [{ ...createFetchableTopicResponse(), topic: 't', partitions }],
    }
  })
}

async function clientOf(...apis: readonly ScriptedApi[]): Promise<Client> {
  const port = await startScriptedBroker({ t: 3 }, apis)
  const client = await connectClient({ bootstrap: `127.0.0.1:${port}`, timeoutMs: 5_000 })
  clients.push(client)
  return client
}

const range = (fromOffset: number, toOffset = END): OffsetRange => ({ fromOffset, toOffset })

async function valuesOf(client: Client, ranges: ReadonlyMap<number, OffsetRange>): Promise<readonly string[]> {
  const values: string[] = []
  for await (const { partition, records } of readPartitions(client, { topic: 't', ranges })) {
    values.push(...records.map(({ value }) => `${partition}:${value}`))
  }
  return values
}

describe('reading several partitions', () => {
  it('asks for all of them at once, and no more for one that is done', async () => {
    const asked: number[][] = []
    const client = await clientOf(fetchApi([0, 9], asked))
    const ranges = new Map([
      [0, range(0)],
      [1, range(0, 1)],
      [2, range(10)],
    ])
    expect(await valuesOf(client, ranges)).toEqual(['0:0', '1:0', '0:9'])
    expect(asked).toEqual([[0, 1], [0]])
  })

  it('lets none starve when an answer holds one of them only', async () => {
    const asked: number[][] = []
    const client = await clientOf(fetchApi([0, 9], asked, 1))
    const ranges = new Map([
      [0, range(0)],
      [1, range(0)],
    ])
    expect(await valuesOf(client, ranges)).toEqual(['0:0', '1:0', '0:9', '1:9'])
  })

  it('ends where the records before the end were compacted away', async () => {
    const client = await clientOf(fetchApi([0, 3, 40], []))
    expect(await valuesOf(client, new Map([[0, range(0)]]))).toEqual(['0:0', '0:3'])
    const values: string[] = []
    for await (const records of readRecords(client, { topic: 't', partition: 0, fromOffset: 0, toOffset: END })) {
      values.push(...records.map(({ value }) => String(value)))
    }
    expect(values).toEqual(['0', '3'])
  })

  it('gives records that begin within a batch', async () => {
    const records = ['a', 'b', 'c'].map((text) => ({ timestampMs: 1, value: Buffer.from(text) }))
    const batch = buildBatch({ baseOffset: 5, records })
    const whole = api(FetchRequest, FetchResponse, () => ({
      ...FetchResponse.create(),
      responses: [{ ...createFetchableTopicResponse(), partitions: [{ ...createPartitionData(), records: batch }] }],
    }))
    expect(await valuesOf(await clientOf(whole), new Map([[0, range(6, 7)]]))).toEqual(['0:b'])
  })

  it('refuses a damaged batch', async () => {
    const damaged = batchAt(0)
    damaged.writeUInt8((damaged.at(-1) ?? 0) ^ 1, damaged.length - 1)
    const answer = api(FetchRequest, FetchResponse, () => ({
      ...FetchResponse.create(),
      responses: [{ ...createFetchableTopicResponse(), partitions: [{ ...createPartitionData(), records: damaged }] }],
    }))
    const client = await clientOf(answer)
    await expect(valuesOf(client, new Map([[0, range(0)]]))).rejects.toMatchObject({ code: 'CHRONIK_RECORD_CRC' })
  })
})
