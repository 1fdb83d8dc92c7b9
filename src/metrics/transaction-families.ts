import { abortsAtMs } from '../coordinator/transaction/end.ts'
import type { Transaction } from '../coordinator/transaction/transaction.ts'
import type { MetricsSource } from './metrics-source.ts'
import type { SampledMetric } from './sampled-metric.ts'

const states: readonly Transaction['state'][] = ['Empty', 'Ongoing', 'CompleteCommit', 'CompleteAbort']
const MS_PER_S = 1_000

/** What the coordinator knows of transactions; the oldest one that is open keeps read_committed consumers waiting. */
export function transactionFamilies({ broker }: MetricsSource): readonly SampledMetric[] {
  return [
    {
      name: 'chronik_transactional_ids',
      help: 'Transactional ids that the broker knows.',
      type: 'gauge',
      sample: () => {
        const counts = new Map(states.map((state) => [state, 0]))
        for (const { state } of broker.transactions.all()) counts.set(state, (counts.get(state) ?? 0) + 1)
        return Array.from(counts, ([state, value]) => ({ labels: { state }, value }))
      },
    },
    {
      name: 'chronik_oldest_transaction_seconds',
      help: 'How long the oldest open transaction has been open.',
      type: 'gauge',
      sample: () => [{ labels: {}, value: oldestMs(broker.transactions.all(), broker.nowMs()) / MS_PER_S }],
    },
  ]
}

/** 0: none is open. */
function oldestMs(transactions: Iterable<Transaction>, nowMs: number): number {
  let ageMs = 0
  for (const transaction of transactions) {
    if (abortsAtMs(transaction) !== null) ageMs = Math.max(ageMs, nowMs - transaction.startMs)
  }
  return ageMs
}
