import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { MetadataRequest } from '../../generated/metadata-request.ts'
import {
  createMetadataResponseBroker,
  createMetadataResponsePartition,
  createMetadataResponseTopic,
  MetadataResponse,
} from '../../generated/metadata-response.ts'
import { FrameSplitter } from '../../src/protocol/frame-splitter.ts'
import { decodeRequest, encodeResponse } from '../../src/protocol/frames.ts'

const examples = join(import.meta.dirname, '..', '..', 'docs', 'examples')

async function run(example: string, ...args: string[]): Promise<string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(examples, example), ...args], {
    timeout: 20_000,
  })
  return stdout.trimEnd().split('\n')
}

function answerMetadata(): Buffer[] {
  const body = MetadataResponse.create()
  body.clusterId = 'test-cluster'
  body.brokers = [createMetadataResponseBroker()]
  const partitions = [createMetadataResponsePartition(), createMetadataResponsePartition()]
  body.topics = [{ ...createMetadataResponseTopic(), name: 'orders', partitions }]
  return encodeResponse(MetadataResponse, body, 12, 1)
}

describe('the examples of docs/protocol.md', () => {
  it('decode a frame captured from kcat and its answer', async () => {
    expect(await run('decode-frame.ts')).toEqual([
      'API key 18, version 3, client rdkafka',
      'written with librdkafka 2.0.2',
      'API key 0: versions 0 to 13',
      'API key 1: versions 4 to 18',
    ])
  })

  it('ask a broker for its topics in 30 lines', async () => {
    const server = createServer((socket) => {
      const splitter = new FrameSplitter()
      socket.on('data', (chunk) => {
        splitter.push(chunk, (frame) => {
          expect(decodeRequest(MetadataRequest, frame).body.topics).toBeNull()
          for (const segment of answerMetadata()) socket.write(segment)
        })
      })
    })
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
    })
    try {
      const lines = await run('speak-to-broker.ts', '127.0.0.1', String(port))
      expect(lines).toEqual(['cluster test-cluster, 1 broker(s)', 'orders: 2 partition(s)'])
    } finally {
      server.close()
    }
    expect(readFileSync(join(examples, 'speak-to-broker.ts'), 'utf8').split('\n').length).toBeLessThanOrEqual(31)
  })
})
