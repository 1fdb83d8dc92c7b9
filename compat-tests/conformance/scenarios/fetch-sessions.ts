import {
  createFetchPartition,
  createFetchTopic,
  createForgottenTopic,
  type FetchRequestData,
} from '../../../generated/fetch-request.ts'
import { apis, batchOf, fetchBody, produceBody, STRANGE_TOPIC_ID } from '../bodies.ts'
import type { MadeTopic, Scenario, Session } from '../session.ts'

const PARTITION_COUNT = 4
const IDS_FROM_VERSION = 13

type Wish = readonly [partition: number, fetchOffset: number]

function wishes(topic: MadeTopic, ...wanted: readonly Wish[]): FetchRequestData['topics'] {
  const partitions = wanted.map(([partition, fetchOffset]) => ({
    ...createFetchPartition(),
    partition,
    fetchOffset: BigInt(fetchOffset),
    partitionMaxBytes: 1_048_576,
  }))
  return [{ ...createFetchTopic(), topic: topic.name, topicId: topic.topicId, partitions }]
}

function forgotten(topic: MadeTopic, ...partitions: number[]): FetchRequestData['forgottenTopicsData'] {
  return [{ ...createForgottenTopic(), topic: topic.name, topicId: topic.topicId, partitions }]
}

async function produce(session: Session, topic: MadeTopic, partition: number, value: string): Promise<void> {
  const answer = await session.prepare(apis.produce, produceBody({ topic, records: batchOf([value]), partition }), 12)
  const errorCode = answer.responses[0]?.partitionResponses[0]?.errorCode
  if (errorCode !== 0) throw new Error(`a batch was not stored: ${errorCode}`)
}

/** What one client does with one session; every step brings the epoch that the one before made. */
class SessionSteps {
  readonly #session: Session
  readonly #topic: MadeTopic
  readonly #version: number
  #sessionId = 0
  #epoch = 0

  constructor(session: Session, topic: MadeTopic, version: number) {
    this.#session = session
    this.#topic = topic
    this.#version = version
  }

  async ask(label: string, fields: Partial<FetchRequestData> = {}, version = this.#version): Promise<void> {
    const ids = { sessionId: this.#sessionId, sessionEpoch: this.#epoch }
    const body = fetchBody(this.#topic, 0, { topics: [], ...ids, ...fields })
    const answer = await this.#session.ask(`${label}, session of v${this.#version}`, apis.fetch, body, version)
    if (answer === null || answer.errorCode !== 0 || fields.sessionEpoch !== undefined) return
    this.#sessionId = answer.sessionId
    this.#epoch++
  }
}

export const incrementalFetchScenario: Scenario = {
  name: 'Fetch by increments',
  run: async (session) => {
    session.normalizer.keepTopicId(STRANGE_TOPIC_ID)
    for (const version of [7, 12, 13, 18]) await useSession(session, version)
  },
}

async function useSession(session: Session, version: number): Promise<void> {
  const topic = await session.createTopic(`increments${version}`, {}, PARTITION_COUNT)
  const missing: MadeTopic = { name: session.name('missing'), topicId: STRANGE_TOPIC_ID }
  for (const partition of [0, 1]) await produce(session, topic, partition, 'first')
  const steps = new SessionSteps(session, topic, version)
  await steps.ask('begun with three partitions', { topics: wishes(topic, [0, 1], [1, 0], [2, 0]) })
  await steps.ask('the same records again')
  await steps.ask('read on', { topics: wishes(topic, [1, 1]) })
  await steps.ask('nothing moved')
  await produce(session, topic, 2, 'second')
  await steps.ask('one partition moved')
  for (const partition of [0, 1]) await produce(session, topic, partition, 'third')
  await steps.ask('all have records, the one that was answered last comes last')
  await steps.ask('little room, so that others are served later', { maxBytes: 1 })
  await steps.ask('little room again', { maxBytes: 1 })
  await steps.ask('one partition more, one twice', { topics: wishes(topic, [3, 0], [0, 2], [0, 1]) })
  await steps.ask('one partition less', { forgottenTopicsData: forgotten(topic, 1, 3) })
  await steps.ask('asked for and forgotten at once', {
    topics: wishes(topic, [3, 0]),
    forgottenTopicsData: forgotten(topic, 3),
  })
  await steps.ask('out of range', { topics: wishes(topic, [2, 99]) })
  await steps.ask('still out of range')
  await steps.ask('in range again', { topics: wishes(topic, [2, 1]) })
  await steps.ask('a topic that is not there', { topics: wishes(missing, [0, 0]) })
  await steps.ask('still not there')
  await steps.ask('no longer asked for', { forgottenTopicsData: forgotten(missing, 0) })
  await steps.ask('an epoch too early', { sessionEpoch: 1 })
  await steps.ask('an epoch too late', { sessionEpoch: 1_000 })
  await steps.ask('the other way to name topics', {}, version >= IDS_FROM_VERSION ? 12 : 13)
  await steps.ask('everything forgotten', { forgottenTopicsData: forgotten(topic, 0, 2) })
  await steps.ask('the session has gone with its last partition', { sessionEpoch: 20 })
  await closeSession(session, topic, version)
}

async function closeSession(session: Session, topic: MadeTopic, version: number): Promise<void> {
  const topics = wishes(topic, [0, 1])
  const closed = new SessionSteps(session, topic, version)
  await closed.ask('begun to be closed', { topics })
  await closed.ask('closed by the final epoch', { topics, sessionEpoch: -1 })
  await closed.ask('closed, used again', {})
  const replaced = new SessionSteps(session, topic, version)
  await replaced.ask('begun to be replaced', { topics })
  await replaced.ask('replaced by a new one', { topics, sessionEpoch: 0 })
  await replaced.ask('the one replaced, used again', {})
  const empty = new SessionSteps(session, topic, version)
  await empty.ask('begun without partitions', {})
  await empty.ask('the one without partitions, used', {})
}
