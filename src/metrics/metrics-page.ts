import { Registry } from 'prom-client'
import { exporterFamilies } from './exporter-families.ts'
import type { MetricsSource } from './metrics-source.ts'
import { processFamilies } from './process-families.ts'
import { requestFamilies } from './request-families.ts'
import { registerSampled } from './sampled-metric.ts'
import { storageFamilies } from './storage-families.ts'

/** The metrics in Prometheus' text format. */
export interface MetricsPage {
  readonly contentType: string
  /** Writes the page; those who ask while it is being written get the same one. */
  write(): Promise<string>
}

/** Makes the page over what was counted. Loaded by whoever asks first, since the library takes its time to load. */
export function createMetricsPage(source: MetricsSource): MetricsPage {
  const registry = new Registry()
  const families = [requestFamilies, storageFamilies, processFamilies, exporterFamilies]
  for (const metric of families.flatMap((make) => make(source))) registerSampled(registry, metric)
  let writing: Promise<string> | null = null
  return {
    contentType: registry.contentType,
    write: () => {
      writing ??= writePage(registry).finally(() => {
        writing = null
      })
      return writing
    },
  }
}

/** One metric after the other, with room for requests between them: with many partitions all at once takes long. */
async function writePage(registry: Registry): Promise<string> {
  const parts: string[] = []
  for (const { name } of registry.getMetricsAsArray()) {
    parts.push(await registry.getSingleMetricAsString(name))
    await new Promise(setImmediate)
  }
  return `${parts.join('\n\n')}\n`
}
