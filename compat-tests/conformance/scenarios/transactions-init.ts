import { ErrorCode } from '../../../src/protocol/errors.ts'
import { apis, bodyOf, versionsOf } from '../bodies.ts'
import { groupApis } from '../group-apis.ts'
import type { Scenario, Session } from '../session.ts'
import { settleTransactionCoordinator } from '../transaction-apis.ts'
import { joiningTopic, TransactionalProducer, V1, V2 } from '../transactional-producer.ts'

const TRANSACTION_KEY_TYPE = 1
const INT32_MAX = 2_147_483_647

export const transactionCoordinatorsScenario: Scenario = {
  name: 'Transactions: FindCoordinator and features',
  run: async (session) => {
    await settleTransactionCoordinator(session)
    const { findCoordinator } = groupApis
    for (const version of versionsOf(1, 6)) {
      const find = (label: string, ...keys: string[]) => {
        const asked = version >= 4 ? { coordinatorKeys: keys } : { key: keys[0] ?? '' }
        const body = bodyOf(findCoordinator, { keyType: TRANSACTION_KEY_TYPE, ...asked })
        return session.ask(label, findCoordinator, body, version)
      }
      await find('of an id', 'one', 'two', 'one')
      await find('of no id', '')
      if (version >= 4) await find('of nothing')
    }
    const fields = { clientSoftwareName: 'conformance', clientSoftwareVersion: '1' }
    await session.ask('features', apis.apiVersions, bodyOf(apis.apiVersions, fields), 4, {
      adapt: ({ supportedFeatures, finalizedFeatures }) => ({
        supported: supportedFeatures.filter(({ name }) => name === 'transaction.version'),
        finalized: finalizedFeatures.filter(({ name }) => name === 'transaction.version'),
      }),
    })
  },
}

export const transactionalInitScenario: Scenario = {
  name: 'Transactions: InitProducerId',
  run: async (session) => {
    await settleTransactionCoordinator(session)
    await session.newProducerId()
    for (const version of versionsOf(0, 5)) {
      const fresh = new TransactionalProducer(session, `fresh-${version}`)
      for (const label of ['fresh', 'again', 'and again']) await fresh.askInit(label, version)
      const timed = new TransactionalProducer(session, `timed-${version}`)
      for (const transactionTimeoutMs of [0, -1, 1, 1_800_000, 7_200_000, INT32_MAX]) {
        await timed.askInit(`timeout ${transactionTimeoutMs}`, version, { transactionTimeoutMs })
      }
      await timed.askInit('empty id', version, { transactionalId: '' })
    }
    for (const version of versionsOf(3, 5)) {
      await expectedEpochs(session, version)
      for (const [name, versions] of Object.entries({ V1, V2 }))
        await afterTransactions(session, version, name, versions)
    }
  },
}

/** KIP-360 where no transaction was ever open. */
async function expectedEpochs(session: Session, version: number): Promise<void> {
  const unknown = new TransactionalProducer(session, `unknown-${version}`)
  await unknown.askInit('known id and epoch of an unknown id', version, { producerId: 12_345n, producerEpoch: 3 })
  const producer = new TransactionalProducer(session, `expected-${version}`)
  await producer.init()
  const other = new TransactionalProducer(session, `other-${version}`)
  await other.init()
  const producerId = BigInt(producer.producerId)
  const ask = (label: string, id: bigint, producerEpoch: number) =>
    producer.askInit(label, version, { producerId: id, producerEpoch })
  await ask('right epoch', producerId, 0)
  await ask('right epoch again', producerId, 0)
  await ask('right epoch a third time', producerId, 0)
  await ask('next epoch', producerId, 1)
  await ask('epoch before the last', producerId, 0)
  await ask('newer epoch', producerId, 7)
  await ask('the id of another', BigInt(other.producerId), 0)
  await ask('an id nobody has', 4_000_000_000_000n, 0)
  await ask('only an id', producerId, -1)
  await ask('only an epoch', -1n, 2)
  await producer.askInit('without both', version)
  await ask('the last one that was expected', producerId, 1)
  await ask('the one before without both', producerId, 2)
  await ask('the one without both', producerId, 3)
}

async function afterTransactions(
  session: Session,
  version: number,
  name: string,
  versions: typeof V1 | typeof V2,
): Promise<void> {
  const topic = await session.createTopic(`begun-${version}-${name}`)
  const begin = async (producer: TransactionalProducer) => {
    await producer.addPartitions(null, [joiningTopic(topic.name, 0)])
    await producer.produce(null, { topic, version: versions.produce })
  }
  for (const committed of [true, false]) {
    const what = `${name}, after ${committed ? 'a commit' : 'an abort'}`
    const producer = new TransactionalProducer(session, `${name}-${committed}-${version}`)
    await producer.init()
    await begin(producer)
    await producer.end(null, committed, { version: versions.end })
    await producer.settle()
    const { producerEpoch } = producer
    const producerId = BigInt(producer.producerId)
    await producer.askInit(`${what}: newer epoch`, version, { producerId, producerEpoch: producerEpoch + 1 })
    await producer.askInit(`${what}: epoch before`, version, { producerId, producerEpoch: producerEpoch - 1 })
    await producer.askInit(`${what}: right epoch`, version, { producerId, producerEpoch })
    await producer.askInit(`${what}: right epoch again`, version, { producerId, producerEpoch })
    await producer.askInit(`${what}: nothing expected`, version)
    session.note(`${what}: state v${version}`, await producer.settle())
  }
  for (const how of ['nothing expected', 'right epoch', 'epoch before', 'newer epoch', 'another id'] as const) {
    const producer = new TransactionalProducer(session, `${name}-${how.replaceAll(' ', '-')}-${version}`)
    await producer.init()
    await producer.init()
    await begin(producer)
    const expected = {
      'nothing expected': {},
      'right epoch': { producerId: BigInt(producer.producerId), producerEpoch: 1 },
      'epoch before': { producerId: BigInt(producer.producerId), producerEpoch: 0 },
      'newer epoch': { producerId: BigInt(producer.producerId), producerEpoch: 2 },
      'another id': { producerId: 4_000_000_000_000n, producerEpoch: 1 },
    }[how]
    const what = `${name}, open transaction: ${how}`
    const first = await producer.askInit(what, version, expected)
    session.note(`${what}, state v${version}`, await producer.settle())
    if (first?.errorCode !== ErrorCode.CONCURRENT_TRANSACTIONS) continue
    await producer.askInitUntilDone(`${what}, once aborted`, version, expected)
    await producer.askInitUntilDone(`${what}, then nothing expected`, version)
  }
}
