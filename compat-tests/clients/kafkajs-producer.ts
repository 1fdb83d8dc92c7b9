// Sends every line of --file as one record to partition 0 with kafkajs, in order: one request at a time.
import kafkajs from 'kafkajs'
import { readClientArguments } from './arguments.ts'
import { COMPRESSION, registerKafkajsCodecs } from './kafkajs-codecs.ts'
import { readLineBatches } from './line-batches.ts'

/** Of one send. Small, because what kafkajs does to group a send's messages grows with the square of their count. */
const BATCH_BYTES = 64 * 1024
const ACKS_ALL = -1

registerKafkajsCodecs()
const { bootstrap, topic, codec, idempotent, file } = readClientArguments()
const kafka = new kafkajs.Kafka({
  clientId: 'compat-kafkajs',
  brokers: [bootstrap],
  logLevel: kafkajs.logLevel.ERROR,
})
const producer = kafka.producer({
  createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
  idempotent,
  ...(idempotent ? { maxInFlightRequests: 1 } : {}),
})
await producer.connect()
try {
  for await (const lines of readLineBatches(file, BATCH_BYTES)) {
    const messages = lines.map((value) => ({ partition: 0, value }))
    await producer.send({ topic, messages, acks: ACKS_ALL, compression: COMPRESSION[codec] })
  }
} finally {
  await producer.disconnect()
}
