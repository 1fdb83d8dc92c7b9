// Kafka's own tools and kcat against the broker: each is run once and what it prints is checked. `--rival`: against
// Apache Kafka, which tells whether the broker or the check is wrong.
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chronikBroker, kafkaBroker } from '../round-trip/broker.ts'
import { type Step, stepFiles, toolSteps } from './steps.ts'

/** A JVM on a busy machine takes its time. */
const STEP_TIMEOUT_MS = 90_000

const { values: options } = parseArgs({ options: { rival: { type: 'boolean', default: false } } })
const root = join(import.meta.dirname, '..', '..')
const workDir = await mkdtemp(join(tmpdir(), 'chronik-tools-'))
const broker = options.rival ? await kafkaBroker(root, workDir) : await chronikBroker(root, workDir)
let failedCount = 0
const steps = toolSteps({ bootstrap: broker.bootstrap, workDir })

try {
  for (const { name, text } of stepFiles) await writeFile(join(workDir, name), text)
  await broker.start()
  try {
    for (const step of steps) {
      const fault = await tryStep(step)
      console.log(`${fault === null ? 'ok    ' : 'FAILED'} ${step.name}`)
      if (fault !== null) console.log(fault.replaceAll(/^/gm, '       '))
      if (fault !== null) failedCount++
    }
  } finally {
    await broker.stop()
  }
} catch (error) {
  // The broker did not start or did not end: nothing can be said of the rest.
  console.log(error instanceof Error ? error.stack : error)
  failedCount = steps.length
}
await rm(workDir, { recursive: true, force: true })
console.log(`${broker.name}: ${steps.length - failedCount} passed, ${failedCount} failed`)
process.exitCode = failedCount === 0 ? 0 : 1

/** @returns what is wrong, or `null` */
async function tryStep(step: Step): Promise<string | null> {
  const { exitCode, stdout, stderr } = await runTool(step)
  const missing = step.prints.filter((pattern) => !pattern.test(stdout))
  const isSurplus = step.lacks?.test(stdout) === true
  if (exitCode === 0 && missing.length === 0 && !isSurplus) return null
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
