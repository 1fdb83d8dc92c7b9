import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { findFreePort, findFreePortPair, waitForBroker, waitForSilence } from './probe.ts'

const START_TIMEOUT_MS = 60_000
const STOP_TIMEOUT_MS = 30_000

/** A broker that can be started again on the same data and the same port. */
export interface Broker {
  readonly name: string
  readonly bootstrap: string
  /** Resolves once it answers requests. */
  start(): Promise<void>
  /** SIGKILL to every process of it. */
  killAtOnce(): Promise<void>
  /** SIGTERM, then the end. */
  stop(): Promise<void>
}

/** This project's broker as its README starts it: `npm start` in `root`, data and log below `workDir`. */
export async function chronikBroker(root: string, workDir: string): Promise<Broker> {
  const [kafkaPort, metricsPort] = [await findFreePort(), await findFreePort()]
  const dataDir = join(workDir, 'data')
  const logFile = join(workDir, 'broker.log')
  const args = ['start', '--silent', '--', '--kafka-port', `${kafkaPort}`, '--metrics-port', `${metricsPort}`]
  args.push('--data-dir', dataDir)
  let child: ChildProcess | null = null

  const end = async (signal: NodeJS.Signals) => {
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    // npm, its shell and the broker are one process group.
    process.kill(-child.pid, signal)
    await exited
    // The broker is not this process's child but npm's: its end shows in its port.
    await waitForSilence(kafkaPort, STOP_TIMEOUT_MS)
  }
  return {
    name: 'Chronik Stream',
    bootstrap: `127.0.0.1:${kafkaPort}`,
    start: async () => {
      const log = await open(logFile, 'a')
      const started = spawn('npm', args, { cwd: root, detached: true, stdio: ['ignore', log.fd, log.fd] })
      await log.close()
      child = started
      const isAlive = () => started.exitCode === null && started.signalCode === null
      await waitForBroker(kafkaPort, START_TIMEOUT_MS, isAlive).catch(async (error: unknown) => {
        throw new Error(`npm start: ${await readFile(logFile, 'utf8')}`, { cause: error })
      })
    },
    killAtOnce: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

/** Apache Kafka in the same place: tells whether a failure is the broker's or this script's. */
export async function kafkaBroker(root: string, workDir: string): Promise<Broker> {
  // Its controller takes the next one.
  const port = await findFreePortPair()
  const scripts = join(root, 'compat-tests', 'kafka')
  const dir = join(workDir, 'kafka')
  await mkdir(dir, { recursive: true })
  const run = async (script: string, ...args: string[]) => {
    const [exitCode] = await once(
      spawn(join(scripts, script), args, { stdio: ['ignore', 'ignore', 'inherit'] }),
      'exit',
    )
    if (exitCode !== 0) throw new Error(`${script} ended with ${exitCode}`)
  }
  return {
    name: 'Apache Kafka',
    bootstrap: `127.0.0.1:${port}`,
    start: () => run('start.sh', dir, `${port}`),
    killAtOnce: async () => {
      process.kill(Number(await readFile(join(dir, 'pid'), 'utf8')), 'SIGKILL')
      await waitForSilence(port, STOP_TIMEOUT_MS)
      await rm(join(dir, 'pid'))
    },
    stop: () => run('stop.sh', dir),
  }
}

/** A broker that somebody else runs: it is neither started nor stopped, and left alone where it would be killed. */
export function givenBroker(bootstrap: string): Broker {
  const nothing = async () => {}
  return { name: bootstrap, bootstrap, start: nothing, killAtOnce: nothing, stop: nothing }
}
