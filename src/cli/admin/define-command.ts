import type { Command } from 'commander'

/** What the help of a command says. */
export interface CommandHelp {
  /** One sentence without a full stop, for the list of commands. */
  readonly summary: string
  /** What else there is to know; paragraphs are parted by empty lines. */
  readonly details?: string
  /** Command lines that work as they are, without the leading `chronik`. */
  readonly examples: readonly string[]
}

/** Adds a command below `parent`. */
export function defineCommand(parent: Command, nameAndArguments: string, help: CommandHelp): Command {
  const { summary, details, examples } = help
  const shown = examples.map((line) => `  ${line.startsWith('|') ? '' : '$ '}${line.replace(/^\| /, '')}`).join('\n')
  return parent
    .command(nameAndArguments)
    .summary(summary)
    .description(`${summary}.${details === undefined ? '' : `\n\n${details}`}`)
    .addHelpText('after', `\nExamples:\n${shown}`)
}

/** Adds a command that only holds others. */
export function defineGroup(parent: Command, name: string, summary: string): Command {
  return parent.command(name).summary(summary).description(`${summary}.`)
}
