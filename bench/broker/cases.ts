import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { createEmptyTopic, removeTopic } from './bench-topics.ts'
import {
  type Acks,
  type Compression,
  consumeRaw,
  consumeWithKcat,
  type LoadContext,
  probeLatency,
  produceRaw,
  produceWithJava,
  produceWithKcat,
  type Sample,
} from './loads.ts'
import { type Payload, writePayload } from './payload.ts'
import type { Policy, Server } from './servers.ts'
import type { Target } from './targets.ts'

/** One figure of a case, a row of the table. */
export interface Measure {
  /** Key of `Sample.values`. */
  readonly key: string
  readonly name: string
  readonly unit: string
  readonly target: Target | null
}

/** A load that both brokers take in turn. */
export interface BrokerCase {
  readonly name: string
  readonly policy: Policy
  /** Neighbouring cases of one group share a pair of brokers, which starts with empty folders. */
  readonly group: string
  readonly measures: readonly Measure[]
  /** Done once per broker before the samples. */
  readonly prepare?: (server: Server) => Promise<unknown>
  /** Each broker takes one sample more at first, which does not count. */
  readonly needsWarmUp: boolean
  /** @param number  -1 for the warm-up, then from 0 */
  readonly sample: (server: Server, number: number) => Promise<Sample>
}

const PARTITION_COUNT = 10_000
const FSYNC_PARTITION_COUNT = 100
/** Below the 64 MiB that our broker keeps of recent records, as the records take a little more. */
const TAIL_MB = 48
const TAIL_TIMES = 10
const TAIL_RAW_MB = 2_048

type Size = '100 B' | '1 KiB' | '10 KiB'
const RECORD_BYTES: Record<Size, number> = { '100 B': 100, '1 KiB': 1_024, '10 KiB': 10_240 }
/** Small records cost so much more per byte that fewer bytes give the same time. */
const PAYLOAD_MB: Record<Size, number> = { '100 B': 96, '1 KiB': 384, '10 KiB': 512 }
const SIZES: readonly Size[] = ['100 B', '1 KiB', '10 KiB']
const COMPRESSIONS: readonly Compression[] = ['none', 'lz4', 'zstd']

/** What the cases are made from. */
interface Ground {
  readonly context: LoadContext
  readonly payloads: Record<Size, Payload>
  /** The start of each payload, for what is slower. */
  readonly smallPayloads: Record<Size, Payload>
  readonly tailPayloads: Record<Size, Payload>
  readonly isQuick: boolean
}

/** Every case, with the files of their payloads written to `dir`. */
export async function createCases(context: LoadContext, dir: string, isQuick: boolean): Promise<BrokerCase[]> {
  const share = isQuick ? 0.25 : 1
  const write = async (kind: string, megabytesOf: (size: Size) => number): Promise<Record<Size, Payload>> => {
    const one = (size: Size) =>
      writePayload(dir, `${kind}-${RECORD_BYTES[size]}`, RECORD_BYTES[size], megabytesOf(size))
    return { '100 B': await one('100 B'), '1 KiB': await one('1 KiB'), '10 KiB': await one('10 KiB') }
  }
  const ground: Ground = {
    context,
    payloads: await write('large', (size) => PAYLOAD_MB[size] * share),
    smallPayloads: await write('small', (size) => (PAYLOAD_MB[size] * share) / 2),
    tailPayloads: await write('tail', () => TAIL_MB),
    isQuick,
  }
  return [...latencyCases(ground), ...produceCases(ground), ...consumeCases(ground), ...partitionCases(ground)]
}

