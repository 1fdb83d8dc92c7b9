import { median, spread } from '../statistics.ts'
import { formatTable } from '../table.ts'
import type { Sample } from './loads.ts'
import type { ServerName } from './servers.ts'

/** Above this the broker's CPU is what limits; below it the load generator may be. */
const BUSY_LIMIT = 0.9

/** Values of one measure, by broker. */
export interface Measured {
  readonly name: string
  readonly unit: string
  readonly values: Record<ServerName, readonly number[]>
  /** What of the load the brokers worked, for throughput. */
  readonly samples?: Record<ServerName, readonly Sample[]>
}

const HEADS = ['measure', 'unit', 'ours', 'spread', 'Kafka', 'spread', 'ours / Kafka', 'broker CPU s/GB', 'limited by']

/** Medians and spreads, and what limited each throughput. */
export function formatReport(measures: readonly Measured[]): string {
  return formatTable([HEADS, ...measures.map(formatRow)])
}

function formatRow({ name, unit, values, samples }: Measured): string[] {
  const [ours, kafka] = [values.ours, values.Kafka]
  return [
    name,
    unit,
    formatValue(median(ours)),
    formatSpread(ours),
    formatValue(median(kafka)),
    formatSpread(kafka),
    (median(ours) / median(kafka)).toFixed(2),
    samples === undefined ? '' : `${cpuPerGb(samples.ours)} / ${cpuPerGb(samples.Kafka)}`,
    samples === undefined ? '' : `${limitOf(samples.ours)} / ${limitOf(samples.Kafka)}`,
  ]
}

function cpuPerGb(samples: readonly Sample[]): string {
  return median(samples.map(({ cpuSecondsPerGb }) => cpuSecondsPerGb)).toFixed(1)
}

function limitOf(samples: readonly Sample[]): string {
  return median(samples.map(({ brokerBusy }) => brokerBusy)) >= BUSY_LIMIT ? 'broker' : 'client'
}

function formatValue(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1)
}

function formatSpread(values: readonly number[]): string {
  return `+-${(spread(values) * 100).toFixed(0)} %`
}
