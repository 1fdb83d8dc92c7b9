import { apis, batchOf, fetchBody, produceBody } from '../bodies.ts'
import type { MadeTopic, Scenario, Session } from '../session.ts'

const SEQUENCE_MAX = 2_147_483_647

/** One idempotent producer that says what it sends. */
class Producer {
  readonly #session: Session
  readonly #topic: MadeTopic
  readonly #producerId: number
  readonly #label: string
  #count = 0

  constructor(session: Session, topic: MadeTopic, producerId: number, label: string) {
    this.#session = session
    this.#topic = topic
    this.#producerId = producerId
    this.#label = label
  }

  /** Sends `count` records from a sequence on. */
  async send(baseSequence: number, count: number, producerEpoch = 0, version = 12): Promise<void> {
    const values = Array.from({ length: count }, (_, index) => `${baseSequence} ${index}`)
    const records = batchOf(values, { producerId: this.#producerId, producerEpoch, baseSequence })
    const label = `${this.#label} ${++this.#count}: epoch ${producerEpoch}, sequence ${baseSequence}, ${count} records`
    await this.#session.ask(label, apis.produce, produceBody({ topic: this.#topic, records }), version)
  }
}

type Sent = readonly [baseSequence: number, count: number, producerEpoch?: number]

/** Each by a new producer in a new topic, in this order. */
const sequences: Readonly<Record<string, readonly Sent[]>> = {
  'in order': [
    [0, 1],
    [1, 3],
    [4, 2],
  ],
  duplicates: [
    [0, 2],
    [2, 2],
    [4, 2],
    [6, 2],
    [8, 2],
    [10, 2],
    [10, 2],
    [2, 2],
    [8, 2],
    [4, 2],
    [0, 2],
    [12, 1],
  ],
  gap: [
    [0, 2],
    [3, 1],
    [2, 1],
    [2, 1],
  ],
  overlap: [
    [0, 3],
    [1, 2],
    [2, 3],
    [0, 2],
    [3, 1],
  ],
  'first is not 0': [
    [5, 2],
    [7, 1],
    [5, 2],
  ],
  'first is 0 after others': [
    [5, 2],
    [0, 1],
  ],
  'new epoch': [
    [0, 2],
    [2, 1, 1],
    [0, 1, 1],
    [1, 1, 1],
    [2, 1, 0],
    [0, 1, 0],
    [0, 1, 1],
  ],
  'old epoch first': [
    [0, 1, 3],
    [0, 1, 2],
    [1, 1, 3],
  ],
  'epoch jump': [
    [0, 1],
    [0, 1, 32_767],
    [1, 1, 32_767],
  ],
  'epoch jump with a gap': [
    [0, 1],
    [4, 1, 5],
    [1, 1, 0],
  ],
  'wrap after the last': [
    [SEQUENCE_MAX - 1, 2],
    [0, 1],
    [1, 1],
    [SEQUENCE_MAX - 1, 2],
  ],
  'wrap inside a batch': [
    [SEQUENCE_MAX - 1, 4],
    [2, 1],
    [SEQUENCE_MAX - 1, 4],
    [1, 1],
  ],
  'wrap that does not fit': [
    [SEQUENCE_MAX - 1, 2],
    [1, 1],
    [SEQUENCE_MAX, 1],
  ],
  'no sequence': [
    [-1, 1],
    [0, 1],
  ],
  'epoch -1': [[0, 1, -1]],
  'duplicate of other length': [
    [0, 3],
    [0, 4],
    [0, 3],
  ],
}

export const idempotenceScenario: Scenario = {
  name: 'Idempotent producers',
  run: async (session) => {
    for (const [index, [label, sent]] of Object.entries(sequences).entries()) {
      const topic = await session.createTopic(`sequence${index}`)
      const producer = new Producer(session, topic, await session.newProducerId(), label)
      for (const [baseSequence, count, producerEpoch] of sent) await producer.send(baseSequence, count, producerEpoch)
      await session.ask(`${label}, stored`, apis.fetch, fetchBody(topic, 0), 12)
    }
    await mixed(session)
    await strangers(session)
  },
}

async function mixed(session: Session): Promise<void> {
  const topic = await session.createTopic('mixed', {}, 2)
  const [first, second] = [await session.newProducerId(), await session.newProducerId()]
  const a = new Producer(session, topic, first, 'first of two')
  const b = new Producer(session, topic, second, 'second of two')
  await a.send(0, 2)
  await b.send(0, 1)
  await a.send(2, 1)
  await b.send(0, 1)
  await a.send(0, 2, 0, 13)
  await a.send(0, 2, 0, 3)
  const two = [0, 1].map((baseSequence) => batchOf(['x'], { producerId: first, producerEpoch: 0, baseSequence }))
  const both = produceBody({ topic, records: Buffer.concat(two), partition: 1 })
  await session.ask('two idempotent batches at once', apis.produce, both, 12)
  const parts = [0, 1].map((partition) => ({
    topic,
    partition,
    records: batchOf(['y'], { producerId: second, producerEpoch: 0, baseSequence: partition === 0 ? 1 : 0 }),
  }))
  await session.ask('one sequence for each partition', apis.produce, produceBody(parts), 12)
  const plain = produceBody({ topic, records: batchOf(['z']) })
  await session.ask('a batch without producer between', apis.produce, plain, 12)
  await a.send(3, 1)
  const appendTime = await session.createTopic('append-time', { 'message.timestamp.type': 'LogAppendTime' })
  const c = new Producer(session, appendTime, await session.newProducerId(), 'LogAppendTime')
  await c.send(0, 1)
  await c.send(0, 1)
}

async function strangers(session: Session): Promise<void> {
  const topic = await session.createTopic('strangers')
  const never = new Producer(session, topic, 4_000_000_000_000, 'an id nobody was given')
  await never.send(7, 1)
  await never.send(7, 1)
  await never.send(9, 1)
  const negative = batchOf(['x'], { producerId: -2, producerEpoch: 0, baseSequence: 0 })
  await session.ask('producer id -2', apis.produce, produceBody({ topic, records: negative }), 12)
  const contents = { compression: 'gzip', producerId: await session.newProducerId(), producerEpoch: 0 } as const
  for (const [index, baseSequence] of [0, 0, 2, 1].entries()) {
    const records = batchOf(['x'], { ...contents, baseSequence })
    await session.ask(`gzip ${index}: sequence ${baseSequence}`, apis.produce, produceBody({ topic, records }), 12)
  }
}
