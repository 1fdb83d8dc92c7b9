import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import {
  type GroupAction,
  GroupClients,
  type Network,
  REBALANCE_TIMEOUT_MS,
  SESSION_TIMEOUT_MS,
} from '../../support/group-clients.ts'
import { crash, faults, historyRuns, holdClocks, type Mishap, turns } from '../../support/random-history.ts'
import { SimulatedBroker } from '../../support/simulated-broker.ts'

const PARTITION_COUNT = 3
const { timeoutMs, parameters } = historyRuns(250)
/** Rounds in which everybody does one thing more, within which a group must be whole again. */
const SETTLING_ROUNDS_MAX = 40

type Step =
  | {
      readonly kind: 'act'
      readonly client: number
      readonly action: GroupAction
      readonly partition: number
      readonly network: Network
    }
  | { readonly kind: 'go-on' }
  | { readonly kind: 'late'; readonly index: number }
  | { readonly kind: 'wait' | 'jump'; readonly ms: number }
  | Mishap

const act = fc.record({
  kind: fc.constant('act' as const),
  client: fc.nat({ max: 3 }),
  action: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<GroupAction>('join', 'sync') },
    { weight: 4, arbitrary: fc.constantFrom<GroupAction>('heartbeat', 'commit', 'commit') },
    { weight: 1, arbitrary: fc.constantFrom<GroupAction>('leave', 'die') },
  ),
  partition: fc.nat({ max: PARTITION_COUNT - 1 }),
  network: fc.oneof(
    { weight: 8, arbitrary: fc.constant<Network>('ok') },
    { weight: 4, arbitrary: fc.constantFrom<Network>('request-lost', 'answer-lost', 'twice', 'late') },
  ),
})
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 24, arbitrary: act },
  { weight: 12, arbitrary: fc.constant({ kind: 'go-on' as const }) },
  { weight: 14, arbitrary: turns },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('late' as const), index: fc.nat({ max: 20 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(1, 3_000, 5_500, 11_000) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('jump' as const), ms: fc.constantFrom(-60_000, -5_000, 4_000, 60_000) }),
  },
  {
    weight: 2,
    arbitrary: crash,
  },
  {
    weight: 1,
    arbitrary: faults,
  },
)

holdClocks()

async function crashAndCheck(world: SimulatedBroker, clients: GroupClients, how: 'kill' | 'power'): Promise<void> {
  await world.crash(how)
  clients.crashed()
  expect(await clients.findLostOffset(PARTITION_COUNT)).toBeNull()
}

async function take(world: SimulatedBroker, clients: GroupClients, step: Step): Promise<void> {
  if (world.isFatal) await crashAndCheck(world, clients, 'power')
  switch (step.kind) {
    case 'act': {
      const client = clients.clients[step.client]
      if (client !== undefined) clients.act(client, step.action, step.partition, step.network)
      return
    }
    case 'go-on':
      for (const client of clients.clients) clients.goOn(client)
      return world.turns(8)
    case 'late':
      return clients.bringLate(step.index)
    case 'turns':
      return world.turns(step.count)
    case 'wait':
      vi.advanceTimersByTime(step.ms)
      return
    case 'jump':
      vi.setSystemTime(Date.now() + step.ms)
      return
    case 'faults':
      world.disk.faults = { writeFails: step.writeFails, syncFails: step.syncFails, rowsFail: 0 }
      return
    case 'crash':
      return crashAndCheck(world, clients, step.how)
  }
}

/** Everybody does what a consumer does until all of them have their part of one generation. */
async function settle(world: SimulatedBroker, clients: GroupClients): Promise<void> {
  // Whoever was in the group and is no more is found out.
  for (let round = 0; round < SETTLING_ROUNDS_MAX; round++) {
    for (const client of clients.clients) clients.goOn(client)
    await world.turns(40)
    vi.advanceTimersByTime(SESSION_TIMEOUT_MS / 4)
    await world.turns(40)
    const generations = new Set(clients.clients.map(({ generationId }) => generationId))
    const owned = clients.clients.flatMap((client) => client.owned ?? [])
    if (generations.size === 1 && owned.toSorted().join() === '0,1,2,3,4,5') return
  }
  throw new Error(`the group is stuck: ${JSON.stringify(clients.clients)}`)
}

test('whatever the network, the disk and the clock do, parts have one owner, offsets stay, and no group is stuck', {
  timeout: timeoutMs,
}, async () => {
  const steps = fc.array(step, { minLength: 10, maxLength: 90, size: 'max' })
  const history = fc.asyncProperty(fc.nat(), steps, async (seed, steps) => {
    const world = await SimulatedBroker.open(seed, PARTITION_COUNT)
    const clients = new GroupClients(world)
    try {
      for (const step of steps) {
        await take(world, clients, step)
        expect(clients.fault).toBeNull()
      }
      world.disk.faults = { writeFails: 0, syncFails: 0, rowsFail: 0 }
      if (world.isFatal) await crashAndCheck(world, clients, 'power')
      await settle(world, clients)
      expect(clients.fault).toBeNull()
      expect(await clients.findLostOffset(PARTITION_COUNT)).toBeNull()
      await crashAndCheck(world, clients, 'kill')
      expect(world.bugs).toEqual([])
      vi.advanceTimersByTime(SESSION_TIMEOUT_MS + REBALANCE_TIMEOUT_MS)
      expect([...world.broker.groups.all()].map(({ members }) => members.size)).toEqual([0])
    } finally {
      await world.close()
    }
  })
  await fc.assert(history, parameters)
})
