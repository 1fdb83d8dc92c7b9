import { PassThrough, Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { ProduceRequest } from '../../../generated/produce-request.ts'
import {
  createPartitionProduceResponse,
  createTopicProduceResponse,
  ProduceResponse,
} from '../../../generated/produce-response.ts'
import { startBroker } from '../../../src/index.ts'
import { ErrorCode } from '../../../src/protocol/errors.ts'
import { chronik, succeed } from '../../support/chronik-command.ts'
import { api, startScriptedBroker } from '../../support/scripted-broker.ts'
import { temporaryFolder } from '../../support/server-process.ts'

test('whoever follows a topic goes on when the broker has been away', async () => {
  const options = { engine: 'embedded', dataDir: temporaryFolder() } as const
  const first = await startBroker(options)
  const { port } = first
  await succeed(port, ['topic', 'create', 't', '-p', '2'])
  await succeed(port, ['topic', 'produce', 't', '-p', '0'], { stdin: 'before\n' })
  const stdout = new PassThrough()
  const seen = stdout[Symbol.asyncIterator]()
  const args = ['topic', 'consume', 't', '--follow', '--from', 'earliest', '--count', '2']
  const running = chronik(port, args, { stdout })
  expect(String((await seen.next()).value)).toBe('before\n')
  await first.close()
  const second = await startBroker({ ...options, port })
  await succeed(port, ['topic', 'produce', 't', '-p', '0'], { stdin: 'after\n' })
  expect(String((await seen.next()).value)).toBe('after\n')
  expect(await running).toMatchObject({ code: 0, err: '' })
  await second.close()
})

test('input is not read on while the broker takes none of it', async () => {
  let isReady = false
  const produce = api(ProduceRequest, ProduceResponse, () => ({
    ...ProduceResponse.create(),
    responses: [
      {
        ...createTopicProduceResponse(),
        name: 't',
        partitionResponses: [
          { ...createPartitionProduceResponse(), errorCode: isReady ? 0 : ErrorCode.NOT_LEADER_OR_FOLLOWER },
        ],
      },
    ],
  }))
  const port = await startScriptedBroker({ t: 1 }, [produce])
  const chunk = Buffer.from(`${'x'.repeat(1_023)}\n`.repeat(64))
  const chunkCount = 640
  let readCount = 0
  const stdin = new Readable({
    highWaterMark: 1,
    read() {
      this.push(readCount++ < chunkCount ? chunk : null)
    },
  })
  const running = chronik(port, ['topic', 'produce', 't'], { stdin })
  for (let before = -1; before !== readCount || readCount === 0; ) {
    before = readCount
    for (let turn = 0; turn < 300; turn++) await new Promise((resolve) => setImmediate(resolve))
  }
  expect(readCount * chunk.length).toBeLessThan(20 * 1024 * 1024)
  isReady = true
  expect(await running).toEqual({ code: 0, out: `sent ${chunkCount * 64} records to t\n`, err: '' })
})
