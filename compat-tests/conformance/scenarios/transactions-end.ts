import { versionsOf } from '../bodies.ts'
import type { MadeTopic, Scenario, Session } from '../session.ts'
import { settledState, settleTransactionCoordinator } from '../transaction-apis.ts'
import { joiningTopic, type Speaker, TransactionalProducer, V1, V2 } from '../transactional-producer.ts'

const states = ['Empty', 'Ongoing', 'CompleteCommit', 'CompleteAbort'] as const
type State = (typeof states)[number]

/** Who asks for the end, from what its producer is. */
const speakers: Readonly<Record<string, (producer: TransactionalProducer) => Speaker>> = {
  'right epoch': () => ({}),
  'epoch before': ({ producerEpoch }) => ({ producerEpoch: producerEpoch - 1 }),
  'epoch two before': ({ producerEpoch }) => ({ producerEpoch: producerEpoch - 2 }),
  'newer epoch': ({ producerEpoch }) => ({ producerEpoch: producerEpoch + 1 }),
  'another producer id': () => ({ producerId: 4_000_000_000_000 }),
}

/** A producer of an epoch that has at least two before it, in a state that was reached with these versions. */
async function producerIn(
  session: Session,
  state: State,
  topic: MadeTopic,
  name: string,
  versions: typeof V1 | typeof V2,
): Promise<TransactionalProducer> {
  const producer = new TransactionalProducer(session, name)
  for (let count = 0; count < 3; count++) await producer.init()
  if (state === 'Empty') return producer
  if (versions === V1) await producer.addPartitions(null, [joiningTopic(topic.name, 0)])
  await producer.produce(null, { topic, version: versions.produce })
  if (state === 'Ongoing') return producer
  await producer.end(null, state === 'CompleteCommit', { version: versions.end })
  await producer.settle()
  return producer
}

async function cell(
  session: Session,
  topic: MadeTopic,
  state: State,
  committed: boolean,
  who: string,
  version: number,
  versions: typeof V1 | typeof V2,
): Promise<void> {
  const way = versions === V1 ? 'V1' : 'V2'
  const verb = committed ? 'commit' : 'abort'
  const name = `${state}-${verb}-${who.replaceAll(' ', '-')}-${version}-${way}`
  const producer = await producerIn(session, state, topic, name, versions)
  const label = `${state} by ${way}, ${verb}, ${who}`
  await producer.end(label, committed, { version, ...speakers[who]?.(producer) })
  session.note(`${label}, then v${version}`, await producer.settle())
}

export const endTxnScenario: Scenario = {
  name: 'Transactions: EndTxn',
  run: async (session) => {
    await settleTransactionCoordinator(session)
    const topic = await session.createTopic('ended')
    for (const version of versionsOf(0, 5)) {
      const versions = version >= 5 ? V2 : V1
      const isWhole = version === 1 || version === 4 || version === 5
      const whos = Object.keys(speakers).slice(0, isWhole ? undefined : 2)
      for (const state of states) {
        for (const committed of [true, false]) {
          for (const who of whos) await cell(session, topic, state, committed, who, version, versions)
        }
      }
      const nobody = new TransactionalProducer(session, 'nobody')
      for (const [label, transactionalId] of [
        ['unknown id', nobody.transactionalId],
        ['empty id', ''],
      ] as const) {
        for (const committed of [true, false]) {
          const speaker = { transactionalId, producerId: 5, producerEpoch: 0, version }
          await nobody.end(`${label}, ${committed ? 'commit' : 'abort'}`, committed, speaker)
        }
      }
    }
  },
}

/** A client that changes from one protocol to the other, and what is answered to what it sent before. */
export const endTxnAcrossScenario: Scenario = {
  name: 'Transactions: EndTxn across versions',
  run: async (session) => {
    await settleTransactionCoordinator(session)
    const topic = await session.createTopic('across')
    for (const [version, versions] of [
      [4, V2],
      [5, V1],
    ] as const) {
      for (const state of ['Ongoing', 'CompleteCommit', 'CompleteAbort'] as const) {
        for (const committed of [true, false]) {
          for (const who of ['right epoch', 'epoch before']) {
            await cell(session, topic, state, committed, who, version, versions)
          }
        }
      }
    }
    for (const versions of [V1, V2]) await lateRequests(session, topic, versions)
  },
}

/** What was sent for one transaction and arrives when the next one is open, or when none is. */
async function lateRequests(session: Session, topic: MadeTopic, versions: typeof V1 | typeof V2): Promise<void> {
  const way = versions === V1 ? 'V1' : 'V2'
  const producer = new TransactionalProducer(session, `late-${way}`)
  await producer.init()
  const begin = async () => {
    if (versions === V1) await producer.addPartitions(null, [joiningTopic(topic.name, 0)])
    await producer.produce(null, { topic, version: versions.produce })
  }
  await begin()
  const { producerEpoch } = producer
  await producer.end(`${way}: commit`, true, { version: versions.end })
  await producer.settle()
  await begin()
  await producer.end(`${way}: late commit in the next transaction`, true, { version: versions.end, producerEpoch })
  const { transactionState, topics } = await settledState(session, producer.transactionalId)
  session.note(`${way}: the next transaction then`, `${transactionState}, ${topics.length} topics`)
  await producer.addPartitions(`${way}: late partitions`, [joiningTopic(topic.name, 0)], { producerEpoch })
  await producer.produce(`${way}: late records`, {
    topic,
    producerEpoch,
    version: versions.produce,
    baseSequence: 9,
  })
  session.note(`${way}: state at the end`, await producer.settle())
}
