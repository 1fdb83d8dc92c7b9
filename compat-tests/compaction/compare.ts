// Sends the same random batches to Apache Kafka and to this engine, lets both compact, and compares what is left:
// offsets, keys, values, timestamps, headers. Run: node compat-tests/compaction/compare.ts [seed]
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import {
  AddPartitionsToTxnRequest,
  createAddPartitionsToTxnTopic,
} from '../../generated/add-partitions-to-txn-request.ts'
import { AddPartitionsToTxnResponse } from '../../generated/add-partitions-to-txn-response.ts'
import { EndTxnRequest } from '../../generated/end-txn-request.ts'
import { EndTxnResponse } from '../../generated/end-txn-response.ts'
import { FetchRequest } from '../../generated/fetch-request.ts'
import { FetchResponse } from '../../generated/fetch-response.ts'
import { FindCoordinatorRequest } from '../../generated/find-coordinator-request.ts'
import { FindCoordinatorResponse } from '../../generated/find-coordinator-response.ts'
import { InitProducerIdRequest } from '../../generated/init-producer-id-request.ts'
import { InitProducerIdResponse } from '../../generated/init-producer-id-response.ts'
import { createPartitionProduceData, createTopicProduceData, ProduceRequest } from '../../generated/produce-request.ts'
import { ProduceResponse } from '../../generated/produce-response.ts'
import { throwOnError } from '../../src/client/client-error.ts'
import { fetchRequest } from '../../src/client/fetch-request.ts'
import { alterConfigs, type Client, connectClient, createTopic, produceRecords } from '../../src/client/index.ts'
import { type BatchHeader, readBatchHeader } from '../../src/records/batch-header.ts'
import { buildBatch } from '../../src/records/build-batch.ts'
import { compressionTypes } from '../../src/records/compression-type.ts'
import { readRecords } from '../../src/records/read-records.ts'
import type { RecordToWrite } from '../../src/records/write-record.ts'
import { openMemoryEngine } from '../../src/storage/embedded/memory-engine.ts'
import type { StorageEngine } from '../../src/storage/engine.ts'
import { joinRecords } from '../../src/wire/bytes.ts'
import { cleaningRules } from '../../test/support/cleaning-rules.ts'
import { type Random, randomFrom } from '../../test/support/random.ts'
import { readAll } from '../../test/support/read-partition.ts'
import { topicId as ourTopicId, partition } from '../../test/support/storage-batches.ts'

const BATCH_COUNT = 300
const KEY_COUNT = 40
const DELETE_RETENTION_MS = 4000
const SETTLED_MS = 6000
const topic = 'compared'
const transactionalId = 'comparison'

const run = promisify(execFile)
const kafkaFolder = join(import.meta.dirname, '../kafka')

/** A batch as either side has it, alone in its buffer. */
type Batch = readonly [header: BatchHeader, bytes: Buffer]

async function readKafka(client: Client, from: number): Promise<Batch[]> {
  const leader = await client.leaderOf(topic, 0)
  const batches: Batch[] = []
  for (let offset = from; ; ) {
    const body = fetchRequest({ topic, topicId: leader.topicId }, new Map([[0, offset]]), { waitMs: 0 })
    const answer = await client.request(FetchRequest, FetchResponse, body, { nodeId: leader.nodeId })
    const data = answer.responses[0]?.partitions[0]
    throwOnError(data?.errorCode ?? -1, 'fetch')
    const bytes = joinRecords(data?.records ?? [])
    if (bytes.length === 0) return batches
    for (let at = 0; at < bytes.length; ) {
      const { byteLength } = readBatchHeader(bytes, at)
      const alone = bytes.subarray(at, at + byteLength)
      const header = readBatchHeader(alone)
      if (header.baseOffset >= offset) batches.push([header, alone])
      at += byteLength
      offset = Math.max(offset, header.baseOffset + header.lastOffsetDelta + 1)
    }
  }
}

/** One line per record, for both sides alike; `markers` tells of control records only, which may go at other times. */
function describe(batches: readonly Batch[]): { records: string[]; markers: string[] } {
  const records: string[] = []
  const markers: string[] = []
  for (const [header, bytes] of batches) {
    for (const { offset, timestampMs, key, value, headers } of readRecords(bytes, header)) {
      const told = headers.map((one) => `${one.key}=${one.value}`).join()
      const line = `${offset} ${key?.toString('hex')}=${value?.toString('hex') ?? null}@${timestampMs} ${told}`
      ;(header.isControl ? markers : records).push(line)
    }
  }
  return { records, markers }
}

