import type { Command } from 'commander'
import { defineCommand } from './define-command.ts'
import { type Shell, withClient, writeJson } from './shell.ts'
import { formatTable } from './table.ts'
import { UsageError } from './usage-error.ts'

interface ListOptions {
  readonly internal?: true
  readonly match?: string
}

export function addTopicList(parent: Command, shell: Shell): void {
  defineCommand(parent, 'list', {
    summary: 'List topics',
    examples: [
      'chronik topic list',
      "chronik topic list --match '^orders-'",
      "chronik topic list -o json | jq -r '.[].topic'",
    ],
  })
    .alias('ls')
    .option('--internal', 'show internal topics too')
    .option('--match <pattern>', 'only topics whose name fits this regular expression')
    .action((options: ListOptions, command: Command) => {
      const pattern = patternOf(options.match)
      return withClient(shell, command, async ({ client, output, isJson }) => {
        const { topics } = await client.metadata(null)
        const listed = topics
          .filter(({ name, isInternal }) => (options.internal === true || !isInternal) && pattern.test(name ?? ''))
          .map(({ name, topicId, isInternal, partitions }) => ({
            topic: name ?? '',
            topicId,
            partitions: partitions.length,
            replicationFactor: partitions[0]?.replicaNodes.length ?? 0,
            internal: isInternal,
          }))
          .sort((a, b) => (a.topic < b.topic ? -1 : 1))
        if (isJson) return writeJson(output, listed)
        const rows = listed.map((topic) => [topic.topic, topic.partitions, topic.replicationFactor])
        output.write(formatTable([{ title: 'TOPIC' }, right('PARTITIONS'), right('REPLICAS')], rows))
      })
    })
}

const right = (title: string) => ({ title, align: 'right' }) as const

function patternOf(text: string | undefined): RegExp {
  try {
    return new RegExp(text ?? '')
  } catch {
    throw new UsageError(`--match: "${text}" is not a regular expression`)
  }
}
