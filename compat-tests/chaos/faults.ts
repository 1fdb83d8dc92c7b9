import { setTimeout as sleep } from 'node:timers/promises'
import type { Random } from '../../test/support/random.ts'
import type { ChaosBroker } from './chaos-broker.ts'
import type { ClientProcess } from './client-process.ts'
import type { Clients } from './clients.ts'
import type { DriverHistory } from './driver-history.ts'
import { waitForLastEvent } from './last-event.ts'

const PAUSE_BETWEEN_MS_MIN = 500
const PAUSE_BETWEEN_MS_MAX = 3_000
/** In percent of the broker's deaths, it dies once more while it starts. */
const START_KILL_PERCENT = 20
const START_KILL_MS_MAX = 400
/** Around the timeouts of session (6 s) and transaction (10 s): some who go on are still members, some are not. */
const CLIENT_PAUSE_MS_MIN = 3_000
const CLIENT_PAUSE_MS_MAX = 13_000

/** In percent of the faults, the moment is chosen: while a transaction is between two of its steps. */
const AIM_PERCENT = 70
const AIM_TIMEOUT_MS = 500
const AIMS = ['send', 'offsets', 'commit'] as const

/** What can happen, and how often out of all. */
const FAULTS = [
  { name: 'kill broker', weight: 35 },
  { name: 'kill worker', weight: 30 },
  { name: 'kill producer', weight: 15 },
  { name: 'kill reader', weight: 5 },
  { name: 'pause worker', weight: 15 },
  { name: 'replace worker', weight: 7 },
  { name: 'replace producer', weight: 3 },
] as const

/** Where faults happen; without a broker, only to clients. */
export interface FaultPlace {
  readonly broker: ChaosBroker | null
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
    const client = pickClient(clients, fault, random)
    if (client === undefined || paused.has(client)) continue
    if (random.chance(AIM_PERCENT)) {
      await waitForLastEvent(client.historyFile, AIMS[random.int(AIMS.length)] ?? 'commit', AIM_TIMEOUT_MS)
    }
    if (fault === 'kill broker' && broker !== null) brokerKillCount += await killBroker(broker, random, history)
    else if (fault.startsWith('kill')) {
      history.write('kill', client.task.name)
      client.kill()
    } else {
      paused.add(client)
      const isReplaced = fault.startsWith('replace')
      void pause(client, isReplaced, random, history).then(() => paused.delete(client))
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

/** Whom a fault is done to, or who is watched for the moment to do it. */
function pickClient(clients: Clients, fault: string, random: Random): ClientProcess | undefined {
  const { producers, workers, readers } = clients
  const group = fault.endsWith('producer') ? producers : fault.endsWith('reader') ? readers : workers
  return group[random.int(group.length)]
}

async function killBroker(broker: ChaosBroker, random: Random, history: DriverHistory): Promise<number> {
  let killCount = 1
  history.write('kill', 'broker')
  await broker.kill()
  if (random.chance(START_KILL_PERCENT) && broker.dieStarting !== null) {
    history.write('kill', 'broker')
    await broker.dieStarting(random.int(START_KILL_MS_MAX))
    killCount++
  }
  await broker.start()
  return killCount
}

async function pause(
  client: ClientProcess,
  isReplaced: boolean,
  random: Random,
  history: DriverHistory,
): Promise<void> {
  const pauseMs = CLIENT_PAUSE_MS_MIN + random.int(CLIENT_PAUSE_MS_MAX - CLIENT_PAUSE_MS_MIN)
  history.write(isReplaced ? 'replace' : 'pause', client.task.name)
  let goOn = () => client.resume()
  if (isReplaced) goOn = client.replace()
  else client.pause()
  await sleep(pauseMs)
  history.write('resume', client.task.name)
  goOn()
}
