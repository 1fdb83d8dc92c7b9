import type { FetchResponseData } from '../../../generated/fetch-response.ts'
import { readBatchHeader } from '../../../src/records/batch-header.ts'
import { BATCH_HEADER_BYTES, BATCH_LENGTH_OVERHEAD_BYTES, batchField } from '../../../src/records/batch-layout.ts'
import { buildBatch } from '../../../src/records/build-batch.ts'
import { joinRecords, type RecordsData } from '../../../src/wire/bytes.ts'
import { apis, batchOf, fetchBody, listOffsetsBody, PAST_MS, produceBody, versionsOf } from '../bodies.ts'
import type { MadeTopic, Scenario, Session } from '../session.ts'
import { settleTransactionCoordinator, steadyConfigs } from '../transaction-apis.ts'
import { joiningTopic, TransactionalProducer, V1, V2 } from '../transactional-producer.ts'

/**
 * Leaves out the aborted transactions that begin behind the records of an answer. Kafka tells more than clients need,
 * as far as the sparse index of its log leads it.
 */
function withoutLater(response: FetchResponseData): FetchResponseData {
  const responses = response.responses.map((topic) => ({
    ...topic,
    partitions: topic.partitions.map((partition) => {
      const endOffset = endOf(partition.records)
      const { abortedTransactions } = partition
      if (endOffset === null || abortedTransactions === null) return partition
      return {
        ...partition,
        abortedTransactions: abortedTransactions.filter(({ firstOffset }) => Number(firstOffset) < endOffset),
      }
    }),
  }))
  return { ...response, responses }
}

/** The offset behind the last whole batch; `null`: there is none. */
function endOf(records: RecordsData | null): number | null {
  const bytes = records === null ? Buffer.alloc(0) : joinRecords(records)
  let endOffset: number | null = null
  for (let at = 0; at + BATCH_HEADER_BYTES <= bytes.length; ) {
    const byteLength = bytes.readInt32BE(at + batchField.length) + BATCH_LENGTH_OVERHEAD_BYTES
    if (at + byteLength > bytes.length) break
    const { baseOffset, lastOffsetDelta } = readBatchHeader(bytes.subarray(at))
    endOffset = baseOffset + lastOffsetDelta + 1
    at += byteLength
  }
  return endOffset
}

const PATIENCE_MS = 15_000
/** Long enough for the reader to be waiting already; if it is not, it finds the same records. */
const READER_WAITS_MS = 100
const READ_UNCOMMITTED = 0
const READ_COMMITTED = 1

export const readCommittedScenario: Scenario = {
  name: 'Transactions: Fetch and ListOffsets',
  run: async (session) => {
    await settleTransactionCoordinator(session)
    for (const [way, versions] of Object.entries({ V1, V2 })) {
      const topic = await session.createTopic(`read-${way}`, steadyConfigs)
      const { first, second } = await history(session, way, versions, topic)
      for (const version of versionsOf(4, 18)) await fetchAll(session, `${way}, open`, topic, version)
      for (const version of versionsOf(2, 11)) await listAll(session, `${way}, open`, topic, version)
      await second.end(null, false, { version: versions.end })
      await second.settle()
      await fetchAll(session, `${way}, first still open`, topic, 12)
      await listAll(session, `${way}, first still open`, topic, 7)
      await first.end(null, true, { version: versions.end })
      await first.settle()
      await fetchAll(session, `${way}, all ended`, topic, 12)
      await listAll(session, `${way}, all ended`, topic, 7)
    }
    await nothingButMarkers(session)
    await oneByOne(session)
    for (const committed of [true, false]) await endWakesReader(session, committed)
  },
}

/** Committed, aborted and plain records, and two transactions that are open: `first` since before `second`. */
async function history(session: Session, way: string, versions: typeof V1 | typeof V2, topic: MadeTopic) {
  const newProducer = async (name: string) => {
    const producer = new TransactionalProducer(session, `${name}-${way}`)
    await producer.init()
    return producer
  }
  const [first, second, third] = [await newProducer('first'), await newProducer('second'), await newProducer('third')]
  const send = async (producer: TransactionalProducer, ...values: string[]) => {
    if (versions === V1) await producer.addPartitions(null, [joiningTopic(topic.name, 0)])
    await producer.produce(null, { topic, values, version: versions.produce })
  }
  const end = async (producer: TransactionalProducer, committed: boolean) => {
    await producer.end(null, committed, { version: versions.end })
    await producer.settle()
  }
  await session.prepare(apis.produce, produceBody({ topic, records: batchOf(['plain', 'plain']) }), 12)
  await send(first, 'committed')
  await end(first, true)
  await send(first, 'aborted')
  await send(second, 'aborted before the other', 'x')
  await send(first, 'aborted')
  await end(second, false)
  await send(third, 'committed within')
  await end(first, false)
  await end(third, true)
  await session.prepare(apis.produce, produceBody({ topic, records: batchOf(['plain']) }), 12)
  await send(first, 'open')
  await session.prepare(apis.produce, produceBody({ topic, records: batchOf(['plain behind']) }), 12)
  await send(second, 'open too')
  return { first, second }
}

