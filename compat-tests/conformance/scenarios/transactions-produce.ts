import { apis, batchOf, fetchBody, produceBody, versionsOf } from '../bodies.ts'
import type { MadeTopic, Scenario, Session } from '../session.ts'
import { settledState, settleTransactionCoordinator, steadyConfigs } from '../transaction-apis.ts'
import { joiningTopic, type ToSend, TransactionalProducer, V1, V2 } from '../transactional-producer.ts'

export const transactionalProduceScenario: Scenario = {
  name: 'Transactions: Produce',
  run: async (session) => {
    await settleTransactionCoordinator(session)
    const topic = await session.createTopic('produced', steadyConfigs, 2)
    for (const version of versionsOf(3, 13)) {
      const without = await newProducer(session, `without-${version}`)
      await without.produce('not added', { topic, version })
      await without.produce('not added, again', { topic, version })
      await noteState(session, `not added v${version}`, without)
      const added = await newProducer(session, `added-${version}`)
      await added.addPartitions(null, [joiningTopic(topic.name, 0)])
      await added.produce('added', { topic, version, values: ['a', 'b'] })
      await added.produce('more', { topic, version })
      await added.produce('duplicate', { topic, version, values: ['a', 'b'], baseSequence: 0 })
      await added.produce('gap', { topic, version, baseSequence: 9 })
      await added.produce('other partition', { topic, version, partition: 1 })
      await noteState(session, `added v${version}`, added)
    }
    for (const version of [10, 11, 12, 13]) {
      await refusals(session, version)
      await afterEnds(session, topic, version)
    }
    for (const version of [11, 12]) await several(session, version)
  },
}

async function newProducer(session: Session, name: string): Promise<TransactionalProducer> {
  const producer = new TransactionalProducer(session, name)
  for (let count = 0; count < 2; count++) await producer.init()
  return producer
}

async function noteState(session: Session, label: string, producer: TransactionalProducer): Promise<void> {
  const { transactionState, topics } = await settledState(session, producer.transactionalId)
  const partitions = topics.flatMap(({ partitions }) => partitions.toSorted((a, b) => a - b))
  session.note(`state: ${label}`, `${transactionState}, partitions ${partitions.join(' ')}`)
}

/** Each by a producer and in a topic of its own, with its partition added before and not. */
async function refusals(session: Session, version: number): Promise<void> {
  const cases: Readonly<Record<string, Partial<ToSend>>> = {
    'epoch before': { producerEpoch: 0 },
    'newer epoch': { producerEpoch: 2 },
    'another producer id': { producerId: 4_000_000_000_000 },
    'unknown id': { requestId: session.name('nobody') },
    'no id': { requestId: null },
    'empty id': { requestId: '' },
    'not transactional': { contents: { isTransactional: false } },
    'not transactional, no id': { contents: { isTransactional: false }, requestId: null },
    'no producer': { contents: { producerId: -1, producerEpoch: -1, baseSequence: -1, isTransactional: false } },
    'transactional without a producer': { contents: { producerId: -1, producerEpoch: -1, baseSequence: -1 } },
    'first sequence is not 0': { baseSequence: 5 },
    'acks 1': { acks: 1 },
  }
  for (const [label, toSend] of Object.entries(cases)) {
    for (const isAdded of [true, false]) {
      const how = isAdded ? 'added' : 'not added'
      const name = `${label}-${how}-${version}`.replaceAll(/[ ,]+/g, '-')
      const topic = await session.createTopic(name)
      const producer = await newProducer(session, name)
      if (isAdded) await producer.addPartitions(null, [joiningTopic(topic.name, 0)])
      await producer.produce(`${how}: ${label}`, { topic, version, ...toSend })
      await noteState(session, `${how}: ${label} v${version}`, producer)
    }
  }
}

async function afterEnds(session: Session, topic: MadeTopic, version: number): Promise<void> {
  for (const [way, versions] of Object.entries({ V1, V2 })) {
    for (const committed of [true, false]) {
      const what = `${way}, after ${committed ? 'a commit' : 'an abort'}`
      const producer = await newProducer(session, `${what}-${version}`.replaceAll(/[ ,]+/g, '-'))
      if (way === 'V1') await producer.addPartitions(null, [joiningTopic(topic.name, 0)])
      await producer.produce(null, { topic, version: versions.produce })
      const { producerEpoch } = producer
      await producer.end(null, committed, { version: versions.end })
      await producer.settle()
      await producer.produce(`${what}: epoch of before`, { topic, version, producerEpoch, baseSequence: 1 })
      await producer.produce(`${what}: right epoch`, { topic, version })
      await noteState(session, `${what} v${version}`, producer)
      await producer.init()
      await producer.produce(`${what}: fenced`, {
        topic,
        version,
        producerEpoch: producer.producerEpoch - 1,
        baseSequence: 2,
      })
      await noteState(session, `${what}, fenced v${version}`, producer)
    }
  }
}

/** Several partitions in one request. */
async function several(session: Session, version: number): Promise<void> {
  const topic = await session.createTopic(`several-${version}`, steadyConfigs, 3)
  const missing: MadeTopic = { name: session.name('missing'), topicId: topic.topicId }
  const producer = await newProducer(session, `several-${version}`)
  if (version < V2.produce) await producer.addPartitions(null, [joiningTopic(topic.name, 0, 1)])
  const { producerId, producerEpoch, transactionalId } = producer
  const part = (partition: number, baseSequence: number, to = topic, isTransactional = true) => ({
    topic: to,
    partition,
    records: batchOf(['x'], { producerId, producerEpoch, baseSequence, isTransactional }),
  })
  const ask = (label: string, parts: Parameters<typeof produceBody>[0]) =>
    session.ask(label, apis.produce, produceBody(parts, { transactionalId }), version)
  await ask('two partitions', [part(0, 0), part(1, 0)])
  await ask('one with a gap', [part(0, 1), part(1, 7)])
  await ask('one more partition', [part(1, 1), part(2, 0)])
  await ask('a missing topic', [part(0, 2), part(0, 0, missing)])
  await ask('a missing partition', [part(0, 3), part(9, 0)])
  await ask('one that is not transactional', [part(0, 4), part(1, 2, topic, false)])
  const { topics } = await settledState(session, transactionalId)
  session.note(
    `several: partitions v${version}`,
    topics.flatMap(({ partitions }) => partitions.toSorted()),
  )
  const both = Buffer.concat([part(0, 5).records, part(0, 6).records])
  await session.ask(
    'two batches at once',
    apis.produce,
    produceBody({ topic, records: both }, { transactionalId }),
    version,
  )
  await producer.end(null, true, { version: version < V2.produce ? V1.end : V2.end })
  await producer.settle()
  for (const partition of [0, 1, 2]) {
    const body = fetchBody(topic, 0, {}, { partition })
    await session.ask(`several by v${version}: stored in ${partition}`, apis.fetch, body, 12)
  }
}
