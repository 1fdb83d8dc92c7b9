import type { Command } from 'commander'
import type { MetadataResponseTopic } from '../../../generated/metadata-response.ts'
import type { Client } from '../../client/client.ts'
import { ClientError, throwOnError } from '../../client/client-error.ts'
import { type ConfigEntry, describeConfigs } from '../../client/configs.ts'
import { defineCommand } from './define-command.ts'
import type { Output } from './output.ts'
import { type Bounds, findBounds } from './place.ts'
import { type Shell, withClient, writeJson } from './shell.ts'
import { type Column, formatFacts, formatTable } from './table.ts'

interface PartitionDescription {
  readonly partition: number
  readonly leader: number
  readonly leaderEpoch: number
  readonly replicas: readonly number[]
  readonly inSyncReplicas: readonly number[]
  readonly earliest: number | null
  readonly latest: number | null
}

interface TopicDescription {
  readonly topic: string
  readonly topicId: string
  readonly internal: boolean
  readonly partitions: readonly PartitionDescription[]
  /** Configs that are not as the broker has them. */
  readonly configs: Readonly<Record<string, string | null>>
}

const partitionColumns: readonly Column[] = [
  ...['PARTITION', 'LEADER', 'EPOCH'].map((title) => ({ title, align: 'right' }) as const),
  { title: 'REPLICAS' },
  { title: 'IN-SYNC' },
  ...['EARLIEST', 'LATEST', 'RECORDS'].map((title) => ({ title, align: 'right' }) as const),
]

export function addTopicDescribe(parent: Command, shell: Shell): void {
  defineCommand(parent, 'describe <topic...>', {
    summary: 'Show partitions, offsets and changed configs of topics',
    details: 'RECORDS is the span of offsets; a compacted topic holds fewer. All configs: chronik config get topic.',
    examples: ['chronik topic describe orders', "chronik topic describe orders -o json | jq '.[0].partitions'"],
  }).action((topics: readonly string[], _options: object, command: Command) =>
    withClient(shell, command, async ({ client, output, isJson }) => {
      const found: TopicDescription[] = []
      for (const topic of topics) {
        try {
          const description = await describeTopic(client, topic)
          if (!isJson) printTopic(output, description, found.length > 0)
          found.push(description)
        } catch (error) {
          shell.report(error)
        }
      }
      if (isJson) writeJson(output, found)
    }),
  )
}

async function describeTopic(client: Client, name: string): Promise<TopicDescription> {
  const { topics } = await client.metadata([name])
  const [topic] = topics
  throwOnError(topic?.errorCode ?? -1, `topic ${name}`)
  const led = (topic?.partitions ?? []).filter(({ leaderId }) => leaderId >= 0)
  const partitionsWithLeader = led.map(({ partitionIndex }) => partitionIndex)
  const bounds = await findBounds(client, name, partitionsWithLeader)
  const configs = await changedConfigs(client, name)
  return {
    topic: name,
    topicId: topic?.topicId ?? '',
    internal: topic?.isInternal ?? false,
    partitions: partitionsOf(topic, bounds),
    configs: Object.fromEntries(configs.map((config) => [config.name, config.value])),
  }
}

function partitionsOf(
  topic: MetadataResponseTopic | undefined,
  bounds: ReadonlyMap<number, Bounds>,
): readonly PartitionDescription[] {
  const partitions = [...(topic?.partitions ?? [])].sort((a, b) => a.partitionIndex - b.partitionIndex)
  return partitions.map(({ partitionIndex, leaderId, leaderEpoch, replicaNodes, isrNodes }) => ({
    partition: partitionIndex,
    leader: leaderId,
    leaderEpoch,
    replicas: replicaNodes,
    inSyncReplicas: isrNodes,
    earliest: bounds.get(partitionIndex)?.earliest ?? null,
    latest: bounds.get(partitionIndex)?.latest ?? null,
  }))
}

async function changedConfigs(client: Client, topic: string): Promise<readonly ConfigEntry[]> {
  try {
    const configs = await describeConfigs(client, { type: 'topic', name: topic })
    return configs.filter(({ source }) => source === 'topic')
  } catch (error) {
    // What the broker can tell is still worth showing.
    if (error instanceof ClientError && error.code === 'CHRONIK_CLIENT_UNSUPPORTED_API') return []
    throw error
  }
}

function printTopic(output: Output, description: TopicDescription, isFurther: boolean): void {
  if (isFurther) output.line('')
  const configs = Object.entries(description.configs).map(([name, value]) => `${name}=${value ?? ''}`)
  output.write(
    formatFacts([
      ['Topic', description.topic],
      ['Id', description.topicId],
      ['Partitions', description.partitions.length],
      ['Configs', configs.length === 0 ? 'as the broker has them' : configs.join(' ')],
    ]),
  )
  const rows = description.partitions.map(({ earliest, latest, ...partition }) => [
    partition.partition,
    partition.leader < 0 ? 'none' : partition.leader,
    partition.leaderEpoch,
    partition.replicas.join(','),
    partition.inSyncReplicas.join(','),
    earliest ?? '-',
    latest ?? '-',
    earliest === null || latest === null ? '-' : latest - earliest,
  ])
  output.line('')
  output.write(formatTable(partitionColumns, rows))
}
