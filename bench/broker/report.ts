import { describeMachine, formatValues, row } from '../page.ts'
import type { ByServer } from './measure-case.ts'
import { CPU_RATIO_MAX, cpuRatioOf, judge, limitOf, type Measured, medianOf, ratioOf, type Target } from './targets.ts'

/** A case of which nothing came. */
export interface Failure {
  readonly name: string
  readonly error: string
}

export interface Results {
  readonly measured: readonly Measured[]
  readonly failures: readonly Failure[]
  readonly sampleCount: number
}

/** One measure as a line of JSON, every sample in it. */
export function formatJsonLine(measured: Measured): string {
  const { loads, ...rest } = measured
  const withoutOutput = (side: keyof ByServer<unknown>) => loads?.[side].map(({ stdout: _, ...figures }) => figures)
  const figures = loads === undefined ? {} : { loads: { ours: withoutOutput('ours'), Kafka: withoutOutput('Kafka') } }
  return JSON.stringify({ ...rest, ratio: ratioOf(measured), reached: judge(measured), ...figures })
}

/** The page docs/benchmarks.md. */
export function formatPage({ measured, failures, sampleCount }: Results): string {
  const loaded = measured.filter(({ loads }) => loads !== undefined)
  return `# Benchmarks beside Apache Kafka

Written by \`npm run bench\`. Apache Kafka 4.3.1 (KRaft, JDK 17, its own start script's JVM options, heap 1 GB) and this
broker, on the same machine, with the same clients, in the same run, sample by sample in turn. Each broker is pinned to
one core and the client to another; ${sampleCount} samples each; median, and smallest to largest in brackets.

${describeMachine()}

- \`os\`: an acknowledgement does not wait for the disk (Kafka's default; ours with \`--durability os\`).
  \`fsync\`: it does (our default; Kafka with \`log.flush.interval.messages=1\`). MB are 10^6 bytes of record values.
- "limited by" tells ours / Kafka: who was busy for 90 % of its core, or neither, which is to wait for the disk or for
  each other. Where the client limits ours and throughput misses its target, CPU time per GB decides.
- kcat is librdkafka 2 in one process, its start-up included. Java is Kafka's ProducerPerformance without its first
  quarter. 16 KiB batches are sent ready-made, one per request, by a generator of ours that does nothing else.
- Tail: 48 MB just written, read ten times over by kcat and 43 times as whole batches by a generator of ours, from
  memory on both sides. Cold: both brokers restarted and the page cache dropped before every sample, where the system
  permits it (the run says so when not).
- End to end: one Java process sends and reads back; a record's time counts from when it was due.

## Figures

| measure | unit | ours | Kafka | ours / Kafka | target | reached | limited by |
|---|---|--:|--:|--:|---|---|---|
${measured.map(formatFigures).join('\n')}

## Work behind them

CPU seconds of the broker per GB of record values, to be ${CPU_RATIO_MAX} of Kafka's or less; bytes written per byte of
record values; files made durable per second; how busy the client's core was. CPU time of kernel threads that write back
is in neither.

${row(workColumns)}
|---|--:|--:|--:|---|--:|--:|--:|--:|--:|--:|
${loaded.map(formatWork).join('\n')}
${formatFailures(failures)}
## Not in the table

Under \`fsync\`, \`acks=1\` is left out: Kafka flushes before it answers either way, and ours would not have to. The
Java producer runs with \`none\` for all sizes and \`lz4\` for 1 KiB only; it and kcat say the same about the broker.

## To repeat

\`npm run bench\` on an otherwise idle machine of two cores or more, with Java 17, Maven and kcat: about 35 minutes.
\`-- --quick\`: fewer and shorter samples. \`-- --only <regular expression>\`: the cases whose name matches. Both print
the page and leave this file as it is. Every sample is kept as a line of JSON in \`.cache/benchmarks.jsonl\`.
`
}

const workColumns = [
  'measure',
  ...['CPU s/GB ours', 'Kafka', 'ours / Kafka', 'reached'],
  ...['bytes written ours', 'Kafka', 'fsync/s ours', 'Kafka', 'client busy ours', 'Kafka'],
]

function formatFailures(failures: Results['failures']): string {
  if (failures.length === 0) return ''
  return `\n## Not measured\n\n${failures.map(({ name, error }) => `- ${name}: ${error}`).join('\n')}\n`
}

function formatFigures(measured: Measured): string {
  const { name, unit, target, values, loads } = measured
  const limited = loads === undefined ? '' : `${limitOf(loads.ours)} / ${limitOf(loads.Kafka)}`
  const [ours, kafka] = [formatValues(values.ours), formatValues(values.Kafka)]
  return row([name, unit, ours, kafka, ratioOf(measured).toFixed(2), formatTarget(target), judge(measured), limited])
}

function formatWork(measured: Measured): string {
  const { name, loads = { ours: [], Kafka: [] }, fsyncsPerSecond } = measured
  const ratio = cpuRatioOf(measured)
  const both = (key: Parameters<typeof medianOf>[1], digits: number, scale = 1) =>
    [loads.ours, loads.Kafka].map((side) => (medianOf(side, key) * scale).toFixed(digits))
  const fsyncs = [fsyncsPerSecond?.ours, fsyncsPerSecond?.Kafka].map((rate) => rate?.toFixed(0) ?? '')
  const written = name.startsWith('consume') ? ['', ''] : both('diskBytesPerByte', 3)
  const busy = both('clientBusy', 0, 100).map((percent) => `${percent} %`)
  const cpu = [...both('cpuSecondsPerGb', 2), ratio.toFixed(2), ratio <= CPU_RATIO_MAX ? 'yes' : 'no']
  return row([name, ...cpu, ...written, ...fsyncs, ...busy])
}

function formatTarget(target: Target | null): string {
  if (target === null) return ''
  if (target.kind === 'our own at least') return `ours >= ${target.value}`
  return `${target.kind === 'ratio at least' ? '>=' : '<='} ${target.value}`
}
