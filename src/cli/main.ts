import { resolve } from 'node:path'
import { type Configuration, loadConfiguration } from '../config/load-configuration.ts'
import { SettingError } from '../config/setting-error.ts'
import type { Settings } from '../config/settings.ts'
import type { RunningBroker } from '../start.ts'
import { StartError } from '../start-error.ts'
import { type CommandLine, readCommandLine } from './command-line.ts'
import { type OpenedLog, openLog } from './log.ts'
import { formatConfiguration } from './show-configuration.ts'
import { readVersion } from './version.ts'

/** A broker that has not stopped by then is not going to; milliseconds. */
const STOP_MS_MAX = 30_000

/** Runs the broker until a signal asks it to stop. Faults of the person who started it are lines and exit code 1. */
export async function main(): Promise<void> {
  try {
    const commandLine = readCommandLine(process.argv.slice(2), readVersion(), (text) => process.stdout.write(text))
    if (commandLine.kind !== 'answered') await act(commandLine)
  } catch (error) {
    if (!(error instanceof SettingError) && !(error instanceof StartError)) throw error
    const faults = error instanceof SettingError ? error.faults : [error.message]
    for (const fault of faults) process.stderr.write(`chronik-server: ${fault}\n`)
    process.exitCode = 1
  }
}

async function act(commandLine: Exclude<CommandLine, { kind: 'answered' }>): Promise<void> {
  const { kind, flags, overrides, isOriginWanted } = commandLine
  const file = commandLine.file ?? (process.env.CHRONIK_CONFIG || null)
  const configuration = await loadConfiguration({ flags, overrides, file, environment: process.env })
  if (kind === 'run') return run(configuration, file)
  for (const warning of configuration.warnings) process.stderr.write(`chronik-server: warning: ${warning}\n`)
  process.stdout.write(kind === 'check' ? 'ok\n' : formatConfiguration(configuration.values, isOriginWanted))
}

async function run({ settings, brokerConfigs, warnings }: Configuration, file: string | null): Promise<void> {
  // Read when the first file is opened asynchronously, so it must be there before the parts are loaded.
  process.env.UV_THREADPOOL_SIZE = String(settings.ioThreads)
  const { logLevel: level, logFormat: format, logFile } = settings
  const [{ startParts }, opened] = await Promise.all([import('../start.ts'), openLog({ level, format, file: logFile })])
  const { log } = opened
  for (const warning of warnings) log.warn(warning)
  const broker = await startParts({
    ...settings,
    brokerConfigs,
    engine: 'embedded',
    log,
    onFatal: (error) => {
      log.error({ err: error }, 'The storage failed and cannot go on')
      process.exit(1)
    },
  })
  const stop = stopOnce(broker, opened)
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.on('SIGHUP', opened.reopen ?? stop)
  const origin = file === null ? '' : ` config=${resolve(file)}`
  const { nodeId } = settings
  log.info(`Chronik Stream ${readVersion()}: pid=${process.pid} node=${nodeId} cluster=${broker.clusterId}${origin}`)
  announce(broker, settings, opened)
}

/** The one line that says that the broker is ready and where; also on standard output where the log is elsewhere. */
function announce(broker: RunningBroker, settings: Settings, { log, isSeen }: OpenedLog): void {
  const host = settings.host === '' ? '0.0.0.0' : settings.host
  const shownHost = host.includes(':') ? `[${host}]` : host
  const line =
    `Ready: kafka=${shownHost}:${broker.port} http=${shownHost}:${broker.metricsPort} ` +
    `data=${resolve(settings.dataDir)} durability=${settings.durability} startup=${Math.round(performance.now())}ms`
  log.info(line)
  if (!isSeen) process.stdout.write(`${line}\n`)
}

/** The first signal stops the broker in order; a second one ends the process at once. */
function stopOnce(broker: RunningBroker, { log }: OpenedLog): (signal: NodeJS.Signals) => void {
  let stopping = false
  return (signal) => {
    if (stopping) process.exit(1)
    stopping = true
    log.info(`Stopping on ${signal}`)
    setTimeout(() => {
      log.error(`Not stopped after ${STOP_MS_MAX} ms`)
      process.exit(1)
    }, STOP_MS_MAX).unref()
    broker.close().then(
      () => {
        log.info('Stopped')
        process.exitCode = 0
      },
      (error: unknown) => {
        log.error({ err: error }, 'Stopping failed')
        process.exit(1)
      },
    )
  }
}
