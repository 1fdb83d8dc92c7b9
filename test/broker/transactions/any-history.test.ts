import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { crash, faults, historyRuns, holdClocks, type Mishap, turns } from '../../support/random-history.ts'
import { SimulatedBroker } from '../../support/simulated-broker.ts'
import { batchOf } from '../../support/storage-batches.ts'
import { findFault, findFaultAtRest } from '../../support/transaction-checks.ts'
import {
  type Action,
  type Network,
  TRANSACTION_TIMEOUT_MS,
  TransactionClients,
} from '../../support/transaction-clients.ts'

const PARTITION_COUNT = 3
const { seedCount, timeoutMs, parameters } = historyRuns(100)
/** Steps of the disk within which all that was asked must be done. */
const REST_TURNS_MAX = 3_000
const INIT_TRIES_MAX = 5

type Step =
  | {
      readonly kind: 'act'
      readonly client: number
      readonly action: Action
      readonly partition: number
      readonly network: Network
      readonly turns: number
    }
  | { readonly kind: 'late'; readonly index: number }
  | { readonly kind: 'plain-offset'; readonly partition: number }
  | { readonly kind: 'other-record'; readonly partition: number }
  | { readonly kind: 'wait'; readonly ms: number }
  | Mishap

const act = fc.record({
  kind: fc.constant('act' as const),
  // Mostly one of each kind, so that they get somewhere before the next one fences them.
  client: fc.oneof({ weight: 20, arbitrary: fc.constantFrom(0, 5) }, { weight: 1, arbitrary: fc.nat({ max: 5 }) }),
  action: fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom<Action>('init', 'bump') },
    { weight: 16, arbitrary: fc.constant<Action>('produce') },
    { weight: 6, arbitrary: fc.constant<Action>('offsets') },
    { weight: 7, arbitrary: fc.constantFrom<Action>('commit', 'commit', 'commit', 'abort') },
  ),
  partition: fc.nat({ max: PARTITION_COUNT - 1 }),
  network: fc.oneof(
    { weight: 10, arbitrary: fc.constant<Network>('ok') },
    { weight: 3, arbitrary: fc.constantFrom<Network>('request-lost', 'answer-lost', 'twice', 'late') },
  ),
  // Time enough to be answered, more often than not.
  turns: fc.constantFrom(0, 2, 6, 12),
})
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 60, arbitrary: act },
  { weight: 12, arbitrary: turns },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('late' as const), index: fc.nat({ max: 20 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('plain-offset' as const), partition: fc.nat({ max: 1 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('other-record' as const),
      partition: fc.nat({ max: PARTITION_COUNT - 1 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(1, 4_000, 11_000) }),
  },
  {
    weight: 1,
    arbitrary: crash,
  },
  {
    weight: 1,
    arbitrary: faults,
  },
)

holdClocks()

/** What was started is done. */
async function rest(world: SimulatedBroker, clients: TransactionClients): Promise<void> {
  let turns = 0
  for (let quietTurns = 0; quietTurns < 20; quietTurns++) {
    if (clients.underWayCount > 0) quietTurns = 0
    if (++turns > REST_TURNS_MAX) throw new Error(`${clients.underWayCount} requests are never answered`)
    await world.turns(1)
  }
}

async function take(world: SimulatedBroker, clients: TransactionClients, step: Step): Promise<void> {
  if (world.isFatal) await world.crash('power')
  switch (step.kind) {
    case 'act': {
      const client = clients.clients[step.client]
      if (client !== undefined) clients.act(client, step.action, step.partition, step.network)
      return world.turns(step.turns)
    }
    case 'late':
      return clients.bringLate(step.index)
    case 'plain-offset':
      return clients.commitPlainOffset(step.partition)
    case 'other-record': {
      // Nobody waits until it is durable: what comes behind it is written while the disk syncs.
      const place = { topicId: world.topicId, partition: step.partition }
      void world.storage.append([{ ...place, batches: [batchOf({ values: ['other'] })] }], 'written')
      return
    }
    case 'turns':
      return world.turns(step.count)
    case 'wait':
      vi.advanceTimersByTime(step.ms)
      return
    case 'faults':
      world.disk.faults = { writeFails: step.writeFails, syncFails: step.syncFails, rowsFail: 0 }
      return
    case 'crash':
      await world.crash(step.how)
      expect(await findFault(world, clients)).toBeNull()
  }
}

/** How often histories came to what they are to try. */
const reached = { committed: 0, committedInSeveral: 0, committedOffsets: 0, aborted: 0, unknown: 0, fenced: 0 }

function note({ transactions, producers }: TransactionClients): void {
  for (const { asked, endedAt, records, offset } of transactions) {
    const isEnded = endedAt < Number.POSITIVE_INFINITY
    const isCommitted = isEnded && asked === 'commit'
    if (isCommitted) reached.committed++
    if (isCommitted && new Set(records.map(({ partition }) => partition)).size > 1) reached.committedInSeveral++
    if (isCommitted && offset !== null) reached.committedOffsets++
    if (isEnded && asked === 'abort') reached.aborted++
    if (!isEnded && asked === 'commit') reached.unknown++
  }
  for (const { fencedAt } of producers) if (fencedAt < Number.POSITIVE_INFINITY) reached.fenced++
}

/** Every transactional id can be had again, and be used for a transaction in every partition. */
async function useAll(world: SimulatedBroker, clients: TransactionClients): Promise<void> {
  for (const client of clients.clients) {
    const before = client.producer
    for (let tries = 0; client.producer === before; tries++) {
      expect(tries, `${client.transactionalId} is stuck`).toBeLessThan(INIT_TRIES_MAX)
      clients.act(client, 'init', 0, 'ok')
      await rest(world, clients)
    }
    const actions: Action[] = ['produce', 'produce', 'produce', 'offsets', 'commit']
    for (const [index, action] of actions.entries()) {
      clients.act(client, action, index % PARTITION_COUNT, 'ok')
      await rest(world, clients)
    }
    expect(client.producer?.transaction, `a transaction of ${client.transactionalId} does not end`).toBeNull()
  }
}

test('whatever the network, the disk and the clock do, transactions are whole, and none hangs', {
  timeout: timeoutMs,
}, async () => {
  const steps = fc.array(step, { minLength: 10, maxLength: 90, size: 'max' })
  const history = fc.asyncProperty(fc.nat(), steps, async (seed, steps) => {
    const world = await SimulatedBroker.open(seed, PARTITION_COUNT)
    const clients = new TransactionClients(world)
    try {
      for (const step of steps) {
        await take(world, clients, step)
        expect(clients.fault).toBeNull()
      }
      world.disk.faults = { writeFails: 0, syncFails: 0, rowsFail: 0 }
      if (world.isFatal) await world.crash('power')
      await rest(world, clients)
      if (world.isFatal) await world.crash('power')
      expect(await findFault(world, clients)).toBeNull()
      note(clients)
      for (let time = 0; time < 3; time++) {
        vi.advanceTimersByTime(TRANSACTION_TIMEOUT_MS)
        await rest(world, clients)
      }
      expect(await findFaultAtRest(world, clients)).toBeNull()
      await useAll(world, clients)
      expect(await findFaultAtRest(world, clients)).toBeNull()
      await world.crash('kill')
      expect(await findFaultAtRest(world, clients)).toBeNull()
    } finally {
      await world.close()
    }
  })
  await fc.assert(history, parameters)
  // Of a few histories nothing can be said on the whole.
  if (seedCount < 100 || process.env.SEED_PATH !== undefined) return
  for (const [what, count] of Object.entries(reached)) {
    expect(count, `${what}: ${JSON.stringify(reached)}`).toBeGreaterThan(seedCount / 10)
  }
})
