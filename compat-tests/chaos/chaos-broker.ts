import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { BrokerProcess } from '../kill/broker-process.ts'
import { kafkaBroker } from '../round-trip/broker.ts'
import { findFreePort } from '../round-trip/probe.ts'

const ERROR_LINE = /^\S+Z (?:ERROR|FATAL) /
/** Of each error, so many lines are told: its message and the place. */
const ERROR_LINE_COUNT = 3

/** A broker that is killed and comes back with what it had stored. */
export interface ChaosBroker {
  readonly bootstrap: string
  /** Resolves once it answers. */
  start(): Promise<void>
  kill(): Promise<void>
  /** Starts it and kills it before it is ready; null where that cannot be done. */
  readonly dieStarting: ((afterMs: number) => Promise<void>) | null
  stop(): Promise<void>
  /** Lines of its log about what should not have happened, when that can be told. */
  readErrors(): Promise<readonly string[]>
}

/** The broker of this checkout, with its data below a folder. */
export async function ownBroker(root: string, workDir: string, durability: string): Promise<ChaosBroker> {
  const port = await findFreePort()
  const broker = new BrokerProcess({ root, workDir, port, flags: ['--durability', durability] })
  return {
    bootstrap: `127.0.0.1:${port}`,
    start: () => broker.start(),
    kill: () => broker.end('SIGKILL'),
    dieStarting: async (afterMs) => {
      await broker.launch()
      await sleep(afterMs)
      await broker.end('SIGKILL')
    },
    stop: () => broker.end('SIGTERM'),
    readErrors: async () => {
      const lines = (await readFile(join(workDir, 'broker.log'), 'utf8')).split('\n')
      return lines.flatMap((line, index) =>
        ERROR_LINE.test(line) ? [lines.slice(index, index + ERROR_LINE_COUNT).join(' | ')] : [],
      )
    },
  }
}

/** Apache Kafka in its place: tells whether a violation is the broker's or the run's. */
export async function rivalBroker(root: string, workDir: string): Promise<ChaosBroker> {
  const broker = await kafkaBroker(root, workDir)
  const { bootstrap, start, killAtOnce: kill, stop } = broker
  return { bootstrap, start, kill, dieStarting: null, stop, readErrors: async () => [] }
}
