import type { FileLayer, StoredFile } from '../../src/storage/embedded/files.ts'

/** Files whose syncs wait until they are let go. */
export class HeldSyncs {
  readonly files: FileLayer
  #held: Promise<void> | null = null
  #release: () => void = () => undefined
  /** Syncs that wait now. */
  waitingCount = 0

  constructor(files: FileLayer) {
    this.files = {
      ...files,
      open: async (path, create) => this.#wrap(await files.open(path, create)),
    }
  }

  hold(): void {
    this.#held = new Promise((resolve) => {
      this.#release = resolve
    })
  }

  release(): void {
    this.#held = null
    this.#release()
  }

  #wrap(file: StoredFile): StoredFile {
    return {
      size: () => file.size(),
      write: (bytes, position) => file.write(bytes, position),
      read: (position, length) => file.read(position, length),
      truncate: (length) => file.truncate(length),
      close: () => file.close(),
      sync: async () => {
        this.waitingCount++
        await this.#held
        this.waitingCount--
        await file.sync()
      },
    }
  }
}
