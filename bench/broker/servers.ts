import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findFreePort, findFreePortPair, waitForBroker } from '../../compat-tests/round-trip/probe.ts'

const START_TIMEOUT_MS = 120_000

/** `os`: an acknowledgement waits for the operating system only. `fsync`: it waits for the disk. */
export type Policy = 'os' | 'fsync'

export interface ServerOptions {
  readonly root: string
  /** Fresh folder for data and logs. */
  readonly dir: string
  readonly policy: Policy
  /** The one CPU the broker may use. */
  readonly cpu: number
}

/** A broker process under measurement. */
export interface Server {
  readonly name: ServerName
  readonly bootstrap: string
  readonly pid: number
  /** From process start to ready, milliseconds. */
  readonly startMs: number
  stop(): Promise<void>
}

export type ServerName = 'ours' | 'Kafka'
export type StartServer = (options: ServerOptions) => Promise<Server>

/** This checkout's broker. Ready: it answers ApiVersions. */
export async function startOurs({ root, dir, policy, cpu }: ServerOptions): Promise<Server> {
  await mkdir(dir, { recursive: true })
  const [port, metricsPort] = [await findFreePort(), await findFreePort()]
  const logFile = join(dir, 'server.log')
  const log = await open(logFile, 'a')
  const startedMs = performance.now()
  const child = spawn(
    'taskset',
    [
      ...['-c', `${cpu}`, process.execPath, join(root, 'bin', 'chronik-server.cjs')],
      ...['--kafka-port', `${port}`, '--metrics-port', `${metricsPort}`, '--data-dir', join(dir, 'data')],
      ...['--durability', policy, '--log-level', 'warn'],
    ],
    { stdio: ['ignore', log.fd, log.fd] },
  )
  await log.close()
  const isAlive = () => child.exitCode === null && child.signalCode === null
  await waitForBroker(port, START_TIMEOUT_MS, isAlive).catch(async (error: unknown) => {
    throw new Error(`our broker: ${await readFile(logFile, 'utf8')}`, { cause: error })
  })
  const startMs = performance.now() - startedMs
  if (child.pid === undefined) throw new Error('the broker has no process id')
  return {
    name: 'ours',
    bootstrap: `127.0.0.1:${port}`,
    // taskset replaces itself with the broker.
    pid: child.pid,
    startMs,
    stop: async () => {
      const exited = once(child, 'exit')
      child.kill('SIGTERM')
      await exited
    },
  }
}

/** Apache Kafka with its own start script's JVM options and 1 GB of heap. Ready: it says that it has started. */
export async function startKafka({ root, dir, policy, cpu }: ServerOptions): Promise<Server> {
  await mkdir(dir, { recursive: true })
  // Its controller takes the next one.
  const port = await findFreePortPair()
  const properties = join(dir, 'bench.properties')
  const lines = ['log.segment.delete.delay.ms=100', ...(policy === 'fsync' ? ['log.flush.interval.messages=1'] : [])]
  await writeFile(properties, `${lines.join('\n')}\n`)
  const scripts = join(root, 'compat-tests', 'kafka')
  const env = { ...process.env, KAFKA_CPUS: `${cpu}`, KAFKA_HEAP: '1g', KAFKA_PROPERTIES: properties }
  const run = promisify(execFile)
  const { stdout } = await run(join(scripts, 'start.sh'), [dir, `${port}`], { env })
  const [, pid] = /^ready (\d+)$/m.exec(stdout) ?? []
  const [, startMs] = /^startup_ms (\d+)$/m.exec(stdout) ?? []
  if (pid === undefined || startMs === undefined) throw new Error(`start.sh answered: ${stdout}`)
  return {
    name: 'Kafka',
    bootstrap: `127.0.0.1:${port}`,
    pid: Number(pid),
    startMs: Number(startMs),
    stop: async () => {
      await run(join(scripts, 'stop.sh'), [dir])
    },
  }
}
