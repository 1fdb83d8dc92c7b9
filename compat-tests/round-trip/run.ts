// The round trips of ../README.md. Started by run.sh, which sees to kcat, Java and Maven.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { addResult } from '../harness/results.ts'
import { type Broker, chronikBroker, givenBroker, kafkaBroker } from './broker.ts'
import { assembleCorpus, type Corpus } from './corpus.ts'
import { checksOf, formatLine, formatSummary, formatTable, type RoundResult } from './report.ts'
import { consumeRound, planRounds, produceRound, type Round } from './rounds.ts'

const CORPUS_BYTES = 200 * 1024 * 1024
const SLICE_BYTES = 20 * 1024 * 1024

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rival: { type: 'boolean', default: false },
    bootstrap: { type: 'string' },
    results: { type: 'string' },
    keep: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
})
const root = join(import.meta.dirname, '..', '..')
const workDir = await mkdtemp(join(tmpdir(), 'chronik-compat-'))

try {
  const failedCount = await run()
  process.exitCode = failedCount === 0 ? 0 : 1
} catch (error) {
  // The broker did not start, or there is no corpus: nothing could be tried.
  console.log(`${error instanceof Error ? error.stack : error}\n\n0 passed, 1 failed`)
  process.exitCode = 1
}

async function run(): Promise<number> {
  const corpus = await assembleCorpus(root, join(workDir, 'corpus.txt'), CORPUS_BYTES)
  const slice = await assembleCorpus(root, join(workDir, 'slice.txt'), SLICE_BYTES)
  for (const { file, bytes, lineCount, sha256 } of [corpus, slice]) {
    console.log(`${sha256}  ${file}: ${bytes} bytes, ${lineCount} lines`)
  }
  const rounds = planRounds((_, codec) => (options.quick && codec !== 'none' ? slice : corpus))
  const chosen = rounds.filter(({ topic }) => topic.includes(options.only))
  const broker = await chooseBroker()
  const startedMs = performance.now()
  const results = await tryBroker(broker, chosen, slice)
  if (options.results !== undefined) {
    const seconds = (performance.now() - startedMs) / 1000
    const client = [...new Set(rounds.map(({ producer }) => producer.name.replace(' idempotent', '')))].join(', ')
    const [suite, checks, requestedVersions] = ['round-trip', checksOf(results), {}]
    await addResult(options.results, {
      suite,
      test: suite,
      client,
      broker: broker.name,
      seconds,
      checks,
      requestedVersions,
    })
  }
  const { text, failedCount } = formatSummary(results)
  console.log(`\n${broker.name}\n${formatTable(results)}\n`)
  if (options.keep || failedCount > 0) console.log(`data and log of the broker: ${workDir}`)
  else await rm(workDir, { recursive: true, force: true })
  console.log(text)
  return failedCount
}

function chooseBroker(): Promise<Broker> {
  if (options.bootstrap !== undefined) return Promise.resolve(givenBroker(options.bootstrap))
  return options.rival ? kafkaBroker(root, workDir) : chronikBroker(root, workDir)
}

async function tryBroker(broker: Broker, rounds: readonly Round[], slice: Corpus): Promise<RoundResult[]> {
  const [first] = rounds
  if (first === undefined) throw new Error(`no producer and codec match --only ${options.only}`)
  const place = { root, bootstrap: broker.bootstrap }
  await broker.start()
  try {
    const before: RoundResult[] = []
    for (const round of rounds) {
      const produced = await produceRound(place, round)
      const consumed = produced.ok ? await consumeRound(place, round) : []
      before.push(show({ round, produced, consumed, consumedAfterKill: [] }))
    }
    // One more, so that the kill comes on the heels of the last acknowledgement.
    const last = { ...first, topic: `${first.topic}.killed`, corpus: slice }
    before.push(show({ round: last, produced: await produceRound(place, last), consumed: [], consumedAfterKill: [] }))
    await broker.killAtOnce()
    await broker.start()
    const after: RoundResult[] = []
    for (const result of before) {
      const consumedAfterKill = result.produced.ok ? await consumeRound(place, result.round) : []
      after.push(show({ ...result, consumedAfterKill }))
    }
    return after
  } finally {
    await broker.stop()
  }
}

/** A line as it happens: the whole takes minutes. */
function show(result: RoundResult): RoundResult {
  console.log(formatLine(result))
  return result
}
