import { join } from 'node:path'
import type { Program } from '../harness/program.ts'
import type { CompatTest, TestContext } from '../harness/run-tests.ts'

/** Some of the input is still to be sent at each kill: the rate is what instances with transactions keep up with. */
const RECORDS_PER_SECOND = 2_000
const LINE_TIMEOUT_MS = 90_000
const RUN_TIMEOUT_MS = 300_000

type StartProgram = (args: readonly string[], workDir: string, logName: string) => Promise<Program>

/**
 * Sums over a repartition topic with exactly_once_v2 in two processes, which are killed in turn with the broker, at
 * even distances of what came out so far. A broker that was given is not killed, only the instances are.
 */
export function exactlyOnceUnderKills(startProgram: StartProgram, recordCount: number): CompatTest {
  return {
    name: 'exactly-once-kill',
    shows: `${recordCount} records, kill -9 of broker and instances in turn: each sum told once, in order`,
    items: [41],
    run: (context) => run(startProgram, recordCount, context),
  }
}

async function run(startProgram: StartProgram, recordCount: number, context: TestContext): Promise<undefined> {
  const { broker, workDir, prefix } = context
  const common = [broker.bootstrap, prefix]
  const judgeArgs = [`${recordCount}`, `${RECORDS_PER_SECOND}`]
  const judge = await startProgram(
    ['exactly-once-judge', ...common, join(workDir, 'judge'), ...judgeArgs],
    workDir,
    'judge',
  )
  const instances = new Map<string, Program>()
  const startInstance = async (name: string) => {
    // The state of a killed instance stays, and is not to be trusted: Streams has to find that out.
    const args = ['exactly-once-instance', ...common, join(workDir, 'state'), name]
    instances.set(name, await startProgram(args, workDir, name))
  }
  const restartInstance = async (name: string) => {
    await instances.get(name)?.kill()
    await startInstance(name)
  }
  const restartBroker = async () => {
    if (!broker.canBeKilled) return
    await broker.killAtOnce()
    await broker.start()
  }
  const restarts = [() => restartInstance('a'), restartBroker, () => restartInstance('b'), restartBroker]

  try {
    await judge.waitForLine((line) => line === 'created', LINE_TIMEOUT_MS)
    await startInstance('a')
    await startInstance('b')
    for (const [index, restart] of restarts.entries()) {
      const wantedCount = (recordCount / (restarts.length + 1)) * (index + 1)
      await judge.waitForLine((line) => committedCount(line) >= wantedCount, LINE_TIMEOUT_MS)
      await restart()
    }
    await judge.succeed(RUN_TIMEOUT_MS)
  } catch (error) {
    const tails = [...instances].map(async ([name, instance]) => `${name}: ${await instance.tail()}`)
    throw new Error([error, ...(await Promise.all(tails))].join('\n'), { cause: error })
  } finally {
    await judge.kill()
    for (const instance of instances.values()) await instance.kill()
  }
}

/** Of a line "committed 3000", else 0. */
function committedCount(line: string): number {
  const [word, count] = line.split(' ')
  return word === 'committed' ? Number(count) : 0
}
