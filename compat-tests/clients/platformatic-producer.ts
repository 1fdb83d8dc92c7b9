// Sends every line of --file as one record to partition 0 with @platformatic/kafka, in order: one request at a time.
import { Producer } from '@platformatic/kafka'
import { readClientArguments } from './arguments.ts'
import { readLineBatches } from './line-batches.ts'

/** Of one send; larger ones are not faster. */
const BATCH_BYTES = 128 * 1024
const ACKS_ALL = -1

const { bootstrap, topic, codec, idempotent, file } = readClientArguments()
const producer = new Producer({
  clientId: 'compat-platformatic',
  bootstrapBrokers: [bootstrap],
  autocreateTopics: true,
  idempotent,
})
try {
  for await (const lines of readLineBatches(file, BATCH_BYTES)) {
    const messages = lines.map((value) => ({ topic, partition: 0, value }))
    await producer.send({ messages, acks: ACKS_ALL, compression: codec })
  }
} finally {
  await producer.close()
}
