/** A folder of this one with a run.sh. */
export interface Suite {
  readonly name: string
  /** Client releases that all of it runs with, one after the other; empty when there is one only. */
  readonly releases: readonly string[]
  /** How it runs in CI. */
  readonly ci: {
    readonly releases: readonly string[]
    readonly args: readonly string[]
    /** What CI leaves out of it, in words; `undefined` when nothing. */
    readonly leavesOut?: string
  }
}

const RELEASES = ['4.3.1', '3.9.1', '3.4.1']

/** A suite of one release that CI runs as it is. */
function whole(name: string): Suite {
  return { name, releases: [], ci: { releases: [], args: [] } }
}

/** The ecosystems, in the order in which they run. */
export const suites: readonly Suite[] = [
  whole('kcat'),
  whole('tools'),
  whole('python'),
  whole('go'),
  whole('rust'),
  whole('node'),
  {
    name: 'java',
    releases: RELEASES,
    ci: { releases: ['4.3.1', '3.4.1'], args: [], leavesOut: 'release 3.9.1' },
  },
  whole('guide'),
  {
    name: 'ksql',
    releases: ['4.3.1', '3.4.1'],
    ci: { releases: ['4.3.1'], args: [], leavesOut: 'clients 3.4.1, which ksqlDB 7.4 has' },
  },
  whole('registry'),
  {
    name: 'streams',
    releases: RELEASES,
    ci: { releases: ['4.3.1'], args: [], leavesOut: 'releases 3.9.1 and 3.4.1' },
  },
  whole('flink'),
  {
    name: 'round-trip',
    releases: [],
    ci: { releases: [], args: ['--clean', '--quick'], leavesOut: '200 MiB through the codecs; 20 MiB are sent' },
  },
]