function produceCases({ context, payloads, smallPayloads }: Ground): BrokerCase[] {
  const produce = (client: 'kcat' | 'Java', size: Size, acks: Acks, compression: Compression, policy: Policy) => {
    const payload = (compression === 'none' && policy === 'os' ? payloads : smallPayloads)[size]
    const load = client === 'kcat' ? produceWithKcat : produceWithJava
    return throughputCase({
      name: `produce, ${client}, ${size}, acks=${acks}, ${compression}, ${policy}`,
      policy,
      group: `produce ${policy} ${compression}`,
      sample: (server, topic) => load(context, server, topic, { payload, acks, compression }),
    })
  }
  const os = COMPRESSIONS.flatMap((compression) => [
    ...SIZES.flatMap((size) => (['1', 'all'] as const).map((acks) => produce('kcat', size, acks, compression, 'os'))),
    ...(compression === 'none' ? SIZES.map((size) => produce('Java', size, 'all', compression, 'os')) : []),
    ...(compression === 'lz4' ? [produce('Java', '1 KiB', 'all', compression, 'os')] : []),
  ])
  const fsync = COMPRESSIONS.flatMap((compression) =>
    SIZES.map((size) => produce('kcat', size, 'all', compression, 'fsync')),
  )
  const spread = throughputCase({
    name: `produce, kcat, 1 KiB, acks=all, none, fsync, ${FSYNC_PARTITION_COUNT} partitions`,
    policy: 'fsync',
    group: 'produce fsync partitions',
    partitionCount: FSYNC_PARTITION_COUNT,
    leastRatio: 3,
    sample: (server, topic) =>
      produceWithKcat(context, server, topic, {
        payload: smallPayloads['1 KiB'],
        ...{ acks: 'all', compression: 'none', spreads: true },
      }),
  })
  return [...os, ...fsync, spread]
}

interface ThroughputCase {
  readonly name: string
  readonly policy: Policy
  readonly group: string
  readonly partitionCount?: number
  readonly leastRatio?: number
  readonly sample: (server: Server, topic: string) => Promise<Sample>
}

/** A case whose every sample writes a fresh topic. */
function throughputCase({ partitionCount = 1, leastRatio = 1, ...parts }: ThroughputCase): BrokerCase {
  return {
    ...parts,
    measures: [{ key: 'rate', name: parts.name, unit: 'MB/s', target: { kind: 'ratio at least', value: leastRatio } }],
    needsWarmUp: true,
    sample: async (server, number) => {
      const topic = `bench-${parts.name.replaceAll(/[^a-zA-Z0-9]+/g, '-')}-${number + 1}`
      await createEmptyTopic(server, topic, partitionCount)
      const sample = await parts.sample(server, topic)
      await removeTopic(server, topic)
      return sample
    },
  }
}

function consumeCases({ context, payloads, tailPayloads, isQuick }: Ground): BrokerCase[] {
  const write = (topic: string, payload: Payload) => async (server: Server) => {
    await createEmptyTopic(server, topic)
    await produceWithKcat(context, server, topic, { payload, acks: 'all', compression: 'none' })
  }
  const consume = (size: Size, kind: 'tail' | 'cold'): BrokerCase => {
    const name = `consume, ${kind}, kcat, ${size}`
    const payload = (kind === 'tail' ? tailPayloads : payloads)[size]
    const topic = `bench-${kind}-${RECORD_BYTES[size]}`
    return {
      ...{ name, policy: 'os', group: 'consume', needsWarmUp: kind === 'tail', prepare: write(topic, payload) },
      measures: [
        { key: 'rate', name, unit: 'MB/s', target: { kind: 'ratio at least', value: kind === 'tail' ? 1 : 0.8 } },
      ],
      sample: async (server) => {
        if (kind === 'cold') {
          await server.restart()
          await dropPageCache()
        }
        return consumeWithKcat(context, server, topic, payload, kind === 'tail' ? TAIL_TIMES : 1)
      },
    }
  }
  const rawMegabytes = isQuick ? TAIL_RAW_MB / 4 : TAIL_RAW_MB
  const raw: BrokerCase = {
    ...{ name: 'consume, tail, whole batches', policy: 'os', group: 'consume', needsWarmUp: true },
    prepare: write('bench-tail-raw', tailPayloads['1 KiB']),
    measures: [
      { key: 'rate', name: 'consume, tail, whole batches', unit: 'MB/s', target: { kind: 'ratio at least', value: 1 } },
    ],
    sample: (server) => consumeRaw(context, server, 'bench-tail-raw', rawMegabytes),
  }
  return [...SIZES.map((size) => consume(size, 'tail')), raw, ...SIZES.map((size) => consume(size, 'cold'))]
}

