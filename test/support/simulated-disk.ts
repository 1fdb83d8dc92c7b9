import type { FileLayer, StoredFile } from '../../src/storage/embedded/files.ts'
import type { Row, RowChange, RowStore } from '../../src/storage/embedded/row-store.ts'
import { type Random, randomFrom } from './random.ts'

/** What a disk writes as a whole. */
const SECTOR_BYTES = 512
/** What the system writes back at a time: each page by itself, in any order. */
const PAGE_BYTES = 4096

type Step = { readonly at: number; readonly bytes: Buffer } | { readonly length: number }

interface SimulatedFile {
  /** What a power loss leaves for certain. */
  durable: Buffer
  /** What the operating system shows. */
  now: Buffer
  /** Since the last sync; after a power loss, any of them may be there. */
  steps: Step[]
  /** After a failed sync, as Linux has it: what the machine shows of these steps it believes to be written. */
  lost: Set<Step>
}

/** How often something goes wrong, in percent of the calls. */
export interface FaultRates {
  readonly writeFails: number
  readonly syncFails: number
  readonly rowsFail: number
  /** Default: never. */
  readonly readFails?: number
}

/** A call that waits for its turn. */
interface PendingCall {
  readonly life: number
  readonly run: () => void
}

/**
 * A disk that can lose what was not synced, page by page, tear pages by sectors, run full, and fail to read and to
 * sync, all from one seed, which also tells in what order the calls under way are done. Calls made before a crash and
 * not finished never return.
 */
export class SimulatedDisk {
  readonly #random: Random
  readonly files = new Map<string, SimulatedFile>()
  /** Names that a power loss does not take. */
  readonly #durableNames = new Map<string, SimulatedFile>()
  #rows = new Map<string, Row>()
  /** Of a write of rows that failed: LevelDB may find it in its log when it is opened again. */
  #failedRows: RowChange[] | null = null
  #life = 0
  #machineRun = 1
  faults: FaultRates = { writeFails: 0, syncFails: 0, rowsFail: 0 }
  /** The writes under way: what has begun may be there in part. */
  readonly #underWay = new Set<() => void>()
  readonly #pending: PendingCall[] = []
  #isPumping = false
  /** Calls done so far. */
  callCount = 0
  /** Told before each call is done; it may end the process then, and the call is not done. */
  onCall: (callCount: number) => void = () => undefined

  constructor(seed: number) {
    this.#random = randomFrom(seed)
  }

