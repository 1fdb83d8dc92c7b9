import { createFetchPartition, createFetchTopic, type FetchRequestData } from '../../../generated/fetch-request.ts'
import { apis, batchOf, fetchBody, produceBody, STRANGE_TOPIC_ID, versionsOf } from '../bodies.ts'
import type { MadeTopic, Scenario, Session } from '../session.ts'

/** Above what an answer at once takes on a busy machine, below what a test may take. */
const WAIT_MS = 1_500
const IDS_FROM_VERSION = 13
const EPOCH_FROM_VERSION = 9

async function produce(session: Session, topic: MadeTopic, records: Buffer, partition = 0): Promise<void> {
  const answer = await session.prepare(apis.produce, produceBody({ topic, records, partition }), 12)
  const errorCode = answer.responses[0]?.partitionResponses[0]?.errorCode
  if (errorCode !== 0) throw new Error(`a batch was not stored: ${errorCode}`)
}

/** Five batches of 200 bytes or so: offsets 0-1, 2-3, 4-5, 6-7, 8-9. */
async function filledTopic(session: Session, name: string, partitionCount = 1): Promise<MadeTopic> {
  const topic = await session.createTopic(name, {}, partitionCount)
  for (let partition = 0; partition < partitionCount; partition++) {
    for (let index = 0; index < 5; index++) {
      await produce(session, topic, batchOf([`${index}`.repeat(50), `${index}`.repeat(50)]), partition)
    }
  }
  return topic
}

export const fetchScenario: Scenario = {
  name: 'Fetch',
  run: async (session) => {
    session.normalizer.keepTopicId(STRANGE_TOPIC_ID)
    const topic = await filledTopic(session, 'filled', 2)
    const empty = await session.createTopic('empty')
    const missing: MadeTopic = { name: session.name('missing'), topicId: STRANGE_TOPIC_ID }
    for (const version of versionsOf(4, 18)) {
      for (const isolationLevel of [0, 1]) {
        const label = `isolation ${isolationLevel}`
        await session.ask(`${label}, from 0`, apis.fetch, fetchBody(topic, 0, { isolationLevel }), version)
        await session.ask(`${label}, from the end`, apis.fetch, fetchBody(topic, 10, { isolationLevel }), version)
        await session.ask(`${label}, empty topic`, apis.fetch, fetchBody(empty, 0, { isolationLevel }), version)
        await session.ask(`${label}, above the end`, apis.fetch, fetchBody(topic, 11, { isolationLevel }), version)
        await session.ask(`${label}, missing topic`, apis.fetch, fetchBody(missing, 0, { isolationLevel }), version)
        const noPartition = fetchBody(topic, 0, { isolationLevel }, { partition: 2 })
        await session.ask(`${label}, missing partition`, apis.fetch, noPartition, version)
      }
      await session.ask('no topics', apis.fetch, fetchBody(topic, 0, { topics: [] }), version)
      if (version >= EPOCH_FROM_VERSION) {
        for (const currentLeaderEpoch of [0, 5]) {
          const body = fetchBody(topic, 0, {}, { currentLeaderEpoch })
          await session.ask(`leader epoch ${currentLeaderEpoch}`, apis.fetch, body, version)
        }
      }
      if (version >= IDS_FROM_VERSION) {
        const noId = fetchBody({ name: topic.name, topicId: 'AAAAAAAAAAAAAAAAAAAAAA' }, 0)
        await session.ask('zero id', apis.fetch, noId, version)
      }
    }
    await fetchOffsets(session, topic)
    await fetchOddities(session, topic, missing)
  },
}

async function fetchOffsets(session: Session, topic: MadeTopic): Promise<void> {
  for (const offset of [1, 2, 3, 9, -1, -2, 1_000_000]) {
    await session.ask(`from ${offset}`, apis.fetch, fetchBody(topic, offset), 12)
  }
  for (const isolationLevel of [2, 5, -1]) {
    await session.ask(`isolation ${isolationLevel}`, apis.fetch, fetchBody(topic, 0, { isolationLevel }), 12)
  }
  for (const lastFetchedEpoch of [0, 5]) {
    const body = fetchBody(topic, 2, {}, { lastFetchedEpoch })
    await session.ask(`last fetched epoch ${lastFetchedEpoch}`, apis.fetch, body, 12)
  }
  for (const offset of [11, -1]) {
    const ahead = fetchBody(topic, offset, {}, { lastFetchedEpoch: 0 })
    await session.ask(`last fetched epoch 0, from ${offset}`, apis.fetch, ahead, 12)
  }
  const rack = fetchBody(topic, 8, { rackId: 'somewhere' })
  await session.ask('rack', apis.fetch, rack, 12)
  const logStart = fetchBody(topic, 8, {}, { logStartOffset: 5n })
  await session.ask('log start offset of a consumer', apis.fetch, logStart, 12)
  const cluster = fetchBody(topic, 8, { clusterId: 'another' })
  await session.ask('another cluster id', apis.fetch, cluster, 12)
}

