import { describeMachine, formatValues, row } from '../page.ts'
import type { Row, Target } from './case.ts'
import { busyOf, cpuMsPerOperation, judge, limitOf, ratioOf } from './judge.ts'

export interface Results {
  readonly rows: readonly Row[]
  readonly failures: readonly { readonly name: string; readonly error: string }[]
  readonly sampleCount: number
}

/** One measure as a line of JSON, every sample in it. */
export function formatJsonLine(measured: Row): string {
  const { isFirst, works, ...rest } = measured
  const ratio = ratioOf(measured)
  return JSON.stringify({ ...rest, ratio, reached: judge(measured), ...(isFirst ? { works } : {}) })
}

/** The page docs/benchmarks-coordination.md. */
export function formatPage({ rows, failures, sampleCount }: Results): string {
  return `# Groups, offsets and transactions beside Apache Kafka

Written by \`npm run bench:coordination\`. Apache Kafka 4.3.1 (KRaft, JDK 17, its own start script's JVM options, heap
1 GB) and this broker, on the same machine, with the same clients, in the same run, sample by sample in turn. Each
broker is pinned to one core and the client to another; ${sampleCount} samples each after one that does not count;
median, and smallest to largest in brackets.

${describeMachine()}

- \`os\`: an answer does not wait for the disk (Kafka's default; ours with \`--durability os\`). \`fsync\`: it does (our
  default; Kafka with \`log.flush.interval.messages=1\`, which its internal topics have from the broker as well).
- Java: kafka-clients 4.3.1, one process for all samples of a case. Raw: a generator on this project's own codecs, one
  connection and one request under way for each group, member or producer, where Java's would be the limit.
- "limited by" tells ours / Kafka: who was busy for 90 % of its core, or neither, which is to wait for the disk, for a
  timer or for each other. Where the client limits ours and a rate misses its target, CPU time per operation decides.
- Group of 50: from the first poll until each member has partitions and none is left. Without the delay of a group's
  first rebalance heartbeats come every 500 ms; with it every 3 s, both being defaults.
  Rebalance: all 50 join, the leader assigns, all have their partitions; over and over, at once.
- Rolling restart: ten members with 100 partitions, one closed and opened again after the other, each waiting until all
  partitions have an owner again. Static: Kafka's default assignors. Cooperative: CooperativeStickyAssignor, dynamic
  members. Heartbeats every 500 ms, as members learn of a rebalance with them; they make most of the cooperative time.
- 1,000 idle groups: one member each, a heartbeat every 3 s; in the second case a Fetch of 500 ms waits besides.
- Commits of offsets: \`commitSync\`, one after the other in each group; p99 is its time.
- Transactions: one after the other by each producer, records of 100 bytes. Java 4.3 uses KIP-890's (V2); its p99 is the
  time of \`flush\` and \`commitTransaction\`. Raw V1 sends AddPartitionsToTxn 3, Produce 11 and EndTxn 4, raw V2
  Produce 12 and EndTxn 5; on CONCURRENT_TRANSACTIONS both ask again after 1 ms. Their p99 is of whole transactions.

${formatTables({ rows, failures, sampleCount })}
## To repeat

\`npm run bench:coordination\` on an otherwise idle machine of two cores or more, with Java 17 and Maven: less than 20
minutes. \`-- --quick\`: fewer and shorter samples of fewer cases. \`-- --only <regular expression>\`: the cases whose
name matches. Both print the page and leave this file as it is. Every sample is kept as a line of JSON in
\`.cache/benchmarks-coordination.jsonl\`.
`
}

/** The figures, the work behind them, and what could not be measured: sections of a page. */
export function formatTables({ rows, failures }: Results): string {
  return `## Figures

| measure | unit | ours | Kafka | ours / Kafka | target | reached | limited by |
|---|---|--:|--:|--:|---|---|---|
${rows.map(formatFigures).join('\n')}

## Work behind them

CPU time of the broker per operation, and how busy both sides were.

| case | operation | CPU ms ours | Kafka | ours / Kafka | broker busy ours | Kafka | client busy ours | Kafka |
|---|---|--:|--:|--:|--:|--:|--:|--:|
${rows
  .filter(({ isFirst }) => isFirst)
  .map(formatWork)
  .join('\n')}
${formatFailures(failures)}`
}

function formatFigures(measured: Row): string {
  const { name, unit, target, values, works } = measured
  const [ours, kafka] = [formatValues(values.ours), formatValues(values.Kafka)]
  const limited = `${limitOf(works.ours)} / ${limitOf(works.Kafka)}`
  return row([name, unit, ours, kafka, ratioOf(measured).toFixed(2), formatTarget(target), judge(measured), limited])
}

function formatTarget(target: Target | null): string {
  if (target === null) return ''
  if (target.kind === 'our own at most') return `ours <= ${target.value}`
  return `${target.kind === 'ratio at least' ? '>=' : '<='} ${target.value}`
}

function formatWork({ name, operation, works }: Row): string {
  const [ours, kafka] = [cpuMsPerOperation(works.ours), cpuMsPerOperation(works.Kafka)]
  const busy = (['broker', 'client'] as const).flatMap((side) =>
    [works.ours, works.Kafka].map((own) => `${(busyOf(own, side) * 100).toFixed(0)} %`),
  )
  return row([name, operation, ours.toFixed(3), kafka.toFixed(3), (ours / kafka).toFixed(2), ...busy])
}

function formatFailures(failures: Results['failures']): string {
  if (failures.length === 0) return ''
  return `\n## Not measured\n\n${failures.map(({ name, error }) => `- ${name}: ${error}`).join('\n')}\n`
}
