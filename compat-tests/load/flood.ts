// Pushes records as fast as the broker takes them, in a process of its own, until a line comes in on standard input;
// then prints what was acknowledged. Arguments: bootstrap, topic, partition.
import { connectClient } from '../../src/client/index.ts'
import { sendBatch } from '../../src/client/produce.ts'
import { buildBatch } from '../../src/records/build-batch.ts'

const BATCH_BYTES = 1024 * 1024 - 1024
const IN_FLIGHT_COUNT = 8

const [, , bootstrap = '', topic = '', partitionText = '0'] = process.argv
const partition = Number(partitionText)
const client = await connectClient({ bootstrap })
const { nodeId, topicId } = await client.leaderOf(topic, partition)
const bytes = buildBatch({ records: [{ timestampMs: Date.now(), key: null, value: Buffer.alloc(BATCH_BYTES, 'f') }] })
let isOver = false
let ackedBytes = 0
const errors: string[] = []
process.stdin.once('data', () => {
  isOver = true
})
process.stdout.write('ready\n')
const startedMs = performance.now()
const push = async (): Promise<void> => {
  while (!isOver) {
    try {
      await sendBatch(client, { topic, topicId, partition, nodeId, bytes, acks: 'all' })
      ackedBytes += bytes.length
    } catch (error) {
      errors.push(String(error))
      return
    }
  }
}
await Promise.all(Array.from({ length: IN_FLIGHT_COUNT }, push))
const elapsedMs = performance.now() - startedMs
await client.close()
process.stdout.write(`${JSON.stringify({ ackedBytes, elapsedMs, errors: errors.slice(0, 5) })}\n`)
process.stdin.destroy()
