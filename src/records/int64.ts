const TWO_TO_32 = 0x1_0000_0000

/**
 * Reads a signed 64-bit number as a plain number: exact below 2^53, rounded beyond, where no offset, producer id or
 * time of a real log lies.
 */
export function readInt64(buffer: Buffer, at: number): number {
  return buffer.readInt32BE(at) * TWO_TO_32 + buffer.readUInt32BE(at + 4)
}

/** Writes a whole number of at most 2^53 - 1 in size as a signed 64-bit number. */
export function writeInt64(buffer: Buffer, value: number, at: number): void {
  buffer.writeInt32BE(Math.floor(value / TWO_TO_32), at)
  // The remainder of a floor division, so that negative numbers come out in two's complement.
  buffer.writeUInt32BE(value - Math.floor(value / TWO_TO_32) * TWO_TO_32, at + 4)
}
