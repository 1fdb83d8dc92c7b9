import { type Place, type Step, TOOLS } from './step.ts'

const KEYED = 'tools-keyed'
const MEASURED = 'tools-measured'
const VERIFIED = 'tools-verified'
const TIMEOUT = ['--timeout-ms', '60000']

/** Kafka's tools that produce and consume, each with a topic that comes into being by itself. */
export function clientSteps({ bootstrap }: Place): readonly Step[] {
  const step = (name: string, mainClass: string, args: readonly string[], prints: readonly RegExp[]): Step => ({
    name,
    tool: { mainClass: `${TOOLS}.${mainClass}` },
    args: ['--bootstrap-server', bootstrap, ...args],
    prints,
  })
  const parsed = ['parse.key=true', 'key.separator=:', 'parse.headers=true', 'headers.delimiter=|']
  const shown = ['print.key=true', 'print.headers=true', 'print.offset=true', 'print.partition=true']
  const verified = ['--topic', VERIFIED, '--max-messages', '20']
  return [
    {
      ...step(
        'the console producer sends keys and headers',
        'ConsoleProducer',
        ['--topic', KEYED, ...parsed.flatMap((property) => ['--reader-property', property])],
        [/^(>*)$/],
      ),
      stdin: 'h:1|k1:v1\nh:2|k2:v2\n',
    },
    step(
      'the console consumer shows them',
      'consumer.ConsoleConsumer',
      [
        ...['--topic', KEYED, '--from-beginning', '--max-messages', '2', ...TIMEOUT],
        ...shown.flatMap((property) => ['--formatter-property', property]),
      ],
      [/^Partition:0\tOffset:0\th:1\tk1\tv1$/m, /^Partition:0\tOffset:1\th:2\tk2\tv2$/m],
    ),
    step(
      'the console consumer reads one partition from an offset',
      'consumer.ConsoleConsumer',
      ['--topic', KEYED, '--partition', '0', '--offset', '1', '--max-messages', '1', ...TIMEOUT],
      [/^v2$/m],
    ),
    step(
      'kafka-producer-perf-test',
      'ProducerPerformance',
      ['--topic', MEASURED, '--num-records', '500', '--record-size', '100', '--throughput', '-1'],
      [/^500 records sent, /m],
    ),
    step(
      'kafka-producer-perf-test in transactions',
      'ProducerPerformance',
      [
        ...['--topic', MEASURED, '--num-records', '500', '--record-size', '100', '--throughput', '-1'],
        ...['--transactional-id', 'tools-measured', '--transaction-duration-ms', '100'],
      ],
      [/^500 records sent, /m],
    ),
    step(
      'kafka-consumer-perf-test',
      'ConsumerPerformance',
      ['--topic', MEASURED, '--num-records', '1000', '--timeout', '60000'],
      [/^\d{4}-[\d-]+ [\d:]+, [^,]+, [\d.]+, [\d.]+, 1000, /m],
    ),
    step('kafka-verifiable-producer', 'VerifiableProducer', verified, [
      /"name":"producer_send_success".*"value":"19","offset":19,/,
      /"sent":20,"acked":20,/,
    ]),
    step(
      'kafka-verifiable-consumer',
      'VerifiableConsumer',
      [...verified, '--group-id', 'tools-verified', '--reset-policy', 'earliest'],
      [/"count":20,"minOffset":0,"maxOffset":19/, /"name":"offsets_committed".*"offset":20\}\],"success":true/],
    ),
  ]
}