/** Needs the right to; without it "cold" is from a page cache that the restart left warm. */
async function dropPageCache(): Promise<void> {
  await promisify(execFile)('sync')
  await writeFile('/proc/sys/vm/drop_caches', '3').catch((error: unknown) => {
    console.error(`the page cache stays as it is: ${String(error)}`)
  })
}

function latencyCases({ context, isQuick }: Ground): BrokerCase[] {
  const row = (key: string): Measure => ({
    key,
    name: `end to end, 2,000 msg/s of 1 KiB, acks=all, os, ${key}`,
    unit: 'ms',
    target: { kind: 'ratio at most', value: 1 },
  })
  const seconds = isQuick ? { warmUp: 2, counted: 2 } : { warmUp: 3, counted: 5 }
  return [
    {
      ...{ name: 'end-to-end latency', policy: 'os', group: 'latency', needsWarmUp: true },
      measures: [row('p50'), row('p99')],
      sample: async (server, number) => {
        await createEmptyTopic(server, `bench-latency-${number + 1}`)
        return probeLatency(context, server, `bench-latency-${number + 1}`, seconds)
      },
    },
  ]
}

function partitionCases({ context, isQuick, smallPayloads }: Ground): BrokerCase[] {
  // A little more than one batch for each partition: Kafka needs a minute for them.
  const rawMegabytes = isQuick ? 64 : 192
  const payload = smallPayloads['1 KiB']
  const topics = { one: 'bench-one-partition', many: 'bench-many-partitions' }
  const flat: Target = { kind: 'our own at least', value: 0.9 }
  const compare = (client: string, policy: Policy, rates: BrokerCase['sample']): BrokerCase => ({
    ...{ name: `produce over partitions, ${client}, ${policy}`, policy, group: `partitions ${client} ${policy}` },
    needsWarmUp: true,
    measures: [
      { key: 'one', name: `produce, ${client}, 1 partition, ${policy}`, unit: 'MB/s', target: null },
      { key: 'many', name: `produce, ${client}, 10,000 partitions, ${policy}`, unit: 'MB/s', target: null },
      { key: 'flat', name: `produce, ${client}, 10,000 over 1 partition, ${policy}`, unit: '', target: flat },
    ],
    prepare: async (server) => {
      await createEmptyTopic(server, topics.one)
      await createEmptyTopic(server, topics.many, PARTITION_COUNT)
    },
    sample: rates,
  })
  const raw: BrokerCase['sample'] = async (server) => {
    const one = await produceRaw(context, server, topics.one, 1, rawMegabytes)
    const load = await produceRaw(context, server, topics.many, PARTITION_COUNT, rawMegabytes)
    const values = { one: one.mbPerSecond, many: load.mbPerSecond, flat: load.mbPerSecond / one.mbPerSecond }
    return { values, load }
  }
  const java: BrokerCase['sample'] = async (server) => {
    const work = { payload, acks: 'all', compression: 'none' } as const
    const { values: one } = await produceWithJava(context, server, topics.one, work)
    const { values: many, load } = await produceWithJava(context, server, topics.many, work)
    const [oneRate = Number.NaN, manyRate = Number.NaN] = [one.rate, many.rate]
    const values = { one: oneRate, many: manyRate, flat: manyRate / oneRate }
    return { values, ...(load === undefined ? {} : { load }) }
  }
  return [compare('16 KiB batches', 'os', raw), compare('Java', 'os', java), compare('16 KiB batches', 'fsync', raw)]
}