async function fetchOddities(session: Session, topic: MadeTopic, missing: MadeTopic): Promise<void> {
  const part = (partition: number, fetchOffset: bigint) => ({
    ...createFetchPartition(),
    partition,
    fetchOffset,
    partitionMaxBytes: 1_000_000,
  })
  const of = (asked: MadeTopic, ...partitions: ReturnType<typeof part>[]) => ({
    ...createFetchTopic(),
    topic: asked.name,
    topicId: asked.topicId,
    partitions,
  })
  const cases: readonly (readonly [label: string, topics: FetchRequestData['topics']])[] = [
    ['two partitions', [of(topic, part(0, 8n), part(1, 8n))]],
    ['two partitions in reverse', [of(topic, part(1, 8n), part(0, 8n))]],
    ['one partition twice', [of(topic, part(0, 8n), part(0, 6n))]],
    ['one topic twice', [of(topic, part(0, 8n)), of(topic, part(1, 8n))]],
    ['good, missing and out of range', [of(topic, part(0, 8n), part(7, 0n), part(1, 99n)), of(missing, part(0, 0n))]],
    ['a topic without partitions', [of(topic)]],
  ]
  for (const [label, topics] of cases) {
    for (const version of [12, 13]) {
      await session.ask(label, apis.fetch, fetchBody(topic, 0, { topics }), version)
    }
  }
}

export const fetchBytesScenario: Scenario = {
  name: 'Fetch within limits of bytes',
  run: async (session) => {
    const topic = await filledTopic(session, 'bytes', 2)
    for (const limit of [-1, 0, 1, 100, 400, 1_000]) {
      const byPartition = fetchBody(topic, 0, {}, { partitionMaxBytes: limit })
      await session.ask(`partition at most ${limit}`, apis.fetch, byPartition, 12)
      const whole = fetchBody(topic, 0, { maxBytes: limit })
      await session.ask(`answer at most ${limit}`, apis.fetch, whole, 12)
      const isOfFour = fetchBody(topic, 3, { maxBytes: limit })
      await session.ask(`from inside a batch, at most ${limit}`, apis.fetch, isOfFour, 12)
      const parts = [0, 1].map((partition) => ({ ...createFetchPartition(), partition, partitionMaxBytes: limit }))
      const both = [{ ...createFetchTopic(), topic: topic.name, topicId: topic.topicId, partitions: parts }]
      await session.ask(`two partitions, each at most ${limit}`, apis.fetch, fetchBody(topic, 0, { topics: both }), 12)
      const wide = parts.map((part) => ({ ...part, partitionMaxBytes: 100_000 }))
      const topics = [{ ...createFetchTopic(), topic: topic.name, topicId: topic.topicId, partitions: wide }]
      const together = fetchBody(topic, 0, { topics, maxBytes: limit })
      await session.ask(`two partitions, together at most ${limit}`, apis.fetch, together, 12)
    }
  },
}

export const fetchSessionsScenario: Scenario = {
  name: 'Fetch sessions',
  run: async (session) => {
    const topic = await filledTopic(session, 'sessions')
    const cases: readonly (readonly [label: string, sessionId: number, sessionEpoch: number])[] = [
      ['none', 0, -1],
      ['a new one', 0, 0],
      ['an unknown one at epoch 1', 123_456, 1],
      ['an unknown one, anew', 123_456, 0],
      ['an unknown one, closed', 123_456, -1],
      ['no id at epoch 1', 0, 1],
      ['negative id at epoch 1', -1, 1],
      ['epoch -2', 0, -2],
    ]
    for (const version of [7, 11, 12, 13, 18]) {
      for (const [label, sessionId, sessionEpoch] of cases) {
        await session.ask(label, apis.fetch, fetchBody(topic, 8, { sessionId, sessionEpoch }), version)
      }
    }
  },
}

export const fetchWaitsScenario: Scenario = {
  name: 'Fetch waits',
  run: async (session) => {
    const topic = await filledTopic(session, 'waits')
    const waiting = { maxWaitMs: WAIT_MS, minBytes: 1 }
    const missing: MadeTopic = { name: session.name('missing'), topicId: STRANGE_TOPIC_ID }
    const cases: readonly (readonly [label: string, body: FetchRequestData])[] = [
      ['at the end', fetchBody(topic, 10, waiting)],
      ['at the end, minBytes 0', fetchBody(topic, 10, { ...waiting, minBytes: 0 })],
      ['at the end, minBytes -1', fetchBody(topic, 10, { ...waiting, minBytes: -1 })],
      ['at the end, maxWaitMs 0', fetchBody(topic, 10, { ...waiting, maxWaitMs: 0 })],
      ['at the end, maxWaitMs -1', fetchBody(topic, 10, { ...waiting, maxWaitMs: -1 })],
      ['enough there', fetchBody(topic, 8, waiting)],
      ['not enough there', fetchBody(topic, 8, { ...waiting, minBytes: 100_000 })],
      ['not enough by maxBytes', fetchBody(topic, 0, { ...waiting, minBytes: 500, maxBytes: 100 })],
      ['not enough by partitionMaxBytes', fetchBody(topic, 0, { ...waiting, minBytes: 500 }, { partitionMaxBytes: 1 })],
      ['out of range', fetchBody(topic, 99, waiting)],
      ['missing topic', fetchBody(missing, 0, waiting)],
      ['no topics', fetchBody(topic, 0, { ...waiting, topics: [] })],
      ['leader epoch too new', fetchBody(topic, 10, waiting, { currentLeaderEpoch: 5 })],
    ]
    const waited = await Promise.all(cases.map(([label, body]) => hasWaited(session, label, body)))
    for (const [index, [label]] of cases.entries()) session.note(`${label}: waited`, waited[index] ?? null)
    const woken = hasWaited(
      session,
      'woken by an append',
      fetchBody(topic, 10, { ...waiting, maxWaitMs: 10 * WAIT_MS }),
    )
    await produce(session, topic, batchOf(['wake']))
    session.note('woken by an append: waited', await woken)
  },
}

/** Notes the answer; tells whether it came when the time was over. */
async function hasWaited(session: Session, label: string, body: FetchRequestData): Promise<boolean> {
  const startMs = performance.now()
  await session.ask(label, apis.fetch, body, 12)
  return performance.now() - startMs >= WAIT_MS - 100
}
