import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { JavaProgram } from './java-program.ts'
import type { TestContext } from './run-tests.ts'

export interface ChecksCommand {
  readonly classpath: string
  readonly mainClass: string
  /** What the program is asked for; its arguments are this, the bootstrap, the prefix, and its folder. */
  readonly name: string
  /** For all of its checks. */
  readonly timeoutMs: number
}

/** Small and quick to start; warnings are logged, but for those every program would begin with. */
const JVM_ARGS = [
  '-Xmx512m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
  '-Dorg.slf4j.simpleLogger.log.org.apache.kafka.streams.StreamsConfig=error',
  '-Dorg.slf4j.simpleLogger.log.org.apache.kafka.streams.processor.internals.StateDirectory=error',
]

/** See `Checks` of the Java side, in checks/. */
const RESTART_BROKER = 'restart broker'
const CHECK_LINE = /^[✅❌]/u
const END_LINE = /^(?<passed>\d+) checks passed, (?<failed>\d+) failed$/

/**
 * Runs a program of named checks, prints the line of each as it comes, and kills and starts the broker when the program
 * asks for it; a broker that was given is left alone.
 * @throws when a check failed, or the program ended or timed out before all were run
 */
export async function runChecks(command: ChecksCommand, { broker, workDir, prefix }: TestContext): Promise<void> {
  const { classpath, mainClass, name, timeoutMs } = command
  const program = await JavaProgram.start({
    classpath,
    mainClass,
    args: [name, broker.bootstrap, prefix, workDir],
    jvmArgs: JVM_ARGS,
    logFile: join(workDir, `${name}.log`),
  })
  const deadlineMs = performance.now() + timeoutMs
  const failures: string[] = []
  try {
    for (let restartCount = 0, seenCount = 0; ; ) {
      let lineCount = 0
      const line = await program.waitForLine((text) => {
        if (++lineCount <= seenCount) return false
        seenCount = lineCount
        if (CHECK_LINE.test(text)) console.log(`   ${text}`)
        if (text.startsWith('❌')) failures.push(text)
        return text === RESTART_BROKER || END_LINE.test(text)
      }, deadlineMs - performance.now())
      if (line !== RESTART_BROKER) break
      if (broker.canBeKilled) {
        await broker.killAtOnce()
        await broker.start()
      }
      await writeFile(join(workDir, `restarted-${restartCount++}`), broker.canBeKilled ? 'restarted' : 'left alone')
    }
  } finally {
    await program.kill()
  }
  if (failures.length > 0) throw new Error(failures.join('\n'))
}
