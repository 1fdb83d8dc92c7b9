import type { Policy } from '../broker/servers.ts'
import type { CoordinationCase, Target } from '../coordination/case.ts'

const AS_MANY: Target = { kind: 'ratio at least', value: 1 }
const NO_SLOWER: Target = { kind: 'ratio at most', value: 1 }

interface Application {
  readonly name: string
  /** What StreamsLoad.java calls it. */
  readonly kind: string
  /** Sent before the application starts, so that nothing holds it up. */
  readonly recordCount: number
}

const APPLICATIONS: readonly Application[] = [
  { name: 'word count', kind: 'word-count', recordCount: 60_000 },
  { name: 'windowed join', kind: 'windowed-join', recordCount: 150_000 },
]

/** Two applications with exactly_once_v2, under both policies. */
export function streamsCases(isQuick: boolean): CoordinationCase[] {
  return (['os', 'fsync'] as const).flatMap((policy) => APPLICATIONS.map((one) => streamsCase(one, policy, isQuick)))
}

function streamsCase({ name: application, kind, recordCount }: Application, policy: Policy, isQuick: boolean) {
  const name = `${application}, ${policy}`
  const [records, steadyMs] = isQuick ? [recordCount / 4, 2_000] : [recordCount, 4_000]
  return {
    ...{ name, policy, group: `streams ${policy}`, operation: 'update' },
    // Members of a group that starts would be waited for.
    configs: { 'group.initial.rebalance.delay.ms': '0' },
    partitionCount: 1,
    generator: { client: 'Java', file: '../../streams/java/StreamsLoad.java' },
    words: (bootstrap: string, topic: string, number: number) => [bootstrap, topic, number, kind, records, steadyMs],
    measures: [
      { key: 'rate', name, unit: 'updates/s', target: AS_MANY },
      { key: 'commitP50', name: `${name}: commit p50`, unit: 'ms', target: NO_SLOWER },
      { key: 'commitP99', name: `${name}: commit p99`, unit: 'ms', target: NO_SLOWER },
      { key: 'latencyP50', name: `${name}: end to end p50`, unit: 'ms', target: null },
      { key: 'latencyP99', name: `${name}: end to end p99`, unit: 'ms', target: NO_SLOWER },
    ],
  } satisfies CoordinationCase
}
