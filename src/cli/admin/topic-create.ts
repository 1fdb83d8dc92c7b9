import type { Command } from 'commander'
import type { Client } from '../../client/client.ts'
import { BrokerError } from '../../client/client-error.ts'
import { createTopic, type NewTopic } from '../../client/topics.ts'
import { splitAssignment } from './config-arguments.ts'
import { defineCommand } from './define-command.ts'
import { collect, parseCount } from './number-arguments.ts'
import { type Shell, withClient, writeJson } from './shell.ts'

interface CreateOptions {
  readonly partitions?: number
  readonly replicationFactor?: number
  readonly config: readonly string[]
  readonly ifNotExists?: true
  readonly validateOnly?: true
}

interface Created {
  readonly topic: string
  readonly topicId: string | null
  readonly created: boolean
}

export function addTopicCreate(parent: Command, shell: Shell): void {
  defineCommand(parent, 'create <topic...>', {
    summary: 'Create topics',
    details: 'What is not said is as the broker has it by default.',
    examples: [
      'chronik topic create orders --partitions 12',
      'chronik topic create audit --config cleanup.policy=compact --config min.insync.replicas=1',
      'chronik topic create orders payments --if-not-exists -o json',
    ],
  })
    .option('-p, --partitions <count>', 'how many partitions', parseCount)
    .option('-r, --replication-factor <count>', 'on how many brokers each partition is', parseCount)
    .option('-c, --config <name=value>', 'a config of the topic; may be given several times', collect, [])
    .option('--if-not-exists', 'leave a topic alone that exists already')
    .option('--validate-only', 'only ask whether the topics could be created')
    .action((topics: readonly string[], options: CreateOptions, command: Command) => {
      const configs = Object.fromEntries(options.config.map(splitAssignment))
      return withClient(shell, command, async ({ client, output, isJson }) => {
        const results: Created[] = []
        for (const name of topics) {
          try {
            const result = await createOne(client, newTopic(name, configs, options), options.ifNotExists === true)
            results.push(result)
            if (!isJson) output.line(`${resultWord(result, options)} ${name}`)
          } catch (error) {
            shell.report(error)
          }
        }
        if (isJson) writeJson(output, results)
      })
    })
}

function newTopic(name: string, configs: Readonly<Record<string, string>>, options: CreateOptions): NewTopic {
  return {
    name,
    configs,
    ...(options.partitions === undefined ? {} : { partitionCount: options.partitions }),
    ...(options.replicationFactor === undefined ? {} : { replicationFactor: options.replicationFactor }),
    validateOnly: options.validateOnly === true,
  }
}

async function createOne(client: Client, topic: NewTopic, mayExist: boolean): Promise<Created> {
  try {
    const topicId = await createTopic(client, topic)
    return topic.validateOnly === true
      ? { topic: topic.name, topicId: null, created: false }
      : { topic: topic.name, topicId, created: true }
  } catch (error) {
    const exists = error instanceof BrokerError && error.kafkaName === 'TOPIC_ALREADY_EXISTS'
    if (!mayExist || !exists) throw error
    return { topic: topic.name, topicId: null, created: false }
  }
}

function resultWord({ created }: Created, { validateOnly }: CreateOptions): string {
  if (created) return 'created'
  return validateOnly === true ? 'could be created:' : 'exists already:'
}
