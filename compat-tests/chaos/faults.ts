import { setTimeout as sleep } from 'node:timers/promises'
import type { Random } from '../../test/support/random.ts'
import type { BrokerProcess } from '../kill/broker-process.ts'
import type { ClientProcess } from './client-process.ts'
import type { Clients } from './clients.ts'
import type { DriverHistory } from './driver-history.ts'

const PAUSE_BETWEEN_MS_MIN = 500
const PAUSE_BETWEEN_MS_MAX = 4_000
/** In percent of the broker's deaths, it dies once more while it starts. */
const START_KILL_PERCENT = 20
const START_KILL_MS_MAX = 400
/** Around the session timeout of 6 s: some paused workers are still members when they go on, some are not. */
const CLIENT_PAUSE_MS_MIN = 3_000
const CLIENT_PAUSE_MS_MAX = 9_000

/** What can happen, and how often out of all. */
const FAULTS = [
  { name: 'kill broker', weight: 35 },
  { name: 'kill worker', weight: 30 },
  { name: 'kill producer', weight: 15 },
  { name: 'kill reader', weight: 5 },
  { name: 'pause worker', weight: 15 },
] as const

/** Where faults happen; without a broker, only to clients. */
export interface FaultPlace {
  readonly broker: BrokerProcess | null
  readonly clients: Clients
  readonly history: DriverHistory
}

/**
 * Lets faults happen, one after the other, until the time is over. The seed decides what, to whom and when; what the
 * clients are doing at that moment is never the same twice.
 * @returns when everything runs again: how often the broker was killed
 */
export async function makeFaults(place: FaultPlace, random: Random, deadlineMs: number): Promise<number> {
  const { broker, clients, history } = place
  let brokerKillCount = 0
  const paused = new Set<ClientProcess>()
  for (;;) {
    await sleep(PAUSE_BETWEEN_MS_MIN + random.int(PAUSE_BETWEEN_MS_MAX - PAUSE_BETWEEN_MS_MIN))
    if (performance.now() > deadlineMs) break
    const fault = pickFault(random, broker !== null)
    const group = fault.endsWith('worker')
      ? clients.workers
      : fault.endsWith('reader')
        ? clients.readers
        : clients.producers
    const client = group[random.int(group.length)]
    if (fault === 'kill broker' && broker !== null) brokerKillCount += await killBroker(broker, random, history)
    else if (client === undefined || paused.has(client)) continue
    else if (fault === 'pause worker') {
      paused.add(client)
      void pause(client, random, history).then(() => paused.delete(client))
    } else {
      history.write('kill', client.task.name)
      client.kill()
    }
  }
  while (paused.size > 0) await sleep(PAUSE_BETWEEN_MS_MIN)
  return brokerKillCount
}

function pickFault(random: Random, hasBroker: boolean): (typeof FAULTS)[number]['name'] {
  const possible = FAULTS.filter(({ name }) => hasBroker || name !== 'kill broker')
  let rest = random.int(possible.reduce((sum, { weight }) => sum + weight, 0))
  for (const { name, weight } of possible) {
    if (rest < weight) return name
    rest -= weight
  }
  return 'kill worker'
}

async function killBroker(broker: BrokerProcess, random: Random, history: DriverHistory): Promise<number> {
  let killCount = 1
  history.write('kill', 'broker')
  await broker.end('SIGKILL')
  if (random.chance(START_KILL_PERCENT)) {
    await broker.launch()
    await sleep(random.int(START_KILL_MS_MAX))
    history.write('kill', 'broker')
    await broker.end('SIGKILL')
    killCount++
  }
  await broker.start()
  return killCount
}

async function pause(client: ClientProcess, random: Random, history: DriverHistory): Promise<void> {
  history.write('pause', client.task.name)
  client.pause()
  await sleep(CLIENT_PAUSE_MS_MIN + random.int(CLIENT_PAUSE_MS_MAX - CLIENT_PAUSE_MS_MIN))
  history.write('resume', client.task.name)
  client.resume()
}
