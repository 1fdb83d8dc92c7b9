import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import {
  knownDifferenceOf,
  knownDifferences,
  plainDifferences,
} from '../../compat-tests/conformance/known-differences.ts'
import { plainScenarios } from '../../compat-tests/conformance/scenarios.ts'
import { differencesOfEmbedded, differencesOfMemory, unexpected } from '../support/conformance.ts'

/** Thousands of requests, which take their time where others work on the same machine. */
const TIMEOUT_MS = 120_000

test('users are told of every known difference', async () => {
  const told = await readFile(new URL('../../docs/compatibility.md', import.meta.url), 'utf8')
  expect(knownDifferences.map(({ reason }) => reason).filter((reason) => !told.includes(reason))).toEqual([])
})

test('the memory engine answers as Apache Kafka 4.3 did, and each known difference is still one', {
  timeout: TIMEOUT_MS,
}, async () => {
  const differences = await differencesOfMemory(plainScenarios)
  expect(unexpected(differences)).toEqual([])
  const used = new Set(differences.map(knownDifferenceOf))
  expect(plainDifferences.filter((known) => !used.has(known))).toEqual([])
})

test('the embedded engine answers as Apache Kafka 4.3 did', { timeout: TIMEOUT_MS }, async () => {
  expect(unexpected(await differencesOfEmbedded(plainScenarios))).toEqual([])
})
