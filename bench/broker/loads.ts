import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { connectClient, createTopic } from '../../src/client/index.ts'
import { readCpuSeconds } from './process-figures.ts'
import type { Server } from './servers.ts'

/** More than any load here takes. */
const LOAD_TIMEOUT_MS = 300_000
const TOPIC_TIMEOUT_MS = 30_000
const TOPIC_RETRY_MS = 10
const BYTES_PER_MB = 1e6

export interface LoadContext {
  readonly root: string
  /** The one CPU the client may use. */
  readonly clientCpu: number
}

/** What one run of a load generator came to. */
export interface Sample {
  readonly mbPerSecond: number
  /** How much of its CPU the broker used meanwhile, 1 being all. */
  readonly brokerBusy: number
  /** CPU seconds of the broker per GB of record values. */
  readonly cpuSecondsPerGb: number
}

export interface Payload {
  readonly recordBytes: number
  readonly recordCount: number
  /** One record per line, without the newline. */
  readonly file: string
}

export type Acks = '1' | 'all'

/** Creates a topic of one partition and waits until it takes records, so that no sample pays for that. */
export async function createEmptyTopic(server: Server, topic: string): Promise<void> {
  const client = await connectClient({ bootstrap: server.bootstrap })
  try {
    await createTopic(client, { name: topic, partitionCount: 1 })
    const deadlineMs = performance.now() + TOPIC_TIMEOUT_MS
    for (;;) {
      const metadata = await client.metadata([topic])
      if ((metadata.topics[0]?.partitions[0]?.leaderId ?? -1) >= 0) return
      if (performance.now() > deadlineMs) throw new Error(`${server.name} gave ${topic} no leader`)
      await sleep(TOPIC_RETRY_MS)
    }
  } finally {
    await client.close()
  }
}

/** kcat (librdkafka) sends the payload's lines to partition 0. Time: the whole process, which is short of start-up. */
export function produceWithKcat(
  context: LoadContext,
  server: Server,
  topic: string,
  payload: Payload,
  acks: Acks,
): Promise<Sample> {
  const args = ['-P', '-b', server.bootstrap, '-t', topic, '-p', '0', '-X', `acks=${acks}`, '-l', payload.file]
  return measure(context, server, payload, ['kcat', ...args])
}

/** Kafka's ProducerPerformance; its own figure, without the first quarter, in which the JVM compiles it. */
export function produceWithJava(
  context: LoadContext,
  server: Server,
  topic: string,
  payload: Payload,
  acks: Acks,
): Promise<Sample> {
  return measure(context, server, payload, [
    join(context.root, 'compat-tests', 'kafka', 'producer-perf.sh'),
    ...['--bootstrap-server', server.bootstrap, '--topic', topic, '--throughput', '-1'],
    ...['--num-records', `${payload.recordCount}`, '--record-size', `${payload.recordBytes}`],
    ...['--warmup-records', `${Math.floor(payload.recordCount / 4)}`],
    ...['--command-property', `acks=${acks}`],
  ])
}

/** kcat reads the topic's records from the first on, as a consumer that catches up. */
export function consumeWithKcat(
  context: LoadContext,
  server: Server,
  topic: string,
  payload: Payload,
): Promise<Sample> {
  const args = ['-C', '-b', server.bootstrap, '-t', topic, '-p', '0', '-o', 'beginning', '-q']
  // Every record becomes one byte, so that printing costs little; -c ends without waiting for the end of the log.
  return measure(context, server, payload, ['kcat', ...args, '-f', '.', '-c', `${payload.recordCount}`])
}

async function measure(
  { clientCpu }: LoadContext,
  server: Server,
  payload: Payload,
  command: readonly string[],
): Promise<Sample> {
  const bytes = payload.recordBytes * payload.recordCount
  const startedCpuSeconds = readCpuSeconds(server.pid)
  const startedMs = performance.now()
  const { stdout } = await promisify(execFile)('taskset', ['-c', `${clientCpu}`, ...command], {
    timeout: LOAD_TIMEOUT_MS,
    maxBuffer: 64 * 1024 * 1024,
  })
  const elapsedSeconds = (performance.now() - startedMs) / 1e3
  const cpuSeconds = readCpuSeconds(server.pid) - startedCpuSeconds
  const java = readJavaFigures(stdout)
  return {
    mbPerSecond:
      java === null ? bytes / BYTES_PER_MB / elapsedSeconds : (java.perSecond * payload.recordBytes) / BYTES_PER_MB,
    brokerBusy: cpuSeconds / (java?.loadSeconds ?? elapsedSeconds),
    cpuSecondsPerGb: cpuSeconds / (bytes / 1e9),
  }
}

interface JavaFigures {
  /** Records per second after the warm-up. */
  readonly perSecond: number
  /** From the first record to the last acknowledgement, warm-up included. */
  readonly loadSeconds: number
}

/** From the two lines ProducerPerformance ends with; `null` for other programs' output. */
function readJavaFigures(stdout: string): JavaFigures | null {
  const [, records, perSecond] = /^(\d+) records sent, ([\d.]+) records\/sec.*99\.9th/m.exec(stdout) ?? []
  const [, steadyPerSecond] = /^\d+ steady state records sent, ([\d.]+) records\/sec/m.exec(stdout) ?? []
  if (steadyPerSecond === undefined) return null
  return { perSecond: Number(steadyPerSecond), loadSeconds: Number(records) / Number(perSecond) }
}
