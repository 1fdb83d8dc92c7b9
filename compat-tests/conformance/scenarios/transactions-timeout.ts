import { apis, fetchBody } from '../bodies.ts'
import { settleCoordinator } from '../group-apis.ts'
import type { MadeTopic, Scenario, Session } from '../session.ts'
import { eventually, settledState, settleTransactionCoordinator, steadyConfigs } from '../transaction-apis.ts'
import { joiningTopic, TransactionalProducer, V1, V2 } from '../transactional-producer.ts'

/** Long enough for a producer to begin on a busy machine. */
const TIMEOUT_MS = 1_000

type Versions = typeof V1 | typeof V2

/** What a producer sends whose transaction has timed out, each by a producer of its own. */
const requests: Readonly<
  Record<
    string,
    (producer: TransactionalProducer, label: string, topic: MadeTopic, versions: Versions) => Promise<void>
  >
> = {
  commit: (producer, label, _topic, { end }) => producer.end(label, true, { version: end }),
  abort: (producer, label, _topic, { end }) => producer.end(label, false, { version: end }),
  'add partitions': (producer, label, { name }) => producer.addPartitions(label, [joiningTopic(name, 1)]),
  'add offsets': (producer, label) => producer.addOffsets(label, `${producer.transactionalId}-group`),
  'commit an offset': (producer, label, topic, { offsetCommit }) =>
    producer.commitOffset(label, `${producer.transactionalId}-group`, topic, 5, { version: offsetCommit }),
  produce: (producer, label, topic, { produce }) => producer.produce(label, { topic, version: produce }),
  'go on with id and epoch': async (producer, label) => {
    const { producerId, producerEpoch } = producer
    await producer.askInit(label, 4, { producerId: BigInt(producerId), producerEpoch })
  },
  'begin anew': async (producer, label) => {
    await producer.askInit(label, 4)
  },
}

export const transactionTimeoutScenario: Scenario = {
  name: 'Transactions: timeout',
  run: async (session) => {
    await settleTransactionCoordinator(session)
    await settleCoordinator(session)
    const producers: {
      readonly what: string
      readonly producer: TransactionalProducer
      readonly topic: MadeTopic
      readonly versions: Versions
      readonly request: string
    }[] = []
    for (const [way, versions] of Object.entries({ V1, V2 })) {
      for (const request of Object.keys(requests)) {
        const name = `${request.replaceAll(' ', '-')}-${way}`
        const topic = await session.createTopic(name, steadyConfigs, 2)
        const producer = new TransactionalProducer(session, name)
        await producer.init({ transactionTimeoutMs: TIMEOUT_MS })
        await producer.init({ transactionTimeoutMs: TIMEOUT_MS })
        producers.push({ what: `${way}: ${request}`, producer, topic, versions, request })
      }
    }
    for (const { producer, topic, versions } of producers) {
      if (versions === V1) await producer.addPartitions(null, [joiningTopic(topic.name, 0)])
      await producer.produce(null, { topic, version: versions.produce })
    }
    for (const { what, producer, topic, versions, request } of producers) {
      await timedOut(session, producer)
      await requests[request]?.(producer, what, topic, versions)
      session.note(`${what}, state`, await producer.settle())
      await session.ask(`${what}, stored`, apis.fetch, fetchBody(topic, 0, { isolationLevel: 1 }), 12)
      await producer.askInit(`${what}, next`, 4)
    }
  },
}

/** Kafka looks for transactions that are out of time every ten seconds. */
async function timedOut(session: Session, { transactionalId }: TransactionalProducer): Promise<void> {
  await eventually(`the timeout of ${transactionalId}`, async () => {
    const { transactionState } = await settledState(session, transactionalId)
    return transactionState === 'CompleteAbort' ? true : null
  })
}
