import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Program } from '../harness/program.ts'
import type { CompatTest, TestContext } from '../harness/run-tests.ts'

type StartProgram = (args: readonly string[], workDir: string, logName: string) => Promise<Program>

const ROW_COUNT = 8_000
const ROWS_PER_SECOND = 400
/** Far below the hour that an open transaction would hold up read_committed consumers if nobody aborted it. */
const ALL_TIMEOUT_S = 300
const LINE_TIMEOUT_MS = 120_000
const STEP_TIMEOUT_MS = 90_000
const KILL_COUNT = 3

/** Between pre-commit and commit the sink's process and the broker are gone; the commit comes, and comes again. */
export function commitAfterRestart(startProgram: StartProgram): CompatTest {
  const run = async ({ broker, workDir, prefix }: TestContext): Promise<undefined> => {
    const common = [broker.bootstrap, prefix, join(workDir, 'state')]
    const before = await startProgram(['precommit', ...common], workDir, 'precommit')
    const line = await before.waitForLine((text) => text.startsWith('precommitted '), STEP_TIMEOUT_MS)
    const [producerId = '', epoch = ''] = line.split(' ').slice(1)
    await before.succeed(STEP_TIMEOUT_MS)
    for (let count = 0; count < 2; count++) {
      await broker.killAtOnce()
      await broker.start()
      const after = await startProgram(['commit', ...common, producerId, epoch], workDir, 'commit')
      await after.succeed(STEP_TIMEOUT_MS)
    }
  }
  const shows = 'EndTxn with the producer id and epoch of before kill -9 of the broker; repeated, also after another'
  return { name: 'commit-after-restart', shows, items: [57], killsBroker: true, run }
}

/** The job is killed with open transactions and starts again from its last checkpoint, several times. */
export function jobKills(startProgram: StartProgram, strategy: string): CompatTest {
  const run = (context: TestContext) =>
    copyRows(startProgram, strategy, context, async (job) => {
      await job.kill()
      return startJob(startProgram, strategy, context, await lastCheckpoint(join(context.workDir, 'state')))
    })
  const shows = `kill -9 of the job ${KILL_COUNT} times: open transactions are aborted, each row once`
  return { name: `job-kill-${strategy.toLowerCase()}`, shows, items: [55], run }
}

/** The broker is killed under the job, several times. */
export function brokerKills(startProgram: StartProgram, strategy: string): CompatTest {
  const run = (context: TestContext) =>
    copyRows(startProgram, strategy, context, async (job) => {
      await context.broker.killAtOnce()
      await context.broker.start()
      return job
    })
  const shows = `kill -9 of the broker ${KILL_COUNT} times under a job: each row once`
  return { name: `broker-kill-${strategy.toLowerCase()}`, shows, items: [55], killsBroker: true, run }
}

/** @param disturb  what happens at even distances of what is committed; returns the job that runs then */
async function copyRows(
  startProgram: StartProgram,
  strategy: string,
  context: TestContext,
  disturb: (job: Program) => Promise<Program>,
): Promise<undefined> {
  const { broker, workDir, prefix } = context
  const judgeArgs = [`${ROW_COUNT}`, `${ROWS_PER_SECOND}`, `${ALL_TIMEOUT_S}`]
  const common = [broker.bootstrap, prefix, join(workDir, 'judge')]
  const topics = await startProgram(['copy-topics', ...common], workDir, 'topics')
  await topics.succeed(STEP_TIMEOUT_MS)
  let job = await startJob(startProgram, strategy, context, null)
  let judge: Program | null = null
  try {
    // The job first: rows that wait for it would be one large transaction, and nothing would be open later.
    await job.waitForLine((line) => line === 'running', LINE_TIMEOUT_MS)
    judge = await startProgram(['copy-judge', ...common, ...judgeArgs], workDir, 'judge')
    for (let count = 1; count <= KILL_COUNT; count++) {
      const wantedCount = (ROW_COUNT / (KILL_COUNT + 1)) * count
      await judge.waitForLine((line) => committedCount(line) >= wantedCount, LINE_TIMEOUT_MS)
      job = await disturb(job)
    }
    await judge.succeed((ALL_TIMEOUT_S + 30) * 1000)
  } catch (error) {
    throw new Error(`${error}\njob: ${await job.tail()}`, { cause: error })
  } finally {
    await judge?.kill()
    await job.kill()
  }
}

function startJob(
  startProgram: StartProgram,
  strategy: string,
  { broker, workDir, prefix }: TestContext,
  checkpoint: string | null,
): Promise<Program> {
  const args = ['copy-job', broker.bootstrap, prefix, join(workDir, 'state'), strategy]
  if (checkpoint !== null) args.push(checkpoint)
  return startProgram(args, workDir, 'job')
}

/** The complete checkpoint that was written last by any run of the job, as a URL. */
async function lastCheckpoint(stateDir: string): Promise<string> {
  const paths = await readdir(join(stateDir, 'checkpoints'), { recursive: true })
  let newest: { readonly path: string; readonly mtimeMs: number } | null = null
  for (const path of paths.filter((one) => one.endsWith('_metadata'))) {
    const folder = join(stateDir, 'checkpoints', path, '..')
    const { mtimeMs } = await stat(join(folder, '_metadata'))
    if (newest === null || mtimeMs > newest.mtimeMs) newest = { path: folder, mtimeMs }
  }
  if (newest === null) throw new Error('the job was killed before its first checkpoint')
  return pathToFileURL(newest.path).href
}

/** Of a line "committed 300", else 0. */
function committedCount(line: string): number {
  const [word, count] = line.split(' ')
  return word === 'committed' ? Number(count) : 0
}
