import { expect, test } from 'vitest'
import { knownDifferenceOf } from '../../compat-tests/conformance/known-differences.ts'
import { transactionDifferences } from '../../compat-tests/conformance/known-transaction-differences.ts'
import { transactionScenarios } from '../../compat-tests/conformance/scenarios.ts'
import { differencesOfEmbedded, differencesOfMemory, unexpected } from '../support/conformance.ts'

/** Thousands of transactions, which take their time where others work on the same machine. */
const TIMEOUT_MS = 120_000

test('the memory engine runs transactions as Apache Kafka 4.3 did, and each known difference is still one', {
  timeout: TIMEOUT_MS,
}, async () => {
  const differences = await differencesOfMemory(transactionScenarios)
  expect(unexpected(differences)).toEqual([])
  const used = new Set(differences.map(knownDifferenceOf))
  expect(transactionDifferences.filter((known) => !used.has(known))).toEqual([])
})

test('the embedded engine runs transactions as Apache Kafka 4.3 did', { timeout: TIMEOUT_MS }, async () => {
  expect(unexpected(await differencesOfEmbedded(transactionScenarios))).toEqual([])
})
