import type { Readable } from 'node:stream'

const NEWLINE = 10
/** A line longer than any broker takes as a record is a file that is no text. */
const LINE_BYTES_MAX = 100 * 1024 * 1024

/**
 * Cuts a stream into lines.
 * @yields the lines of one chunk, without their ends; maybe none. They are views, which keep the chunk in memory
 * @throws Error when a line is longer than 100 MiB
 */
export async function* readLines(stream: Readable): AsyncGenerator<readonly Buffer[]> {
  let begun: Buffer[] = []
  let begunBytes = 0
  for await (const chunk of stream) {
    const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk)
    const lines: Buffer[] = []
    let at = 0
    for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, at)) {
      const rest = bytes.subarray(at, end)
      lines.push(begunBytes === 0 ? rest : Buffer.concat([...begun, rest]))
      begun = []
      begunBytes = 0
      at = end + 1
    }
    if (at < bytes.length) {
      begun.push(bytes.subarray(at))
      begunBytes += bytes.length - at
      if (begunBytes > LINE_BYTES_MAX) throw new Error('a line of the input is longer than 100 MiB')
    }
    yield lines
  }
  if (begunBytes > 0) yield [Buffer.concat(begun)]
}
