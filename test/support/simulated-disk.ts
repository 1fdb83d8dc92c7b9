import type { FileLayer, StoredFile } from '../../src/storage/embedded/files.ts'
import type { Row, RowChange, RowStore } from '../../src/storage/embedded/row-store.ts'
import { type Random, randomFrom } from './random.ts'

const SECTOR_BYTES = 512

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
}

/**
 * A disk that can lose what was not synced, tear writes by sectors, run full and fail to sync, all from one seed. Calls
 * made before a crash and not finished never return.
 */
export class SimulatedDisk {
  readonly #random: Random
  readonly files = new Map<string, SimulatedFile>()
  /** Names that a power loss does not take. */
  readonly #durableNames = new Map<string, SimulatedFile>()
  #rows = new Map<string, Row>()
  #life = 0
  #machineRun = 1
  faults: FaultRates = { writeFails: 0, syncFails: 0, rowsFail: 0 }
  /** The writes under way: what has begun may be there in part. */
  readonly #underWay = new Set<() => void>()

  constructor(seed: number) {
    this.#random = randomFrom(seed)
  }

  /** Ends the process: what it wrote is there, and of a write under way, its beginning. */
  kill(): void {
    this.#life++
    for (const finish of this.#underWay) finish()
    this.#underWay.clear()
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
    for (const [path, file] of this.#durableNames) if (!this.files.has(path)) this.files.set(path, file)
    this.#durableNames.clear()
    for (const [path, file] of this.files) this.#durableNames.set(path, file)
  }

  #afterPowerLoss(file: SimulatedFile): Buffer {
    let content: Buffer = Buffer.from(file.durable)
    for (const step of file.steps) {
      if (this.#random.chance(60)) content = stepped(content, step)
      else if ('bytes' in step) content = this.#torn(content, step.at, step.bytes)
    }
    return content
  }

  #torn(before: Buffer, at: number, bytes: Buffer): Buffer {
    let content = before
    for (let from = 0; from < bytes.length; from += SECTOR_BYTES) {
      if (this.#random.chance(50)) content = written(content, at + from, bytes.subarray(from, from + SECTOR_BYTES))
    }
    return content
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
      read: (position, length) => this.#during(life, () => Buffer.from(file.now.subarray(position, position + length))),
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
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
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
      throw Object.assign(new Error('i/o error'), { code: 'EIO' })
    }
    for (const step of steps) if (!file.lost.has(step)) file.durable = stepped(file.durable, step)
    file.steps = file.steps.slice(stepCount)
  }

  /** The rows: each change of them is atomic, and durable when it returns, as LevelDB's are. */
  openRows(): RowStore {
    const life = this.#life
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
        if (this.#random.chance(this.faults.rowsFail)) throw new Error('rows cannot be written')
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

  /** Runs a step some turns of the event loop later; never, when the process has ended meanwhile. */
  async #during<T>(life: number, step: () => T): Promise<T> {
    for (let turns = this.#random.int(4); turns > 0; turns--) await new Promise(setImmediate)
    if (life !== this.#life) await new Promise(() => undefined)
    return step()
  }
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
