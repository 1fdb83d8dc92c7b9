import { median, spread } from '../statistics.ts'
import { formatTable } from '../table.ts'
import { type BenchCase, RATIO_FLOOR, type RivalName } from './case.ts'
import { type Figures, figureKey } from './measure.ts'

const RIVALS: readonly RivalName[] = ['platformatic', 'kafkajs']
const HEADS = ['case', 'ours us', 'platformatic us', 'times', 'kafkajs us', 'times', 'target', 'spread', '']

/** The table, and how many comparisons fell short of their target. */
export function formatReport(
  cases: readonly BenchCase[],
  runs: readonly Figures[],
): { text: string; missedCount: number } {
  let missedCount = 0
  const rows = cases.map((benchCase) => {
    const samplesOf = (name: string) => runs.flatMap((run) => run[figureKey(benchCase.name, name)] ?? [])
    const ours = samplesOf('chronik')
    const cells = RIVALS.flatMap((rival) => {
      const theirs = samplesOf(rival)
      if (theirs.length === 0) return ['-', '-']
      const ratio = median(theirs) / median(ours)
      const isMissed = ratio < targetOf(benchCase, rival)
      if (isMissed) missedCount++
      return [
        `${benchCase[rival]?.mark ?? ''} ${formatUs(median(theirs))}`.trim(),
        `${ratio.toFixed(1)}${isMissed ? '!' : ''}`,
      ]
    })
    const verdict = cells.some((cell) => cell.endsWith('!')) ? 'MISS' : 'pass'
    const targets = RIVALS.map((rival) => targetOf(benchCase, rival))
    return [
      benchCase.name,
      formatUs(median(ours)),
      ...cells,
      [...new Set(targets)].map((target) => `>= ${target}`).join(' / '),
      `${(spread(ours) * 100).toFixed(0)} %`,
      verdict,
    ]
  })
  return { text: formatTable([HEADS, ...rows]), missedCount }
}

function targetOf(benchCase: BenchCase, rival: RivalName): number {
  return benchCase.targets?.[rival] ?? RATIO_FLOOR
}

function formatUs(us: number): string {
  return us >= 100 ? us.toFixed(0) : us >= 10 ? us.toFixed(1) : us.toFixed(2)
}
