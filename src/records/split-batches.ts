import { type BatchHeader, findBatchFault, readBatchHeader } from './batch-header.ts'
import type { RecordFault } from './record-error.ts'

/** The batches found in a run of bytes, as a Produce request or a Fetch response holds them. */
export interface BatchSplit {
  /** Headers of the whole batches, in order; each knows its place in the buffer. */
  readonly headers: readonly BatchHeader[]
  /** Bytes after the last whole batch. */
  readonly restBytes: number
  /**
   * What is wrong with the rest; `null` when there is none. TRUNCATED is ordinary in a Fetch response, where a broker
   * may cut the last batch.
   */
  readonly fault: RecordFault | null
}

/**
 * Finds the batches that lie one after another in `buffer`. Batches tell their own length; nothing lies between them.
 * Checksums are not looked at: `validateBatch` does. Never throws.
 */
export function splitBatches(buffer: Buffer): BatchSplit {
  const headers: BatchHeader[] = []
  const end = buffer.length
  let at = 0
  while (at < end) {
    const fault = findBatchFault(buffer, at, end)
    if (fault !== null) return { headers, restBytes: end - at, fault }
    const header = readBatchHeader(buffer, at, end)
    headers.push(header)
    at += header.byteLength
  }
  return { headers, restBytes: 0, fault: null }
}
