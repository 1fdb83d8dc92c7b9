import type { TopicRequest } from '../../../generated/describe-producers-request.ts'
import type { DescribeProducersResponseData } from '../../../generated/describe-producers-response.ts'
import { buildBatch } from '../../../src/records/build-batch.ts'
import { apis, batchOf, bodyOf, produceBody } from '../bodies.ts'
import type { MadeTopic, Scenario, Session } from '../session.ts'

const asked = (name: string, ...partitionIndexes: number[]): TopicRequest => ({
  name,
  partitionIndexes,
  unknownTaggedFields: null,
})

interface Sent {
  readonly producerId: number
  readonly producerEpoch?: number
  readonly baseSequence: number
  readonly recordCount?: number
}

/** Stamped with the time of the run: Kafka counts a producer's time by that of its records. */
async function send(session: Session, topic: MadeTopic, sent: Sent): Promise<void> {
  const { producerId, producerEpoch = 0, baseSequence, recordCount = 1 } = sent
  const timestampMs = Date.now()
  const records = Array.from({ length: recordCount }, () => ({ timestampMs, value: Buffer.from('value') }))
  const batch = buildBatch({ records, producerId, producerEpoch, baseSequence })
  await session.prepare(apis.produce, produceBody({ topic, records: batch }), 12)
}

export const describeProducersScenario: Scenario = {
  name: 'DescribeProducers',
  run: async (session) => {
    const topic = await session.createTopic('produced', {}, 2)
    const { name } = topic
    const ask = (label: string, ...topics: TopicRequest[]) =>
      session.ask(label, apis.describeProducers, bodyOf(apis.describeProducers, { topics }), 0, { adapt: byProducer })
    await ask('nobody yet', asked(name, 0, 1))
    await session.prepare(apis.produce, produceBody({ topic, records: batchOf(['plain']) }), 12)
    await ask('one that is not idempotent', asked(name, 0))
    const first = await session.newProducerId()
    const second = await session.newProducerId()
    await send(session, topic, { producerId: first, baseSequence: 0, recordCount: 3 })
    await ask('one producer', asked(name, 0))
    await send(session, topic, { producerId: first, baseSequence: 3 })
    await send(session, topic, { producerId: second, baseSequence: 0 })
    await ask('two producers', asked(name, 0, 1))
    await send(session, topic, { producerId: first, producerEpoch: 1, baseSequence: 0, recordCount: 2 })
    await ask('a newer epoch', asked(name, 0))
    await ask('a missing partition', asked(name, 1, 5))
    await ask('a missing topic', asked(session.name('missing'), 0, 1))
    await ask('good and missing', asked(name, 0), asked(session.name('missing'), 0))
    await ask('nothing')
    await ask('a topic without partitions', asked(name))
    await ask('a missing topic without partitions', asked(session.name('missing')))
    await ask('one partition twice', asked(name, 1, 1))
    await ask('one topic twice', asked(name, 1), asked(name, 0))
    await ask('odd names', asked('', 0), asked('a b', 0))
  },
}

/** A partition keeps its producers in no order. */
function byProducer(answer: DescribeProducersResponseData): DescribeProducersResponseData {
  const topics = answer.topics.map((topic) => ({
    ...topic,
    partitions: topic.partitions.map((partition) => ({
      ...partition,
      activeProducers: partition.activeProducers.toSorted((a, b) => Number(a.producerId - b.producerId)),
    })),
  }))
  return { ...answer, topics }
}
