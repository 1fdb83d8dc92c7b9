import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readCpuSeconds } from './process-figures.ts'
import type { Server } from './servers.ts'

/** More than any load here takes. */
const LOAD_TIMEOUT_MS = 300_000
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

/** Kafka's ProducerPerformance; time: its own, from the first record to the last acknowledgement. */
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
  const loadSeconds = javaSeconds(stdout) ?? elapsedSeconds
  return {
    mbPerSecond: bytes / BYTES_PER_MB / loadSeconds,
    brokerBusy: cpuSeconds / loadSeconds,
    cpuSecondsPerGb: cpuSeconds / (bytes / 1e9),
  }
}

/** From ProducerPerformance's last line; `null` for other programs' output. */
function javaSeconds(stdout: string): number | null {
  const total = stdout.trimEnd().split('\n').at(-1) ?? ''
  const [, records, perSecond] = /^(\d+) records sent, ([\d.]+) records\/sec/.exec(total) ?? []
  return records === undefined || perSecond === undefined ? null : Number(records) / Number(perSecond)
}
