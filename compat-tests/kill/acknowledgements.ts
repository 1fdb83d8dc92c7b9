/** What the broker has told a producer: record n of each partition is acknowledged once, in order, at offset n. */
export interface Acknowledgements {
  /** How many records of each partition are acknowledged: all from 0 on. */
  readonly counts: number[]
  readonly violations: string[]
}

export function newAcknowledgements(partitionCount: number): Acknowledgements {
  return { counts: Array.from({ length: partitionCount }, () => 0), violations: [] }
}

/** Takes a producer's line: "partition number offset", or "failed ...". */
export function takeLine({ counts, violations }: Acknowledgements, line: string): void {
  const [partition = -1, number, offset] = line.split(' ').map(Number)
  const expected = counts[partition]
  if (expected === undefined) {
    violations.push(`the producer says: ${line}`)
    return
  }
  if (number !== expected) violations.push(`partition ${partition}: ${number} is acknowledged where ${expected} is due`)
  if (offset !== number) violations.push(`partition ${partition}: ${number} is acknowledged at offset ${offset}`)
  counts[partition] = (number ?? expected) + 1
}

export function countAcknowledged({ counts }: Acknowledgements): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
