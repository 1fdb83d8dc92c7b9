import { apis, bodyOf, versionsOf } from '../bodies.ts'
import type { Scenario } from '../session.ts'

export const initProducerIdScenario: Scenario = {
  name: 'InitProducerId',
  run: async (session) => {
    await session.newProducerId()
    for (const version of versionsOf(0, 5)) {
      const plain = bodyOf(apis.initProducerId, { transactionalId: null, transactionTimeoutMs: 60_000 })
      await session.ask('without transactional id', apis.initProducerId, plain, version)
      const noTimeout = { ...plain, transactionTimeoutMs: -1 }
      await session.ask('timeout -1', apis.initProducerId, noTimeout, version)
      await session.ask('empty id', apis.initProducerId, { ...plain, transactionalId: '' }, version)
      if (version < 3) continue
      const known = { ...plain, producerId: 5n, producerEpoch: 3 }
      await session.ask('producer id and epoch', apis.initProducerId, known, version)
      await session.ask('producer id without epoch', apis.initProducerId, { ...plain, producerId: 5n }, version)
      await session.ask('epoch without producer id', apis.initProducerId, { ...plain, producerEpoch: 3 }, version)
      await session.ask('negative both', apis.initProducerId, { ...known, producerId: -2n, producerEpoch: -2 }, version)
    }
    const ids = []
    for (let index = 0; index < 3; index++) ids.push(await session.newProducerId())
    session.note('ids are given once', new Set(ids).size === ids.length)
  },
}
