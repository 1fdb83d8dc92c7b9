import { type DestinationStream, destination, pino } from 'pino'
import { SettingError } from '../config/load-settings.ts'
import type { LogLevel } from '../config/settings.ts'
import type { Log } from '../server/request-log.ts'
import { plainLine } from './plain-line.ts'

/** A log, and whether who started the broker sees lines of level info in standard output. */
export interface OpenedLog {
  readonly log: Log
  readonly isSeen: boolean
}

/**
 * Opens the log: colours on a terminal, plain lines anywhere else.
 * @param file  appended to; empty: standard output
 * @throws SettingError when the file cannot be written
 */
export async function openLog(level: LogLevel, file: string): Promise<OpenedLog> {
  const stream = file === '' ? await standardOutput() : toFile(file)
  const log = pino({ level, base: null }, stream)
  return { log, isSeen: file === '' && log.isLevelEnabled('info') }
}

async function standardOutput(): Promise<DestinationStream> {
  // A reader that goes away must not take the broker with it.
  process.stdout.on('error', () => undefined)
  if (!process.stdout.isTTY) return { write: (json) => void process.stdout.write(plainLine(json)) }
  const { default: pretty } = await import('pino-pretty')
  return pretty({ colorize: true, sync: true, translateTime: 'SYS:yyyy-mm-dd HH:MM:ss.l' })
}

function toFile(file: string): DestinationStream {
  try {
    const out = destination({ dest: file, append: true, mkdir: true, sync: true })
    return { write: (json) => void out.write(plainLine(json)) }
  } catch (error) {
    throw new SettingError(`--log-file: ${JSON.stringify(file)} cannot be written (${codeOf(error)})`)
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error)
}
