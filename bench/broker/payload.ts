import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** Records as lines of a file, and how many there are. */
export interface Payload {
  readonly recordBytes: number
  readonly recordCount: number
  /** One record per line, without the newline. */
  readonly file: string
}

/** Different words; texts of them compress about as log lines do. */
const WORD_COUNT = 4_096
/** So much text is different; beyond what a codec looks back at within one batch. */
const POOL_BYTES = 4 * 1024 * 1024
const SEED = 20_260_401

/** Writes records of one size to a file in `dir`: the same ones in every run, and different from one another. */
export async function writePayload(
  dir: string,
  name: string,
  recordBytes: number,
  megabytes: number,
): Promise<Payload> {
  const recordCount = Math.floor((megabytes * 1e6) / recordBytes)
  const file = join(dir, `payload-${name}.txt`)
  await pipeline(lines(textPool(), recordBytes, recordCount), createWriteStream(file))
  return { recordBytes, recordCount, file }
}

function* lines(pool: string, recordBytes: number, recordCount: number): Generator<string> {
  let position = 0
  for (let index = 0; index < recordCount; index++) {
    const number = `${index} `
    const textBytes = recordBytes - number.length
    if (position + textBytes > pool.length) position = index % recordBytes
    yield `${number}${pool.slice(position, position + textBytes)}\n`
    position += textBytes
  }
}

function textPool(): string {
  const next = numbers(SEED)
  const word = () =>
    next()
      .toString(36)
      .slice(0, 2 + (next() % 7))
  const words = Array.from({ length: WORD_COUNT }, word)
  const chosen: string[] = []
  for (let byteCount = 0; byteCount < POOL_BYTES; ) {
    // The square of an even number prefers few words, as language does.
    const text = words[Math.floor((next() / 2 ** 32) ** 2 * WORD_COUNT)] ?? ''
    chosen.push(text)
    byteCount += text.length + 1
  }
  return chosen.join(' ')
}

/** Numbers below 2^32 that are the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}
