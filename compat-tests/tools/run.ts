// Kafka's own tools and kcat against the broker: each is run and what it prints is checked. Started by run.sh; options
// are those of harness/suite.ts.
import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CheckResult } from '../harness/results.ts'
import type { TestContext, TestReport } from '../harness/run-tests.ts'
import { parseSuiteOptions, root, runSuite } from '../harness/suite.ts'
import type { Step } from './step.ts'
import { stepFiles, toolSteps } from './steps.ts'

/** A JVM on a busy machine takes its time. */
const STEP_TIMEOUT_MS = 90_000

async function runSteps({ broker, workDir }: TestContext): Promise<TestReport> {
  for (const { name, text } of stepFiles) await writeFile(join(workDir, name), text)
  const checks: CheckResult[] = []
  for (const step of toolSteps({ bootstrap: broker.bootstrap, workDir })) {
    const fault = await tryStep(step)
    console.log(`   ${fault === null ? '✅' : '❌'} ${step.name}`)
    checks.push({ name: step.name, items: [], outcome: fault === null ? 'passed' : 'failed', reason: fault ?? '' })
  }
  return { checks, client: undefined }
}

/** @returns what is wrong, or `null` */
async function tryStep(step: Step): Promise<string | null> {
  const { exitCode, stdout, stderr } = await runTool(step)
  const missing = step.prints.filter((pattern) => !pattern.test(stdout))
  const isSurplus = step.lacks?.test(stdout) === true
  if (exitCode === (step.exitCode ?? 0) && missing.length === 0 && !isSurplus) return null
  const faults = [`exit code ${exitCode}`, ...missing.map((pattern) => `does not print ${pattern}`)]
  if (isSurplus) faults.push(`prints ${step.lacks}`)
  return `${faults.join(', ')}\n${stdout}${stderr}`.trimEnd()
}

interface Printed {
  /** `null`: it took too long. */
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

function runTool({ tool, args, stdin = '' }: Step): Promise<Printed> {
  const isProgram = 'program' in tool
  const program = isProgram ? tool.program : join(root, 'compat-tests', 'kafka', 'kafka-tool.sh')
  const child = spawn(program, isProgram ? args : [tool.mainClass, ...args], { timeout: STEP_TIMEOUT_MS })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString()
  })
  child.stdin.end(stdin)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }))
  })
}

const shows = 'each tool prints what is so, and changes what it is asked to change'
await runSuite([{ name: 'tools', shows, run: runSteps }], parseSuiteOptions('tools'))
