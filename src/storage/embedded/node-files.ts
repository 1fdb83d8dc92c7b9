import { constants, fdatasync, read, write } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises'
import { resolve as absolute, dirname, join } from 'node:path'
import type { StorageVolume } from '../engine.ts'
import { StorageError } from '../storage-error.ts'
import type { FileLayer, StoredFile } from './files.ts'

/** The names of this run of the kernel; only Linux has it. */
const MACHINE_RUN_PATH = '/proc/sys/kernel/random/boot_id'

/** The file system under `root`. */
export function openNodeFiles(root: string): FileLayer {
  const at = (path: string): string => join(root, path)
  return {
    open: (path, create) => openFile(at(path), create),
    list: async (folder) => (await unlessMissing(readdir(at(folder)))) ?? [],
    makeFolder: (folder) => makeFolder(at(folder)),
    readText: (path) => unlessMissing(readFile(at(path), 'utf8')),
    writeText: (path, text) => writeWhole(root, at(path), text),
    remove: (path) => rm(at(path), { force: true }),
    syncFolder: (folder) => syncFolder(at(folder)),
    volume: () => volumeOf(absolute(root)),
    machineRun: () => unlessMissing(readFile(MACHINE_RUN_PATH, 'utf8')),
  }
}

/** As `mkdir -p`; the recursive form of node:fs never returns where a parent refuses, as in /proc. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return
    const parent = dirname(path)
    if (code !== 'ENOENT' || parent === path) throw error
    await makeFolder(parent)
    await mkdir(path)
  }
}

async function openFile(path: string, create: boolean): Promise<StoredFile> {
  const handle = await open(path, constants.O_RDWR | (create ? constants.O_CREAT : 0), 0o640)
  const { fd } = handle
  const reads = new Set<Promise<Buffer>>()
  let isClosed = false
  return {
    size: async () => (await handle.stat()).size,
    write: (bytes, position) => writeAll(fd, bytes, position),
    read: (position, length) => {
      if (isClosed) return Promise.reject(new StorageError('CLOSED', 'the file is closed'))
      const reading = readUpTo(fd, position, length)
      reads.add(reading)
      return reading.finally(() => reads.delete(reading))
    },
    sync: () => syncData(fd),
    truncate: (length) => handle.truncate(length),
    close: async () => {
      isClosed = true
      // The system gives the number of a closed file to the next one that is opened.
      await Promise.allSettled(reads)
      await handle.close()
    },
  }
}

/** The callback functions of node:fs cost a third of what the promised ones do, and this is the hot path. */
function writeAll(fd: number, bytes: Buffer, position: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const step = (from: number): void => {
      write(fd, bytes, from, bytes.length - from, position + from, (error, written) => {
        if (error !== null) reject(error)
        else if (from + written === bytes.length) resolve()
        else step(from + written)
      })
    }
    step(0)
  })
}

function readUpTo(fd: number, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(length)
  return new Promise((resolve, reject) => {
    const step = (from: number): void => {
      read(fd, bytes, from, length - from, position + from, (error, count) => {
        if (error !== null) reject(error)
        else if (count === 0) resolve(bytes.subarray(0, from))
        else if (from + count === length) resolve(bytes)
        else step(from + count)
      })
    }
    if (length === 0) resolve(bytes)
    else step(0)
  })
}

function syncData(fd: number): Promise<void> {
  return new Promise((resolve, reject) => {
    fdatasync(fd, (error) => (error === null ? resolve() : reject(error)))
  })
}

async function writeWhole(root: string, path: string, text: string): Promise<void> {
  const temporary = `${path}.new`
  const handle = await open(temporary, 'w', 0o640)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(temporary, path)
  await syncFolder(root)
}

/** Windows cannot open a folder, and keeps its entries durable by itself. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle: FileHandle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** @returns sizes of -1 where the file system does not tell */
async function volumeOf(name: string): Promise<StorageVolume> {
  try {
    const { bsize, blocks, bavail } = await statfs(name)
    return { name, totalBytes: blocks * bsize, usableBytes: bavail * bsize }
  } catch {
    return { name, totalBytes: -1, usableBytes: -1 }
  }
}

async function unlessMissing<T>(result: Promise<T>): Promise<T | null> {
  try {
    return await result
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
