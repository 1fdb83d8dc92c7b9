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
 * Header checksums of frames with independent blocks and nothing else, by the byte that says the block size. Kafka's
 * clients write no other frames.
 */
const plainChecksums: { readonly [blockSizeByte: number]: number } = { 64: 0x82, 80: 0xfb, 96: 0x51, 112: 0x73 }
const PLAIN_FLAGS = 0x60

/** Bytes of one block within its frame. */
export interface Lz4Block {
  readonly at: number
  /** Index after the last byte. */
  readonly end: number
  readonly isCompressed: boolean
}

/** What a walk over a frame finds. */
export interface Lz4Frame {
  readonly blocks: readonly Lz4Block[]
  /** What one block can become at most. */
  readonly blockBytesMax: number
  /** Blocks are independent, there are no checksums beyond the header's, and that one is right. */
  readonly isPlain: boolean
}

/**
 * Walks one LZ4 frame from header to end mark.
 * @throws RecordError COMPRESSION when the frame is cut, wants a dictionary, or has bytes after its end
 * @see    LZ4 frame format 1.6.4
 */
export function readLz4Frame(frame: Buffer): Lz4Frame {
  if (frame.length < HEADER_BYTES_MIN || frame.readUInt32LE(0) !== FRAME_MAGIC) throw new RecordError('COMPRESSION')
  const flags = frame.readUInt8(4)
  const blockSizeByte = frame.readUInt8(5)
  const blockSizeCode = (blockSizeByte >>> 4) & 7
  if (flags >>> VERSION_SHIFT !== VERSION || (flags & DICTIONARY_FLAG) !== 0 || blockSizeCode < BLOCK_SIZE_CODE_MIN) {
    throw new RecordError('COMPRESSION')
  }
  const blockBytesMax = 2 ** (8 + 2 * blockSizeCode)
  const isPlain = flags === PLAIN_FLAGS && plainChecksums[blockSizeByte] === frame.readUInt8(6)
  const blockChecksumBytes = (flags & BLOCK_CHECKSUM_FLAG) === 0 ? 0 : CHECKSUM_BYTES
  const endBytes = (flags & CONTENT_CHECKSUM_FLAG) === 0 ? 0 : CHECKSUM_BYTES
  const blocks: Lz4Block[] = []
  let at = HEADER_BYTES_MIN + ((flags & CONTENT_SIZE_FLAG) === 0 ? 0 : CONTENT_SIZE_BYTES)
  while (at + 4 <= frame.length) {
    const word = frame.readUInt32LE(at)
    at += 4
    if (word === 0) {
      if (at + endBytes !== frame.length) break
      return { blocks, blockBytesMax, isPlain }
    }
    const end = at + (word % UNCOMPRESSED_FLAG)
    if (end === at || end - at > blockBytesMax || end + blockChecksumBytes > frame.length) break
    blocks.push({ at, end, isCompressed: word < UNCOMPRESSED_FLAG })
    at = end + blockChecksumBytes
  }
  throw new RecordError('COMPRESSION')
}

/** @returns how many bytes a block can become; never less than it does */
export function lz4BlockOutputBytesMax(block: Lz4Block, blockBytesMax: number): number {
  const inputBytes = block.end - block.at
  return block.isCompressed ? Math.min(blockBytesMax, inputBytes * OUTPUT_PER_INPUT_MAX) : inputBytes
}

/**
 * Measures a frame without decompressing it.
 * @returns whether it becomes more than `outputBytesMax`
 */
export function isLz4FrameAbove(bytes: Buffer, frame: Lz4Frame, outputBytesMax: number): boolean {
  const { blocks, blockBytesMax } = frame
  let outputBytes = 0
  for (const block of blocks) outputBytes += lz4BlockOutputBytesMax(block, blockBytesMax)
  if (outputBytes <= outputBytesMax) return false
  // The bound says too much of blocks that are not full: add up what they really hold.
  outputBytes = 0
  for (const { at, end, isCompressed } of blocks) {
    outputBytes += isCompressed ? exactBlockOutputBytes(bytes, at, end) : end - at
  }
  return outputBytes > outputBytesMax
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
