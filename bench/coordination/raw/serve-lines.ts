import { createInterface } from 'node:readline'

/** What a sample came to; `operations` counts all of them, those that the figures leave out too. */
export type RawFigures = Readonly<Record<string, number>> & { readonly operations: number }

/** Takes each line of standard input as a sample and prints what it came to, until the input ends. */
export async function serveLines(sample: (words: readonly string[]) => Promise<RawFigures>): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    const figures = Object.entries(await sample(line.split(' '))).map(([key, value]) => `${key}=${value.toFixed(3)}`)
    console.log(`result ${figures.join(' ')}`)
  }
}
