import { formatTables, type Results } from '../coordination/report.ts'
import { describeMachine } from '../page.ts'

/** The page docs/benchmarks-streams.md. */
export function formatPage(results: Results): string {
  return `# Kafka Streams beside Apache Kafka

Written by \`npm run bench:streams\`. One Kafka Streams 4.3.1 program with \`exactly_once_v2\` on Apache Kafka 4.3.1
(KRaft, JDK 17, its own start script's JVM options, heap 1 GB) and on this broker, on the same machine, in the same run,
sample by sample in turn. Each broker is pinned to one core and the program to another; ${results.sampleCount} samples
each after one that does not count; median, and smallest to largest in brackets.

${describeMachine()}

- \`os\`: an answer does not wait for the disk (Kafka's default; ours with \`--durability os\`). \`fsync\`: it does (our
  default; Kafka with \`log.flush.interval.messages=1\`, which its internal topics have from the broker as well).
- Word count: lines of five words are split and counted by word, over a repartition topic, in a RocksDB store with a
  changelog. Windowed join: two topics joined by key within five seconds, two window stores with changelogs. Four
  partitions each, two threads, a commit every 100 ms (the default), no cache, so that each update is a record of the
  output.
- Updates/s: of input that was there before, from when the application has its tasks until a read_committed consumer
  has seen the last of its output; every sample checks that exactly the right number comes out.
- Commit: \`sendOffsetsToTransaction\` and \`commitTransaction\` of the threads' producers. End to end: from a record's
  timestamp to its update in a read_committed consumer; both while 500 records arrive each second.
- "limited by" tells ours / Kafka: who was busy for 90 % of its core. Where the client limits ours and a rate misses its
  target, CPU time of the broker per update decides. CPU time is of the whole sample, starting and stopping included.

${formatTables(results)}

## To repeat

\`npm run bench:streams\` on an otherwise idle machine of two cores or more, with Java 17 and Maven: less than 20
minutes. \`-- --quick\` and \`-- --only <regular expression>\` as with the other benchmarks.
`
}
