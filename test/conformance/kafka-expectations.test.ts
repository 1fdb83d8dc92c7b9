import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compareTranscripts, type Difference, isAboutText } from '../../compat-tests/conformance/compare.ts'
import { parseExpectations } from '../../compat-tests/conformance/expectations.ts'
import { knownDifferenceOf, knownDifferences } from '../../compat-tests/conformance/known-differences.ts'
import { scenarios } from '../../compat-tests/conformance/scenarios.ts'
import { runScenarios } from '../../compat-tests/conformance/session.ts'
import { startTestBroker } from '../support/test-broker.ts'

/** Nothing takes this long within one process; a step that should not be answered waits for it. */
const SILENCE_MS = 2_000
const namePrefix = 'kafka'
/** As of the Kafka that was asked: a group need not wait for others. */
const brokerConfigs = { 'group.initial.rebalance.delay.ms': '0' }

const recorded = parseExpectations(
  await readFile(new URL('../vectors/conformance/kafka-answers.jsonl', import.meta.url), 'utf8'),
)

test('users are told of every known difference', async () => {
  const told = await readFile(new URL('../../docs/compatibility.md', import.meta.url), 'utf8')
  expect(knownDifferences.map(({ reason }) => reason).filter((reason) => !told.includes(reason))).toEqual([])
})

async function differencesOf(port: number): Promise<Difference[]> {
  const ours = await runScenarios(scenarios, { port, namePrefix, silenceMs: SILENCE_MS })
  return compareTranscripts(recorded, ours).filter((difference) => !isAboutText(difference))
}

function tell({ scenario, step, path, kafka, ours }: Difference): string {
  return `${scenario} | ${step} | ${path} | Kafka ${JSON.stringify(kafka)} | ours ${JSON.stringify(ours)}`
}

function unexpected(differences: readonly Difference[]): string[] {
  return differences.filter((difference) => knownDifferenceOf(difference) === undefined).map(tell)
}

test('the memory engine answers as Apache Kafka 4.3 did, and each known difference is still one', async () => {
  const { port } = await startTestBroker({ brokerConfigs })
  const differences = await differencesOf(port)
  expect(unexpected(differences)).toEqual([])
  const used = new Set(differences.map(knownDifferenceOf))
  expect(knownDifferences.filter((known) => !used.has(known))).toEqual([])
})

test('the embedded engine answers as Apache Kafka 4.3 did', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'chronik-conformance-'))
  try {
    const broker = await startTestBroker({ engine: 'embedded', dataDir, durability: 'os', brokerConfigs })
    expect(unexpected(await differencesOf(broker.port))).toEqual([])
    await broker.close()
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
})
