import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findFreePort, findFreePortPair, waitForBroker } from '../../compat-tests/round-trip/probe.ts'

const START_TIMEOUT_MS = 120_000
const run = promisify(execFile)

/** `os`: an acknowledgement waits for the operating system only. `fsync`: it waits for the disk. */
export type Policy = 'os' | 'fsync'

export interface ServerOptions {
  readonly root: string
  /** Fresh folder for data and logs. */
  readonly dir: string
  readonly policy: Policy
  /** The one CPU the broker may use. */
  readonly cpu: number
  /** Of the broker, by their names in Kafka; those of both brokers alike. */
  readonly configs?: Readonly<Record<string, string>>
}

/** A broker process under measurement. */
export interface Server {
  readonly name: ServerName
  readonly bootstrap: string
  /** Another one after a restart. */
  readonly pid: number
  /** From process start to ready, milliseconds. */
  readonly startMs: number
  /** Times a file was made durable since the process started. */
  countFsyncs(): Promise<number>
  /** Stops it and starts it again on the same data. */
  restart(): Promise<void>
  stop(): Promise<void>
}

export type ServerName = 'ours' | 'Kafka'
export type StartServer = (options: ServerOptions) => Promise<Server>

/** A process that runs now. */
interface Started {
  readonly pid: number
  readonly startMs: number
  readonly stop: () => Promise<void>
}

/** This checkout's broker. Ready: it answers ApiVersions. */
export async function startOurs(options: ServerOptions): Promise<Server> {
  await mkdir(options.dir, { recursive: true })
  const [port, metricsPort] = [await findFreePort(), await findFreePort()]
  return serve(
    'ours',
    `127.0.0.1:${port}`,
    () => spawnOurs(options, port, metricsPort),
    async () => {
      const page = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
      return Number(/^chronik_fsync_duration_seconds_count\S* (\d+)$/m.exec(page)?.[1])
    },
  )
}

async function spawnOurs(
  { root, dir, policy, cpu, configs = {} }: ServerOptions,
  port: number,
  metricsPort: number,
): Promise<Started> {
  const logFile = join(dir, 'server.log')
  const log = await open(logFile, 'a')
  const startedMs = performance.now()
  const child = spawn(
    'taskset',
    [
      ...['-c', `${cpu}`, process.execPath, join(root, 'bin', 'chronik-server.cjs')],
      ...['--kafka-port', `${port}`, '--metrics-port', `${metricsPort}`, '--data-dir', join(dir, 'data')],
      ...['--durability', policy, '--log-level', 'warn'],
      ...Object.entries(configs).flatMap(([name, value]) => ['--override', `${name}=${value}`]),
    ],
    { stdio: ['ignore', log.fd, log.fd] },
  )
  await log.close()
  const isAlive = () => child.exitCode === null && child.signalCode === null
  await waitForBroker(port, START_TIMEOUT_MS, isAlive).catch(async (error: unknown) => {
    throw new Error(`our broker: ${await readFile(logFile, 'utf8')}`, { cause: error })
  })
  if (child.pid === undefined) throw new Error('the broker has no process id')
  return {
    // taskset replaces itself with the broker.
    pid: child.pid,
    startMs: performance.now() - startedMs,
    stop: async () => {
      if (!isAlive()) return
      const exited = once(child, 'exit')
      child.kill('SIGTERM')
      await exited
    },
  }
}

/** Apache Kafka with its own start script's JVM options and 1 GB of heap. Ready: it says that it has started. */
export async function startKafka(options: ServerOptions): Promise<Server> {
  const { root, dir, policy } = options
  await mkdir(dir, { recursive: true })
  // Its controller takes the next one.
  const port = await findFreePortPair()
  const lines = ['log.segment.delete.delay.ms=100', ...(policy === 'fsync' ? ['log.flush.interval.messages=1'] : [])]
  // Later lines count: start.sh has settings of its own before them.
  for (const [name, value] of Object.entries(options.configs ?? {})) lines.push(`${name}=${value}`)
  await writeFile(join(dir, 'bench.properties'), `${lines.join('\n')}\n`)
  return serve(
    'Kafka',
    `127.0.0.1:${port}`,
    () => spawnKafka(options, port),
    async ({ pid }) => {
      const { stdout } = await run(join(root, 'bench', 'broker', 'java', 'run.sh'), ['FlushCount.java', `${pid}`])
      return Number(/^flushes (\d+)$/m.exec(stdout)?.[1])
    },
  )
}

async function spawnKafka({ root, dir, cpu }: ServerOptions, port: number): Promise<Started> {
  const scripts = join(root, 'compat-tests', 'kafka')
  const KAFKA_PROPERTIES = join(dir, 'bench.properties')
  const env = { ...process.env, KAFKA_CPUS: `${cpu}`, KAFKA_HEAP: '1g', KAFKA_PROPERTIES }
  const { stdout } = await run(join(scripts, 'start.sh'), [dir, `${port}`], { env })
  const [, pid] = /^ready (\d+)$/m.exec(stdout) ?? []
  const [, startMs] = /^startup_ms (\d+)$/m.exec(stdout) ?? []
  if (pid === undefined || startMs === undefined) throw new Error(`start.sh answered: ${stdout}`)
  const stop = async () => {
    await run(join(scripts, 'stop.sh'), [dir])
  }
  return { pid: Number(pid), startMs: Number(startMs), stop }
}

async function serve(
  name: ServerName,
  bootstrap: string,
  start: () => Promise<Started>,
  countFsyncs: (started: Started) => Promise<number>,
): Promise<Server> {
  let started = await start()
  return {
    name,
    bootstrap,
    get pid() {
      return started.pid
    },
    get startMs() {
      return started.startMs
    },
    countFsyncs: () => countFsyncs(started),
    restart: async () => {
      await started.stop()
      started = await start()
    },
    stop: () => started.stop(),
  }
}
