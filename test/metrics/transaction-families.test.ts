import { expect, test } from 'vitest'
import type { Broker } from '../../src/broker/broker.ts'
import type { MetricsSource } from '../../src/metrics/metrics-source.ts'
import { transactionFamilies } from '../../src/metrics/transaction-families.ts'

function linesOver(transactions: readonly { readonly state: string; readonly startMs: number }[]) {
  const broker = { transactions: { all: () => transactions }, nowMs: () => 100_000 }
  const families = transactionFamilies({ broker: broker as unknown as Broker } as MetricsSource)
  return async (name: string) => {
    const samples = (await families.find((family) => family.name === name)?.sample()) ?? []
    return samples.map(({ labels, value }) => [...Object.values(labels ?? {}), value])
  }
}

test('transactional ids are counted by state, and those that are open by the age of the oldest', async () => {
  const lines = linesOver([
    { state: 'Ongoing', startMs: 90_000 },
    { state: 'Ongoing', startMs: 70_000 },
    { state: 'CompleteCommit', startMs: 1_000 },
  ])
  expect(await lines('chronik_transactional_ids')).toEqual([
    ['Empty', 0],
    ['Ongoing', 2],
    ['CompleteCommit', 1],
    ['CompleteAbort', 0],
  ])
  expect(await lines('chronik_oldest_transaction_seconds')).toEqual([[30]])
})

test('without an open transaction there is no age', async () => {
  expect(await linesOver([{ state: 'Empty', startMs: -1 }])('chronik_oldest_transaction_seconds')).toEqual([[0]])
})
