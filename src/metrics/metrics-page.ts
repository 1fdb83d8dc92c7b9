import { Registry, type RegistryContentType } from 'prom-client'
import { cleanerFamilies } from './cleaner-families.ts'
import { exporterFamilies } from './exporter-families.ts'
import { groupFamilies } from './group-families.ts'
import type { MetricsSource } from './metrics-source.ts'
import { processFamilies } from './process-families.ts'
import { requestFamilies } from './request-families.ts'
import { registerSampled } from './sampled-metric.ts'
import { storageFamilies } from './storage-families.ts'
import { transactionFamilies } from './transaction-families.ts'

/** Prometheus' text format, and the standard that came from it. */
export type PageFormat = 'prometheus' | 'openmetrics'

/** The metrics as text. */
export interface MetricsPage {
  readonly contentType: string
  /** Writes the page; those who ask while it is being written get the same one. */
  write(): Promise<string>
}

/** Makes the page over what was counted. Loaded by whoever asks first, since the library takes its time to load. */
export function createMetricsPage(source: MetricsSource, format: PageFormat = 'prometheus'): MetricsPage {
  const isOpenMetrics = format === 'openmetrics'
  const registry = newRegistry(isOpenMetrics)
  const families = [
    requestFamilies,
    storageFamilies,
    cleanerFamilies,
    processFamilies,
    exporterFamilies,
    groupFamilies,
    transactionFamilies,
  ]
  for (const metric of families.flatMap((make) => make(source))) registerSampled(registry, metric, isOpenMetrics)
  let writing: Promise<string> | null = null
  return {
    contentType: registry.contentType,
    write: () => {
      writing ??= writePage(registry, isOpenMetrics).finally(() => {
        writing = null
      })
      return writing
    },
  }
}

function newRegistry(isOpenMetrics: boolean): Registry {
  const registry: Registry<RegistryContentType> = new Registry()
  if (isOpenMetrics) registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE)
  return registry as Registry
}

/** One metric after the other, with room for requests between them: with many partitions all at once takes long. */
async function writePage(registry: Registry, isOpenMetrics: boolean): Promise<string> {
  const parts: string[] = []
  for (const { name } of registry.getMetricsAsArray()) {
    parts.push(await registry.getSingleMetricAsString(name))
    await new Promise(setImmediate)
  }
  return isOpenMetrics ? `${parts.join('\n')}\n# EOF\n` : `${parts.join('\n\n')}\n`
}
