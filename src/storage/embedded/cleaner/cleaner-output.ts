import { ENTRY_HEADER_BYTES, writeRecordsEntry } from '../commit-layout.ts'
import { addExtent, type ExtentList, newExtentList } from '../extent-list.ts'
import type { StoredFile } from '../files.ts'
import { logFilePath, SEGMENT_FOLDER } from '../log-files.ts'
import type { Store } from '../store.ts'
import type { Pace } from './pace.ts'

/** Batches of one partition share an entry up to this, as in the log. */
const ENTRY_BYTES_MAX = 64 * 1024
/** Entries are written together up to this. */
const WRITE_BYTES = 512 * 1024

interface OutputFile {
  readonly fileNumber: number
  readonly file: StoredFile
  /** With what is still to be written. */
  lengthBytes: number
}

/** What the index must know of a batch. */
export interface OutputBatch {
  readonly baseOffset: number
  readonly lastOffsetDelta: number
  readonly maxTimestampMs: number
}

/** An entry that is being filled. */
interface OpenEntry {
  readonly ordinal: number
  readonly baseOffset: number
  lastOffset: number
  bodyBytes: number
  maxTimestampMs: number
  readonly parts: Buffer[]
}

/**
 * The files that the cleaner writes, one after another, each shared by all partitions. They have the entries of the
 * log, without its commits: nothing in them counts before rows name it. Lives as long as the cleaner.
 */
export class CleanerOutput {
  readonly #store: Store
  readonly #pace: Pace
  #current: OutputFile | null = null
  #nextNumber: number
  #entry: OpenEntry | null = null
  #lists: ExtentList[] = []
  #unwritten: Buffer[] = []
  #unwrittenBytes = 0
  /** Files that were written to since the last swap, and their lengths. */
  readonly lengths = new Map<number, number>()
  /** Files among them that were made since: no row knows them. */
  readonly #made = new Set<number>()

  constructor(store: Store, pace: Pace) {
    this.#store = store
    this.#pace = pace
    this.#nextNumber = Math.min(0, ...store.log.sealed.keys()) - 1
  }

  /** Number of the file that is being written; `null`: none is. */
  get fileNumber(): number | null {
    return this.#current?.fileNumber ?? null
  }

  /**
   * Adds a batch behind the last one of the same list.
   * @param bytes  kept until it is written
   */
  async put(ordinal: number, bytes: Buffer, batch: OutputBatch): Promise<void> {
    const { baseOffset, maxTimestampMs } = batch
    const lastOffset = baseOffset + batch.lastOffsetDelta
    const entry = this.#entry
    if (entry !== null && entry.bodyBytes + bytes.length <= ENTRY_BYTES_MAX) {
      entry.parts.push(bytes)
      entry.bodyBytes += bytes.length
      entry.lastOffset = lastOffset
      entry.maxTimestampMs = Math.max(entry.maxTimestampMs, maxTimestampMs)
      return
    }
    await this.#endEntry()
    this.#entry = { ordinal, baseOffset, lastOffset, bodyBytes: bytes.length, maxTimestampMs, parts: [bytes] }
  }

  /** Ends the list of a partition. @returns where its batches lie; empty when there were none */
  async endList(): Promise<readonly ExtentList[]> {
    await this.#endEntry()
    const lists = this.#lists
    this.#lists = []
    return lists
  }

  async #endEntry(): Promise<void> {
    const entry = this.#entry
    this.#entry = null
    if (entry === null) return
    const { ordinal, baseOffset, lastOffset, bodyBytes, maxTimestampMs, parts } = entry
    const entryBytes = ENTRY_HEADER_BYTES + bodyBytes
    const current = await this.#fileWithRoom(entryBytes)
    const header = Buffer.allocUnsafe(ENTRY_HEADER_BYTES)
    const offsetCount = lastOffset - baseOffset + 1
    writeRecordsEntry(header, 0, { bodyBytes, ordinal, offsetCount, baseOffset, maxTimestampMs })
    let list = this.#lists.at(-1)
    if (list === undefined || list.fileNumber !== current.fileNumber) {
      list = newExtentList(current.fileNumber)
      this.#lists.push(list)
    }
    addExtent(list, baseOffset, lastOffset, current.lengthBytes, entryBytes, maxTimestampMs, bodyBytes)
    current.lengthBytes += entryBytes
    this.#unwritten.push(header, ...parts)
    this.#unwrittenBytes += entryBytes
    if (this.#unwrittenBytes >= WRITE_BYTES) await this.#write(current)
  }

  async #fileWithRoom(entryBytes: number): Promise<OutputFile> {
    const { log, files } = this.#store
    const full = this.#current
    if (full !== null && full.lengthBytes > 0 && full.lengthBytes + entryBytes > log.fileBytesMax) {
      await this.sync()
      this.#current = null
      await full.file.close()
    }
    if (this.#current !== null) return this.#current
    const fileNumber = this.#nextNumber
    this.#nextNumber--
    this.#made.add(fileNumber)
    const file = await files.open(logFilePath(fileNumber), true)
    this.#current = { fileNumber, file, lengthBytes: 0 }
    return this.#current
  }

  async #write(current: OutputFile): Promise<void> {
    const bytes = Buffer.concat(this.#unwritten)
    this.#unwritten = []
    this.#unwrittenBytes = 0
    await current.file.write(bytes, current.lengthBytes - bytes.length)
    this.lengths.set(current.fileNumber, current.lengthBytes)
    this.#pace.writtenBytes += bytes.length
    await this.#pace.spend(bytes.length)
  }

  /** Makes everything durable that lists were given for. */
  async sync(): Promise<void> {
    const current = this.#current
    if (current === null || (this.#unwrittenBytes === 0 && !this.lengths.has(current.fileNumber))) return
    if (this.#unwrittenBytes > 0) await this.#write(current)
    await current.file.sync()
    if (this.#made.has(current.fileNumber)) await this.#store.files.syncFolder(SEGMENT_FOLDER)
  }

  /** @throws Error when a file lost its last row, and so was removed, while it was written to */
  assertPresent(): void {
    for (const fileNumber of this.lengths.keys()) {
      if (this.#made.has(fileNumber) || this.#store.log.sealed.has(fileNumber)) continue
      throw new Error(`${logFilePath(fileNumber)} was removed while it was written`)
    }
  }

  /** After a swap: rows know now what was written. @param emptied  files that are about to be removed */
  async settle(emptied: readonly number[]): Promise<void> {
    this.lengths.clear()
    this.#made.clear()
    if (this.#current !== null && emptied.includes(this.#current.fileNumber)) await this.close()
  }

  /** Before a new piece of work: a file may have lost its rows since the last one. */
  async begin(): Promise<void> {
    if (this.#current !== null && !this.#store.log.sealed.has(this.#current.fileNumber)) await this.close()
  }

  /** Drops what no row names, as far as the disk allows: the rest goes at the next start. */
  async abandon(): Promise<void> {
    this.#entry = null
    this.#lists = []
    this.#unwritten = []
    this.#unwrittenBytes = 0
    const { files, log } = this.#store
    await this.close().catch(() => undefined)
    // The rows may know these files after all, when their writing was reported as failed.
    const isUnsure = log.indexTurn.unfinished !== null
    for (const fileNumber of this.#made) {
      if (isUnsure || log.sealed.has(fileNumber)) continue
      await files.remove(logFilePath(fileNumber)).catch(() => undefined)
    }
    this.lengths.clear()
    this.#made.clear()
  }

  async close(): Promise<void> {
    const current = this.#current
    this.#current = null
    await current?.file.close()
  }
}
