import { InvalidArgumentError } from 'commander'

/** Reads a whole number from 1 on, for commander. */
export function parseCount(text: string): number {
  return parseWhole(text, 1)
}

/** Reads a whole number from 0 on, for commander. */
export function parseIndex(text: string): number {
  return parseWhole(text, 0)
}

/** Reads `0,2,5-7`, for commander. */
export function parsePartitions(text: string): readonly number[] {
  const partitions = text.split(',').flatMap((part) => {
    const [first = '', last = first] = part.trim().split('-')
    const [from, to] = [parseIndex(first), parseIndex(last)]
    if (to < from || to - from > PARTITIONS_MAX) throw new InvalidArgumentError(`"${part}" is not a range.`)
    return Array.from({ length: to - from + 1 }, (_, index) => from + index)
  })
  return [...new Set(partitions)]
}

/** Reads the value of an option that may be given several times, for commander. */
export function collect(text: string, before: readonly string[]): readonly string[] {
  return [...before, text]
}

/** More than any topic has. */
const PARTITIONS_MAX = 1_000_000

function parseWhole(text: string, min: number): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < min) {
    throw new InvalidArgumentError(`It is not a whole number from ${min} on.`)
  }
  return value
}
