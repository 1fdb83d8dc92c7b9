import type { Metric, Registry } from 'prom-client'
import { type DurationHistogram, durationBoundsMs } from './histogram.ts'

/** Labels of one value. */
export type Labels = Readonly<Record<string, string | number>>

/** One line of the page. */
export interface Sample {
  readonly value: number
  readonly labels?: Labels
  /** Labels kept as the same object by lines of several metrics: the library writes them once for all of these. */
  readonly sharedLabels?: Labels
  /** In place of the name of the metric. */
  readonly metricName?: string
}

/** A metric that is looked up when the page is asked for. */
export interface SampledMetric {
  readonly name: string
  /** One line for readers of the page. */
  readonly help: string
  readonly type: 'counter' | 'gauge' | 'histogram'
  readonly sample: () => readonly Sample[] | Promise<readonly Sample[]>
}

/**
 * Puts a metric on the page. The library's own metrics count by themselves, with a map of labels for each step, which
 * is too slow for every request: here it only writes what was counted elsewhere.
 */
export function registerSampled(registry: Registry, metric: SampledMetric, isOpenMetrics: boolean): void {
  const { help, type, sample } = metric
  // In OpenMetrics a counter is announced without the ending that its lines have; the registry adds it to these.
  const name = isOpenMetrics && type === 'counter' ? metric.name.replace(/_total$/, '') : metric.name
  const get = async () => ({ name, help, type, values: await sample() })
  // To write its lines the registry asks a metric for its name and for what `get` gives, and for nothing else.
  registry.registerMetric({ name, help, type, get } as unknown as Metric)
}

/** The lines of a histogram in seconds: buckets that contain the smaller ones, sum, and count. */
export function histogramSamples(name: string, { counts, sumMs }: DurationHistogram, labels: Labels = {}): Sample[] {
  const samples: Sample[] = []
  let count = 0
  for (const [index, bucketCount] of counts.entries()) {
    count += bucketCount
    const boundMs = durationBoundsMs[index]
    const le = boundMs === undefined ? '+Inf' : boundMs / 1_000
    samples.push({ metricName: `${name}_bucket`, labels: { le, ...labels }, value: count })
  }
  samples.push({ metricName: `${name}_sum`, labels, value: sumMs / 1_000 })
  samples.push({ metricName: `${name}_count`, labels, value: count })
  return samples
}
