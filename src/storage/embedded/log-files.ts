import type { FileLayer, StoredFile } from './files.ts'
import type { IndexTurn } from './index-turn.ts'
import type { Partition } from './partition.ts'

/** Folder of the log files, relative to the data directory. */
export const LOG_FOLDER = 'log'
/** Folder of the files that the cleaner writes. */
export const SEGMENT_FOLDER = 'segments'
/** A log file is sealed before it grows past this, by default. */
export const LOG_FILE_BYTES_MAX_DEFAULT = 128 * 1024 * 1024
/** Or once it holds this much state: that of an unsealed file is kept in memory too. */
export const LOG_STATE_BYTES_MAX = 16 * 1024 * 1024
/** A file that changes more partitions than this grows larger, since sealing it costs two rows for each of them. */
const PARTITION_COUNT_PER_FILE = 2048
/** So many times as large at most: all of it is read again when the broker starts. */
export const FILE_GROWTH_MAX = 4
/** Log files kept open for readers. */
const READER_COUNT_MAX = 128

/** A piece of a file: positions, in bytes, the end exclusive. */
export interface FileSpan {
  readonly from: number
  readonly end: number
}

/** A log file that has no rows yet: the one being written, or one before it that is being sealed. */
export interface LogFile {
  /** Number of its first commit, and its name. */
  readonly fileNumber: number
  readonly file: StoredFile
  lengthBytes: number
  /** Bytes of state among them. */
  stateBytes: number
  /** Whether the folder's entry of the file is durable. */
  isFolderSynced: boolean
  /**
   * What a process before this one wrote and nobody knows to be durable; `null`: nothing, or it does not matter before
   * the next sync.
   */
  unconfirmed: FileSpan | null
  /** Partitions whose rows must be written when the file is sealed. */
  readonly touched: Set<Partition>
  readonly changedTopics: Set<string>
  readonly removedOrdinals: number[]
}

/** A file that rows name: a sealed log file, or one of the cleaner's. */
export interface SealedFile {
  readonly lengthBytes: number
  /** Rows of extents that point into it; the file goes when none is left. */
  readonly extentRowCount: number
  /** Bytes of the batches that those rows name. */
  readonly liveBytes: number
}

/** The log files of a store. */
export interface LogFiles {
  readonly files: FileLayer
  /**
   * A file is full before it grows past this, or past four times as much where it has many partitions; a single larger
   * commit has a file of its own.
   */
  readonly fileBytesMax: number
  current: LogFile
  readonly sealed: Map<number, SealedFile>
  /** Open files by number, the one that was read longest ago first. */
  readonly readers: Map<number, Promise<StoredFile>>
  isClosed: boolean
  readonly indexTurn: IndexTurn
}

/** How large the file may grow that is written now, bytes. */
export function fileBytesMaxNow({ fileBytesMax, current }: LogFiles): number {
  const growth = Math.min(FILE_GROWTH_MAX, current.touched.size / PARTITION_COUNT_PER_FILE)
  return fileBytesMax * Math.max(1, growth)
}

/**
 * Path of a file: its number in 20 digits, so that names sort as numbers. Numbers of the cleaner's files are counted
 * apart, and are negative wherever a file is named.
 */
export function logFilePath(fileNumber: number): string {
  return `${folderOf(fileNumber)}/${String(Math.abs(fileNumber)).padStart(20, '0')}.log`
}

/** Folder of the file with a number. */
export function folderOf(fileNumber: number): string {
  return fileNumber < 0 ? SEGMENT_FOLDER : LOG_FOLDER
}

/** Number of the log file with a name; `null` for any other name. */
export function logFileNumber(name: string): number | null {
  return /^\d{20}\.log$/.test(name) ? Number(name.slice(0, 20)) : null
}

/** Opens a log file for writing; makes it when it is missing. */
export async function openLogFile(files: FileLayer, fileNumber: number): Promise<LogFile> {
  const file = await files.open(logFilePath(fileNumber), true)
  return {
    fileNumber,
    file,
    lengthBytes: 0,
    stateBytes: 0,
    isFolderSynced: false,
    unconfirmed: null,
    touched: new Set(),
    changedTopics: new Set(),
    removedOrdinals: [],
  }
}

/** The file with a number, for reading. */
export function logReader(log: LogFiles, fileNumber: number): Promise<StoredFile> {
  const { readers } = log
  const known = readers.get(fileNumber)
  if (known !== undefined) {
    readers.delete(fileNumber)
    readers.set(fileNumber, known)
    return known
  }
  const opened = log.files.open(logFilePath(fileNumber), false)
  readers.set(fileNumber, opened)
  opened.catch(() => readers.delete(fileNumber))
  if (readers.size > READER_COUNT_MAX) {
    for (const oldest of readers.keys()) {
      void closeReader(log, oldest)
      break
    }
  }
  return opened
}

/** Closes a file for reading, if it is open. */
export async function closeReader(log: LogFiles, fileNumber: number): Promise<void> {
  const opened = log.readers.get(fileNumber)
  log.readers.delete(fileNumber)
  // A file that could not be opened has nothing to close.
  await opened?.then((file) => file.close()).catch(() => undefined)
}
