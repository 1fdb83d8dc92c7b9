// Transactions of several producers at once, as clients before and since KIP-890 make them. Each line of standard input
// is a sample: bootstrap, topic, V1 | V2, producers, records of a transaction, partitions that share them, milliseconds
// that do not count, milliseconds that do.

import { serveLines } from './serve-lines.ts'
import { runWindow } from './timed-window.ts'
import { connectProducer, runTransaction, type TransactionalProducer } from './transactional-producer.ts'

const producersOf = new Map<string, readonly TransactionalProducer[]>()

await serveLines(async ([bootstrap = '', topic = '', protocol, producerCount, ...numbers]) => {
  const [recordCount = 1, partitionCount = 1, settleMs = 0, countedMs = 0] = numbers.map(Number)
  const known = producersOf.get(bootstrap)
  const producers = known ?? (await open(bootstrap, topic, Number(producerCount), protocol === 'V2'))
  producersOf.set(bootstrap, producers)
  const work = { topic, recordCount, partitionCount }
  return runWindow(producers, { settleMs, countedMs }, (producer) => runTransaction(producer, work))
})
for (const producers of producersOf.values()) for (const { connection } of producers) connection.close()

async function open(
  bootstrap: string,
  topic: string,
  producerCount: number,
  isV2: boolean,
): Promise<readonly TransactionalProducer[]> {
  const producers: TransactionalProducer[] = []
  for (let index = 0; index < producerCount; index++) {
    producers.push(await connectProducer(bootstrap, `${topic}-${index}`, isV2))
  }
  return producers
}
