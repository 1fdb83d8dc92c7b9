import { type Command, Option } from 'commander'
import { partitionOfKey } from '../../client/partitioner.ts'
import type { Acks } from '../../client/produce.ts'
import { openProducer, type Producer } from '../../client/producer.ts'
import { type CompressionType, compressionTypes } from '../../records/compression-type.ts'
import type { RecordHeaderToWrite, RecordToWrite } from '../../records/write-record.ts'
import { choosePartitions } from './choose-partitions.ts'
import { splitAssignment } from './config-arguments.ts'
import { defineCommand } from './define-command.ts'
import { readEscapes } from './escapes.ts'
import { collect, parseIndex } from './number-arguments.ts'
import { startProgress } from './progress.ts'
import { readLines } from './read-lines.ts'
import { type CommandContext, type Shell, withClient, writeJson } from './shell.ts'
import { UsageError } from './usage-error.ts'

interface ProduceCommandOptions {
  readonly key?: string
  readonly keySeparator?: string
  readonly partition?: number
  readonly compression: CompressionType
  readonly acks: Acks
  readonly header: readonly string[]
  readonly emptyAsNull?: true
}

/** How a line becomes a record. */
interface LineReading {
  readonly key: Buffer | null
  readonly separator: Buffer | null
  readonly headers: readonly RecordHeaderToWrite[]
  readonly emptyAsNull: boolean
}

export function addTopicProduce(parent: Command, shell: Shell): void {
  defineCommand(parent, 'produce <topic>', {
    summary: 'Send each line of standard input as a record',
    details:
      'Lines end with a newline, which is not sent; an empty line is an empty record. Records with a key go\n' +
      "where Kafka's own clients put them, those without in turn to all partitions. A topic that does not\n" +
      'exist is made by brokers that do so on demand. With acks=all, what is sent again after a lost answer\n' +
      'is stored once.',
    examples: [
      'printf "%s\\n" one two three | chronik topic produce orders',
      "chronik topic produce users --key-separator ':' --compression zstd < users.txt",
      'echo moved | chronik topic produce orders --key 17 --header source=import --header run=5',
    ],
  })
    .option('-k, --key <text>', 'key of every record')
    .option('-K, --key-separator <text>', 'a line is key, this text, value; \\t and the like are understood')
    .option('-p, --partition <number>', 'send everything there', parseIndex)
    .addOption(new Option('-z, --compression <type>', 'of the batches').choices(compressionTypes).default('none'))
    .addOption(
      new Option('-a, --acks <who>', 'who must have a batch before the next: all in-sync replicas, or the leader')
        .choices(['all', 'leader'])
        .default('all'),
    )
    .option('-H, --header <name=value>', 'header of every record; may be given several times', collect, [])
    .option('-Z, --empty-as-null', 'an empty value is sent as null, a tombstone')
    .action((topic: string, options: ProduceCommandOptions, command: Command) => {
      const reading = lineReading(options)
      return withClient(shell, command, async (context) => {
        const { client, output, isJson } = context
        const { compression, acks, partition } = options
        const producer = await openProducer(client, { topic, compression, acks })
        if (partition !== undefined) await choosePartitions(client, topic, [partition])
        await sendLines(context, producer, reading, partition ?? null)
        const records = producer.acknowledgedCount
        if (isJson) writeJson(output, { topic, records })
        else output.line(`sent ${records} ${records === 1 ? 'record' : 'records'} to ${topic}`)
      })
    })
}

function lineReading({ key, keySeparator, header, emptyAsNull }: ProduceCommandOptions): LineReading {
  if (key !== undefined && keySeparator !== undefined) throw new UsageError('give either --key or --key-separator')
  const separator = keySeparator === undefined ? null : Buffer.from(readEscapes(keySeparator))
  if (separator?.length === 0) throw new UsageError('--key-separator is empty')
  return {
    key: key === undefined ? null : Buffer.from(key),
    separator,
    headers: header.map((text) => {
      const [name, value] = splitAssignment(text)
      return { key: name, value: Buffer.from(value) }
    }),
    emptyAsNull: emptyAsNull === true,
  }
}

async function sendLines(
  { streams }: CommandContext,
  producer: Producer,
  reading: LineReading,
  fixedPartition: number | null,
): Promise<void> {
  const progress = startProgress(streams, 'records')
  const { partitionCount } = producer
  // Records without keys change partition with each chunk of input, so that batches are of some size.
  let turn = 0
  try {
    for await (const lines of readLines(streams.stdin)) {
      const timestampMs = Date.now()
      const turnPartition = turn++ % partitionCount
      for (const line of lines) {
        const record = recordOf(line, reading, timestampMs)
        const ownPartition = record.key === null ? turnPartition : partitionOfKey(record.key, partitionCount)
        producer.append(fixedPartition ?? ownPartition, record)
        progress.add(1, line.length)
        if (producer.isFull) await producer.hasRoom()
      }
    }
    await producer.flush()
  } finally {
    progress.end()
  }
}

function recordOf(line: Buffer, reading: LineReading, timestampMs: number): RecordToWrite & { key: Buffer | null } {
  const { separator, headers } = reading
  const at = separator === null ? -1 : line.indexOf(separator)
  const key = at < 0 ? reading.key : line.subarray(0, at)
  const value = at < 0 ? line : line.subarray(at + (separator?.length ?? 0))
  return { timestampMs, key, value: reading.emptyAsNull && value.length === 0 ? null : value, headers }
}
