import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createEmptyTopic } from '../broker/bench-topics.ts'
import { readCpuSeconds, readRssBytes } from '../broker/process-figures.ts'
import type { Server, ServerName } from '../broker/servers.ts'
import type { CoordinationCase, GeneratorKind, Row, Work } from './case.ts'
import { Generator } from './generator.ts'

type ByServer<Value> = Record<ServerName, Value>
const WARM_UP = -1

export interface MeasureOptions {
  readonly root: string
  /** Of the file system that is synced before each sample. */
  readonly workDir: string
  readonly sampleCount: number
  /** The one CPU the generator may use. */
  readonly clientCpu: number
}

interface Sample {
  readonly values: Readonly<Record<string, number>>
  readonly work: Work
}

/**
 * Takes the samples in turn, ours and Kafka's, so that drift of the machine falls on both; one of each first that does
 * not count.
 * @returns one row per measure of the case
 */
export async function measureCase(
  benchCase: CoordinationCase,
  servers: ByServer<Server>,
  options: MeasureOptions,
): Promise<Row[]> {
  const topic = topicOf(benchCase)
  const pair = [servers.ours, servers.Kafka]
  for (const server of pair) await createEmptyTopic(server, topic, benchCase.partitionCount)
  const generator = Generator.start(commandOf(benchCase.generator, options.root), options.clientCpu)
  const samples: ByServer<Sample[]> = { ours: [], Kafka: [] }
  let before: ByServer<number> | null = null
  try {
    for (let number = WARM_UP; number < options.sampleCount; number++) {
      if (number === 0 && benchCase.policy === 'fsync') before = await countFsyncs(servers)
      for (const server of pair) {
        // What earlier samples left to be written back is not this one's burden.
        await promisify(execFile)('sync', ['-f', options.workDir])
        const sample = await sampleOnce(generator, server, benchCase.words(server.bootstrap, topic, number))
        if (number > WARM_UP) samples[server.name].push(sample)
      }
    }
    const after = before === null ? null : await countFsyncs(servers)
    return toRows(benchCase, samples, before, after)
  } finally {
    await generator.close()
  }
}

async function sampleOnce(generator: Generator, server: Server, words: readonly (string | number)[]): Promise<Sample> {
  const [brokerBefore, clientBefore] = [readCpuSeconds(server.pid), generator.cpuSeconds]
  const startedMs = performance.now()
  const figures = await generator.sample(words).catch((cause: unknown) => {
    throw new Error(`${server.name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  })
  const { operations: operationCount = Number.NaN } = figures
  const elapsedSeconds = (performance.now() - startedMs) / 1e3
  const work = {
    operationCount,
    elapsedSeconds,
    brokerCpuSeconds: readCpuSeconds(server.pid) - brokerBefore,
    clientCpuSeconds: generator.cpuSeconds - clientBefore,
  }
  const brokerCpuPercent = (work.brokerCpuSeconds / elapsedSeconds) * 100
  return { values: { ...figures, brokerCpuPercent, brokerRssMb: readRssBytes(server.pid) / 1e6 }, work }
}

function toRows(
  { measures, operation }: CoordinationCase,
  samples: ByServer<readonly Sample[]>,
  before: ByServer<number> | null,
  after: ByServer<number> | null,
): Row[] {
  const valuesOf = (name: ServerName, key: string): number[] => {
    if (key === 'fsyncsPerOperation') {
      const operationCount = samples[name].reduce((sum, { work }) => sum + work.operationCount, 0)
      return [((after?.[name] ?? Number.NaN) - (before?.[name] ?? Number.NaN)) / operationCount]
    }
    return samples[name].map(({ values }) => values[key] ?? Number.NaN)
  }
  const works = { ours: samples.ours.map(({ work }) => work), Kafka: samples.Kafka.map(({ work }) => work) }
  return measures.map((measure, index) => {
    const values = { ours: valuesOf('ours', measure.key), Kafka: valuesOf('Kafka', measure.key) }
    if (![...values.ours, ...values.Kafka].every(Number.isFinite)) throw new Error(`no figure of ${measure.name}`)
    return { ...measure, operation, values, works, isFirst: index === 0 }
  })
}

async function countFsyncs({ ours, Kafka }: ByServer<Server>): Promise<ByServer<number>> {
  return { ours: await ours.countFsyncs(), Kafka: await Kafka.countFsyncs() }
}

function commandOf({ client, file }: GeneratorKind, root: string): string[] {
  const folder = join(root, 'bench', 'coordination')
  return client === 'Java' ? [join(folder, 'java', 'run.sh'), file] : [process.execPath, join(folder, 'raw', file)]
}

function topicOf({ name }: CoordinationCase): string {
  return `bench-${name.replaceAll(/[^a-zA-Z0-9]+/g, '-')}`
}
