import type { Command } from 'commander'
import { loadConfiguration } from '../../config/load-configuration.ts'
import { formatConfiguration } from '../show-configuration.ts'
import { defineCommand } from './define-command.ts'
import { collect } from './number-arguments.ts'
import { type Shell, writeJson } from './shell.ts'

interface ShowOptions {
  readonly config?: string
  readonly override: readonly string[]
  readonly origin?: true
}

/** Adds `config show`: what `chronik-server` would be started with here, without any broker. */
export function addConfigShow(parent: Command, shell: Shell): void {
  defineCommand(parent, 'show', {
    summary: 'Show what chronik-server would be started with here',
    details:
      'It reads the environment and the file, and asks no broker. Secrets are not shown. With flags of the\n' +
      'server: chronik-server config --origin.',
    examples: ['chronik config show --origin', 'chronik config show --origin --config server.properties -o json'],
  })
    .option('--origin', 'with where each value comes from')
    .option('--config <file>', "a properties file as Kafka's server.properties (CHRONIK_CONFIG)")
    .option(
      '--override <name=value>',
      'a config of brokers by its name in Kafka; may be given several times',
      collect,
      [],
    )
    .action(async (options: ShowOptions, command: Command) => {
      const { environment } = shell.streams
      const file = options.config ?? (environment.CHRONIK_CONFIG || null)
      const found = await loadConfiguration({ flags: {}, overrides: options.override, file, environment })
      const isOriginWanted = options.origin === true
      for (const warning of found.warnings) shell.streams.stderr.write(`chronik: warning: ${warning}\n`)
      if (command.optsWithGlobals().output !== 'json') {
        shell.output.write(formatConfiguration(found.values, isOriginWanted))
        return
      }
      writeJson(shell.output, isOriginWanted ? found.values : found.values.map(({ name, value }) => ({ name, value })))
    })
}
