import { Command, CommanderError } from 'commander'
import { SettingError } from '../config/load-settings.ts'
import { environmentName, type Settings, settingDefinitions } from '../config/settings.ts'

/** What the command line asks for. */
export type CommandLine =
  | { readonly kind: 'run'; readonly flags: Readonly<Partial<Record<keyof Settings, string>>> }
  /** Text was asked for (help or version) and has been printed. */
  | { readonly kind: 'answered' }

/**
 * Reads the flags of `chronik-server`.
 * @param args  without program and script
 * @param write  prints help and version
 * @throws SettingError with one line when a flag is unknown or lacks its value
 */
export function readCommandLine(args: readonly string[], version: string, write: (text: string) => void): CommandLine {
  const command = new Command('chronik-server')
    .description('A Kafka-compatible broker. Each flag can also be set by its environment variable.')
    .version(version)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: () => {}, outputError: () => {} })
  for (const definition of settingDefinitions) {
    const shown = definition.defaultValue === '' ? '' : `, default ${definition.defaultValue}`
    const help = `${definition.description} (${environmentName(definition)}${shown})`
    command.option(`--${definition.flag} ${definition.placeholder}`, help)
  }
  try {
    command.parse(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return { kind: 'answered' }
    throw new SettingError(error.message.replace(/^error: /, '').replaceAll('\n', ' '))
  }
  const given: Readonly<Record<string, unknown>> = command.opts()
  const flags: Partial<Record<keyof Settings, string>> = {}
  for (const { key, flag } of settingDefinitions) {
    const value = given[camelCase(flag)]
    if (typeof value === 'string') flags[key] = value
  }
  return { kind: 'run', flags }
}

function camelCase(flag: string): string {
  return flag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
