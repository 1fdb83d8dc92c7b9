import type { Command } from 'commander'
import { alterConfigs } from '../../client/configs.ts'
import { changesOf, deletionsOf } from './config-arguments.ts'
import { defineCommand } from './define-command.ts'
import { collect } from './number-arguments.ts'
import { type Shell, withClient, writeJson } from './shell.ts'
import { UsageError } from './usage-error.ts'

interface AlterOptions {
  readonly config: readonly string[]
  readonly deleteConfig: readonly string[]
  readonly append: readonly string[]
  readonly subtract: readonly string[]
  readonly validateOnly?: true
}

export function addTopicAlter(parent: Command, shell: Shell): void {
  defineCommand(parent, 'alter <topic>', {
    summary: 'Change configs of a topic',
    details: 'All changes are made together, or none. They take the API IncrementalAlterConfigs.',
    examples: [
      'chronik topic alter orders --config retention.ms=86400000 --delete-config segment.bytes',
      'chronik topic alter orders --append cleanup.policy=compact',
    ],
  })
    .option('-c, --config <name=value>', 'set a config; may be given several times', collect, [])
    .option('-d, --delete-config <name>', 'back to the default; may be given several times', collect, [])
    .option('--append <name=value>', 'add to a config that is a list', collect, [])
    .option('--subtract <name=value>', 'take from a config that is a list', collect, [])
    .option('--validate-only', 'only ask whether the changes could be made')
    .action((topic: string, options: AlterOptions, command: Command) => {
      const changes = [
        ...changesOf('set', options.config),
        ...changesOf('append', options.append),
        ...changesOf('subtract', options.subtract),
        ...deletionsOf(options.deleteConfig),
      ]
      if (changes.length === 0) {
        throw new UsageError('nothing to change: give --config, --delete-config, --append or --subtract')
      }
      const validateOnly = options.validateOnly === true
      return withClient(shell, command, async ({ client, output, isJson }) => {
        await alterConfigs(client, { type: 'topic', name: topic }, changes, { validateOnly })
        if (isJson) writeJson(output, { topic, altered: !validateOnly })
        else output.line(`${validateOnly ? 'could be altered:' : 'altered'} ${topic}`)
      })
    })
}
