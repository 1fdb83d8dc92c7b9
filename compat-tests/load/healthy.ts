// A well-behaved client, in a process of its own: produces a record, fetches it, and so on, until a line comes in on
// standard input; then prints what it saw as JSON and ends. Arguments: bootstrap, topic.
import { setTimeout as sleep } from 'node:timers/promises'
import { connectClient, produceRecords, readRecords } from '../../src/client/index.ts'

const PAUSE_MS = 5
const VALUE = Buffer.alloc(1024, 'h')

const [, , bootstrap = '', topic = ''] = process.argv
const client = await connectClient({ bootstrap })
const elapsedMs: number[] = []
const errors: string[] = []
let isOver = false
process.stdin.once('data', () => {
  isOver = true
})
process.stdout.write('ready\n')
while (!isOver) {
  const startedMs = performance.now()
  try {
    const record = { timestampMs: Date.now(), key: null, value: VALUE }
    const offset = await produceRecords(client, { topic, partition: 0, records: [record] })
    let count = 0
    for await (const records of readRecords(client, {
      topic,
      partition: 0,
      fromOffset: offset,
      toOffset: offset + 1,
    })) {
      count += records.length
    }
    if (count !== 1) errors.push(`${count} records at offset ${offset}`)
  } catch (error) {
    errors.push(String(error))
  }
  elapsedMs.push(performance.now() - startedMs)
  await sleep(PAUSE_MS)
}
await client.close()
elapsedMs.sort((left, right) => left - right)
const at = (share: number): number =>
  elapsedMs[Math.min(elapsedMs.length - 1, Math.floor(elapsedMs.length * share))] ?? 0
const report = { count: elapsedMs.length, p50Ms: at(0.5), p99Ms: at(0.99), maxMs: at(1), errors: errors.slice(0, 5) }
process.stdout.write(`${JSON.stringify(report)}\n`)
process.stdin.destroy()
