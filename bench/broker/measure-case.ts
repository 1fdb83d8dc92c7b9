import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { BrokerCase } from './cases.ts'
import type { Load, Sample } from './loads.ts'
import type { Server, ServerName } from './servers.ts'
import type { Measured } from './targets.ts'

/** One value per broker. */
export type ByServer<Value> = Record<ServerName, Value>

/**
 * Takes the samples in turn, ours and Kafka's, so that drift of the machine falls on both.
 * @param workDir  of the file system that is synced before each sample
 * @returns one row per measure of the case
 */
export async function measureCase(
  brokerCase: BrokerCase,
  servers: ByServer<Server>,
  sampleCount: number,
  workDir: string,
): Promise<Measured[]> {
  const pair = [servers.ours, servers.Kafka]
  const samples: ByServer<Sample[]> = { ours: [], Kafka: [] }
  if (brokerCase.prepare !== undefined) for (const server of pair) await brokerCase.prepare(server)
  const before = brokerCase.policy === 'fsync' ? await countFsyncs(servers) : null
  const seconds: ByServer<number> = { ours: 0, Kafka: 0 }
  for (let number = brokerCase.needsWarmUp ? -1 : 0; number < sampleCount; number++) {
    for (const server of pair) {
      // What earlier samples left to be written back is not this one's burden.
      await promisify(execFile)('sync', ['-f', workDir])
      const sample = await brokerCase.sample(server, number)
      seconds[server.name] += sample.load?.elapsedSeconds ?? 0
      if (number >= 0) samples[server.name].push(sample)
    }
  }
  const after = before === null ? null : await countFsyncs(servers)
  const rate = (name: ServerName) => ((after?.[name] ?? 0) - (before?.[name] ?? 0)) / seconds[name]
  const loads = { ours: loadsOf(samples.ours), Kafka: loadsOf(samples.Kafka) }
  return brokerCase.measures.map(({ key, name, unit, target }, index) => ({
    ...{ name, unit, target },
    values: { ours: valuesOf(samples.ours, key), Kafka: valuesOf(samples.Kafka, key) },
    // Figures of the load stand in one row of the case only.
    ...(index === brokerCase.measures.length - 1 && loads.ours.length > 0 ? { loads } : {}),
    ...(before === null || index > 0 || brokerCase.measures.length > 1
      ? {}
      : { fsyncsPerSecond: { ours: rate('ours'), Kafka: rate('Kafka') } }),
  }))
}

async function countFsyncs({ ours, Kafka }: ByServer<Server>): Promise<ByServer<number>> {
  return { ours: await ours.countFsyncs(), Kafka: await Kafka.countFsyncs() }
}

function loadsOf(samples: readonly Sample[]): Load[] {
  return samples.flatMap(({ load }) => (load === undefined ? [] : [load]))
}

/** @throws when a load generator did not say what it should */
function valuesOf(samples: readonly Sample[], key: string): number[] {
  return samples.map(({ values }) => {
    const value = values[key]
    if (value === undefined || !Number.isFinite(value)) throw new Error(`a sample came to no ${key}`)
    return value
  })
}