  /** Ends the process: what it wrote is there, and of a write under way, its beginning. */
  kill(): void {
    this.#life++
    for (const finish of this.#underWay) finish()
    this.#underWay.clear()
    this.#pending.length = 0
    this.#settleFailedRows()
  }

  /** Ends the machine: what was not synced is there or not, in any order, and torn. */
  losePower(): void {
    this.kill()
    this.#machineRun++
    for (const [path, file] of [...this.files]) {
      if (!this.#durableNames.has(path) && this.#random.chance(50)) this.files.delete(path)
      file.now = this.#afterPowerLoss(file)
      file.durable = file.now
      file.steps = []
      file.lost.clear()
    }
    for (const [path, file] of this.#durableNames) {
      if (!this.files.has(path) && this.#random.chance(50)) this.files.set(path, file)
    }
    this.#durableNames.clear()
    for (const [path, file] of this.files) this.#durableNames.set(path, file)
  }

  /**
   * Changes one bit of a file, as a disk that decays does.
   * @param end  the bit lies before this position
   * @returns false when there is no such bit
   */
  flipBit(path: string, end: number): boolean {
    const file = this.files.get(path)
    if (file === undefined || end <= 0) return false
    const at = this.#random.int(end)
    const content = Buffer.from(file.now)
    content.writeUInt8(content.readUInt8(at) ^ (1 << this.#random.int(8)), at)
    this.files.set(path, { durable: content, now: content, steps: [], lost: new Set() })
    return true
  }

  /** Each page is as one of the steps left it that were not synced; the length is one of those it had. */
  #afterPowerLoss(file: SimulatedFile): Buffer {
    if (file.steps.length === 0) return file.durable
    const states = [file.durable]
    for (const step of file.steps) states.push(stepped(states.at(-1) ?? file.durable, step))
    const content: Buffer = Buffer.alloc(this.#stateOf(states).length)
    for (let page = 0; page < content.length; page += PAGE_BYTES) {
      const isTorn = this.#random.chance(20)
      const pieceBytes = isTorn ? SECTOR_BYTES : PAGE_BYTES
      for (let from = page; from < Math.min(page + PAGE_BYTES, content.length); from += pieceBytes) {
        this.#stateOf(states)
          .subarray(from, from + pieceBytes)
          .copy(content, from)
      }
    }
    return content
  }

  #stateOf(states: readonly Buffer[]): Buffer {
    const newest = states.length - 1
    const index = this.#random.chance(40) ? newest : this.#random.chance(40) ? 0 : this.#random.int(newest + 1)
    return states[index] ?? Buffer.alloc(0)
  }

  /** Another process's view of the disk. */
  openFiles(): FileLayer {
    const life = this.#life
    return {
      open: (path, create) => this.#during(life, () => this.#open(life, path, create)),
      list: (folder) =>
        this.#during(life, () => {
          const start = folder === '' ? '' : `${folder}/`
          return [...this.files.keys()].filter((path) => path.startsWith(start)).map((path) => path.slice(start.length))
        }),
      makeFolder: () => this.#during(life, () => undefined),
      readText: (path) => this.#during(life, () => this.files.get(path)?.now.toString() ?? null),
      writeText: (path, text) =>
        this.#during(life, () => {
          const bytes = Buffer.from(text)
          this.#durableNames.set(path, this.#put(path, { durable: bytes, now: bytes, steps: [], lost: new Set() }))
        }),
      remove: (path) => this.#during(life, () => void this.files.delete(path)),
      syncFolder: (folder) => this.#during(life, () => this.#syncFolder(`${folder}/`)),
      volume: async () => ({ name: 'simulated', totalBytes: -1, usableBytes: -1 }),
      machineRun: () => this.#during(life, () => String(this.#machineRun)),
    }
  }

  #syncFolder(start: string): void {
    for (const path of [...this.#durableNames.keys()]) {
      if (path.startsWith(start) && !this.files.has(path)) this.#durableNames.delete(path)
    }
    for (const [path, file] of this.files) if (path.startsWith(start)) this.#durableNames.set(path, file)
  }

