import { Command, CommanderError } from 'commander'
import { SettingError } from '../config/setting-error.ts'
import { environmentName, type Settings, settingDefinitions } from '../config/settings.ts'

/** What the command line asks for. */
export type CommandLine =
  | {
      /** Run the broker; only check the configuration; show it. */
      readonly kind: 'run' | 'check' | 'show'
      readonly flags: Readonly<Partial<Record<keyof Settings, string>>>
      readonly overrides: readonly string[]
      /** `null`: not given. */
      readonly file: string | null
      /** Whether each value is to be shown with where it comes from. */
      readonly isOriginWanted: boolean
    }
  /** Text was asked for (help or version) and has been printed. */
  | { readonly kind: 'answered' }

const MORE = `
Flags count more than variables CHRONIK_..., these more than KAFKA_... (KAFKA_LOG_RETENTION_MS is log.retention.ms),
and these more than the file, in which Kafka's server.properties is understood. Ours are there as
chronik.wal.buffer.size for --wal-buffer-size. Values may refer to \${env:NAME}, \${file:path:key} and
\${directory:path:name}.

Commands:
  config [--origin]  show the configuration, and where each value comes from, and start nothing

Signals:
  SIGTERM, SIGINT    stop in order; a second one stops at once
  SIGHUP             open the log file anew

Examples:
  $ chronik-server --data-dir /var/lib/chronik --advertised-host broker.example.org
  $ chronik-server --config server.properties --check-config
  $ chronik-server config --origin --config server.properties
  $ chronik-server --override log.retention.hours=24 --override compression.type=zstd`

/**
 * Reads the flags of `chronik-server`.
 * @param args  without program and script
 * @param write  prints help and version
 * @throws SettingError with one line when a flag is unknown or lacks its value
 */
export function readCommandLine(args: readonly string[], version: string, write: (text: string) => void): CommandLine {
  const isShow = args[0] === 'config'
  const command = createCommand(version, write)
  if (isShow) command.option('--origin', 'with where each value comes from')
  try {
    command.parse(isShow ? args.slice(1) : args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return { kind: 'answered' }
    throw new SettingError([error.message.replace(/^error: /, '').replaceAll('\n', ' ')])
  }
  const given: Readonly<Record<string, unknown>> = command.opts()
  const flags: Partial<Record<keyof Settings, string>> = {}
  for (const { key, flag } of settingDefinitions) {
    const value = given[camelCase(flag)]
    if (typeof value === 'string') flags[key] = value
  }
  return {
    kind: isShow ? 'show' : given.checkConfig === true ? 'check' : 'run',
    flags,
    overrides: given.override as readonly string[],
    file: typeof given.config === 'string' ? given.config : null,
    isOriginWanted: given.origin === true,
  }
}

function createCommand(version: string, write: (text: string) => void): Command {
  const command = new Command('chronik-server')
    .usage('[config] [options]')
    .description('A Kafka-compatible broker. Each flag can also be set by its environment variable.')
    .version(version)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: () => {}, outputError: () => {} })
    .addHelpText('after', MORE)
  for (const definition of settingDefinitions) {
    const shown = definition.defaultValue === '' ? '' : `, default ${definition.defaultValue}`
    const help = `${definition.description} (${environmentName(definition)}${shown})`
    command.option(`--${definition.flag} ${definition.placeholder}`, help)
  }
  return command
    .option('--config <file>', "a properties file as Kafka's server.properties (CHRONIK_CONFIG)")
    .option(
      '--override <name=value>',
      'a config of brokers by its name in Kafka; may be given several times',
      (text: string, before: readonly string[]) => [...before, text],
      [],
    )
    .option('--check-config', 'check the configuration, tell every fault, and start nothing')
}

function camelCase(flag: string): string {
  return flag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
