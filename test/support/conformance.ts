import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readAnswers } from '../../compat-tests/conformance/answers.ts'
import { compareTranscripts, type Difference, isAboutText } from '../../compat-tests/conformance/compare.ts'
import { knownDifferenceOf } from '../../compat-tests/conformance/known-differences.ts'
import { runScenarios, type Scenario } from '../../compat-tests/conformance/session.ts'
import { startTestBroker } from './test-broker.ts'

/** Nothing takes this long within one process; a step that should not be answered waits for it. */
const SILENCE_MS = 2_000
const namePrefix = 'kafka'
/** As of the Kafka that was asked: a group need not wait for others. */
const brokerConfigs = { 'group.initial.rebalance.delay.ms': '0' }

const recorded = await readAnswers(fileURLToPath(new URL('../vectors/conformance', import.meta.url)))

async function differencesOf(scenarios: readonly Scenario[], port: number): Promise<Difference[]> {
  const ours = await runScenarios(scenarios, { port, namePrefix, silenceMs: SILENCE_MS })
  const kafka = Object.fromEntries(scenarios.map(({ name }) => [name, recorded[name] ?? {}]))
  return compareTranscripts(kafka, ours).filter((difference) => !isAboutText(difference))
}

/** Where the memory engine answers otherwise than Kafka did. */
export async function differencesOfMemory(scenarios: readonly Scenario[]): Promise<Difference[]> {
  const { port } = await startTestBroker({ brokerConfigs })
  return differencesOf(scenarios, port)
}

/** Where the embedded engine answers otherwise than Kafka did. */
export async function differencesOfEmbedded(scenarios: readonly Scenario[]): Promise<Difference[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'chronik-conformance-'))
  try {
    const broker = await startTestBroker({ engine: 'embedded', dataDir, durability: 'os', brokerConfigs })
    const differences = await differencesOf(scenarios, broker.port)
    await broker.close()
    return differences
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** Those that nobody meant, as lines to read. */
export function unexpected(differences: readonly Difference[]): string[] {
  return differences
    .filter((difference) => knownDifferenceOf(difference) === undefined)
    .map(
      ({ scenario, step, path, kafka, ours }) =>
        `${scenario} | ${step} | ${path} | Kafka ${JSON.stringify(kafka)} | ours ${JSON.stringify(ours)}`,
    )
}
