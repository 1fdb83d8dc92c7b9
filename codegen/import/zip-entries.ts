import { crc32, inflateRawSync } from 'node:zlib'
import { ImportError } from './import-error.ts'

const endOfDirectorySignature = 0x06054b50
const directoryEntrySignature = 0x02014b50
const localHeaderSignature = 0x04034b50
const endOfDirectoryBytes = 22
const directoryEntryBytes = 46
const localHeaderBytes = 30
/** The archive comment behind the end record is counted in 16 bits. */
const commentBytesMax = 0xffff
const stored = 0
const deflated = 8
const encryptedFlag = 1

/** Inflated size of one entry: a descriptor has 30 KB at most, so more is a damaged or hostile archive. */
const entryBytesMax = 16 * 1024 * 1024

interface DirectoryEntry {
  readonly name: string
  readonly method: number
  readonly flags: number
  readonly crc: number
  readonly compressedBytes: number
  readonly inflatedBytes: number
  readonly localHeaderOffset: number
}

/**
 * Reads entries of a zip archive (a jar is one): stored or deflated, no encryption, no zip64, which jars of this size
 * never need. Sizes come from the central directory, since jar tools leave them out of the local headers.
 * @param zip     the whole archive
 * @param wanted  chooses entries by their full name
 * @returns contents by entry name, in archive order; stored entries are views of `zip`
 * @throws  ImportError when the bytes are not such an archive or an entry is damaged
 * @see     PKWARE APPNOTE 4.3
 */
export function readZipEntries(zip: Buffer, wanted: (name: string) => boolean): Map<string, Buffer> {
  try {
    const entries = readDirectory(zip).filter(({ name }) => wanted(name))
    return new Map(entries.map((entry) => [entry.name, readEntry(zip, entry)]))
  } catch (error) {
    if (error instanceof ImportError) throw error
    // Reads behind the end and broken deflate streams: the archive is cut short or damaged.
    throw new ImportError(`not a readable zip archive (${error instanceof Error ? error.message : String(error)})`, {
      cause: error,
    })
  }
}

function readDirectory(zip: Buffer): DirectoryEntry[] {
  const end = findEndOfDirectory(zip)
  const count = zip.readUInt16LE(end + 10)
  const entries: DirectoryEntry[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (zip.readUInt32LE(at) !== directoryEntrySignature) {
      throw new ImportError(`not a readable zip archive (no directory entry at byte ${at})`)
    }
    const nameBytes = zip.readUInt16LE(at + 28)
    entries.push({
      flags: zip.readUInt16LE(at + 8),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      compressedBytes: zip.readUInt32LE(at + 20),
      inflatedBytes: zip.readUInt32LE(at + 24),
      localHeaderOffset: zip.readUInt32LE(at + 42),
      name: zip.toString('utf8', at + directoryEntryBytes, at + directoryEntryBytes + nameBytes),
    })
    at += directoryEntryBytes + nameBytes + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

function findEndOfDirectory(zip: Buffer): number {
  const first = Math.max(0, zip.length - endOfDirectoryBytes - commentBytesMax)
  for (let at = zip.length - endOfDirectoryBytes; at >= first; at--) {
    if (zip.readUInt32LE(at) === endOfDirectorySignature) return at
  }
  throw new ImportError('not a readable zip archive (no central directory)')
}

function readEntry(zip: Buffer, entry: DirectoryEntry): Buffer {
  const header = entry.localHeaderOffset
  if (zip.readUInt32LE(header) !== localHeaderSignature) throw damaged(entry, 'no local header')
  if ((entry.flags & encryptedFlag) !== 0) throw damaged(entry, 'encrypted')
  if (entry.inflatedBytes > entryBytesMax) throw damaged(entry, `larger than ${entryBytesMax} bytes`)
  const start = header + localHeaderBytes + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
  const content = inflate(zip.subarray(start, start + entry.compressedBytes), entry)
  if (content.length !== entry.inflatedBytes) throw damaged(entry, 'wrong size')
  if (crc32(content) !== entry.crc) throw damaged(entry, 'wrong checksum')
  return content
}

function inflate(compressed: Buffer, entry: DirectoryEntry): Buffer {
  if (entry.method === stored) return compressed
  if (entry.method !== deflated) throw damaged(entry, `compression method ${entry.method}`)
  // An empty entry still needs an output limit of one byte.
  return inflateRawSync(compressed, { maxOutputLength: Math.max(1, entry.inflatedBytes) })
}

function damaged(entry: DirectoryEntry, what: string): ImportError {
  return new ImportError(`cannot read ${entry.name} from the archive: ${what}`)
}
