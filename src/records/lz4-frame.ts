import { RecordError } from './record-error.ts'

const FRAME_MAGIC = 0x184d2204
/** Flags: version in the two high bits, then block independence, block checksums, content size, content checksum. */
const VERSION_SHIFT = 6
const VERSION = 1
const BLOCK_CHECKSUM_FLAG = 0x10
const CONTENT_SIZE_FLAG = 0x08
const CONTENT_CHECKSUM_FLAG = 0x04
const DICTIONARY_FLAG = 0x01
const CHECKSUM_BYTES = 4
const CONTENT_SIZE_BYTES = 8
/** Magic, flags, block size and header checksum. */
const HEADER_BYTES_MIN = 7
/** Block sizes are 64 KiB, 256 KiB, 1 MiB and 4 MiB, as codes 4 to 7. */
const BLOCK_SIZE_CODE_MIN = 4
const UNCOMPRESSED_FLAG = 0x80000000
/** One more byte of a block lengthens a copy by 255 at most. */
const OUTPUT_PER_INPUT_MAX = 255
const MATCH_BYTES_MIN = 4
const LENGTH_GOES_ON = 15

/**
 * Walks one LZ4 frame from header to end mark.
 * @param enoughBytes  up to this the answer may be an upper bound; above it the blocks' exact sizes are added up
 * @returns how many bytes the frame becomes, or more, never less
 * @throws  RecordError COMPRESSION when the frame is cut, wants a dictionary, or has bytes after its end
 * @see     LZ4 frame format 1.6.4
 */
export function lz4FrameOutputBytesMax(frame: Buffer, enoughBytes: number): number {
  const roughBytes = sumOfBlocks(frame, roughBlockOutputBytes)
  return roughBytes <= enoughBytes ? roughBytes : sumOfBlocks(frame, exactBlockOutputBytes)
}

type BlockMeasure = (frame: Buffer, at: number, end: number, blockBytesMax: number) => number

function sumOfBlocks(frame: Buffer, measure: BlockMeasure): number {
  if (frame.length < HEADER_BYTES_MIN || frame.readUInt32LE(0) !== FRAME_MAGIC) throw new RecordError('COMPRESSION')
  const flags = frame.readUInt8(4)
  const blockSizeCode = (frame.readUInt8(5) >>> 4) & 7
  if (flags >>> VERSION_SHIFT !== VERSION || (flags & DICTIONARY_FLAG) !== 0 || blockSizeCode < BLOCK_SIZE_CODE_MIN) {
    throw new RecordError('COMPRESSION')
  }
  const blockBytesMax = 2 ** (8 + 2 * blockSizeCode)
  const blockChecksumBytes = (flags & BLOCK_CHECKSUM_FLAG) === 0 ? 0 : CHECKSUM_BYTES
  const endBytes = (flags & CONTENT_CHECKSUM_FLAG) === 0 ? 0 : CHECKSUM_BYTES
  let at = HEADER_BYTES_MIN + ((flags & CONTENT_SIZE_FLAG) === 0 ? 0 : CONTENT_SIZE_BYTES)
  let outputBytes = 0
  while (at + 4 <= frame.length) {
    const word = frame.readUInt32LE(at)
    at += 4
    if (word === 0) {
      if (at + endBytes !== frame.length) break
      return outputBytes
    }
    const blockBytes = word % UNCOMPRESSED_FLAG
    const end = at + blockBytes
    if (blockBytes === 0 || blockBytes > blockBytesMax || end + blockChecksumBytes > frame.length) break
    outputBytes += word >= UNCOMPRESSED_FLAG ? blockBytes : measure(frame, at, end, blockBytesMax)
    at = end + blockChecksumBytes
  }
  throw new RecordError('COMPRESSION')
}

function roughBlockOutputBytes(_frame: Buffer, at: number, end: number, blockBytesMax: number): number {
  return Math.min(blockBytesMax, (end - at) * OUTPUT_PER_INPUT_MAX)
}

/** Adds up literals and copies without making them. */
function exactBlockOutputBytes(frame: Buffer, start: number, end: number): number {
  let at = start
  let outputBytes = 0
  while (at < end) {
    const token = frame.readUInt8(at++)
    let literalBytes = token >>> 4
    if (literalBytes === LENGTH_GOES_ON) {
      let more = 0xff
      while (more === 0xff && at < end) {
        more = frame.readUInt8(at++)
        literalBytes += more
      }
    }
    outputBytes += literalBytes
    at += literalBytes
    // The last sequence of a block is literals alone.
    if (at >= end) break
    at += 2
    let matchBytes = token & 0x0f
    if (matchBytes === LENGTH_GOES_ON) {
      let more = 0xff
      while (more === 0xff && at < end) {
        more = frame.readUInt8(at++)
        matchBytes += more
      }
    }
    outputBytes += matchBytes + MATCH_BYTES_MIN
  }
  return outputBytes
}
