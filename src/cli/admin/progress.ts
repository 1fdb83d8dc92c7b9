import type { Streams } from './streams.ts'

/** One line that tells how far a command is. */
export interface Progress {
  /** Counts records and bytes. */
  add(count: number, bytes: number): void
  /** Takes the line away. */
  end(): void
}

const REPAINT_MS = 200
/** Shows nothing. */
export const noProgress: Progress = { add: () => undefined, end: () => undefined }
const CLEAR_LINE = '\r\u001b[K'

/**
 * Shows progress on standard error, on a terminal only: never in a log file, never between the lines of output.
 * @param unit   what is counted, in the plural
 * @param total  how many there will be, when that is known
 */
export function startProgress({ stderr }: Streams, unit: string, total: number | null = null): Progress {
  if (stderr.isTTY !== true) return noProgress
  const startedMs = performance.now()
  let paintedMs = startedMs
  let count = 0
  let bytes = 0
  let isShown = false
  return {
    add(moreCount, moreBytes) {
      count += moreCount
      bytes += moreBytes
      const nowMs = performance.now()
      if (nowMs - paintedMs < REPAINT_MS) return
      paintedMs = nowMs
      isShown = true
      stderr.write(CLEAR_LINE + progressLine({ unit, count, bytes, total, elapsedMs: nowMs - startedMs }))
    },
    end() {
      if (isShown) stderr.write(CLEAR_LINE)
      isShown = false
    },
  }
}

/** What is shown: `1,200,000 of 2,000,000 records (60 %), 120.0 MB, 60.0 MB/s`. */
export function progressLine(state: {
  readonly unit: string
  readonly count: number
  readonly bytes: number
  readonly total: number | null
  readonly elapsedMs: number
}): string {
  const { unit, count, bytes, total, elapsedMs } = state
  const shown = count.toLocaleString('en-US')
  const share = total === null || total === 0 ? '' : ` (${Math.floor((count / total) * 100)} %)`
  const ofTotal = total === null ? '' : ` of ${total.toLocaleString('en-US')}`
  const rate = bytes === 0 ? '' : `, ${megabytes(bytes)} MB, ${megabytes(bytes / (elapsedMs / 1000))} MB/s`
  return `${shown}${ofTotal} ${unit}${share}${rate}`
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1)
}
