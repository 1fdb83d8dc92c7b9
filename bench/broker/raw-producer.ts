// raw-producer.ts <host:port> <topic> <partitions> <megabytes>: sends one prepared batch of 16 records of 1 KiB again
// and again, to one partition after the other, and prints megabytes of record values per second. It builds, compresses
// and hashes nothing meanwhile, so that the broker limits and not the client.
import { setTimeout as sleep } from 'node:timers/promises'
import { createPartitionProduceData, createTopicProduceData, ProduceRequest } from '../../generated/produce-request.ts'
import { ProduceResponse } from '../../generated/produce-response.ts'
import { openConnection } from '../../src/client/connection.ts'
import { ErrorCode } from '../../src/protocol/errors.ts'
import { buildBatch } from '../../src/records/build-batch.ts'

/** The last version that names topics. */
const VERSION = 11
const CONNECTION_COUNT = 4
const IN_FLIGHT_COUNT = 8
const RECORD_BYTES = 1_024
const RECORD_COUNT = 16
/** Kafka names leaders of new partitions before they take records; the warm-up pays for that. */
const ROUND_COUNT_MAX = 600
const RETRY_MS = 100
const BATCH_BYTES = RECORD_BYTES * RECORD_COUNT

const [bootstrap = '', topic = '', partitionCount = '1', megabytes = '1'] = process.argv.slice(2)
const [host = '', port = ''] = bootstrap.split(':')
const batchCount = Math.ceil((Number(megabytes) * 1e6) / BATCH_BYTES)
const record = {
  offsetDelta: 0,
  timestampMs: Date.now(),
  key: null,
  value: Buffer.alloc(RECORD_BYTES, 'x'),
  headers: [],
}
const records = Array.from({ length: RECORD_COUNT }, (_, offsetDelta) => ({ ...record, offsetDelta }))
const batch = buildBatch({ records })
let sentCount = 0

const connections = await Promise.all(
  Array.from({ length: CONNECTION_COUNT }, () => openConnection({ host, port: Number(port) })),
)
const startedMs = performance.now()
await Promise.all(connections.flatMap((connection) => Array.from({ length: IN_FLIGHT_COUNT }, () => send(connection))))
const seconds = (performance.now() - startedMs) / 1e3
console.log(`mb_per_second ${((batchCount * BATCH_BYTES) / 1e6 / seconds).toFixed(2)}`)
for (const connection of connections) connection.close()

async function send(connection: (typeof connections)[number]): Promise<void> {
  while (sentCount < batchCount) {
    const data = createPartitionProduceData()
    data.index = sentCount++ % Number(partitionCount)
    data.records = batch
    const body = ProduceRequest.create()
    body.acks = -1
    body.timeoutMs = 30_000
    body.topicData = [{ ...createTopicProduceData(), name: topic, partitionData: [data] }]
    let errorCode: number = ErrorCode.NOT_LEADER_OR_FOLLOWER
    for (let round = 0; errorCode === ErrorCode.NOT_LEADER_OR_FOLLOWER && round < ROUND_COUNT_MAX; round++) {
      if (round > 0) await sleep(RETRY_MS)
      const answer = await connection.request(ProduceRequest, ProduceResponse, body, VERSION)
      errorCode = answer.responses[0]?.partitionResponses[0]?.errorCode ?? -1
    }
    if (errorCode !== 0) throw new Error(`partition ${data.index}: error ${errorCode}`)
  }
}
