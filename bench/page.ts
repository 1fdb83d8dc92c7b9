import { cpus, release, totalmem } from 'node:os'
import { median } from './statistics.ts'

/** One line that tells what the figures were measured on. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? 'an unknown CPU'
  const memoryGb = Math.round(totalmem() / 2 ** 30)
  const linux = release().split('-')[0]
  const hardware = `${cpus().length} cores of ${model}, ${memoryGb} GB of memory`
  return `Machine: ${hardware}, Linux ${linux}, Node ${process.version}.`
}

/** A row of a Markdown table. */
export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** The median of samples, and the smallest and largest in brackets; a single one alone. */
export function formatValues(values: readonly number[]): string {
  if (values.length === 1) return formatValue(median(values))
  const [least, most] = [Math.min(...values), Math.max(...values)].map(formatValue)
  return `${formatValue(median(values))} (${least}-${most})`
}

function formatValue(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2)
}
