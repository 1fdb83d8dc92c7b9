import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Program } from './program.ts'
import type { CheckResult, Outcome } from './results.ts'
import type { TestContext, TestReport } from './run-tests.ts'

export interface ChecksProgram {
  /** The program and its first arguments; the bootstrap, the prefix of all names and an empty folder come behind. */
  readonly commandLine: readonly string[]
  /** Names its log. */
  readonly name: string
  /** For all of its checks. */
  readonly timeoutMs: number
  /** What it sees beside this process's environment. */
  readonly environment?: Readonly<Record<string, string>>
}

/** The lines of such a program; README.md, "A program of checks", tells what it has to print. */
const RESTART_BROKER = 'restart broker'
const CLIENT_LINE = /^client (?<client>.+)$/
const CHECK_LINE = /^(?<mark>[✅❌⏭])\uFE0F? (?<text>.*)$/u
const PASSED_TEXT = /^(?<name>.*) successful! \((?:items? (?<items>\d+(?:, \d+)*), )?.*\)$/
const FAILED_TEXT = /^(?:(?<name>.*?) \((?:items? (?<items>\d+(?:, \d+)*), )?failed\)|(?<name>.*?)): (?<reason>.*)$/
const SKIPPED_TEXT = /^(?<name>.*?): (?<reason>.*)$/
const END_LINE = /^(?<passed>\d+) checks passed, (?<failed>\d+) failed/

const TEXTS: Readonly<Record<string, readonly [outcome: Outcome, text: RegExp]>> = {
  '✅': ['passed', PASSED_TEXT],
  '❌': ['failed', FAILED_TEXT],
  '⏭': ['skipped', SKIPPED_TEXT],
}

/** @returns what the line tells of a check, `null` of any other line */
export function parseCheckLine(line: string): CheckResult | null {
  const { mark = '', text = '' } = CHECK_LINE.exec(line)?.groups ?? {}
  const [outcome, pattern] = TEXTS[mark] ?? []
  if (outcome === undefined || pattern === undefined) return null
  const { name = text, items, reason = '' } = pattern.exec(text)?.groups ?? {}
  return { name, items: items === undefined ? [] : items.split(', ').map(Number), outcome, reason }
}

/**
 * Runs a program of named checks, prints the line of each as it comes, and kills and starts the broker when the program
 * asks for it; a broker that was given is left alone.
 * @throws when the program ended or timed out before all were run, or its own count is another one
 */
export async function runChecks(checksProgram: ChecksProgram, context: TestContext): Promise<TestReport> {
  const { broker, workDir, prefix } = context
  const { commandLine, name, timeoutMs, environment } = checksProgram
  const logFile = join(workDir, `${name}.log`)
  const program = await Program.start([...commandLine, broker.bootstrap, prefix, workDir], logFile, environment)
  const deadlineMs = performance.now() + timeoutMs
  const checks: CheckResult[] = []
  let client: string | undefined
  try {
    for (let restartCount = 0, seenCount = 0; ; ) {
      let lineCount = 0
      const line = await program.waitForLine((text) => {
        if (++lineCount <= seenCount) return false
        seenCount = lineCount
        client ??= CLIENT_LINE.exec(text)?.groups?.client
        const result = parseCheckLine(text)
        if (result !== null) console.log(`   ${text}`)
        if (result !== null) checks.push(result)
        return text === RESTART_BROKER || END_LINE.test(text)
      }, deadlineMs - performance.now())
      if (line !== RESTART_BROKER) {
        expectCount(line, checks)
        break
      }
      if (broker.canBeKilled) {
        await broker.killAtOnce()
        await broker.start()
      }
      await writeFile(join(workDir, `restarted-${restartCount++}`), broker.canBeKilled ? 'restarted' : 'left alone')
    }
  } finally {
    await program.kill()
  }
  return { checks, client }
}

function expectCount(endLine: string, checks: readonly CheckResult[]): void {
  const { passed = '', failed = '' } = END_LINE.exec(endLine)?.groups ?? {}
  const count = (wanted: Outcome) => checks.filter(({ outcome }) => outcome === wanted).length
  if (count('passed') === Number(passed) && count('failed') === Number(failed)) return
  throw new Error(`the program says "${endLine}", its lines ${count('passed')} and ${count('failed')}`)
}
