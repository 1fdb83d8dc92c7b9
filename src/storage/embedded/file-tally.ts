import { closeReader, folderOf, logFilePath, type SealedFile } from './log-files.ts'
import { fileKey } from './row-keys.ts'
import type { RowChange } from './row-store.ts'
import type { Store } from './store.ts'

/** Files as they will be once rows of extents have come and gone, by number. */
export type FileTally = Map<number, SealedFile>

/**
 * Counts a row of extents that comes or goes.
 * @param rowCount   1: it comes; -1: it goes
 * @param liveBytes  bytes of the batches that it names
 */
export function tallyRow(
  store: Store,
  tally: FileTally,
  fileNumber: number,
  rowCount: 1 | -1,
  liveBytes: number,
): void {
  const before = tally.get(fileNumber) ?? store.log.sealed.get(fileNumber)
  if (before === undefined) return
  tally.set(fileNumber, {
    lengthBytes: before.lengthBytes,
    extentRowCount: before.extentRowCount + rowCount,
    liveBytes: before.liveBytes + rowCount * liveBytes,
  })
}

/** The rows of the files; a file that no row of extents names has none. */
export function* rowsOfTally(tally: FileTally): Generator<RowChange> {
  for (const [fileNumber, sealed] of tally) {
    yield { key: fileKey(fileNumber), value: sealed.extentRowCount === 0 ? null : Buffer.from(JSON.stringify(sealed)) }
  }
}

/**
 * Brings the memory to what the rows say.
 * @returns numbers of the files that hold nothing any more
 */
export function applyTally(store: Store, tally: FileTally): number[] {
  const emptied: number[] = []
  for (const [fileNumber, sealed] of tally) {
    if (sealed.extentRowCount > 0) {
      store.log.sealed.set(fileNumber, sealed)
    } else {
      store.log.sealed.delete(fileNumber)
      emptied.push(fileNumber)
    }
  }
  return emptied
}

/** Removes a file that no row names any more. What a crash leaves behind is removed at the next start. */
export async function removeLogFile(store: Pick<Store, 'log' | 'files'>, fileNumber: number): Promise<void> {
  const { log, files } = store
  log.sealed.delete(fileNumber)
  await files.remove(logFilePath(fileNumber))
  // After the removal: a reader that asks again meanwhile must not keep the file open.
  await closeReader(log, fileNumber)
  await files.syncFolder(folderOf(fileNumber))
}
