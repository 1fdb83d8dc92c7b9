import { createAddPartitionsToTxnTransaction } from '../../../generated/add-partitions-to-txn-request.ts'
import type { AddPartitionsToTxnResponseData } from '../../../generated/add-partitions-to-txn-response.ts'
import { bodyOf, versionsOf } from '../bodies.ts'
import type { MadeTopic, Scenario, Session } from '../session.ts'
import { settledState, settleTransactionCoordinator, transactionApis } from '../transaction-apis.ts'
import { joiningTopic, TransactionalProducer, V1, V2 } from '../transactional-producer.ts'

export const addPartitionsScenario: Scenario = {
  name: 'Transactions: AddPartitionsToTxn',
  run: async (session) => {
    await settleTransactionCoordinator(session)
    const topic = await session.createTopic('joined', {}, 3)
    for (const version of versionsOf(0, 5)) {
      await refusals(session, version, topic, false)
      if (version >= 4) await refusals(session, version, topic, true)
    }
    for (const version of versionsOf(4, 5)) await batched(session, version, topic)
    for (const version of [3, 4, 5]) await afterEnds(session, version, topic)
  },
}

async function refusals(session: Session, version: number, topic: MadeTopic, verifyOnly: boolean): Promise<void> {
  const verb = verifyOnly ? 'verify' : 'add'
  const producer = new TransactionalProducer(session, `${verb}-${version}`)
  for (let count = 0; count < 3; count++) await producer.init()
  const good = joiningTopic(topic.name, 0, 2)
  const missing = joiningTopic(session.name('missing'), 0)
  const ask = (label: string, topics = [good], speaker: Parameters<TransactionalProducer['addPartitions']>[2] = {}) =>
    producer.addPartitions(`${verb}: ${label}`, topics, { version, verifyOnly, ...speaker })
  await ask('known and missing', [good, missing])
  await ask('missing partition', [joiningTopic(topic.name, 0, 9)])
  await ask('negative partition', [joiningTopic(topic.name, -1)])
  await ask('only missing', [missing])
  await ask('odd names', [joiningTopic('', 0), joiningTopic('a b', 0)])
  await ask('nothing', [])
  await ask('no partitions', [joiningTopic(topic.name)])
  await ask('another producer id', [good], { producerId: 4_000_000_000_000 })
  await ask('epoch before', [good], { producerEpoch: producer.producerEpoch - 1 })
  await ask('newer epoch', [good], { producerEpoch: producer.producerEpoch + 1 })
  await ask('unknown id', [good], { transactionalId: session.name('nobody') })
  await ask('empty id', [good], { transactionalId: '' })
  session.note(`${verb}: state before v${version}`, await producer.settle())
  await ask('first')
  await ask('again')
  await ask('one more', [joiningTopic(topic.name, 1, 2)])
  await ask('one partition twice', [joiningTopic(topic.name, 1, 1)])
  await ask('open, epoch before', [good], { producerEpoch: producer.producerEpoch - 1 })
  await ask('open, known and missing', [good, missing])
  const { transactionState, topics } = await settledState(session, producer.transactionalId)
  session.note(
    `${verb}: partitions v${version}`,
    topics.flatMap(({ partitions }) => partitions.toSorted()),
  )
  session.note(`${verb}: state after v${version}`, transactionState)
}

/** Transactions of a batch come back in no order. */
function byId(response: AddPartitionsToTxnResponseData): AddPartitionsToTxnResponseData {
  const resultsByTransaction = response.resultsByTransaction.toSorted((a, b) =>
    a.transactionalId < b.transactionalId ? -1 : 1,
  )
  return { ...response, resultsByTransaction }
}

async function batched(session: Session, version: number, topic: MadeTopic): Promise<void> {
  const names = ['adds', 'verifies', 'stranger', 'unable']
  const producers = names.map((name) => new TransactionalProducer(session, `batch-${name}-${version}`))
  for (const producer of producers) await producer.init()
  const transactions = producers.map(({ transactionalId, producerId, producerEpoch }, index) => ({
    ...createAddPartitionsToTxnTransaction(),
    transactionalId,
    producerId: BigInt(index === 2 ? 1 : producerId),
    producerEpoch,
    verifyOnly: index === 1,
    topics: [joiningTopic(index === 3 ? session.name('missing') : topic.name, 0, 1)],
  }))
  const { addPartitionsToTxn } = transactionApis
  const ask = (label: string, body: typeof transactions, maySilent = false) => {
    const request = bodyOf(addPartitionsToTxn, { transactions: body })
    return session.ask(label, addPartitionsToTxn, request, version, { adapt: byId, maySilent })
  }
  await ask('batch', transactions)
  await ask('batch again', transactions)
  await ask('empty batch', [], true)
  const states = []
  for (const producer of producers) states.push(await producer.settle())
  session.note(`batch: states v${version}`, states)
}

async function afterEnds(session: Session, version: number, topic: MadeTopic): Promise<void> {
  for (const [way, versions] of Object.entries({ V1, V2 })) {
    for (const committed of [true, false]) {
      const producer = new TransactionalProducer(session, `after-${way}-${committed}-${version}`)
      await producer.init()
      await producer.addPartitions(null, [joiningTopic(topic.name, 0)])
      const { producerEpoch } = producer
      await producer.end(null, committed, { version: versions.end })
      await producer.settle()
      const what = `${way}, after ${committed ? 'a commit' : 'an abort'}`
      const join = [joiningTopic(topic.name, 1)]
      if (version >= 4) await producer.addPartitions(`${what}: verify`, join, { version, verifyOnly: true })
      await producer.addPartitions(`${what}: epoch of before`, join, { version, producerEpoch })
      await producer.addPartitions(`${what}: right epoch`, join, { version })
      session.note(`${what}: state v${version}`, await producer.settle())
    }
  }
}
