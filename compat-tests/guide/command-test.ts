import { spawn } from 'node:child_process'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { until } from '../harness/checks.ts'
import { Program } from '../harness/program.ts'
import type { CheckResult } from '../harness/results.ts'
import type { CompatTest, TestContext, TestReport } from '../harness/run-tests.ts'
import { root } from '../harness/suite.ts'
import { findFreePort } from '../round-trip/probe.ts'
import { guideCommands } from './commands.ts'

const COMMAND_TIMEOUT_MS = 90_000
const START_TIMEOUT_MS = 30_000
const [KAFKA_PORT, METRICS_PORT] = ['9092', '9093']

/** Kafka's tools, by the names that its distribution gives them. */
const TOOLS: Readonly<Record<string, string>> = {
  'kafka-acls.sh': 'org.apache.kafka.tools.AclCommand',
  'kafka-broker-api-versions.sh': 'org.apache.kafka.tools.BrokerApiVersionsCommand',
  'kafka-cluster.sh': 'org.apache.kafka.tools.ClusterTool',
  'kafka-configs.sh': 'kafka.admin.ConfigCommand',
  'kafka-consumer-groups.sh': 'org.apache.kafka.tools.consumer.group.ConsumerGroupCommand',
  'kafka-streams-application-reset.sh': 'org.apache.kafka.tools.StreamsResetter',
  'kafka-topics.sh': 'org.apache.kafka.tools.TopicCommand',
  'kafka-transactions.sh': 'org.apache.kafka.tools.TransactionsCommand',
}

/** Commands that must fail, and what they say then. */
const REFUSED: readonly (readonly [start: string, says: RegExp])[] = [['kafka-acls.sh', /SecurityDisabledException/]]

/** Starts a broker as the page does, and runs all other commands of the page against it, one after the other. */
export const commandTest: CompatTest = {
  name: 'commands',
  shows: 'every command of docs/ksql.md, the one that starts the broker included',
  killsBroker: true,
  run,
}

async function run({ workDir }: TestContext): Promise<TestReport> {
  const [kafkaPort, metricsPort] = [await findFreePort(), await findFreePort()]
  const bin = await writeTools(workDir)
  const environment = { PATH: `${bin}:${process.env.PATH}` }
  const [start = '', ...commands] = guideCommands(await readFile(join(root, 'docs', 'ksql.md'), 'utf8'))
  const here = (command: string) =>
    command.replaceAll(KAFKA_PORT, `${kafkaPort}`).replaceAll(METRICS_PORT, `${metricsPort}`)
  const startLine = ['bash', '-c', `cd ${workDir} && exec ${here(start)}`]
  const broker = await Program.start(startLine, join(workDir, 'guide-broker.log'), environment)
  const checks: CheckResult[] = []
  try {
    await until('the broker is ready', START_TIMEOUT_MS, async () => {
      const answer = await fetch(`http://127.0.0.1:${metricsPort}/readyz`).catch(() => null)
      return answer?.ok === true
    })
    checks.push({ name: start, items: [], outcome: 'passed', reason: '' })
    for (const command of commands) {
      const reason = await tryCommand(command, here(command), environment)
      const outcome = reason === '' ? 'passed' : 'failed'
      console.log(`   ${reason === '' ? '✅' : '❌'} ${command}`)
      checks.push({ name: command, items: [], outcome, reason })
    }
  } finally {
    await broker.stop(START_TIMEOUT_MS)
  }
  return { checks, client: undefined }
}

/** Programs by the names that the page uses. @returns their folder */
async function writeTools(workDir: string): Promise<string> {
  const bin = join(workDir, 'bin')
  await mkdir(bin)
  const write = async (name: string, line: string) => {
    await writeFile(join(bin, name), `#!/usr/bin/env bash\nexec ${line} "$@"\n`)
    await chmod(join(bin, name), 0o755)
  }
  for (const [name, mainClass] of Object.entries(TOOLS)) {
    await write(name, `${join(root, 'compat-tests', 'kafka', 'kafka-tool.sh')} ${mainClass}`)
  }
  // The package is not installed in the checkout that it is made from.
  await writeFile(join(bin, 'npx'), `#!/usr/bin/env bash\nname=$1\nshift\nexec node ${root}/bin/"$name".cjs "$@"\n`)
  await chmod(join(bin, 'npx'), 0o755)
  return bin
}

/** @returns what is wrong, or nothing */
async function tryCommand(shown: string, command: string, environment: Record<string, string>): Promise<string> {
  const refusal = REFUSED.find(([start]) => shown.startsWith(start))?.[1]
  const child = spawn('bash', ['-o', 'pipefail', '-c', command], {
    env: { ...process.env, ...environment },
    timeout: COMMAND_TIMEOUT_MS,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const exitCode = await new Promise((resolve) => child.on('close', resolve))
  if (refusal !== undefined) return refusal.test(output) ? '' : `not refused with ${refusal}: ${output}`
  return exitCode === 0 ? '' : `ended with ${exitCode}: ${output}`
}