  #put(path: string, file: SimulatedFile): SimulatedFile {
    this.files.set(path, file)
    return file
  }

  #open(life: number, path: string, create: boolean): StoredFile {
    const known = this.files.get(path)
    if (known === undefined && !create) throw new Error(`no file ${path}`)
    const empty = Buffer.alloc(0)
    const file = known ?? this.#put(path, { durable: empty, now: empty, steps: [], lost: new Set() })
    return {
      size: () => this.#during(life, () => file.now.length),
      read: (position, length) =>
        this.#during(life, () => {
          if (this.#random.chance(this.faults.readFails ?? 0)) throw failure('EIO')
          return Buffer.from(file.now.subarray(position, position + length))
        }),
      write: (bytes, position) => this.#write(life, file, bytes, position),
      sync: () => this.#sync(life, file),
      truncate: (length) =>
        this.#during(life, () => {
          file.now = resized(file.now, length)
          file.steps.push({ length })
        }),
      close: () => this.#during(life, () => undefined),
    }
  }

  async #write(life: number, file: SimulatedFile, bytes: Buffer, at: number): Promise<void> {
    const put = (part: Buffer): void => {
      file.now = written(file.now, at, part)
      file.steps.push({ at, bytes: Buffer.from(part) })
    }
    const finish = (): void => put(bytes.subarray(0, this.#random.int(bytes.length + 1)))
    // An engine that outlived its process, as only a simulated one can, writes nothing more.
    if (life === this.#life) this.#underWay.add(finish)
    await this.#during(life, () => undefined)
    this.#underWay.delete(finish)
    if (this.#random.chance(this.faults.writeFails)) {
      finish()
      throw failure('ENOSPC')
    }
    put(bytes)
  }

  async #sync(life: number, file: SimulatedFile): Promise<void> {
    // What is written while the sync runs need not be part of it.
    const stepCount = file.steps.length
    await this.#during(life, () => undefined)
    const steps = file.steps.slice(0, stepCount)
    if (this.#random.chance(this.faults.syncFails)) {
      for (const step of steps) file.lost.add(step)
      throw failure('EIO')
    }
    for (const step of steps) if (!file.lost.has(step)) file.durable = stepped(file.durable, step)
    file.steps = file.steps.slice(stepCount)
  }

  /** The rows: each change of them is atomic, and durable when it returns, as LevelDB's are. */
  openRows(): RowStore {
    const life = this.#life
    this.#settleFailedRows()
    return {
      get: (key) => this.#rows.get(key.toString('latin1'))?.[1],
      scan: (from, to, rowCountMax = Number.POSITIVE_INFINITY) =>
        this.#during(life, () =>
          [...this.#rows.values()]
            .filter(([key]) => key.compare(from) >= 0 && key.compare(to) < 0)
            .sort(([left], [right]) => left.compare(right))
            .slice(0, rowCountMax),
        ),
      write: async (changes) => {
        await this.#during(life, () => undefined)
        this.#settleFailedRows()
        if (this.#random.chance(this.faults.rowsFail)) {
          this.#failedRows = [...changes]
          throw failure('EIO')
        }
        this.#writeRows(changes)
        await this.#during(life, () => undefined)
      },
      close: () => this.#during(life, () => undefined),
    }
  }

  #writeRows(changes: Iterable<RowChange>): void {
    const rows = new Map(this.#rows)
    for (const { key, value } of changes) {
      if (value === null) rows.delete(key.toString('latin1'))
      else rows.set(key.toString('latin1'), [key, value])
    }
    this.#rows = rows
  }

  #settleFailedRows(): void {
    if (this.#failedRows !== null && this.#random.chance(50)) this.#writeRows(this.#failedRows)
    this.#failedRows = null
  }

  /** Runs a step when its turn comes; never, when the process has ended meanwhile. */
  #during<T>(life: number, step: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      if (life !== this.#life) return
      const run = (): void => {
        try {
          resolve(step())
        } catch (error) {
          reject(error)
        }
      }
      this.#pending.push({ life, run })
      this.#pump()
    })
  }

  /** Does one call per turn of the event loop, any of those that wait. */
  #pump(): void {
    if (this.#isPumping || this.#pending.length === 0) return
    this.#isPumping = true
    setImmediate(() => {
      this.#isPumping = false
      const [call] = this.#pending.splice(this.#random.int(this.#pending.length), 1)
      if (call !== undefined) {
        this.callCount++
        this.onCall(this.callCount)
        if (call.life === this.#life) call.run()
      }
      this.#pump()
    })
  }
}

/** The system's error, by its code. */
function failure(code: 'EIO' | 'ENOSPC'): Error {
  return Object.assign(new Error(`the disk says ${code}`), { code })
}

function stepped(content: Buffer, step: Step): Buffer {
  return 'length' in step ? resized(content, step.length) : written(content, step.at, step.bytes)
}

function resized(content: Buffer, length: number): Buffer {
  const result = Buffer.alloc(length)
  content.copy(result)
  return result
}

function written(content: Buffer, at: number, bytes: Buffer): Buffer {
  const result = Buffer.alloc(Math.max(content.length, at + bytes.length))
  content.copy(result)
  bytes.copy(result, at)
  return result
}
