import { createRequire } from 'node:module'
import { RecordError } from './record-error.ts'

type SnappyPackage = typeof import('snappy')

/** Loaded at first use: importing the protocol must open no native library. */
let library: SnappyPackage | undefined

function load(): SnappyPackage {
  const snappy: SnappyPackage = createRequire(import.meta.url)('snappy')
  library = snappy
  return snappy
}

/** First bytes of the block stream that snappy-java (xerial) writes: 0x82, `SNAPPY`, 0. */
const STREAM_MAGIC = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00])
/** The magic, then two int32: the version written and the lowest version that can read it, both 1. */
const STREAM_HEADER_BYTES = 16
const STREAM_VERSION = 1
const BLOCK_LENGTH_BYTES = 4
/** Input per block, as snappy-java has it. */
const BLOCK_INPUT_BYTES = 32 * 1024
/**
 * Snappy's densest element makes 64 bytes out of 3. A block that claims more than its bytes can make is refused before
 * anything is allocated for it.
 */
const OUTPUT_PER_INPUT_MAX = 22
/**
 * Output is copied into memory of Node's own. Without, the library hands over memory that Node must be told of and that
 * the collector must give back: three times slower at 64 KiB and more.
 */
const copied = { copyOutputData: true } as const

/** A length in groups of seven bits: 32 bits take five. */
const PREAMBLE_BYTES_MAX = 5

/**
 * Compresses into the block stream of snappy-java. Java producers write it, so every client reads it; the raw block
 * that librdkafka writes is not read by all.
 */
export function compressSnappy(input: Uint8Array): Buffer {
  const { compressSync } = library ?? load()
  const header = Buffer.alloc(STREAM_HEADER_BYTES)
  header.set(STREAM_MAGIC)
  header.writeInt32BE(STREAM_VERSION, 8)
  header.writeInt32BE(STREAM_VERSION, 12)
  const parts: Buffer[] = [header]
  for (let at = 0; at < input.length; at += BLOCK_INPUT_BYTES) {
    const block = compressSync(input.subarray(at, at + BLOCK_INPUT_BYTES), copied)
    const length = Buffer.alloc(BLOCK_LENGTH_BYTES)
    length.writeInt32BE(block.length)
    parts.push(length, block)
  }
  return Buffer.concat(parts)
}

/**
 * Reads both forms in use: one raw block, and snappy-java's block stream. The size is known and checked before the
 * first byte is decompressed.
 * @throws RecordError COMPRESSION or OUTPUT_LIMIT
 */
export function decompressSnappy(input: Uint8Array, outputBytesMax: number): Buffer {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength)
  const blocks = hasStreamHeader(bytes, 0) ? blocksOfStream(bytes) : [bytes]
  let outputBytes = 0
  for (const block of blocks) outputBytes += blockOutputBytes(block)
  if (outputBytes > outputBytesMax) throw new RecordError('OUTPUT_LIMIT')
  const outputs = blocks.map(decompressBlock)
  const [first, ...others] = outputs
  return first !== undefined && others.length === 0 ? first : Buffer.concat(outputs)
}

function hasStreamHeader(bytes: Buffer, at: number): boolean {
  return at + STREAM_HEADER_BYTES <= bytes.length && bytes.compare(STREAM_MAGIC, 0, 8, at, at + 8) === 0
}

function blocksOfStream(bytes: Buffer): Buffer[] {
  const blocks: Buffer[] = []
  let at = 0
  while (at < bytes.length) {
    // A header may come again where streams were joined; no block is as long as its first four bytes would say.
    if (hasStreamHeader(bytes, at)) {
      at += STREAM_HEADER_BYTES
      continue
    }
    if (at + BLOCK_LENGTH_BYTES > bytes.length) throw new RecordError('COMPRESSION')
    const start = at + BLOCK_LENGTH_BYTES
    const end = start + bytes.readUInt32BE(at)
    if (end > bytes.length) throw new RecordError('COMPRESSION')
    blocks.push(bytes.subarray(start, end))
    at = end
  }
  return blocks
}

/** What a block says it becomes. */
function blockOutputBytes(block: Buffer): number {
  let value = 0
  for (let index = 0; index < PREAMBLE_BYTES_MAX; index++) {
    const byte = block[index]
    if (byte === undefined) break
    value += (byte & 0x7f) * 2 ** (7 * index)
    if (byte < 0x80) {
      if (value > block.length * OUTPUT_PER_INPUT_MAX) break
      return value
    }
  }
  throw new RecordError('COMPRESSION')
}

function decompressBlock(block: Buffer): Buffer {
  const { uncompressSync } = library ?? load()
  try {
    const output = uncompressSync(block, copied)
    if (typeof output !== 'string') return output
  } catch {
    // The library has one kind of failure, and its text may quote the input.
  }
  throw new RecordError('COMPRESSION')
}