async function fetchAll(session: Session, what: string, topic: MadeTopic, version: number): Promise<void> {
  for (const isolationLevel of [READ_UNCOMMITTED, READ_COMMITTED]) {
    for (const offset of [0, 5, 7, 13, 14, 15, 16, 17, 99]) {
      const label = `${what}: fetch from ${offset}, isolation ${isolationLevel}`
      await session.ask(label, apis.fetch, fetchBody(topic, offset, { isolationLevel }), version, {
        adapt: withoutLater,
      })
    }
  }
}

async function listAll(session: Session, what: string, topic: MadeTopic, version: number): Promise<void> {
  for (const isolationLevel of [READ_UNCOMMITTED, READ_COMMITTED]) {
    for (const timestamp of [-1, -2, ...(version >= 7 ? [-3] : []), 0, PAST_MS, PAST_MS + 1]) {
      const label = `${what}: list ${timestamp}, isolation ${isolationLevel}`
      await session.ask(label, apis.listOffsets, listOffsetsBody(topic.name, timestamp, { isolationLevel }), version)
    }
  }
}

/** A transaction whose partitions got no records leaves markers only. */
async function nothingButMarkers(session: Session): Promise<void> {
  const topic = await session.createTopic('empty', steadyConfigs)
  const producer = new TransactionalProducer(session, 'empty')
  await producer.init()
  for (const committed of [true, false]) {
    const what = `empty, ${committed ? 'committed' : 'aborted'}`
    await producer.addPartitions(null, [joiningTopic(topic.name, 0)])
    const open = fetchBody(topic, 0, { isolationLevel: READ_COMMITTED })
    await session.ask(`${what}: open`, apis.fetch, open, 12)
    await producer.end(null, committed)
    await producer.settle()
    for (const isolationLevel of [READ_UNCOMMITTED, READ_COMMITTED]) {
      const body = fetchBody(topic, 0, { isolationLevel })
      await session.ask(`${what}, isolation ${isolationLevel}`, apis.fetch, body, 12)
      const list = listOffsetsBody(topic.name, -1, { isolationLevel })
      await session.ask(`${what}: latest, isolation ${isolationLevel}`, apis.listOffsets, list, 7)
    }
  }
}

/** With an answer that holds one batch, and the aborted transactions of just that range. */
async function oneByOne(session: Session): Promise<void> {
  const topic = await session.createTopic('steps', steadyConfigs)
  const producers = []
  for (const name of ['a', 'b', 'c']) {
    const producer = new TransactionalProducer(session, `step-${name}`)
    await producer.init()
    producers.push(producer)
  }
  for (const round of [0, 1, 2]) {
    for (const producer of producers) {
      const { producerId, producerEpoch } = producer
      await producer.addPartitions(null, [joiningTopic(topic.name, 0)])
      const identity = { producerId, producerEpoch, baseSequence: round, isTransactional: true }
      const records = buildBatch({ records: [{ timestampMs: PAST_MS, value: Buffer.from(`${round}`) }], ...identity })
      const body = produceBody({ topic, records }, { transactionalId: producer.transactionalId })
      await session.prepare(apis.produce, body, 11)
    }
    for (const [index, producer] of producers.entries()) {
      await producer.end(null, index === round)
      await producer.settle()
    }
  }
  for (let offset = 0; offset < 18; offset++) {
    const limits = { isolationLevel: READ_COMMITTED, maxBytes: 1 }
    await session.ask(`step by step: ${offset}`, apis.fetch, fetchBody(topic, offset, limits), 12, {
      adapt: withoutLater,
    })
  }
}

/** A reader that waits for stable records is answered when the transaction ends, not when its patience does. */
async function endWakesReader(session: Session, committed: boolean): Promise<void> {
  const what = committed ? 'committed' : 'aborted'
  const topic = await session.createTopic(`awaited-${what}`, steadyConfigs)
  const producer = new TransactionalProducer(session, `awaited-${what}`)
  await producer.init()
  await producer.produce(null, { topic, version: V2.produce })
  const fields = { isolationLevel: READ_COMMITTED, minBytes: 1, maxWaitMs: PATIENCE_MS }
  const startMs = performance.now()
  const reading = session.ask(`awaited, ${what}`, apis.fetch, fetchBody(topic, 0, fields), 12)
  await new Promise((resolve) => setTimeout(resolve, READER_WAITS_MS))
  await producer.end(null, committed, { version: V2.end })
  await reading
  session.note(`awaited, ${what}: before its patience ended`, performance.now() - startMs < PATIENCE_MS)
}
