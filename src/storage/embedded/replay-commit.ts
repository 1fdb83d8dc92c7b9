import { readBatchHeader } from '../../records/batch-header.ts'
import { StorageError } from '../storage-error.ts'
import { applyBatch } from './apply-batch.ts'
import {
  COMMIT_HEADER_BYTES,
  ENTRY_HEADER_BYTES,
  RECORDS_ENTRY,
  type RecordsEntry,
  readRecordsEntry,
} from './commit-layout.ts'
import { logFilePath } from './log-files.ts'
import { noteEntry } from './partition.ts'
import type { ReadCommit } from './read-commits.ts'
import { applyPartitionChange, applyRowChange, type LoggedChange } from './state-change.ts'
import type { Store } from './store.ts'
import { addCommit } from './tail-cache.ts'

/** Does again what a commit of the current file did. */
export function replayCommit(store: Store, commit: ReadCommit): void {
  const { bytes, header, position } = commit
  const { current } = store.log
  let at = COMMIT_HEADER_BYTES
  for (let index = 0; index < header.entryCount; index++) {
    const entry = readRecordsEntry(bytes, at)
    const bodyAt = at + ENTRY_HEADER_BYTES
    if (bytes.readUInt32BE(at) === RECORDS_ENTRY) {
      replayRecords(store, commit, entry, at)
    } else {
      current.stateBytes += entry.bodyBytes
      replayState(store, bytes.toString('utf8', bodyAt, bodyAt + entry.bodyBytes))
    }
    at = bodyAt + entry.bodyBytes
  }
  store.commitNumber = header.commitNumber
  current.lengthBytes = position + bytes.length
  addCommit(store.cache, { fileNumber: current.fileNumber, position, bytes })
}

function replayRecords(store: Store, commit: ReadCommit, entry: RecordsEntry, at: number): void {
  const partition = store.partitions.byOrdinal.get(entry.ordinal)
  // Its topic was deleted by a commit that came between the making of this one and its writing.
  if (partition === undefined) return
  const { fileNumber } = store.log.current
  if (entry.baseOffset !== partition.nextOffset) {
    const where = `${logFilePath(fileNumber)} at position ${commit.position + at}`
    throw new StorageError('DAMAGED', `${where}: offset ${entry.baseOffset} where ${partition.nextOffset} must be`)
  }
  const end = at + ENTRY_HEADER_BYTES + entry.bodyBytes
  for (let batchAt = at + ENTRY_HEADER_BYTES; batchAt < end; ) {
    const header = readBatchHeader(commit.bytes, batchAt, end)
    const bytes = commit.bytes.subarray(batchAt, batchAt + header.byteLength)
    const offsetCount = header.lastOffsetDelta + 1
    applyBatch(store, partition, { ...header, bytes, offsetCount }, commit.header.appendTimeMs, null)
    batchAt += header.byteLength
  }
  const lastOffset = entry.baseOffset + entry.offsetCount - 1
  noteEntry(partition, fileNumber, commit.position + at, { ...entry, lastOffset })
  store.log.current.touched.add(partition)
}

function replayState(store: Store, json: string): void {
  const changes = JSON.parse(json) as LoggedChange[]
  for (const change of changes) {
    applyRowChange(store, change, null)
    applyPartitionChange(store, change)
  }
}
