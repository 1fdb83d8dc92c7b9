import { CommanderError } from 'commander'
import { readVersion } from '../version.ts'
import { Output, OutputClosed } from './output.ts'
import { createProgram } from './program.ts'
import type { Shell } from './shell.ts'
import type { Streams } from './streams.ts'
import { UsageError } from './usage-error.ts'

const DONE = 0
const FAILED = 1
const WRONG_USAGE = 2

/**
 * Runs one command of `chronik`.
 * @param args  without program and script
 * @returns the exit code: 0 done, 1 failed, 2 wrong usage. Faults are lines on standard error; never throws
 */
export async function runChronik(args: readonly string[], streams: Streams): Promise<number> {
  const output = new Output(streams.stdout)
  let failureCount = 0
  const shell: Shell = {
    streams,
    output,
    report(error) {
      failureCount++
      streams.stderr.write(`chronik: ${lineOf(error)}\n`)
    },
  }
  try {
    await createProgram(shell, readVersion()).parseAsync(args, { from: 'user' })
    await output.flush()
  } catch (error) {
    // A reader that has seen enough is no fault of the command.
    if (error instanceof OutputClosed) return DONE
    return endOn(error, shell)
  }
  return failureCount === 0 ? DONE : FAILED
}

async function endOn(error: unknown, shell: Shell): Promise<number> {
  await shell.output.flush().catch(() => undefined)
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return DONE
    // Help that nobody asked for has been shown in place of an error.
    if (error.code !== 'commander.help') shell.report(new Error(error.message.replace(/^error: /, '')))
    return WRONG_USAGE
  }
  shell.report(error)
  return error instanceof UsageError ? WRONG_USAGE : FAILED
}

/** Whatever went wrong, in one line. */
function lineOf(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error)
  return text.replace(/\s*\n\s*/g, ' ')
}
