import { javaCommand, pythonCommand } from '../installed-clients.ts'
import { ClientProcess, type ClientTask } from './client-process.ts'
import type { Isolation } from './history.ts'

/** Partitions of the topics a, b and c; the clients know the same. */
export const PARTITION_COUNTS = { a: 4, b: 3, c: 2 } as const

export interface ClientPlace {
  readonly root: string
  readonly folder: string
  readonly bootstrap: string
  /** Begins the names of topics, group and transactional ids. */
  readonly prefix: string
  readonly seed: number
  /** What librdkafka is to say about itself, such as 'eos,broker'; empty for nothing. */
  readonly debug: string
}

/** All clients of a run; every role is played by both families. */
export interface Clients {
  readonly producers: readonly ClientProcess[]
  readonly workers: readonly ClientProcess[]
  readonly readers: readonly ClientProcess[]
}

const WORKERS_PER_FAMILY = 2
const FAMILIES = ['java', 'librdkafka'] as const
type Family = (typeof FAMILIES)[number]

/** Makes the clients; none is started. */
export async function makeClients(place: ClientPlace): Promise<Clients> {
  const java = await javaCommand(place.root, 'chronik.chaos.Main')
  const make = (family: Family, role: string, name: string, options: Readonly<Record<string, string>>) =>
    new ClientProcess(taskOf(place, family, java, role, `${family}-${name}`, options))
  const producers: ClientProcess[] = []
  const workers: ClientProcess[] = []
  const readers: ClientProcess[] = []
  for (const family of FAMILIES) {
    producers.push(make(family, 'transactional-producer', 'transactions', {}))
    producers.push(make(family, 'idempotent-producer', 'sends', {}))
    for (let index = 0; index < WORKERS_PER_FAMILY; index++) {
      // One of each family is a static member: it comes back to its partitions without a rebalance.
      const instance: Record<string, string> = index === 0 ? { instance: 'static' } : {}
      workers.push(make(family, 'worker', `worker-${index}`, { ...instance, isolation: 'read_committed' }))
    }
    for (const isolation of ['read_committed', 'read_uncommitted'] as const) {
      readers.push(make(family, 'reader', `reader-${shortName(isolation)}`, { isolation, until: 'stop' }))
    }
  }
  return { producers, workers, readers }
}

/** The reader that ends by itself once all work is done. */
export async function makeDrainReader(place: ClientPlace): Promise<ClientProcess> {
  const java = await javaCommand(place.root, 'chronik.chaos.Main')
  const options = { isolation: 'read_committed', until: 'drained' }
  return new ClientProcess(taskOf(place, 'java', java, 'reader', 'java-drain', options))
}

/** Readers of everything, each of which ends by itself at the end. */
export async function makeFinalReaders(place: ClientPlace): Promise<ClientProcess[]> {
  const java = await javaCommand(place.root, 'chronik.chaos.Main')
  return FAMILIES.flatMap((family) =>
    (['read_committed', 'read_uncommitted'] as const).map((isolation) => {
      const name = `${family}-final-${shortName(isolation)}`
      return new ClientProcess(taskOf(place, family, java, 'reader', name, { isolation, until: 'end' }))
    }),
  )
}

function shortName(isolation: Isolation): string {
  return isolation.replace('read_', '')
}

function taskOf(
  { root, folder, bootstrap, prefix, seed, debug }: ClientPlace,
  family: Family,
  java: readonly string[],
  role: string,
  name: string,
  options: Readonly<Record<string, string>>,
): ClientTask {
  const command = family === 'java' ? java : pythonCommand(root, 'chaos/librdkafka/client.py')
  return { name, command, folder, options: { bootstrap, prefix, seed: `${seed}`, debug, role, ...options } }
}
