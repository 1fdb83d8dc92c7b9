import type { CleanerMetrics, CleaningTotals } from './cleaner-metrics.ts'
import type { MetricsSource } from './metrics-source.ts'
import { counter } from './request-families.ts'
import type { SampledMetric } from './sampled-metric.ts'

/** What the cleaner does to old records. Kinds have lines from their first work on. */
export function cleanerFamilies({ storage: { cleaner } }: MetricsSource): readonly SampledMetric[] {
  return [
    perKind(cleaner, 'chronik_cleaner_runs_total', 'counter', 'Pieces of work done.', ({ runCount }) => runCount),
    perKind(cleaner, 'chronik_cleaner_read_bytes_total', 'counter', 'Bytes read.', ({ bytesRead }) => bytesRead),
    perKind(cleaner, 'chronik_cleaner_written_bytes_total', 'counter', 'Bytes written.', (kind) => kind.bytesWritten),
    perKind(cleaner, 'chronik_cleaner_seconds_total', 'counter', 'Time it took.', (kind) => kind.elapsedMs / 1_000),
    perKind(
      cleaner,
      'chronik_cleaner_age_seconds',
      'gauge',
      'Since a piece of work was done last, if only to find that there was nothing to do.',
      ({ lastMs }) => (performance.now() - lastMs) / 1_000,
    ),
    counter('chronik_cleaner_failures_total', 'Rounds that ended early.', () => cleaner.failureCount),
  ]
}

function perKind(
  { kinds }: CleanerMetrics,
  name: string,
  type: 'counter' | 'gauge',
  help: string,
  value: (totals: CleaningTotals) => number,
): SampledMetric {
  const sample = () => [...kinds].map(([kind, totals]) => ({ labels: { kind }, value: value(totals) }))
  return { name, help: `Cleaner: ${help}`, type, sample }
}
