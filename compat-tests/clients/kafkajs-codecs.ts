import { promisify } from 'node:util'
import { zstdCompress, zstdDecompress } from 'node:zlib'
import kafkajs from 'kafkajs'
import { compressFrame, decompressFrame } from 'lz4-napi'
import { compress, uncompress } from 'snappy'
import type { CodecName } from './arguments.ts'

/** Its own names of the codecs. */
export const COMPRESSION: Record<CodecName, kafkajs.CompressionTypes> = {
  none: kafkajs.CompressionTypes.None,
  gzip: kafkajs.CompressionTypes.GZIP,
  snappy: kafkajs.CompressionTypes.Snappy,
  lz4: kafkajs.CompressionTypes.LZ4,
  zstd: kafkajs.CompressionTypes.ZSTD,
}

interface EncodedRecords {
  readonly buffer: Buffer
}

/** "\x82SNAPPY\0", version 1, oldest reader 1: how Java frames snappy. */
const XERIAL_HEADER = Buffer.from('82534e41505059000000000100000001', 'hex')
const XERIAL_BLOCK_BYTES = 32 * 1024

async function compressXerial(records: Buffer): Promise<Buffer> {
  const parts: Buffer[] = [XERIAL_HEADER]
  for (let at = 0; at < records.length; at += XERIAL_BLOCK_BYTES) {
    const block = await compress(records.subarray(at, at + XERIAL_BLOCK_BYTES))
    const size = Buffer.alloc(4)
    size.writeUInt32BE(block.length)
    parts.push(size, block)
  }
  return Buffer.concat(parts)
}

/** Of both framings. */
async function decompressSnappy(records: Buffer): Promise<Buffer> {
  if (!records.subarray(0, 8).equals(XERIAL_HEADER.subarray(0, 8))) return decompressBlock(records)
  const blocks: Buffer[] = []
  for (let at = XERIAL_HEADER.length; at < records.length; ) {
    const size = records.readUInt32BE(at)
    blocks.push(await decompressBlock(records.subarray(at + 4, at + 4 + size)))
    at += 4 + size
  }
  return Buffer.concat(blocks)
}

async function decompressBlock(block: Buffer): Promise<Buffer> {
  return (await uncompress(block, { asBuffer: true })) as Buffer
}

/**
 * kafkajs ships gzip; the others are plugged in by its users, as here. Snappy goes out in Java's framing, so that the
 * round trip sees both framings: other clients send the bare block.
 */
export function registerKafkajsCodecs(): void {
  const { CompressionCodecs, CompressionTypes } = kafkajs
  CompressionCodecs[CompressionTypes.Snappy] = () => ({
    compress: ({ buffer }: EncodedRecords) => compressXerial(buffer),
    decompress: decompressSnappy,
  })
  CompressionCodecs[CompressionTypes.LZ4] = () => ({
    compress: ({ buffer }: EncodedRecords) => compressFrame(buffer),
    decompress: (buffer: Buffer) => decompressFrame(buffer),
  })
  CompressionCodecs[CompressionTypes.ZSTD] = () => ({
    compress: ({ buffer }: EncodedRecords) => promisify(zstdCompress)(buffer),
    decompress: (buffer: Buffer) => promisify(zstdDecompress)(buffer),
  })
}
