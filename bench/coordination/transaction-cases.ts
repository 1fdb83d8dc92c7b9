import type { CoordinationCase, Target } from './case.ts'
import { fsyncs } from './group-cases.ts'

const TWICE: Target = { kind: 'ratio at least', value: 2 }
const AS_MANY: Target = { kind: 'ratio at least', value: 1 }
const NO_SLOWER: Target = { kind: 'ratio at most', value: 1 }

/** Records of a transaction and the partitions that share them. */
interface Size {
  readonly records: number
  readonly partitions: number
}

const ONE: Size = { records: 1, partitions: 1 }
const SIZES: readonly Size[] = [
  ONE,
  { records: 10, partitions: 1 },
  { records: 100, partitions: 1 },
  { records: 20, partitions: 20 },
]
const SPREAD: Size = { records: 20, partitions: 20 }

type Client = 'Java' | 'raw V1' | 'raw V2'

/** Transactions under both policies, alone and with others at the same time. */
export function transactionCases(isQuick: boolean): CoordinationCase[] {
  const of = (client: Client, producers: number, sizes: readonly Size[], policy: CoordinationCase['policy']) =>
    sizes.map((size) => transactionCase(client, producers, size, policy, isQuick))
  if (isQuick) {
    return (['os', 'fsync'] as const).flatMap((policy) => [
      ...of('Java', 10, [ONE, SPREAD], policy),
      ...of('raw V1', 10, [ONE], policy),
      ...of('raw V2', 10, [ONE], policy),
    ])
  }
  return [
    ...[1, 10].flatMap((producers) => of('Java', producers, SIZES, 'os')),
    ...of('raw V1', 10, [ONE, SPREAD], 'os'),
    ...of('raw V2', 10, [ONE, SPREAD], 'os'),
    ...[1, 10].flatMap((producers) => of('Java', producers, [ONE, SPREAD], 'fsync')),
    ...of('raw V1', 10, [ONE], 'fsync'),
    ...of('raw V2', 10, [ONE], 'fsync'),
  ]
}

function transactionCase(
  client: Client,
  producers: number,
  { records, partitions }: Size,
  policy: CoordinationCase['policy'],
  isQuick: boolean,
): CoordinationCase {
  const size = `${count(records, 'record')} in ${count(partitions, 'partition')}`
  const name = `transactions, ${client}, ${count(producers, 'producer')}, ${size}, ${policy}`
  const times = isQuick ? [300, 700] : [400, 1_300]
  const [kind, protocol] = client.split(' ')
  return {
    ...{ name, policy, group: `transactions ${policy}`, configs: {}, operation: 'transaction' },
    partitionCount: partitions,
    generator:
      kind === 'Java' ? { client: 'Java', file: 'TransactionLoad.java' } : { client: 'raw', file: 'transactions.ts' },
    words: (bootstrap, topic) => [
      ...[bootstrap, topic, ...(protocol === undefined ? [] : [protocol]), producers, records, partitions],
      ...times,
    ],
    measures: [
      { key: 'rate', name, unit: 'transactions/s', target: policy === 'os' ? TWICE : AS_MANY },
      { key: 'p99', name: `${name}: ${kind === 'Java' ? 'commit' : 'whole'} p99`, unit: 'ms', target: NO_SLOWER },
      ...(policy === 'os' ? [] : [fsyncs(name, 'transaction', fsyncsMost(client, producers))]),
    ],
  }
}

/**
 * Each answer that promises something is durable: records and commit, with V1 the partitions before them. Ten at once
 * share them, more or less evenly. A file that is full is synced once more.
 */
function fsyncsMost(client: Client, producers: number): number {
  const alone = client === 'raw V1' ? 3 : 2
  return producers === 1 ? alone + 0.05 : alone / 2
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