async function feed(engine: StorageEngine, batches: readonly Batch[]): Promise<void> {
  for (const [header, bytes] of batches) {
    const batch = { ...header, bytes, offsetCount: header.lastOffsetDelta + 1 }
    const [verdict] = await engine.append([{ ...partition(0), batches: [batch] }], 'durable')
    if (verdict?.kind !== 'appended' || verdict.baseOffset !== header.baseOffset) {
      throw new Error(`offset ${header.baseOffset}: ${JSON.stringify(verdict)}`)
    }
  }
}

function randomRecords(random: Random): RecordToWrite[] {
  return Array.from({ length: 1 + random.int(8) }, () => ({
    timestampMs: 1_700_000_000_000 + random.int(1_000_000),
    key: Buffer.from(`key-${random.int(KEY_COUNT)}`),
    value: random.chance(15) ? null : Buffer.from(`value-${random.int(1_000_000)}`.repeat(1 + random.int(20))),
    headers: [{ key: 'h', value: Buffer.from([random.int(256)]) }],
  }))
}

interface Identity {
  readonly producerId: bigint
  readonly producerEpoch: number
}

async function beginProducing(client: Client): Promise<Identity> {
  // Asking for the coordinator makes Kafka create the topic that it keeps transactions in.
  const find = { ...FindCoordinatorRequest.create(), key: transactionalId, keyType: 1 }
  await client.request(FindCoordinatorRequest, FindCoordinatorResponse, find, { versionMax: 3 })
  for (;;) {
    const body = { ...InitProducerIdRequest.create(), transactionalId, transactionTimeoutMs: 60_000 }
    const answer = await client.request(InitProducerIdRequest, InitProducerIdResponse, body, { versionMax: 4 })
    if (answer.errorCode === 0) return answer
    await wait(200)
  }
}

let sequence = 0

async function sendTransaction(
  client: Client,
  identity: Identity,
  records: RecordToWrite[],
  committed: boolean,
): Promise<void> {
  const { producerId, producerEpoch } = identity
  const named = {
    v3AndBelowTransactionalId: transactionalId,
    v3AndBelowProducerId: producerId,
    v3AndBelowProducerEpoch: producerEpoch,
  }
  const topics = [{ ...createAddPartitionsToTxnTopic(), name: topic, partitions: [0] }]
  for (;;) {
    const add = { ...AddPartitionsToTxnRequest.create(), ...named, v3AndBelowTopics: topics }
    const added = await client.request(AddPartitionsToTxnRequest, AddPartitionsToTxnResponse, add, { versionMax: 3 })
    const code = added.resultsByTopicV3AndBelow[0]?.resultsByPartition[0]?.partitionErrorCode
    if (code === 0) break
    await wait(50)
  }
  const bytes = buildBatch({
    records,
    producerId: Number(producerId),
    producerEpoch,
    baseSequence: sequence,
    isTransactional: true,
  })
  sequence += records.length
  const data = { ...createPartitionProduceData(), index: 0, records: bytes }
  const body = { ...ProduceRequest.create(), transactionalId, acks: -1, timeoutMs: 30_000 }
  body.topicData = [{ ...createTopicProduceData(), name: topic, partitionData: [data] }]
  const produced = await client.request(ProduceRequest, ProduceResponse, body, { versionMax: 11 })
  throwOnError(produced.responses[0]?.partitionResponses[0]?.errorCode ?? -1, 'produce')
  const end = { ...EndTxnRequest.create(), transactionalId, producerId, producerEpoch, committed }
  const ended = await client.request(EndTxnRequest, EndTxnResponse, end, { versionMax: 3 })
  throwOnError(ended.errorCode, 'end transaction')
}

async function sendAll(client: Client, random: Random): Promise<void> {
  const identity = await beginProducing(client)
  for (let index = 0; index < BATCH_COUNT; index++) {
    const records = randomRecords(random)
    if (random.chance(20)) {
      await sendTransaction(client, identity, records, random.chance(50))
    } else {
      const compression = compressionTypes[random.int(compressionTypes.length)] ?? 'none'
      await produceRecords(client, { topic, partition: 0, records, compression })
    }
  }
}

