import { constants, gunzipSync, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { RecordError } from './record-error.ts'

/** Output is collected in pieces of this size; more than the default of 16 KiB, for batches are often near 1 MiB. */
const PIECE_BYTES = 64 * 1024

/** What zlib throws for its own reasons, as a RecordError; anything else is a bug and passes. */
function asRecordError(error: unknown): unknown {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ERR_BUFFER_TOO_LARGE') return new RecordError('OUTPUT_LIMIT')
  return typeof code === 'string' && /^(?:Z|ZSTD)_/.test(code) ? new RecordError('COMPRESSION') : error
}

/** Checks what zlib cannot: it takes no limit of 0. */
function bounded(output: Buffer, outputBytesMax: number): Buffer {
  if (output.length > outputBytesMax) throw new RecordError('OUTPUT_LIMIT')
  return output
}

/**
 * One gzip member.
 * @param level  1 to 9; -1 is the default of the library, 6
 */
export function compressGzip(input: Uint8Array, level = constants.Z_DEFAULT_COMPRESSION): Buffer {
  return gzipSync(input, { level })
}

/**
 * Reads one or more gzip members. Stops as soon as the output passes the limit.
 * @throws RecordError COMPRESSION or OUTPUT_LIMIT
 */
export function decompressGzip(input: Uint8Array, outputBytesMax: number): Buffer {
  try {
    const output = gunzipSync(input, { maxOutputLength: Math.max(outputBytesMax, 1), chunkSize: PIECE_BYTES })
    return bounded(output, outputBytesMax)
  } catch (error) {
    throw asRecordError(error)
  }
}

/**
 * One Zstandard frame.
 * @param level  -131072 (fast) to 22 (small); 3 is the default of the library
 */
export function compressZstd(input: Uint8Array, level = constants.ZSTD_CLEVEL_DEFAULT): Buffer {
  // Without the size the highest levels take tables for 128 MiB of input, whatever there is of it.
  const params = { [constants.ZSTD_c_compressionLevel]: level }
  return zstdCompressSync(input, { params, pledgedSrcSize: input.length })
}

/**
 * Reads one or more Zstandard frames. Stops as soon as the output passes the limit. A frame may ask for a window of up
 * to 128 MiB of address space, zstd's own limit: the highest levels write such frames.
 * @throws RecordError COMPRESSION or OUTPUT_LIMIT
 */
export function decompressZstd(input: Uint8Array, outputBytesMax: number): Buffer {
  const parts: Buffer[] = []
  let at = 0
  let roomBytes = outputBytesMax
  // Node stops after one frame; the format allows several, one after another.
  do {
    const frame = decompressZstdFrame(at === 0 ? input : input.subarray(at), roomBytes)
    if (frame.inputBytes === 0) throw new RecordError('COMPRESSION')
    at += frame.inputBytes
    roomBytes -= frame.output.length
    parts.push(frame.output)
  } while (at < input.length)
  const [first, ...others] = parts
  return first !== undefined && others.length === 0 ? first : Buffer.concat(parts)
}

function decompressZstdFrame(input: Uint8Array, outputBytesMax: number): { output: Buffer; inputBytes: number } {
  try {
    // The types do not know `info`: with it, the engine tells how much of the input the frame took.
    const options = { maxOutputLength: Math.max(outputBytesMax, 1), chunkSize: PIECE_BYTES, info: true }
    const result: unknown = zstdDecompressSync(input, options)
    const { buffer, engine } = result as { buffer: Buffer; engine: { bytesWritten: number } }
    return { output: bounded(buffer, outputBytesMax), inputBytes: engine.bytesWritten }
  } catch (error) {
    throw asRecordError(error)
  }
}
