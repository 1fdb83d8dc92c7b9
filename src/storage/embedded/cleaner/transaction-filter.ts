import type { BatchHeader } from '../../../records/batch-header.ts'
import { readControlRecord } from '../../../records/control-record.ts'
import { readRecords } from '../../../records/read-records.ts'
import type { AbortedSpan } from '../partition.ts'

/**
 * Follows the transactions of one partition, batch by batch.
 * @see org.apache.kafka.storage.internals.log.CleanedTransactionMetadata
 */
export interface TransactionFilter {
  /** Not yet begun, by first offset. */
  readonly waiting: AbortedSpan[]
  /** Aborted transactions that have begun, by producer id: whether records of them were seen. */
  readonly aborted: Map<number, { hasRecords: boolean }>
  /** Producers with records of a transaction that was committed, or will be. */
  readonly committed: Set<number>
}

/** @param spans  of the partition's aborted transactions, those that reach into what will be read */
export function newTransactionFilter(spans: readonly AbortedSpan[]): TransactionFilter {
  const waiting = spans.toSorted((left, right) => right.firstOffset - left.firstOffset)
  return { waiting, aborted: new Map(), committed: new Set() }
}

/** Passes a batch of records. @returns whether its transaction was aborted */
export function isAborted(filter: TransactionFilter, header: BatchHeader): boolean {
  beginUpTo(filter, header)
  if (!header.isTransactional) return false
  const aborted = filter.aborted.get(header.producerId)
  if (aborted === undefined) filter.committed.add(header.producerId)
  else aborted.hasRecords = true
  return aborted !== undefined
}

/** Passes a control batch. @returns whether no records of its transaction are left, so that it is of no use */
export function isIdleMarker(filter: TransactionFilter, bytes: Buffer, header: BatchHeader): boolean {
  beginUpTo(filter, header)
  const [record] = readRecords(bytes, header)
  if (record === undefined) return true
  const { type } = readControlRecord(record)
  const { producerId } = header
  if (type === 'commit') return !filter.committed.delete(producerId)
  if (type !== 'abort') return false
  const aborted = filter.aborted.get(producerId)
  filter.aborted.delete(producerId)
  return aborted?.hasRecords !== true
}

function beginUpTo({ waiting, aborted }: TransactionFilter, { baseOffset, lastOffsetDelta }: BatchHeader): void {
  for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
    if (next.firstOffset > baseOffset + lastOffsetDelta) return
    waiting.pop()
    aborted.set(next.producerId, { hasRecords: false })
  }
}
