import type { DescribeTransactionsResponseData } from '../../../generated/describe-transactions-response.ts'
import type { ListTransactionsRequestData } from '../../../generated/list-transactions-request.ts'
import type { ListTransactionsResponseData } from '../../../generated/list-transactions-response.ts'
import { createWritableTxnMarker, type WritableTxnMarker } from '../../../generated/write-txn-markers-request.ts'
import { apis, bodyOf, fetchBody, listOffsetsBody, versionsOf } from '../bodies.ts'
import { settleCoordinator } from '../group-apis.ts'
import type { MadeTopic, Scenario, Session } from '../session.ts'
import { eventually, settleTransactionCoordinator, steadyConfigs, transactionApis } from '../transaction-apis.ts'
import { joiningTopic, TransactionalProducer, V1, V2 } from '../transactional-producer.ts'

async function newProducer(session: Session, name: string): Promise<TransactionalProducer> {
  const producer = new TransactionalProducer(session, name)
  for (let count = 0; count < 2; count++) await producer.init()
  return producer
}

/** One producer in each state. */
async function producersInStates(session: Session, topic: MadeTopic): Promise<readonly TransactionalProducer[]> {
  const empty = await newProducer(session, 'a-empty')
  const open = await newProducer(session, 'b-open')
  await open.addPartitions(null, [joiningTopic(topic.name, 0, 2)])
  await open.addOffsets(null, session.name('group'))
  const producers = [empty, open]
  for (const [way, versions] of Object.entries({ V1, V2 })) {
    for (const committed of [true, false]) {
      const producer = await newProducer(session, `c-${way}-${committed}`)
      await producer.addPartitions(null, [joiningTopic(topic.name, 1)])
      await producer.end(null, committed, { version: versions.end })
      await producer.settle()
      producers.push(producer)
    }
  }
  return producers
}

export const listTransactionsScenario: Scenario = {
  name: 'Transactions: ListTransactions and DescribeTransactions',
  run: async (session) => {
    await settleTransactionCoordinator(session)
    await settleCoordinator(session)
    const topic = await session.createTopic('listed', {}, 3)
    const producers = await producersInStates(session, topic)
    const mine = session.name('')
    const adapt = (response: ListTransactionsResponseData) => ({
      ...response,
      transactionStates: response.transactionStates
        .filter(({ transactionalId }) => transactionalId.startsWith(mine))
        .toSorted((a, b) => (a.transactionalId < b.transactionalId ? -1 : 1)),
    })
    await longerThan(session, 5n, producers[1]?.transactionalId ?? '')
    const producerIds = producers.map(({ producerId }) => BigInt(producerId))
    for (const version of versionsOf(0, 2)) {
      const ask = (label: string, fields: Partial<ListTransactionsRequestData>) =>
        session.ask(
          label,
          transactionApis.listTransactions,
          bodyOf(transactionApis.listTransactions, fields),
          version,
          {
            adapt,
          },
        )
      await ask('all', {})
      for (const stateFilters of [
        ['Ongoing'],
        ['Empty', 'CompleteAbort'],
        ['PrepareCommit', 'PrepareAbort', 'PrepareEpochFence', 'Dead'],
        ['ongoing'],
        ['Odd'],
        ['Odd', 'Ongoing', ''],
      ]) {
        await ask(`in ${stateFilters.join(' ')}`, { stateFilters })
      }
      await ask('of two producers', { producerIdFilters: producerIds.slice(0, 2) })
      await ask('of unknown producers', { producerIdFilters: [4_000_000_000_000n, -1n] })
      await ask('of a producer in a state', { producerIdFilters: producerIds.slice(0, 2), stateFilters: ['Empty'] })
      if (version >= 1) {
        for (const durationFilter of [-2n, 0n, 1n, 3_600_000n])
          await ask(`for ${durationFilter} ms`, { durationFilter })
      }
      if (version >= 2) {
        for (const pattern of ['', '.*-open', 'open', '[', '(?i).*OPEN', '.*-(a|b)-.*', '\\Q', '.*-(?<name>e)mpty']) {
          await ask(`like ${pattern}`, { transactionalIdPattern: pattern })
        }
      }
    }
    await describe(session, producers)
  },
}

/** Waits until a transaction is open for longer than this. */
async function longerThan(session: Session, durationFilter: bigint, transactionalId: string): Promise<void> {
  const { listTransactions } = transactionApis
  await eventually('a transaction of some age', async () => {
    const { transactionStates } = await session.prepare(
      listTransactions,
      bodyOf(listTransactions, { durationFilter }),
      1,
    )
    return transactionStates.some((state) => state.transactionalId === transactionalId) ? true : null
  })
}

async function describe(session: Session, producers: readonly TransactionalProducer[]): Promise<void> {
  const ask = (label: string, ...transactionalIds: string[]) => {
    const { describeTransactions } = transactionApis
    const body = bodyOf(describeTransactions, { transactionalIds })
    return session.ask(label, describeTransactions, body, 0, { adapt: byId })
  }
  for (const { transactionalId } of producers) {
    await ask(`described: ${transactionalId.slice(session.name('').length)}`, transactionalId)
  }
  await ask('described: unknown', session.name('nobody'))
  await ask('described: empty', '')
  await ask('described: none')
  await ask('described: twice', session.name('a-empty'), session.name('a-empty'), session.name('nobody'))
}

