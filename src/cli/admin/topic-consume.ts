import type { Command } from 'commander'
import { isWorthAnotherTry } from '../../client/client-error.ts'
import { type OffsetRange, readPartitions } from '../../client/read-partitions.ts'
import { choosePartitions } from './choose-partitions.ts'
import { defineCommand } from './define-command.ts'
import { parseCount, parsePartitions } from './number-arguments.ts'
import { findBounds, PLACE_HELP, parsePlace, resolvePlace } from './place.ts'
import { noProgress, startProgress } from './progress.ts'
import { compileTemplate, FORMAT_HELP, type RecordWriter, writeRecordJson } from './record-format.ts'
import { type CommandContext, type Shell, withClient } from './shell.ts'
import { UsageError } from './usage-error.ts'

interface ConsumeOptions {
  readonly partitions?: readonly number[]
  readonly from?: string
  readonly to?: string
  readonly count?: number
  readonly follow?: true
  readonly format?: string
}

const FORMAT_DEFAULT = '%v\\n'
/** How long a broker may be away while records are followed; milliseconds. */
const AWAY_MS_MAX = 30_000
const LOOK_AGAIN_MS = 200

export function addTopicConsume(parent: Command, shell: Shell): void {
  defineCommand(parent, 'consume <topic>', {
    summary: 'Print records',
    details:
      'Reads without a group and commits nothing. It ends where the topic ended when it began, unless\n' +
      '--follow is given. Aborted transactions are shown too.\n' +
      `Order is kept within a partition. A place is one of:\n${PLACE_HELP}.\n` +
      'Places before the first record or after the last one mean those ends.\n\n' +
      `A format is text with:\n  ${FORMAT_HELP}\n\n` +
      'With -o json each record is one line of JSON; bytes that are not UTF-8 are {"base64": "..."}.',
    examples: [
      'chronik topic consume orders',
      "chronik topic consume orders --from -10 --format '%p %o %d %k=%v\\n'",
      'chronik topic consume orders --follow -o json | jq .value',
      'chronik topic consume orders --partitions 0,3 --from 2026-01-31T12:00:00Z --count 100',
    ],
  })
    .option('-p, --partitions <list>', 'only these, for example 0,2,5-7; default all', parsePartitions)
    .option('--from <place>', 'where to begin; default earliest, with --follow latest')
    .option('--to <place>', 'where to end, before this place; default latest')
    .option('-n, --count <number>', 'end after so many records', parseCount)
    .option('-f, --follow', 'wait for records that come later, until interrupted')
    .option('--format <template>', 'how to print a record, see above (default: "%v\\n")')
    .action((topic: string, options: ConsumeOptions, command: Command) => {
      if (options.follow === true && options.to !== undefined) throw new UsageError('give either --follow or --to')
      const from = parsePlace(options.from ?? (options.follow === true ? 'latest' : 'earliest'))
      const to = parsePlace(options.to ?? 'latest')
      const template = compileTemplate(options.format ?? FORMAT_DEFAULT)
      return withClient(shell, command, async (context) => {
        const { client, isJson } = context
        if (isJson && options.format !== undefined) throw new UsageError('give either --format or -o json')
        const partitions = await choosePartitions(client, topic, options.partitions)
        const bounds = await findBounds(client, topic, partitions)
        const starts = await resolvePlace(client, topic, from, bounds)
        const ends = options.follow === true ? null : await resolvePlace(client, topic, to, bounds)
        const ranges = new Map<number, OffsetRange>()
        for (const [partition, fromOffset] of starts) {
          ranges.set(partition, { fromOffset, toOffset: ends?.get(partition) ?? Number.POSITIVE_INFINITY })
        }
        const write = isJson ? writeRecordJson : template
        await printRecords(context, { topic, ranges, write, countMax: options.count ?? Number.POSITIVE_INFINITY })
      })
    })
}

interface Printing {
  readonly topic: string
  /** What is still to be printed; moves on with each batch. */
  readonly ranges: Map<number, OffsetRange>
  readonly write: RecordWriter
  readonly countMax: number
}

async function printRecords(context: CommandContext, printing: Printing): Promise<void> {
  const { output, streams } = context
  // Records on a terminal are progress enough.
  const progress = streams.stdout.isTTY === true ? noProgress : startProgress(streams, 'records')
  let count = 0
  let awaySinceMs = Number.NaN
  try {
    for (;;) {
      try {
        for await (const { partition, records } of readPartitions(context.client, printing)) {
          awaySinceMs = Number.NaN
          for (const record of records) {
            printing.write(output, record, { topic: printing.topic, partition })
            progress.add(1, (record.key?.length ?? 0) + (record.value?.length ?? 0))
            if (++count >= printing.countMax) return
            if (output.isBlocked) await output.ready()
          }
          moveOn(printing.ranges, partition, (records.at(-1)?.offset ?? -1) + 1)
        }
        return
      } catch (error) {
        awaySinceMs = Number.isNaN(awaySinceMs) ? performance.now() : awaySinceMs
        if (!isWorthAnotherTry(error) || performance.now() - awaySinceMs > AWAY_MS_MAX) throw error
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
    }
  } finally {
    progress.end()
  }
}

function moveOn(ranges: Map<number, OffsetRange>, partition: number, fromOffset: number): void {
  const range = ranges.get(partition)
  if (range !== undefined) ranges.set(partition, { ...range, fromOffset })
}
