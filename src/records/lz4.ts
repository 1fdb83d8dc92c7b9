import { createRequire } from 'node:module'
import { isLz4FrameAbove, type Lz4Frame, lz4BlockOutputBytesMax, readLz4Frame } from './lz4-frame.ts'
import { RecordError } from './record-error.ts'

type Lz4Package = typeof import('lz4-napi')

/** Loaded at first use: importing the protocol must open no native library. */
let library: Lz4Package | undefined

function load(): Lz4Package {
  const lz4: Lz4Package = createRequire(import.meta.url)('lz4-napi')
  library = lz4
  return lz4
}

/** Before each block in the library's own form, little-endian. */
const SIZE_BYTES = 4

function bufferOver(input: Uint8Array): Buffer {
  return Buffer.isBuffer(input) ? input : Buffer.from(input.buffer, input.byteOffset, input.byteLength)
}

/**
 * Compresses into one LZ4 frame with independent blocks and without content checksum: Java's reader takes nothing else.
 * @see org.apache.kafka.common.compress.Lz4BlockInputStream
 */
export function compressLz4(input: Uint8Array): Buffer {
  const { compressFrameSync } = library ?? load()
  return compressFrameSync(bufferOver(input), { contentChecksum: false, blockChecksums: false })
}

/**
 * Reads one LZ4 frame. Its blocks are walked first, so that nothing above the limit is decompressed; besides the output
 * the decoder holds two buffers of the frame's block size, which is at most 4 MiB.
 * @throws RecordError COMPRESSION or OUTPUT_LIMIT
 */
export function decompressLz4(input: Uint8Array, outputBytesMax: number): Buffer {
  const bytes = bufferOver(input)
  const frame = readLz4Frame(bytes)
  if (isLz4FrameAbove(bytes, frame, outputBytesMax)) throw new RecordError('OUTPUT_LIMIT')
  let output: Buffer
  try {
    output = frame.isPlain ? decompressBlocks(bytes, frame) : (library ?? load()).decompressFrameSync(bytes)
  } catch {
    // The library has one kind of failure, and its text may quote the input.
    throw new RecordError('COMPRESSION')
  }
  if (output.length > outputBytesMax) throw new RecordError('OUTPUT_LIMIT')
  return output
}

/**
 * Decompresses block by block: several times as fast as the library's frame reader, which lets its output grow. The
 * library's blocks begin with their size; it takes an upper bound for one.
 */
function decompressBlocks(bytes: Buffer, frame: Lz4Frame): Buffer {
  const { uncompressSync } = library ?? load()
  const outputs = frame.blocks.map((block) => {
    const stored = bytes.subarray(block.at, block.end)
    if (!block.isCompressed) return stored
    const sized = Buffer.allocUnsafe(SIZE_BYTES + stored.length)
    sized.writeUInt32LE(lz4BlockOutputBytesMax(block, frame.blockBytesMax))
    sized.set(stored, SIZE_BYTES)
    return uncompressSync(sized)
  })
  return Buffer.concat(outputs)
}