/** Partitions and transactions come in no order. */
function byId(response: DescribeTransactionsResponseData): unknown {
  const transactionStates = response.transactionStates
    .map((state) => ({
      ...state,
      topics: state.topics.map(({ topic, partitions }) => ({
        topic,
        // Which partition of its own topic Kafka keeps a group in follows from the name, which no two runs share.
        partitions: topic.startsWith('__') ? 'some' : partitions.toSorted((a, b) => a - b),
      })),
    }))
    .toSorted((a, b) => (a.transactionalId < b.transactionalId ? -1 : 1))
  return { ...response, transactionStates }
}

export const writeTxnMarkersScenario: Scenario = {
  name: 'Transactions: DescribeProducers and WriteTxnMarkers',
  run: async (session) => {
    await settleTransactionCoordinator(session)
    for (const version of versionsOf(1, 2)) {
      for (const [way, versions] of Object.entries({ V1, V2 })) {
        for (const transactionResult of [false, true]) await byHand(session, version, way, versions, transactionResult)
      }
      await markersForNobody(session, version)
    }
  },
}

async function describeProducers(session: Session, label: string, topic: MadeTopic): Promise<void> {
  const topics = [{ name: topic.name, partitionIndexes: [0], unknownTaggedFields: null }]
  await session.ask(label, apis.describeProducers, bodyOf(apis.describeProducers, { topics }), 0, {
    adapt: ({ topics }) =>
      topics.map(({ partitions }) =>
        partitions.map(({ activeProducers, errorCode }) => ({
          errorCode,
          // Kafka and this broker may count the time of a marker otherwise: it is not that of a record.
          activeProducers: activeProducers.map((producer) => ({
            ...producer,
            lastTimestamp: producer.lastTimestamp > 0n,
          })),
        })),
      ),
  })
}

/** As kafka-transactions.sh abort does with a transaction that hangs, and what its coordinator makes of it. */
async function byHand(
  session: Session,
  version: number,
  way: string,
  versions: typeof V1 | typeof V2,
  transactionResult: boolean,
): Promise<void> {
  const what = `${way}, ${transactionResult ? 'commit' : 'abort'} by hand with v${version}`
  const name = `${way}-${transactionResult}-${version}`
  const topic = await session.createTopic(name, steadyConfigs)
  const producer = await newProducer(session, name)
  await producer.addPartitions(null, [joiningTopic(topic.name, 0)])
  await producer.produce(null, { topic, version: versions.produce })
  const { producerId, producerEpoch } = producer
  const ask = (label: string, ...markers: Partial<WritableTxnMarker>[]) =>
    writeMarkers(
      session,
      `${what}: ${label}`,
      version,
      topic,
      ...markers.map((marker) => ({
        producerId: BigInt(producerId),
        producerEpoch,
        transactionResult,
        ...marker,
      })),
    )
  await describeProducers(session, `${what}: open`, topic)
  await ask('epoch before', { producerEpoch: producerEpoch - 1 })
  await ask('missing partition', { topics: [{ name: topic.name, partitionIndexes: [7], unknownTaggedFields: null }] })
  await ask('missing topic', {
    topics: [{ name: session.name('missing'), partitionIndexes: [0], unknownTaggedFields: null }],
  })
  await ask('transaction version 2, same epoch', { transactionVersion: 2 })
  await describeProducers(session, `${what}: still open`, topic)
  await ask('right')
  await describeProducers(session, `${what}: ended`, topic)
  await ask('again')
  await ask('coordinator epoch 5', { coordinatorEpoch: 5 })
  await ask('coordinator epoch before', { coordinatorEpoch: 4 })
  await ask('epoch before, late', { producerEpoch: producerEpoch - 1, coordinatorEpoch: 5 })
  await ask('newer epoch', { producerEpoch: producerEpoch + 1, coordinatorEpoch: 5 })
  await describeProducers(session, `${what}: in the end`, topic)
  await producer.produce(`${what}: more records`, { topic, version: versions.produce })
  for (const isolationLevel of [0, 1]) {
    const text = `${what}: stored, isolation ${isolationLevel}`
    await session.ask(text, apis.fetch, fetchBody(topic, 0, { isolationLevel }), 12)
    await session.ask(
      text.replace('stored', 'latest'),
      apis.listOffsets,
      listOffsetsBody(topic.name, -1, { isolationLevel }),
      7,
    )
  }
}

function writeMarkers(
  session: Session,
  label: string,
  version: number,
  topic: MadeTopic,
  ...markers: Partial<WritableTxnMarker>[]
) {
  const topics = [{ name: topic.name, partitionIndexes: [0], unknownTaggedFields: null }]
  const whole = markers.map((marker) => {
    const { transactionVersion = 0 } = marker
    return {
      ...createWritableTxnMarker(),
      topics,
      ...marker,
      transactionVersion: version >= 2 ? transactionVersion : 0,
    }
  })
  const body = bodyOf(transactionApis.writeTxnMarkers, { markers: whole })
  return session.ask(label, transactionApis.writeTxnMarkers, body, version)
}

async function markersForNobody(session: Session, version: number): Promise<void> {
  const topic = await session.createTopic(`nobody-${version}`, steadyConfigs)
  const producerId = BigInt(await session.newProducerId())
  const ask = (label: string, ...markers: Partial<WritableTxnMarker>[]) =>
    writeMarkers(session, `nobody: ${label}`, version, topic, ...markers)
  await ask('unknown producer', { producerId, producerEpoch: 3 })
  await ask('two markers', { producerId, producerEpoch: 3 }, { producerId, producerEpoch: 4, transactionResult: true })
  await describeProducers(session, `nobody: producers v${version}`, topic)
  await session.ask(`nobody: stored by v${version}`, apis.fetch, fetchBody(topic, 0), 12)
}
