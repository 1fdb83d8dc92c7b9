import type { Command } from 'commander'
import { createPartitions } from '../../client/create-partitions.ts'
import { findLeaders } from '../../client/partition-leaders.ts'
import { defineCommand } from './define-command.ts'
import { parseCount } from './number-arguments.ts'
import { type Shell, withClient, writeJson } from './shell.ts'
import { UsageError } from './usage-error.ts'

interface AddPartitionsOptions {
  readonly total?: number
  readonly add?: number
  readonly validateOnly?: true
}

export function addTopicAddPartitions(parent: Command, shell: Shell): void {
  defineCommand(parent, 'add-partitions <topic>', {
    summary: 'Give a topic more partitions',
    details:
      'Records that are there stay where they are, so a key may be in another partition from then on.\n' +
      'Partitions cannot be taken away. It takes the API CreatePartitions.',
    examples: ['chronik topic add-partitions orders --total 24', 'chronik topic add-partitions orders --add 4'],
  })
    .option('--total <count>', 'how many partitions the topic shall have', parseCount)
    .option('--add <count>', 'how many more it shall have', parseCount)
    .option('--validate-only', 'only ask whether it could be done')
    .action((topic: string, options: AddPartitionsOptions, command: Command) => {
      if ((options.total === undefined) === (options.add === undefined)) {
        throw new UsageError('give either --total or --add')
      }
      const validateOnly = options.validateOnly === true
      return withClient(shell, command, async ({ client, output, isJson }) => {
        const before = (await findLeaders(client, topic)).leaders.size
        const total = options.total ?? before + (options.add ?? 0)
        await createPartitions(client, topic, total, { validateOnly })
        if (isJson) writeJson(output, { topic, before, partitions: validateOnly ? before : total })
        else output.line(`${topic} ${validateOnly ? 'could have' : 'has'} ${total} partitions (before: ${before})`)
      })
    })
}
