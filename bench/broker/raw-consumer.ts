// raw-consumer.ts <host:port> <topic> <megabytes>: reads partition 0 from its start to its end again and again, 1 MiB
// at a time, two requests at once, until it has so many megabytes, and prints megabytes per second. Records are not
// looked into, so that the broker limits and not the client.
import { createFetchPartition, createFetchTopic, FetchRequest } from '../../generated/fetch-request.ts'
import { FetchResponse } from '../../generated/fetch-response.ts'
import { openConnection } from '../../src/client/connection.ts'
import { readBatchHeader } from '../../src/records/batch-header.ts'

/** The last version that names topics. */
const VERSION = 12
const CONNECTION_COUNT = 2
const PARTITION_BYTES_MAX = 1_048_576
/** An offset and a length, which a batch starts with and which its length does not count. */
const BATCH_START_BYTES = 12

const [bootstrap = '', topic = '', megabytes = '1'] = process.argv.slice(2)
const [host = '', port = ''] = bootstrap.split(':')
const bytesWanted = Number(megabytes) * 1e6
let receivedBytes = 0

const connections = await Promise.all(
  Array.from({ length: CONNECTION_COUNT }, () => openConnection({ host, port: Number(port) })),
)
const startedMs = performance.now()
await Promise.all(connections.map(read))
const seconds = (performance.now() - startedMs) / 1e3
console.log(`received ${receivedBytes} ${(receivedBytes / 1e6 / seconds).toFixed(2)}`)
for (const connection of connections) connection.close()

async function read(connection: (typeof connections)[number]): Promise<void> {
  let offset = 0n
  while (receivedBytes < bytesWanted) {
    const body = FetchRequest.create()
    body.maxWaitMs = 0
    body.minBytes = 1
    body.maxBytes = PARTITION_BYTES_MAX
    body.sessionEpoch = -1
    const partition = { ...createFetchPartition(), fetchOffset: offset, partitionMaxBytes: PARTITION_BYTES_MAX }
    body.topics = [{ ...createFetchTopic(), topic, partitions: [partition] }]
    const answer = await connection.request(FetchRequest, FetchResponse, body, VERSION)
    const fetched = answer.responses[0]?.partitions[0]
    if (fetched?.errorCode !== 0) throw new Error(`error ${fetched?.errorCode ?? answer.errorCode}`)
    const records = fetched.records
    if (records !== null && !Buffer.isBuffer(records)) throw new Error('records come in one piece')
    receivedBytes += records?.length ?? 0
    offset = records === null || records.length === 0 ? 0n : offsetAfter(records)
  }
}

/** Offset after the last whole batch; Kafka cuts the last one off where the answer is full. */
function offsetAfter(records: Buffer): bigint {
  let offset = 0
  for (let at = 0; at + BATCH_START_BYTES <= records.length; ) {
    const byteLength = records.readInt32BE(at + 8) + BATCH_START_BYTES
    if (at + byteLength > records.length) break
    const header = readBatchHeader(records, at)
    offset = header.baseOffset + header.lastOffsetDelta + 1
    at += byteLength
  }
  return BigInt(offset)
}
