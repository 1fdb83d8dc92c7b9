/**
 * One commit log against a file per partition: append under both durability policies, then catch-up read from the page
 * cache, on 1, 100 and 10,000 partitions. Prints medians with their spread; docs/decisions/0001-one-commit-log.md has
 * the question. Takes about three minutes and up to 1 GB below the temporary folder, or below the first argument.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchBatch, CommitLogFiles } from './commit-log.ts'
import { SegmentFiles } from './segment-files.ts'

const RUN_COUNT = 5
const APPENDER_COUNT = 64
const READER_COUNT = 8
const BATCH_BYTES = 16 * 1024
const READ_BYTES = 1024 * 1024
const APPEND_BYTES_MAX = 512 * 1024 * 1024
const APPEND_MS_MAX = 2000

interface Layout {
  append(partition: number): Promise<void>
  readAll(partition: number, sizeMax: number): Promise<number>
  close(): Promise<void>
}

/** MB per second. */
interface Figures {
  readonly append: number
  readonly read: number
}

const batch = benchBatch(BATCH_BYTES)

const layouts: Readonly<Record<string, (folder: string, syncs: boolean, count: number) => Promise<Layout>>> = {
  'one commit log': (folder, syncs, count) => CommitLogFiles.open(folder, syncs, count, batch),
  'a file per partition': async (folder, syncs, count) => {
    const files = new SegmentFiles(folder, syncs)
    await files.create(count)
    return {
      append: (partition) => files.append(partition, batch.bytes),
      readAll: (partition, sizeMax) => files.readAll(partition, sizeMax),
      close: () => files.close(),
    }
  },
}

async function measure(layout: Layout, partitionCount: number): Promise<Figures> {
  const countMax = APPEND_BYTES_MAX / batch.bytes.length
  const start = performance.now()
  let count = 0
  const appendUntilEnd = async (): Promise<void> => {
    while (count < countMax && performance.now() - start < APPEND_MS_MAX) await layout.append(count++ % partitionCount)
  }
  await Promise.all(Array.from({ length: APPENDER_COUNT }, appendUntilEnd))
  const append = (count * batch.bytes.length) / 1000 / (performance.now() - start)
  let partition = 0
  let readBytes = 0
  const readStart = performance.now()
  const readUntilEnd = async (): Promise<void> => {
    while (partition < partitionCount) {
      const byteLength = await layout.readAll(partition++, READ_BYTES)
      readBytes += byteLength
    }
  }
  await Promise.all(Array.from({ length: READER_COUNT }, readUntilEnd))
  const read = readBytes / 1000 / (performance.now() - readStart)
  if (readBytes !== count * batch.bytes.length) throw new Error(`read ${readBytes} of ${count} batches`)
  return { append, read }
}

function describe(values: readonly number[]): string {
  const sorted = [...values].sort((left, right) => left - right)
  const [median = 0, least = 0, most = 0] = [sorted[sorted.length >> 1], sorted[0], sorted.at(-1)]
  return `${median.toFixed(0)} (${least.toFixed(0)}-${most.toFixed(0)})`
}

const root = process.argv[2] ?? tmpdir()
console.log(`node ${process.version}, ${cpus().length} x ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(2)}`)
console.log('| durability | partitions | layout | append MB/s | catch-up read MB/s |')
console.log('|---|--:|---|--:|--:|')
for (const syncs of [true, false]) {
  for (const partitionCount of [1, 100, 10_000]) {
    const runs = new Map<string, Figures[]>()
    for (let run = 0; run < RUN_COUNT; run++) {
      for (const [name, openLayout] of Object.entries(layouts)) {
        const folder = await mkdtemp(join(root, 'chronik-spike-'))
        const layout = await openLayout(join(folder, 'data'), syncs, partitionCount)
        const figures = await measure(layout, partitionCount)
        await layout.close()
        await rm(folder, { recursive: true })
        runs.set(name, [...(runs.get(name) ?? []), figures])
      }
    }
    for (const [name, figures] of runs) {
      const [append, read] = [describe(figures.map((one) => one.append)), describe(figures.map((one) => one.read))]
      console.log(`| ${syncs ? 'fsync' : 'os'} | ${partitionCount} | ${name} | ${append} | ${read} |`)
    }
  }
}
console.log(`load at the end ${loadavg()[0]?.toFixed(2)}`)
