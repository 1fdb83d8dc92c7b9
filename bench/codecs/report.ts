import { median, spread } from '../statistics.ts'
import { formatTable } from '../table.ts'
import { type BenchCase, RATIO_FLOOR, type RivalName } from './case.ts'
import { type Figures, figureKey } from './measure.ts'

const HEADS = ['case', 'ours', 'platformatic', 'times', 'ours', 'kafkajs', 'times', 'target', 'spread', '']
/** Each rival with the figure of ours that had the same bytes. */
const PAIRS = [
  { rival: 'platformatic', ours: 'chronik' },
  { rival: 'kafkajs', ours: 'chronikOld' },
] as const

/** The table in microseconds per operation, and how many comparisons fell short of their target. */
export function formatReport(
  cases: readonly BenchCase[],
  runs: readonly Figures[],
): { text: string; missedCount: number } {
  let missedCount = 0
  const rows = cases.map((benchCase) => {
    const samplesOf = (name: string) => runs.flatMap((run) => run[figureKey(benchCase.name, name)] ?? [])
    const cells = PAIRS.map(({ rival, ours }) => {
      const [ourUs, theirUs] = [median(samplesOf(ours)), median(samplesOf(rival))]
      const isMissed = theirUs / ourUs < targetOf(benchCase, rival)
      if (isMissed) missedCount++
      const theirs = `${benchCase[rival].mark ?? ''} ${formatUs(theirUs)}`.trim()
      return { texts: [formatUs(ourUs), theirs, `${(theirUs / ourUs).toFixed(1)}${isMissed ? '!' : ' '}`], isMissed }
    })
    return [
      benchCase.name,
      ...cells.flatMap(({ texts }) => texts),
      PAIRS.map(({ rival }) => targetOf(benchCase, rival)).join(' / '),
      `${(spread(samplesOf('chronik')) * 100).toFixed(0)} %`,
      cells.some(({ isMissed }) => isMissed) ? 'MISS' : 'pass',
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
