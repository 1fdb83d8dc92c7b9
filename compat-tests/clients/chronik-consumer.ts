// Prints every record of partition 0, from the first to the last there is now, as one line each, with our own client.
import { once } from 'node:events'
import { connectClient, listOffset, readRecords } from '../../src/client/index.ts'
import type { KafkaRecord } from '../../src/records/record.ts'
import { readClientArguments } from './arguments.ts'

const PARTITION = 0
const NEWLINE = Buffer.from('\n')

const { bootstrap, topic } = readClientArguments()
const client = await connectClient({ bootstrap, clientId: 'compat-chronik' })
try {
  const toOffset = await listOffset(client, topic, PARTITION, 'latest')
  for await (const records of readRecords(client, { topic, partition: PARTITION, toOffset })) {
    if (!process.stdout.write(joinLines(records))) await once(process.stdout, 'drain')
  }
} finally {
  await client.close()
}

function joinLines(records: readonly KafkaRecord[]): Buffer {
  return Buffer.concat(records.flatMap(({ value }) => [value ?? Buffer.alloc(0), NEWLINE]))
}
