import { expect, test } from 'vitest'
import { cleanerFamilies } from '../../src/metrics/cleaner-families.ts'
import type { MetricsSource } from '../../src/metrics/metrics-source.ts'
import { newStorageMetrics } from '../../src/metrics/storage-metrics.ts'

test('the work of the cleaner is added up by its kind', async () => {
  const storage = newStorageMetrics()
  storage.onCleaned({ kind: 'compaction', bytesRead: 100, bytesWritten: 30, elapsedMs: 500 })
  storage.onCleaned({ kind: 'compaction', bytesRead: 10, bytesWritten: 3, elapsedMs: 1_500 })
  storage.onCleaned({ kind: 'retention', bytesRead: 7, bytesWritten: 0, elapsedMs: 1 })
  storage.onCleaningFailed(new Error('full'))
  const shown: Record<string, unknown> = {}
  for (const { name, sample } of cleanerFamilies({ storage } as unknown as MetricsSource)) {
    for (const { labels, value } of await sample()) shown[`${name} ${labels?.kind ?? ''}`.trim()] = value
  }
  expect(shown).toMatchObject({
    'chronik_cleaner_runs_total compaction': 2,
    'chronik_cleaner_runs_total retention': 1,
    'chronik_cleaner_read_bytes_total compaction': 110,
    'chronik_cleaner_written_bytes_total compaction': 33,
    'chronik_cleaner_seconds_total compaction': 2,
    chronik_cleaner_failures_total: 1,
  })
  const age = Number(shown['chronik_cleaner_age_seconds retention'])
  expect(age).toBeGreaterThanOrEqual(0)
  expect(age).toBeLessThan(30)
})
