import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Policy,
  type Server,
  type ServerName,
  type ServerOptions,
  type StartServer,
  startKafka,
  startOurs,
} from './servers.ts'

const STARTERS: Record<ServerName, StartServer> = { ours: startOurs, Kafka: startKafka }

/** What both brokers of a pair have in common. */
export interface PairOptions {
  /** Neighbours of one group share a pair, which starts with empty folders. */
  readonly group: string
  readonly policy: Policy
  readonly configs?: ServerOptions['configs']
}

/** Runs one pair of brokers at a time, ours and Kafka, until `stop`. */
export class ServerPairs {
  readonly #root: string
  readonly #workDir: string
  readonly #cpu: number
  #running: { readonly group: string; readonly servers: Record<ServerName, Server> } | null = null

  /** @param workDir  for data and logs  @param cpu  the one CPU that brokers may use */
  constructor(root: string, workDir: string, cpu: number) {
    this.#root = root
    this.#workDir = workDir
    this.#cpu = cpu
  }

  /** The pair of a group: the one that runs, or a new one in its place. */
  async pairOf({ group, policy, configs }: PairOptions): Promise<Record<ServerName, Server>> {
    if (this.#running?.group === group) return this.#running.servers
    await this.stop()
    const folder = group.replaceAll(/[^a-z0-9]+/gi, '-')
    const ours = await this.start('ours', policy, folder, configs)
    try {
      const servers = { ours, Kafka: await this.start('Kafka', policy, folder, configs) }
      this.#running = { group, servers }
      return servers
    } catch (error) {
      await ours.stop()
      throw error
    }
  }

  /** Starts one broker, which is the caller's to stop. */
  start(name: ServerName, policy: Policy, folder: string, configs?: ServerOptions['configs']): Promise<Server> {
    const dir = join(this.#workDir, name, folder)
    const options = { root: this.#root, dir, policy, cpu: this.#cpu }
    return STARTERS[name](configs === undefined ? options : { ...options, configs })
  }

  /** Ends the pair that runs, if any, and gives back its room on the disk. */
  async stop(): Promise<void> {
    if (this.#running === null) return
    const { servers, group } = this.#running
    this.#running = null
    for (const server of [servers.ours, servers.Kafka]) {
      await server.stop().catch((error: unknown) => console.error(`${server.name} of ${group}: ${String(error)}`))
    }
    await rm(join(this.#workDir, 'ours'), { recursive: true, force: true })
    await rm(join(this.#workDir, 'Kafka'), { recursive: true, force: true })
  }
}
