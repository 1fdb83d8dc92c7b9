import { median } from '../statistics.ts'
import type { Row, Work } from './case.ts'

/** A side that is busier than this is what limits the load. */
const BUSY_LIMIT = 0.9

/** Median of ours over Kafka's. */
export function ratioOf({ values }: Row): number {
  return median(values.ours) / median(values.Kafka)
}

/** CPU time of the broker per operation, milliseconds. */
export function cpuMsPerOperation(works: readonly Work[]): number {
  return median(works.map(({ brokerCpuSeconds, operationCount }) => (brokerCpuSeconds * 1e3) / operationCount))
}

/** Share of its core that a side used, 1 being all. */
export function busyOf(works: readonly Work[], side: 'broker' | 'client'): number {
  const key = side === 'broker' ? 'brokerCpuSeconds' : 'clientCpuSeconds'
  return median(works.map((work) => work[key] / work.elapsedSeconds))
}

/** Who could not have done more, or neither, which waits: for the disk, for a timer, for each other. */
export function limitOf(works: readonly Work[]): 'client' | 'broker' | '-' {
  if (busyOf(works, 'client') >= BUSY_LIMIT) return 'client'
  return busyOf(works, 'broker') >= BUSY_LIMIT ? 'broker' : '-'
}

/**
 * Whether a target is reached. Where the client limits ours and a rate misses its target, CPU time per operation
 * counts: so many times the rate is so many times less CPU time.
 */
export function judge(row: Row): 'yes' | 'no' | 'yes, by CPU' | 'no, by CPU' | '' {
  const { target, values, works } = row
  if (target === null) return ''
  if (target.kind === 'our own at most') return median(values.ours) <= target.value ? 'yes' : 'no'
  const ratio = ratioOf(row)
  if (target.kind === 'ratio at most') return ratio <= target.value ? 'yes' : 'no'
  if (ratio >= target.value) return 'yes'
  if (limitOf(works.ours) !== 'client') return 'no'
  return cpuMsPerOperation(works.ours) * target.value <= cpuMsPerOperation(works.Kafka) ? 'yes, by CPU' : 'no, by CPU'
}
