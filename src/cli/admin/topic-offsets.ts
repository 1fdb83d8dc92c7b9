import type { Command } from 'commander'
import { choosePartitions } from './choose-partitions.ts'
import { defineCommand } from './define-command.ts'
import { parsePartitions } from './number-arguments.ts'
import { findBounds, PLACE_HELP, parsePlace, resolvePlace } from './place.ts'
import { type Shell, withClient, writeJson } from './shell.ts'
import { formatTable } from './table.ts'

interface OffsetsOptions {
  readonly at?: string
  readonly partitions?: readonly number[]
}

export function addTopicOffsets(parent: Command, shell: Shell): void {
  defineCommand(parent, 'offsets <topic>', {
    summary: 'Show the first and next offset of each partition',
    details: `With --at, also the offset of a place, which is one of:\n${PLACE_HELP}.`,
    examples: [
      'chronik topic offsets orders',
      'chronik topic offsets orders --at 2026-01-31T12:00:00Z --partitions 0-3',
    ],
  })
    .option('--at <place>', 'also show the offset of this place')
    .option('-p, --partitions <list>', 'only these, for example 0,2,5-7; default all', parsePartitions)
    .action((topic: string, options: OffsetsOptions, command: Command) => {
      const place = options.at === undefined ? null : parsePlace(options.at)
      return withClient(shell, command, async ({ client, output, isJson }) => {
        const partitions = await choosePartitions(client, topic, options.partitions)
        const bounds = await findBounds(client, topic, partitions)
        const found = place === null ? null : await resolvePlace(client, topic, place, bounds)
        const offsets = [...bounds].map(([partition, { earliest, latest }]) => ({
          partition,
          earliest,
          latest,
          ...(found === null ? {} : { at: found.get(partition) ?? latest }),
        }))
        if (isJson) return writeJson(output, { topic, partitions: offsets })
        const titles = ['PARTITION', 'EARLIEST', 'LATEST', 'RECORDS', ...(found === null ? [] : ['AT'])]
        const rows = offsets.map(({ partition, earliest, latest, at }) =>
          at === undefined
            ? [partition, earliest, latest, latest - earliest]
            : [partition, earliest, latest, latest - earliest, at],
        )
        output.write(
          formatTable(
            titles.map((title) => ({ title, align: 'right' }) as const),
            rows,
          ),
        )
      })
    })
}
