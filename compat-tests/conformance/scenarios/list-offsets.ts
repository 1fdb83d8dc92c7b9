import { buildBatch } from '../../../src/records/build-batch.ts'
import { apis, batchOf, listOffsetsBody, PAST_MS, produceBody, versionsOf } from '../bodies.ts'
import type { MadeTopic, Scenario, Session } from '../session.ts'

const EPOCH_FROM_VERSION = 4
const ISOLATION_FROM_VERSION = 2

async function store(session: Session, topic: MadeTopic, timestamps: readonly number[], gzip = false): Promise<void> {
  const records = timestamps.map((timestampMs) => ({ timestampMs, value: Buffer.from('value') }))
  const batch = buildBatch({ records, compression: gzip ? 'gzip' : 'none' })
  await session.prepare(apis.produce, produceBody({ topic, records: batch }), 12)
}

export const listOffsetsScenario: Scenario = {
  name: 'ListOffsets',
  run: async (session) => {
    const topic = await session.createTopic('filled')
    const { name } = topic
    // Not in order, with equal times, plain and compressed.
    await store(session, topic, [PAST_MS, PAST_MS + 10, PAST_MS + 5])
    await store(session, topic, [PAST_MS + 20, PAST_MS + 20, PAST_MS + 30], true)
    await store(session, topic, [PAST_MS + 25])
    await store(session, topic, [PAST_MS + 30, PAST_MS + 15])
    await store(session, topic, [-1])
    const empty = await session.createTopic('empty')
    for (const version of versionsOf(1, 11)) {
      for (const timestamp of [-1, -2, -3, -4, -5, -6, -7, -8]) {
        await session.ask(`special ${timestamp}`, apis.listOffsets, listOffsetsBody(name, timestamp), version)
        const ofEmpty = listOffsetsBody(empty.name, timestamp)
        await session.ask(`special ${timestamp} of an empty log`, apis.listOffsets, ofEmpty, version)
      }
      await session.ask('by time', apis.listOffsets, listOffsetsBody(name, PAST_MS + 7), version)
      await session.ask('by a time to come', apis.listOffsets, listOffsetsBody(name, PAST_MS * 2), version)
      const missing = listOffsetsBody(session.name('missing'), -1)
      await session.ask('missing topic', apis.listOffsets, missing, version)
      const noPartition = listOffsetsBody(name, -1, {}, { partitionIndex: 3 })
      await session.ask('missing partition', apis.listOffsets, noPartition, version)
      await session.ask('no topics', apis.listOffsets, listOffsetsBody(name, -1, { topics: [] }), version)
      if (version >= ISOLATION_FROM_VERSION) {
        const committed = listOffsetsBody(name, -1, { isolationLevel: 1 })
        await session.ask('latest committed', apis.listOffsets, committed, version)
      }
      if (version >= EPOCH_FROM_VERSION) {
        for (const currentLeaderEpoch of [0, 5, -2]) {
          const body = listOffsetsBody(name, -1, {}, { currentLeaderEpoch })
          await session.ask(`leader epoch ${currentLeaderEpoch}`, apis.listOffsets, body, version)
        }
      }
    }
    for (let after = -1; after <= 31; after++) {
      const body = listOffsetsBody(name, PAST_MS + after)
      await session.ask(`time ${after}`, apis.listOffsets, body, 7)
    }
    for (const timestamp of [0, 1, -100, Number.MAX_SAFE_INTEGER]) {
      await session.ask(`time ${timestamp} alone`, apis.listOffsets, listOffsetsBody(name, timestamp), 7)
    }
    await askOddly(session, topic)
  },
}

async function askOddly(session: Session, topic: MadeTopic): Promise<void> {
  const { name } = topic
  for (const replicaId of [0, 1, 99, -2, -3]) {
    await session.ask(`replica ${replicaId}`, apis.listOffsets, listOffsetsBody(name, -1, { replicaId }), 7)
  }
  for (const isolationLevel of [2, -1]) {
    await session.ask(`isolation ${isolationLevel}`, apis.listOffsets, listOffsetsBody(name, -1, { isolationLevel }), 7)
  }
  const [asked] = listOffsetsBody(name, -1).topics
  const [partition] = asked?.partitions ?? []
  if (asked === undefined || partition === undefined) return
  const twice = [{ ...asked, partitions: [partition, { ...partition, timestamp: -2n }] }]
  await session.ask('one partition twice', apis.listOffsets, listOffsetsBody(name, 0, { topics: twice }), 7)
  const apart = [asked, asked]
  await session.ask('one topic twice', apis.listOffsets, listOffsetsBody(name, 0, { topics: apart }), 7)
  const mixed = [{ ...asked, partitions: [partition, { ...partition, partitionIndex: 4 }] }]
  await session.ask('good and missing partition', apis.listOffsets, listOffsetsBody(name, 0, { topics: mixed }), 7)
  const none = [{ ...asked, partitions: [] }]
  await session.ask('a topic without partitions', apis.listOffsets, listOffsetsBody(name, 0, { topics: none }), 7)
  const anyTimeout = listOffsetsBody(name, -1, { timeoutMs: -5 })
  await session.ask('timeout -5', apis.listOffsets, anyTimeout, 10)
  for (const bad of ['', 'a b']) {
    await session.ask(`topic '${bad}'`, apis.listOffsets, listOffsetsBody(bad, -1), 7)
  }
  const one = await session.createTopic('one')
  await session.prepare(apis.produce, produceBody({ topic: one, records: batchOf(['a']) }), 12)
  await session.ask('maximum of one record', apis.listOffsets, listOffsetsBody(one.name, -3), 7)
}
