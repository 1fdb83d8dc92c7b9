import type { Command } from 'commander'
import { deleteRecords } from '../../client/delete-records.ts'
import { choosePartitions } from './choose-partitions.ts'
import { defineCommand } from './define-command.ts'
import { parsePartitions } from './number-arguments.ts'
import { findBounds, PLACE_HELP, parsePlace, resolvePlace } from './place.ts'
import { type Shell, withClient, writeJson } from './shell.ts'
import { formatTable } from './table.ts'

interface TrimOptions {
  readonly before: string
  readonly partitions?: readonly number[]
}

export function addTopicTrim(parent: Command, shell: Shell): void {
  defineCommand(parent, 'trim <topic>', {
    summary: 'Delete the oldest records of a topic',
    details: `A place is one of: ${PLACE_HELP}.\nThere is no way back. It takes the API DeleteRecords.`,
    examples: [
      'chronik topic trim orders --before 2026-01-01T00:00:00Z',
      'chronik topic trim orders --before 1200 --partitions 3',
      'chronik topic trim orders --before latest',
    ],
  })
    .requiredOption('--before <place>', 'delete the records before this place; latest: all of them')
    .option('-p, --partitions <list>', 'only these, for example 0,2,5-7; default all', parsePartitions)
    .action((topic: string, options: TrimOptions, command: Command) => {
      const place = parsePlace(options.before)
      return withClient(shell, command, async ({ client, output, isJson }) => {
        const partitions = await choosePartitions(client, topic, options.partitions)
        const bounds = await findBounds(client, topic, partitions)
        const kept = await deleteRecords(client, topic, await resolvePlace(client, topic, place, bounds))
        const trimmed = partitions.map((partition) => {
          const before = bounds.get(partition)?.earliest ?? 0
          const earliest = kept.get(partition) ?? before
          return { partition, earliest, deleted: earliest - before }
        })
        if (isJson) return writeJson(output, { topic, partitions: trimmed })
        const columns = ['PARTITION', 'EARLIEST', 'DELETED'].map((title) => ({ title, align: 'right' }) as const)
        const rows = trimmed.map(({ partition, earliest, deleted }) => [partition, earliest, deleted])
        output.write(formatTable(columns, rows))
      })
    })
}
