import { median } from '../statistics.ts'
import type { Load } from './loads.ts'
import type { ServerName } from './servers.ts'

/** A client that is busier than this is what limits a throughput. */
const BUSY_LIMIT = 0.9
/** Of our broker's CPU time to Kafka's, per byte that goes through. */
export const CPU_RATIO_MAX = 0.7

/** What a figure should reach: of ours to Kafka's, or ours alone. */
export interface Target {
  readonly kind: 'ratio at least' | 'ratio at most' | 'our own at least'
  readonly value: number
}

/** Values of one measure, by broker. */
export interface Measured {
  readonly name: string
  readonly unit: string
  readonly target: Target | null
  readonly values: Record<ServerName, readonly number[]>
  /** What of the load the brokers and the client worked, where that says something. */
  readonly loads?: Record<ServerName, readonly Load[]>
  readonly fsyncsPerSecond?: Record<ServerName, number>
}

/** Median of ours over Kafka's. */
export function ratioOf({ values }: Measured): number {
  return median(values.ours) / median(values.Kafka)
}

/** CPU seconds per GB, ours over Kafka's; NaN where no load was measured. */
export function cpuRatioOf({ loads }: Measured): number {
  if (loads === undefined) return Number.NaN
  return medianOf(loads.ours, 'cpuSecondsPerGb') / medianOf(loads.Kafka, 'cpuSecondsPerGb')
}

/** Median of one figure of loads. */
export function medianOf(loads: readonly Load[], key: Exclude<keyof Load, 'stdout'>): number {
  return median(loads.map((load) => load[key]))
}

/** Who could not have done more: the client at 90 % of its CPU, or the broker, or neither (waits for the disk). */
export function limitOf(loads: readonly Load[]): 'client' | 'broker' | '-' {
  if (medianOf(loads, 'clientBusy') >= BUSY_LIMIT) return 'client'
  return medianOf(loads, 'brokerBusy') >= BUSY_LIMIT ? 'broker' : '-'
}

/** Whether the target is reached; where the client limits ours, CPU time per GB counts instead of throughput. */
export function judge(measured: Measured): 'yes' | 'no' | 'yes, by CPU' | 'no, by CPU' | '' {
  const { target, values, loads, unit } = measured
  if (target === null) return ''
  const ratio = ratioOf(measured)
  if (target.kind === 'our own at least') return median(values.ours) >= target.value ? 'yes' : 'no'
  if (target.kind === 'ratio at most') return ratio <= target.value ? 'yes' : 'no'
  if (ratio >= target.value) return 'yes'
  if (unit !== 'MB/s' || loads === undefined || limitOf(loads.ours) !== 'client') return 'no'
  return cpuRatioOf(measured) <= CPU_RATIO_MAX ? 'yes, by CPU' : 'no, by CPU'
}
