import type { PartitionData } from '../../generated/fetch-response.ts'
import { readRecords } from '../records/read-records.ts'
import type { KafkaRecord } from '../records/record.ts'
import { RecordError } from '../records/record-error.ts'
import { splitBatches } from '../records/split-batches.ts'
import { validateBatch } from '../records/validate-batch.ts'
import { joinRecords } from '../wire/bytes.ts'

/** What one batch of a Fetch answer holds for its reader. */
export interface FetchedBatch {
  /** Records within the wanted offsets, maybe none; views of the answer or of what was decompressed. */
  readonly records: readonly KafkaRecord[]
  /** Where to read on after this batch. */
  readonly nextOffset: number
}

/**
 * Reads the batches of one partition's answer one after another, so that only one is decompressed at a time. The first
 * may begin before `fromOffset`; control batches move the offset on and give no records.
 * @throws RecordError when a batch is damaged
 */
export function* fetchedBatches(
  partition: PartitionData,
  fromOffset: number,
  toOffset: number,
): Generator<FetchedBatch> {
  const buffer = joinRecords(partition.records ?? [])
  for (const header of splitBatches(buffer).headers) {
    const fault = validateBatch(buffer, header)
    if (fault !== null) throw new RecordError(fault.kind)
    const nextOffset = header.baseOffset + header.lastOffsetDelta + 1
    const hasNone = header.isControl || header.baseOffset >= toOffset || nextOffset <= fromOffset
    const records = hasNone ? [] : readRecords(buffer, header)
    yield { records: records.filter(({ offset }) => offset >= fromOffset && offset < toOffset), nextOffset }
  }
}
