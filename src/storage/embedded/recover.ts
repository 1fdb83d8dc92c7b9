import { StorageError } from '../storage-error.ts'
import { removeLogFile } from './file-tally.ts'
import type { FileLayer } from './files.ts'
import { loadPartitions } from './load-rows.ts'
import { LOG_FOLDER, type LogFile, logFileNumber, logFilePath, openLogFile, SEGMENT_FOLDER } from './log-files.ts'
import { stableEnd } from './partition.ts'
import { type BadCommit, findLaterCommits, readCommits } from './read-commits.ts'
import { replayCommit } from './replay-commit.ts'
import { type Checkpoint, captureSeal, type Seal, writeSeal } from './seal.ts'
import type { Store } from './store.ts'
import {
  addUnconfirmed,
  newUnconfirmedTail,
  noteUnconfirmed,
  syncLogFile,
  type UnconfirmedTail,
} from './unconfirmed-tail.ts'

/** The end of the log that a crash left unfinished and that was never acknowledged. */
export interface CutTail {
  /** Relative to the data directory. */
  readonly path: string
  readonly position: number
  readonly byteCount: number
}

/** Numbers of the log files that are there, in order. */
export async function listLogFiles(files: FileLayer): Promise<number[]> {
  const numbers = (await files.list(LOG_FOLDER)).map(logFileNumber).filter((number) => number !== null)
  return numbers.sort((left, right) => left - right)
}

/**
 * Brings the store to where the log ends: rows first, then every commit behind the checkpoint.
 * @param isSameRun  the machine has not restarted since the log was written
 * @param onCut      told of what was cut off at the end
 * @returns seals of files whose rows could not be written, in the order of the files
 * @throws StorageError DAMAGED, naming file and position, when the log is not what was written and synced
 */
export async function recover(
  store: Store,
  checkpoint: Checkpoint | null,
  isSameRun: boolean,
  onCut: (tail: CutTail) => void,
): Promise<readonly Seal[]> {
  const unwritten: Seal[] = []
  if (checkpoint !== null) await loadPartitions(store, checkpoint)
  const numbers = await listLogFiles(store.files)
  await removeOrphans(store, numbers, checkpoint)
  const unsealed = numbers.filter((number) => number >= store.log.current.fileNumber)
  let tail = newUnconfirmedTail()
  for (const [index, fileNumber] of unsealed.entries()) {
    if (index > 0) await passTo(store, fileNumber, tail, unwritten)
    tail = newUnconfirmedTail()
    const { file } = store.log.current
    const bad = await readCommits(file, store.salt, fileNumber, (commit) => {
      replayCommit(store, commit)
      addUnconfirmed(tail, commit)
    })
    const later = unsealed.slice(index + 1)
    const isGap = bad === null && later[0] !== undefined && later[0] !== store.commitNumber + 1
    const end = bad ?? (isGap ? { position: await file.size(), isComplete: false } : null)
    if (end === null) continue
    await judge(store, end, later, isSameRun)
    await cutTail(store, end, later, onCut)
    break
  }
  for (const partition of store.log.current.touched) {
    partition.highWatermark = partition.nextOffset
    partition.lastStableOffset = stableEnd(partition)
  }
  await syncRecovered(store, tail)
  return unwritten
}

/**
 * What lies before the checkpoint and has no row holds nothing: a removal that was cut short. Nor does what the cleaner
 * wrote and no row names: it was not finished.
 */
async function removeOrphans(store: Store, numbers: readonly number[], checkpoint: Checkpoint | null): Promise<void> {
  const { sealed } = store.log
  const names = await store.files.list(SEGMENT_FOLDER)
  const segments = names.map(logFileNumber).flatMap((number) => (number === null ? [] : [-number]))
  const present = new Set([...numbers, ...segments])
  for (const fileNumber of sealed.keys()) if (!present.has(fileNumber)) throw missing(fileNumber)
  for (const fileNumber of segments) if (!sealed.has(fileNumber)) await removeLogFile(store, fileNumber)
  if (checkpoint === null) return
  for (const fileNumber of numbers) {
    if (fileNumber < checkpoint.nextFileNumber && !sealed.has(fileNumber)) await removeLogFile(store, fileNumber)
  }
}

function missing(fileNumber: number): StorageError {
  return new StorageError('DAMAGED', `${logFilePath(fileNumber)} is missing`)
}

/**
 * Seals the file that was read, and goes on with the next one. On a full disk its rows are written later, behind those
 * of the files before it.
 */
async function passTo(store: Store, fileNumber: number, tail: UnconfirmedTail, unwritten: Seal[]): Promise<void> {
  const { log } = store
  const full = log.current
  const next = await openLogFile(store.files, fileNumber)
  const seal = captureSeal(store, full, fileNumber)
  for (const { partition } of seal.partitions) {
    partition.highWatermark = partition.nextOffset
    partition.lastStableOffset = stableEnd(partition)
  }
  log.current = next
  noteUnconfirmed(full, tail)
  await syncLogFile(full)
  if (unwritten.length > 0) {
    unwritten.push(seal)
    return
  }
  await writeSeal(store, seal).catch(() => unwritten.push(seal))
}

/**
 * Tells a tail that a crash tore from damage. Torn is what was never durable: no later commit knows it as durable, and
 * either the machine stopped, or there is no more than the beginning of one commit.
 * @throws StorageError DAMAGED
 */
async function judge(store: Store, bad: BadCommit, later: readonly number[], isSameRun: boolean): Promise<void> {
  const { log, salt } = store
  const commitNumber = store.commitNumber + 1
  let durableNumber = await findLaterCommits(log.current.file, salt, bad.position + 1, commitNumber)
  for (const fileNumber of later) {
    const { file } = await openLogFile(store.files, fileNumber)
    const found = await findLaterCommits(file, salt, 0, commitNumber)
    await file.close()
    if (found !== null) durableNumber = Math.max(durableNumber ?? 0, found)
  }
  const wasDurable = durableNumber !== null && durableNumber >= commitNumber
  // What a process wrote stays in the order it was written in, as long as the machine runs.
  const isOutOfOrder = isSameRun && (durableNumber !== null || bad.isComplete)
  if (!wasDurable && !isOutOfOrder) return
  const where = `${logFilePath(log.current.fileNumber)} is damaged at position ${bad.position}`
  throw new StorageError('DAMAGED', `${where}: commit ${commitNumber} is not what was written`)
}

async function cutTail(
  store: Store,
  bad: BadCommit,
  later: readonly number[],
  onCut: (tail: CutTail) => void,
): Promise<void> {
  const { current } = store.log
  const byteCount = (await current.file.size()) - bad.position
  await current.file.truncate(bad.position)
  // Else another power loss could bring the cut bytes back behind new ones, where an old commit might fit.
  await current.file.sync()
  for (const fileNumber of later) await removeLogFile(store, fileNumber)
  onCut({ path: logFilePath(current.fileNumber), position: bad.position, byteCount })
}

/** What a reader may see now must not be lost by a power loss that comes before the next write. */
async function syncRecovered(store: Store, tail: UnconfirmedTail): Promise<void> {
  const current: LogFile = store.log.current
  store.syncedNumber = current.fileNumber - 1
  noteUnconfirmed(current, tail)
  if (store.durability === 'os') return
  await store.files.syncFolder(LOG_FOLDER)
  current.isFolderSynced = true
  await syncLogFile(current)
  store.syncedNumber = store.commitNumber
}
