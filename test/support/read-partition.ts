import { type BatchHeader, readBatchHeader } from '../../src/records/batch-header.ts'
import { readRecords } from '../../src/records/read-records.ts'
import { validateBatch } from '../../src/records/validate-batch.ts'
import type { PartitionId, ReadOptions, StorageEngine } from '../../src/storage/engine.ts'

const everything: ReadOptions = { maxBytes: 1024 * 1024, minOneBatch: true, isolation: 'read-uncommitted' }

/** A batch that an engine returned. */
export interface ReadBatch {
  readonly header: BatchHeader
  readonly bytes: Buffer
}

/** The batches of one read, each checked to be intact. */
export async function readOnce(
  engine: StorageEngine,
  partition: PartitionId,
  offset: number,
  options: Partial<ReadOptions> = {},
): Promise<ReadBatch[]> {
  const result = await engine.read(partition, offset, { ...everything, ...options })
  if (result.kind !== 'records') throw new Error(`read: ${result.kind}`)
  const batches: ReadBatch[] = []
  for (const segment of result.segments) {
    for (let at = 0; at < segment.length; ) {
      const header = readBatchHeader(segment, at)
      const fault = validateBatch(segment, header)
      if (fault !== null) throw new Error(`batch at offset ${header.baseOffset}: ${fault.reason}`)
      batches.push({ header, bytes: segment.subarray(at, at + header.byteLength) })
      at += header.byteLength
    }
  }
  const byteLength = batches.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (byteLength !== result.byteLength) throw new Error(`${byteLength} bytes where ${result.byteLength} were announced`)
  return batches
}

/** All batches from an offset to the high watermark, in as many reads as that takes. */
export async function readAll(
  engine: StorageEngine,
  partition: PartitionId,
  from = 0,
  options: Partial<ReadOptions> = {},
): Promise<ReadBatch[]> {
  const all: ReadBatch[] = []
  for (let offset = from; ; ) {
    const batches = await readOnce(engine, partition, offset, options)
    const last = batches.at(-1)
    if (last === undefined) return all
    all.push(...batches)
    offset = last.header.baseOffset + last.header.lastOffsetDelta + 1
  }
}

/** The values of all records from an offset on. */
export async function readValues(engine: StorageEngine, partition: PartitionId, from = 0): Promise<string[]> {
  const batches = await readAll(engine, partition, from)
  return batches.flatMap(({ header, bytes }) =>
    readRecords(bytes, { ...header, at: 0 }).map(({ value }) => value?.toString() ?? ''),
  )
}
