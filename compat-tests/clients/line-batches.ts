import { createReadStream } from 'node:fs'

const NEWLINE = 0x0a
const CHUNK_BYTES = 1024 * 1024
/** What a record without key and headers adds to its value in a batch, at most (value below 2 MB). */
const RECORD_OVERHEAD_BYTES = 16

/**
 * Reads a file as lines, without their newline, in groups for one send each: a group takes at most `batchBytes` in a
 * record batch, unless a single line is longer. The lines are views of the chunk that was read. The last line may lack
 * its newline.
 * @throws whatever the file system says
 */
export async function* readLineBatches(file: string, batchBytes: number): AsyncGenerator<Buffer[]> {
  let group: Buffer[] = []
  let groupBytes = 0
  for await (const line of readLines(file)) {
    const recordBytes = line.length + RECORD_OVERHEAD_BYTES
    if (groupBytes + recordBytes > batchBytes && group.length > 0) {
      yield group
      group = []
      groupBytes = 0
    }
    group.push(line)
    groupBytes += recordBytes
  }
  if (group.length > 0) yield group
}

async function* readLines(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES })) {
    const block: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let at = 0
    for (let newline = block.indexOf(NEWLINE); newline >= 0; newline = block.indexOf(NEWLINE, at)) {
      yield block.subarray(at, newline)
      at = newline + 1
    }
    rest = block.subarray(at)
  }
  if (rest.length > 0) yield rest
}
