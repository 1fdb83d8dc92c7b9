import { type DestinationStream, destination, pino } from 'pino'
import { SettingError } from '../config/setting-error.ts'
import type { LogFormat, LogLevel } from '../config/settings.ts'
import type { Log } from '../server/request-log.ts'
import { plainLine } from './plain-line.ts'

/** A log, and whether who started the broker sees lines of level info in standard output. */
export interface OpenedLog {
  readonly log: Log
  readonly isSeen: boolean
  /** Opens the file anew, after it was renamed; `null` where the log is not a file. */
  readonly reopen: (() => void) | null
}

export interface LogOptions {
  readonly level: LogLevel
  readonly format: LogFormat
  /** Appended to; empty: standard output. */
  readonly file: string
}

interface OpenedStream {
  readonly stream: DestinationStream
  readonly reopen: (() => void) | null
}

/**
 * Opens the log: colours on a terminal, plain lines anywhere else, JSON where it is asked for.
 * @throws SettingError when the file cannot be written
 */
export async function openLog({ level, format, file }: LogOptions): Promise<OpenedLog> {
  const { stream, reopen } = file === '' ? await standardOutput(format) : toFile(file, format)
  const log = pino({ level, base: null }, stream)
  return { log, isSeen: file === '' && (format === 'json' || log.isLevelEnabled('info')), reopen }
}

async function standardOutput(format: LogFormat): Promise<OpenedStream> {
  // A reader that goes away must not take the broker with it.
  process.stdout.on('error', () => undefined)
  if (format !== 'auto' || !process.stdout.isTTY || process.env.NO_COLOR) {
    const shape = shapeOf(format)
    return { stream: { write: (json) => void process.stdout.write(shape(json)) }, reopen: null }
  }
  const { default: pretty } = await import('pino-pretty')
  return { stream: pretty({ colorize: true, sync: true, translateTime: 'SYS:yyyy-mm-dd HH:MM:ss.l' }), reopen: null }
}

function toFile(file: string, format: LogFormat): OpenedStream {
  try {
    const out = destination({ dest: file, append: true, mkdir: true, sync: true })
    // A full disk, or a folder that is gone when the file is opened anew, costs log lines and not the broker.
    out.on('error', (error: Error) => void process.stderr.write(`chronik-server: --log-file: ${error.message}\n`))
    const shape = shapeOf(format)
    return { stream: { write: (json) => void out.write(shape(json)) }, reopen: () => out.reopen() }
  } catch (error) {
    throw new SettingError([`--log-file: ${JSON.stringify(file)} cannot be written (${codeOf(error)})`])
  }
}

function shapeOf(format: LogFormat): (json: string) => string {
  return format === 'json' ? (json) => json : plainLine
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error)
}
