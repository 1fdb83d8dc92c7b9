import type { FileLayer, StoredFile } from './files.ts'

/** Files grow by doubling, from this on. */
const FILE_BYTES_MIN = 64 * 1024

/** Bytes of one file in memory; `size` of them are in use. */
interface MemoryFile {
  bytes: Buffer
  size: number
}

/** A file layer that forgets everything with the process: for the memory engine. */
export function openMemoryFiles(): FileLayer {
  const files = new Map<string, MemoryFile>()
  const done = Promise.resolve()
  return {
    open: async (path, create) => {
      const known = files.get(path)
      if (known === undefined && !create) throw new Error(`no file ${path}`)
      const file = known ?? { bytes: Buffer.alloc(0), size: 0 }
      files.set(path, file)
      return openFile(file)
    },
    list: async (folder) => {
      const start = folder === '' ? '' : `${folder}/`
      return [...files.keys()].filter((path) => path.startsWith(start)).map((path) => path.slice(start.length))
    },
    makeFolder: () => done,
    readText: async (path) => {
      const file = files.get(path)
      return file === undefined ? null : file.bytes.toString('utf8', 0, file.size)
    },
    writeText: async (path, text) => {
      const bytes = Buffer.from(text)
      files.set(path, { bytes, size: bytes.length })
    },
    remove: async (path) => {
      files.delete(path)
    },
    syncFolder: () => done,
    volume: async () => ({ name: 'memory', totalBytes: -1, usableBytes: -1 }),
    machineRun: async () => null,
  }
}

function openFile(file: MemoryFile): StoredFile {
  return {
    size: async () => file.size,
    write: async (bytes, position) => {
      const end = position + bytes.length
      if (end > file.bytes.length) grow(file, end)
      bytes.copy(file.bytes, position)
      file.size = Math.max(file.size, end)
    },
    read: async (position, length) => {
      const end = Math.min(file.size, position + length)
      return Buffer.from(file.bytes.subarray(Math.min(position, end), end))
    },
    sync: async () => undefined,
    truncate: async (length) => {
      if (length > file.bytes.length) grow(file, length)
      file.bytes.fill(0, length, file.size)
      file.size = length
    },
    close: async () => undefined,
  }
}

function grow(file: MemoryFile, bytes: number): void {
  const larger = Buffer.alloc(Math.max(FILE_BYTES_MIN, bytes, file.bytes.length * 2))
  file.bytes.copy(larger, 0, 0, file.size)
  file.bytes = larger
}
