import { resolve } from 'node:path'
import { loadSettings, SettingError } from '../config/load-settings.ts'
import type { Settings } from '../config/settings.ts'
import type { RunningBroker } from '../start.ts'
import { StartError } from '../start-error.ts'
import { readCommandLine } from './command-line.ts'
import { type OpenedLog, openLog } from './log.ts'
import { readVersion } from './version.ts'

/** A broker that has not stopped by then is not going to; milliseconds. */
const STOP_MS_MAX = 30_000

/** Runs the broker until a signal asks it to stop. Faults of the person who started it are one line and exit code 1. */
export async function main(): Promise<void> {
  try {
    const commandLine = readCommandLine(process.argv.slice(2), readVersion(), (text) => process.stdout.write(text))
    if (commandLine.kind === 'run') await run(await loadSettings(commandLine.flags, process.env))
  } catch (error) {
    if (!(error instanceof SettingError) && !(error instanceof StartError)) throw error
    process.stderr.write(`chronik-server: ${error.message}\n`)
    process.exitCode = 1
  }
}

async function run(settings: Settings): Promise<void> {
  // Read when the first file is opened asynchronously, so it must be there before the parts are loaded.
  process.env.UV_THREADPOOL_SIZE = String(settings.ioThreads)
  const [{ startParts }, opened] = await Promise.all([
    import('../start.ts'),
    openLog(settings.logLevel, settings.logFile),
  ])
  const { log } = opened
  const broker = await startParts({
    ...settings,
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
  announce(broker, settings, opened)
}

/** The one line that says that the broker is ready and where; on standard output whatever the log settings are. */
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
