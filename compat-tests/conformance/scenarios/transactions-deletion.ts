import { ErrorCode } from '../../../src/protocol/errors.ts'
import { apis, bodyOf, fetchBody, listOffsetsBody, namedTopics } from '../bodies.ts'
import { groupApis, settleCoordinator } from '../group-apis.ts'
import type { MadeTopic, Scenario, Session } from '../session.ts'
import { settledState, settleTransactionCoordinator, steadyConfigs } from '../transaction-apis.ts'
import { joiningTopic, TransactionalProducer, V1, V2 } from '../transactional-producer.ts'

/** Topics that are deleted, and records that are, while a transaction is open there. */
export const transactionDeletionScenario: Scenario = {
  name: 'Transactions: deletions',
  run: async (session) => {
    await settleTransactionCoordinator(session)
    await settleCoordinator(session)
    for (const [way, versions] of Object.entries({ V1, V2 })) {
      for (const committed of [true, false]) {
        await topicGone(session, way, versions, committed)
        await recordsGone(session, way, versions, committed)
      }
    }
  },
}

async function deleteTopic(session: Session, { name }: MadeTopic): Promise<void> {
  const body = bodyOf(apis.deleteTopics, { topicNames: [name], timeoutMs: 20_000 })
  await session.prepare(apis.deleteTopics, body, 5)
  const metadata = bodyOf(apis.metadata, { topics: namedTopics(name), allowAutoTopicCreation: false })
  await session.ask(`${name.slice(session.name('').length)} is gone`, apis.metadata, metadata, 12, {
    until: ({ topics }) => topics.every(({ errorCode }) => errorCode === ErrorCode.UNKNOWN_TOPIC_OR_PARTITION),
    adapt: ({ topics }) => topics.map(({ errorCode }) => errorCode),
  })
}

async function topicGone(session: Session, way: string, versions: typeof V1 | typeof V2, committed: boolean) {
  const what = `${way}, topic gone, ${committed ? 'commit' : 'abort'}`
  const doomed = await session.createTopic(`doomed-${way}-${committed}`, steadyConfigs)
  const kept = await session.createTopic(`kept-${way}-${committed}`, steadyConfigs)
  const producer = new TransactionalProducer(session, `topic-${way}-${committed}`)
  const groupId = session.name(`group-${way}-${committed}`)
  await producer.init()
  if (versions === V1) {
    await producer.addPartitions(null, [joiningTopic(doomed.name, 0), joiningTopic(kept.name, 0)])
    await producer.addOffsets(null, groupId)
  }
  for (const topic of [doomed, kept]) {
    await producer.produce(null, { topic, version: versions.produce })
    await producer.commitOffset(null, groupId, topic, 5, { version: versions.offsetCommit })
  }
  await deleteTopic(session, doomed)
  const before = await settledState(session, producer.transactionalId)
  session.note(`${what}: state before`, before.transactionState)
  await producer.produce(`${what}: more records`, { topic: doomed, version: versions.produce })
  await producer.commitOffset(`${what}: more offsets`, groupId, doomed, 6, { version: versions.offsetCommit })
  await producer.end(`${what}: end`, committed, { version: versions.end })
  session.note(`${what}: state`, await producer.settle())
  await session.ask(`${what}: stored in the other`, apis.fetch, fetchBody(kept, 0, { isolationLevel: 1 }), 12)
  // Kafka forgets the offsets of the deleted one some time later.
  const asked = { name: kept.name, topicId: kept.topicId, partitionIndexes: [0], unknownTaggedFields: null }
  const fetched = bodyOf(groupApis.offsetFetch, {
    groups: [{ groupId, memberId: null, memberEpoch: -1, topics: [asked], unknownTaggedFields: null }],
    requireStable: true,
  })
  await session.ask(`${what}: offsets`, groupApis.offsetFetch, fetched, 9)
}

/** DeleteRecords up to the middle of an open transaction, and past it. */
async function recordsGone(session: Session, way: string, versions: typeof V1 | typeof V2, committed: boolean) {
  const what = `${way}, records gone, ${committed ? 'commit' : 'abort'}`
  const topic = await session.createTopic(`records-${way}-${committed}`, steadyConfigs)
  const producer = new TransactionalProducer(session, `records-${way}-${committed}`)
  await producer.init()
  if (versions === V1) await producer.addPartitions(null, [joiningTopic(topic.name, 0)])
  for (const values of [['a', 'b'], ['c'], ['d']]) {
    await producer.produce(null, { topic, values, version: versions.produce })
  }
  const read = async (label: string) => {
    for (const [offset, isolationLevel] of [
      [0, 1],
      [2, 1],
      [3, 0],
      [3, 1],
    ] as const) {
      const text = `${what}: ${label}, from ${offset}, isolation ${isolationLevel}`
      await session.ask(text, apis.fetch, fetchBody(topic, offset, { isolationLevel }), 12)
    }
    const latest = listOffsetsBody(topic.name, -1, { isolationLevel: 1 })
    await session.ask(`${what}: ${label}, latest`, apis.listOffsets, latest, 7)
  }
  const deleteTo = async (offset: bigint) => {
    const topics = [
      {
        name: topic.name,
        partitions: [{ partitionIndex: 0, offset, unknownTaggedFields: null }],
        unknownTaggedFields: null,
      },
    ]
    const body = bodyOf(apis.deleteRecords, { topics, timeoutMs: 20_000 })
    await session.ask(`${what}: deleted to ${offset}`, apis.deleteRecords, body, 2)
  }
  await deleteTo(2n)
  await read('open')
  await producer.end(null, committed, { version: versions.end })
  await producer.settle()
  await read('ended')
  await deleteTo(3n)
  await read('deleted further')
  await deleteTo(5n)
  await read('all deleted')
}
