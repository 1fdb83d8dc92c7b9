import { readFileSync } from 'node:fs'

const SAMPLE_MS = 200

/** Resident memory of a process, bytes. */
export function residentBytes(pid: number): number {
  const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  if (kib === undefined) throw new Error(`process ${pid} has no memory`)
  return Number(kib) * 1024
}

/** Watches a process's memory while some work is done. @returns what came of the work, and the largest value seen */
export async function withPeak<T>(pid: number, work: () => Promise<T>): Promise<{ result: T; peakBytes: number }> {
  let peakBytes = residentBytes(pid)
  const timer = setInterval(() => {
    peakBytes = Math.max(peakBytes, residentBytes(pid))
  }, SAMPLE_MS)
  try {
    return { result: await work(), peakBytes }
  } finally {
    clearInterval(timer)
  }
}
