import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DescribeLogDirsRequest } from '../../generated/describe-log-dirs-request.ts'
import {
  DescribeLogDirsResponse,
  type DescribeLogDirsResponseData,
} from '../../generated/describe-log-dirs-response.ts'
import { engineWith } from '../support/engine-with.ts'
import type { RawClient } from '../support/raw-client.ts'
import { batchOf, createTopic, produceTo } from '../support/records.ts'
import { memoryEngine, startTestBroker } from '../support/test-broker.ts'

type Asked = Readonly<Record<string, number[]>>

function describeLogDirs(client: RawClient, asked: Asked | null, version = 5): Promise<DescribeLogDirsResponseData> {
  const body = DescribeLogDirsRequest.create()
  const entries = asked === null ? null : Object.entries(asked)
  body.topics = entries?.map(([topic, partitions]) => ({ topic, partitions, unknownTaggedFields: null })) ?? null
  return client.ask(DescribeLogDirsRequest, DescribeLogDirsResponse, body, version)
}

/** Bytes by topic and partition. */
function sizes({ results }: DescribeLogDirsResponseData): unknown {
  return results.map(({ topics }) =>
    topics.map(({ name, partitions }) => [name, partitions.map((part) => [part.partitionIndex, part.partitionSize])]),
  )
}

for (let version = 1; version <= 5; version++) {
  test(`v${version} tells how many bytes partitions take`, async () => {
    const client = await (await startTestBroker()).connect()
    await createTopic(client, 't', 2)
    const batch = batchOf(['a', 'b'])
    await produceTo(client, 't', batch, { partition: 1 })
    await produceTo(client, 't', batch, { partition: 1 })
    const answer = await describeLogDirs(client, null, version)
    expect(answer.results).toMatchObject([{ errorCode: 0 }])
    expect(sizes(answer)).toEqual([
      [
        [
          't',
          [
            [0, 0n],
            [1, BigInt(2 * batch.length)],
          ],
        ],
      ],
    ])
  })
}

test('only what is asked for and there is told, each once', async () => {
  const client = await (await startTestBroker()).connect()
  await createTopic(client, 't', 3)
  await createTopic(client, 'u', 1)
  const answer = await describeLogDirs(client, { t: [2, 0, 2, 9, -1], missing: [0], u: [] })
  expect(sizes(answer)).toEqual([
    [
      [
        't',
        [
          [2, 0n],
          [0, 0n],
        ],
      ],
    ],
  ])
  expect(sizes(await describeLogDirs(client, {}))).toEqual([[]])
})

test('a broker on disk tells its folder and the room that is left', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'chronik-log-dirs-'))
  try {
    const broker = await startTestBroker({ engine: 'embedded', dataDir })
    const [result] = (await describeLogDirs(await broker.connect(), null)).results
    expect(result).toMatchObject({ logDir: dataDir, isCordoned: false })
    expect(result?.usableBytes).toBeGreaterThan(0n)
    expect(result?.totalBytes).toBeGreaterThanOrEqual(result?.usableBytes ?? 0n)
    await broker.close()
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
})

test('a volume that cannot be asked is told by an error code, in any version', async () => {
  const volumes = () => Promise.reject(new Error('gone'))
  const client = await (await startTestBroker({ engine: engineWith(await memoryEngine(), { volumes }) })).connect()
  expect(await describeLogDirs(client, null, 5)).toMatchObject({ errorCode: -1, results: [] })
  expect(await describeLogDirs(client, null, 2)).toMatchObject({ results: [{ errorCode: -1 }] })
})
