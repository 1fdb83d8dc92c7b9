import type { Command } from 'commander'
import { defineCommand } from './define-command.ts'
import { type Shell, withClient, writeJson } from './shell.ts'
import { formatFacts, formatTable } from './table.ts'

export function addClusterInfo(parent: Command, shell: Shell): void {
  defineCommand(parent, 'info', {
    summary: 'Show the brokers of the cluster',
    examples: ['chronik cluster info', 'chronik cluster info --bootstrap kafka-1:9092,kafka-2:9092 -o json'],
  }).action((_options: object, command: Command) =>
    withClient(shell, command, async ({ client, output, isJson }) => {
      const { clusterId, controllerId, brokers, topics } = await client.metadata(null)
      const partitionCount = topics.reduce((count, { partitions }) => count + partitions.length, 0)
      const shown = brokers
        .map(({ nodeId, host, port, rack }) => ({ nodeId, host, port, rack }))
        .sort((a, b) => a.nodeId - b.nodeId)
      const counts = { topics: topics.length, partitions: partitionCount }
      if (isJson) return writeJson(output, { clusterId, controllerId, ...counts, brokers: shown })
      output.write(
        formatFacts([
          ['Cluster', clusterId ?? 'unknown'],
          ['Controller', controllerId < 0 ? 'unknown' : controllerId],
          ['Topics', counts.topics],
          ['Partitions', counts.partitions],
        ]),
      )
      output.line('')
      const rows = shown.map(({ nodeId, host, port, rack }) => [nodeId, host, port, rack ?? '-'])
      const right = 'right' as const
      const columns = [{ title: 'BROKER', align: right }, { title: 'HOST' }, { title: 'PORT', align: right }]
      output.write(formatTable([...columns, { title: 'RACK' }], rows))
    }),
  )
}
