import type { Command } from 'commander'
import { BrokerError } from '../../client/client-error.ts'
import { deleteTopic } from '../../client/topics.ts'
import { defineCommand } from './define-command.ts'
import { startProgress } from './progress.ts'
import { type Shell, withClient, writeJson } from './shell.ts'

interface DeleteOptions {
  readonly ifExists?: true
}

export function addTopicDelete(parent: Command, shell: Shell): void {
  defineCommand(parent, 'delete <topic...>', {
    summary: 'Delete topics and all of their records',
    details: 'There is no way back. A topic that cannot be deleted does not keep the others from it.',
    examples: ['chronik topic delete orders', 'chronik topic delete orders payments --if-exists'],
  })
    .option('--if-exists', 'a topic that does not exist is no fault')
    .action((topics: readonly string[], options: DeleteOptions, command: Command) =>
      withClient(shell, command, async ({ client, output, isJson, streams }) => {
        const results: { topic: string; deleted: boolean }[] = []
        const progress = startProgress(streams, 'topics', topics.length)
        for (const topic of topics) {
          try {
            await deleteTopic(client, topic)
            results.push({ topic, deleted: true })
          } catch (error) {
            const isMissing = error instanceof BrokerError && error.kafkaName === 'UNKNOWN_TOPIC_OR_PARTITION'
            if (!isMissing || options.ifExists !== true) shell.report(error)
            else results.push({ topic, deleted: false })
          }
          progress.add(1, 0)
        }
        progress.end()
        if (isJson) return writeJson(output, results)
        for (const { topic, deleted } of results) output.line(`${deleted ? 'deleted' : 'does not exist:'} ${topic}`)
      }),
    )
}
