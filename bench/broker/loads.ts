import { join } from 'node:path'
import { type Load, runLoad } from './measured-load.ts'
import type { Payload } from './payload.ts'
import type { Server } from './servers.ts'

const BYTES_PER_MB = 1e6
const LATENCY_PER_SECOND = 2_000
const LATENCY_RECORD_BYTES = 1_024
/** By default librdkafka stops fetching for a second when 100,000 records wait to be printed. */
const QUEUE = ['-X', 'queued.min.messages=10000000', '-X', 'queued.max.messages.kbytes=2097151']

export interface LoadContext {
  readonly root: string
  /** The one CPU the client may use. */
  readonly clientCpu: number
}

export type { Load } from './measured-load.ts'

export type Acks = '1' | 'all'
export type Compression = 'none' | 'lz4' | 'zstd'

/** What a load is measured by: figures by name, and how much work they were where that says something. */
export interface Sample {
  readonly values: Readonly<Record<string, number>>
  readonly load?: Load
}

export interface ProduceLoad {
  readonly payload: Payload
  readonly acks: Acks
  readonly compression: Compression
  /** Records go to one partition each batch, at random among all. Default: partition 0 only. */
  readonly spreads?: boolean
}

/** kcat (librdkafka) sends the payload's lines. Time: the whole process, which is short of start-up. */
export async function produceWithKcat(
  { clientCpu }: LoadContext,
  server: Server,
  topic: string,
  { payload, acks, compression, spreads = false }: ProduceLoad,
): Promise<Sample> {
  const partition = spreads ? ['-X', 'sticky.partitioning.linger.ms=1'] : ['-p', '0']
  const args = ['-P', '-b', server.bootstrap, '-t', topic, ...partition, '-X', `acks=${acks}`, '-z', compression]
  const load = await runLoad(server, clientCpu, bytesOf(payload), ['kcat', ...args, '-l', payload.file])
  return { values: { rate: bytesOf(payload) / BYTES_PER_MB / load.elapsedSeconds }, load }
}

/** Kafka's ProducerPerformance; its own figure, without the first quarter, in which the JVM compiles it. */
export async function produceWithJava(
  { root, clientCpu }: LoadContext,
  server: Server,
  topic: string,
  { payload, acks, compression }: ProduceLoad,
): Promise<Sample> {
  const load = await runLoad(server, clientCpu, bytesOf(payload), [
    join(root, 'compat-tests', 'kafka', 'producer-perf.sh'),
    ...['--bootstrap-server', server.bootstrap, '--topic', topic, '--throughput', '-1'],
    ...['--num-records', `${payload.recordCount}`, '--payload-file', payload.file],
    ...['--warmup-records', `${Math.floor(payload.recordCount / 4)}`],
    ...['--command-property', `acks=${acks}`, `compression.type=${compression}`],
  ])
  const [, perSecond] = /^\d+ steady state records sent, ([\d.]+) records\/sec/m.exec(load.stdout) ?? []
  return { values: { rate: (Number(perSecond) * payload.recordBytes) / BYTES_PER_MB }, load }
}

/** kcat reads the topic's records from the first on, `times` times over. */
export async function consumeWithKcat(
  { clientCpu }: LoadContext,
  server: Server,
  topic: string,
  payload: Payload,
  times = 1,
): Promise<Sample> {
  const args = ['-C', '-b', server.bootstrap, '-t', topic, '-p', '0', '-o', 'beginning', '-q', ...QUEUE]
  // Every record becomes one byte, so that printing costs little; -c ends without waiting for the end of the log.
  const command = ['kcat', ...args, '-f', '.', '-c', `${payload.recordCount}`]
  const repeated = ['bash', '-c', `for ((i = 0; i < ${times}; i++)); do "$@" >/dev/null || exit; done`, 'bash']
  const byteCount = bytesOf(payload) * times
  const load = await runLoad(server, clientCpu, byteCount, [...repeated, ...command])
  return { values: { rate: byteCount / BYTES_PER_MB / load.elapsedSeconds }, load }
}

/** Records at a fixed rate, from a producer to a consumer in one process; milliseconds. */
export async function probeLatency(
  { root, clientCpu }: LoadContext,
  server: Server,
  topic: string,
  seconds: { readonly warmUp: number; readonly counted: number },
): Promise<Sample> {
  const byteCount = LATENCY_PER_SECOND * LATENCY_RECORD_BYTES * (seconds.warmUp + seconds.counted)
  const load = await runLoad(server, clientCpu, byteCount, [
    join(root, 'bench', 'broker', 'java', 'run.sh'),
    ...['LatencyProbe.java', server.bootstrap, topic, `${LATENCY_PER_SECOND}`, `${LATENCY_RECORD_BYTES}`],
    ...[`${seconds.warmUp}`, `${seconds.counted}`],
  ])
  const [, p50, p99] = /^latency_us (\d+) (\d+)$/m.exec(load.stdout) ?? []
  return { values: { p50: Number(p50) / 1e3, p99: Number(p99) / 1e3 }, load }
}

/** Prepared batches of 16 KiB over our own client, one partition after the other. */
export async function produceRaw(
  { root, clientCpu }: LoadContext,
  server: Server,
  topic: string,
  partitionCount: number,
  megabytes: number,
): Promise<Load & { readonly mbPerSecond: number }> {
  const script = join(root, 'bench', 'broker', 'raw-producer.ts')
  const args = [server.bootstrap, topic, `${partitionCount}`, `${megabytes}`]
  const load = await runLoad(server, clientCpu, megabytes * BYTES_PER_MB, [process.execPath, script, ...args])
  const [, mbPerSecond] = /^mb_per_second ([\d.]+)$/m.exec(load.stdout) ?? []
  return { ...load, mbPerSecond: Number(mbPerSecond) }
}

/** The batches of partition 0, read over and over by our own client, which does not look into them. */
export async function consumeRaw(
  { root, clientCpu }: LoadContext,
  server: Server,
  topic: string,
  megabytes: number,
): Promise<Sample> {
  const script = join(root, 'bench', 'broker', 'raw-consumer.ts')
  const command = [process.execPath, script, server.bootstrap, topic, `${megabytes}`]
  const load = await runLoad(server, clientCpu, megabytes * BYTES_PER_MB, command)
  const [, , mbPerSecond] = /^received (\d+) ([\d.]+)$/m.exec(load.stdout) ?? []
  return { values: { rate: Number(mbPerSecond) }, load }
}

function bytesOf({ recordBytes, recordCount }: Payload): number {
  return recordBytes * recordCount
}
