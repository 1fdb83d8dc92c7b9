import { createRequire } from 'node:module'

type Crc32Package = typeof import('@node-rs/crc32')

/** Loaded at first use: importing the protocol must open no native library. */
let compute: Crc32Package['crc32c'] | undefined

function load(): Crc32Package['crc32c'] {
  const crc32: Crc32Package = createRequire(import.meta.url)('@node-rs/crc32')
  compute = crc32.crc32c
  return compute
}

/**
 * CRC-32C (Castagnoli), the checksum of record batches.
 * @param previous  checksum of the bytes before these, to go on from; 0 at the start
 * @returns 0 to 2^32 - 1
 * @see     RFC 3720, appendix B.4
 */
export function crc32c(bytes: Uint8Array, previous = 0): number {
  return (compute ?? load())(bytes, previous)
}
