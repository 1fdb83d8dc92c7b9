import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of an archive for a test. */
export interface ZipSource {
  readonly name: string
  readonly content: string
  /** Not compressed. */
  readonly stored?: boolean
}

/** What a reader must step over behind each name in the central directory. */
const extraField = Buffer.from([0xfe, 0xca, 0, 0])
const entryComment = Buffer.from('a file')

/**
 * Builds a zip archive as jar tools do: sizes only in the central directory (flag bit 3), then a comment at the end.
 */
export function zipArchive(sources: readonly ZipSource[], comment = 'a comment'): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const source of sources) {
    const content = Buffer.from(source.content)
    const data = source.stored === true ? content : deflateRawSync(content)
    const name = Buffer.from(source.name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 6)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 8)
    entry.writeUInt16LE(source.stored === true ? 0 : 8, 10)
    entry.writeUInt32LE(crc32(content), 16)
    entry.writeUInt32LE(data.length, 20)
    entry.writeUInt32LE(content.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt16LE(extraField.length, 30)
    entry.writeUInt16LE(entryComment.length, 32)
    entry.writeUInt32LE(offset, 42)
    parts.push(local, name, data)
    directory.push(entry, name, extraField, entryComment)
    offset += local.length + name.length + data.length
  }
  const directoryBytes = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(sources.length, 8)
  end.writeUInt16LE(sources.length, 10)
  end.writeUInt32LE(directoryBytes.length, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...parts, directoryBytes, end, Buffer.from(comment)])
}