/** Makes Kafka begin a segment, so that all but this record can be compacted. */
async function sendLast(client: Client): Promise<void> {
  await wait(500)
  const record = { timestampMs: Date.now(), key: Buffer.from('last'), value: Buffer.from('last') }
  await produceRecords(client, { topic, partition: 0, records: [record] })
}

async function readSettled(client: Client): Promise<Batch[]> {
  let batches = await readKafka(client, 0)
  let text = JSON.stringify(describe(batches))
  for (let settledMs = 0; settledMs < SETTLED_MS; ) {
    await wait(500)
    batches = await readKafka(client, 0)
    const now = JSON.stringify(describe(batches))
    settledMs = now === text ? settledMs + 500 : 0
    text = now
  }
  return batches
}

async function compare(what: string, client: Client, engine: StorageEngine): Promise<boolean> {
  const theirs = describe(await readSettled(client))
  await engine.clean()
  const ours = describe((await readAll(engine, partition(0))).map(({ header, bytes }) => [{ ...header, at: 0 }, bytes]))
  const missing = theirs.records.filter((line) => !ours.records.includes(line))
  const extra = ours.records.filter((line) => !theirs.records.includes(line))
  const deletions = theirs.records.filter((line) => line.includes('=null@')).length
  const counts = `${theirs.records.length} records, ${deletions} of them deletions`
  console.log(`${what}: Kafka keeps ${counts}; ours lacks ${missing.length}, has ${extra.length} more;`)
  console.log(`  markers: Kafka ${theirs.markers.length}, ours ${ours.markers.length}`)
  for (const line of [...missing.slice(0, 5), ...extra.slice(0, 5)]) console.log(`  ${line.slice(0, 120)}`)
  return missing.length + extra.length === 0
}

const random = randomFrom(Number(process.argv[2] ?? 1))
const folder = await mkdtemp(join(tmpdir(), 'chronik-compaction-'))
const properties = join(folder, 'cleaner.properties')
await writeFile(properties, 'log.cleaner.backoff.ms=500\n')
const port = 20_000 + (process.pid % 10_000)
const environment = { ...process.env, KAFKA_PROPERTIES: properties, KAFKA_HEAP: '512m' }
await run('bash', [join(kafkaFolder, 'start.sh'), join(folder, 'kafka'), String(port)], { env: environment })
const client = await connectClient({ bootstrap: `127.0.0.1:${port}` })
const engine = await openMemoryEngine({ logFileBytesMax: 50_000 })
try {
  const configs = { 'segment.ms': '100', 'delete.retention.ms': String(DELETE_RETENTION_MS) }
  await createTopic(client, {
    name: topic,
    partitionCount: 1,
    replicationFactor: 1,
    configs: { ...configs, 'retention.ms': '-1' },
  })
  await engine.commit([{ kind: 'create-partitions', topicId: ourTopicId, count: 1 }])
  engine.startCleaning(cleaningRules({ isCompacted: true, deleteRetentionMs: DELETE_RETENTION_MS }))
  await sendAll(client, random)
  await sendLast(client)
  const sent = await readKafka(client, 0)
  await feed(engine, sent)
  console.log(`${sent.length} batches with ${describe(sent).records.length} records were sent`)
  await alterConfigs(client, { type: 'topic', name: topic }, [
    { name: 'cleanup.policy', operation: 'set', value: 'compact' },
    { name: 'min.cleanable.dirty.ratio', operation: 'set', value: '0.001' },
  ])
  const isFirstSame = await compare('compacted once', client, engine)
  const end = sent.at(-1)?.[0].baseOffset ?? 0
  await wait(DELETE_RETENTION_MS)
  await sendLast(client)
  await sendLast(client)
  await feed(engine, await readKafka(client, end + 1))
  const isSecondSame = await compare('after delete.retention.ms', client, engine)
  process.exitCode = isFirstSame && isSecondSame ? 0 : 1
} finally {
  await client.close()
  await engine.close()
  await run('bash', [join(kafkaFolder, 'stop.sh'), join(folder, 'kafka')])
  await rm(folder, { recursive: true })
}
