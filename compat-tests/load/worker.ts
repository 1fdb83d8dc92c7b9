import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** A program of this folder that works until it is stopped, and then says what it did. */
export interface Worker<Report> {
  stop(): Promise<Report>
}

/** Starts a program of this folder. @returns once it is at work */
export async function startWorker<Report>(program: string, args: readonly string[]): Promise<Worker<Report>> {
  const child = spawn(process.execPath, [join(import.meta.dirname, program), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface(child.stdout)
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`${program} ended with ${code}`)))
  ended.catch(() => undefined)
  await Promise.race([once(lines, 'line'), ended])
  return {
    stop: async () => {
      const said = once(lines, 'line')
      child.stdin.write('stop\n')
      const [line] = await Promise.race([said, ended])
      return JSON.parse(line) as Report
    },
  }
}

/** What healthy.ts says. */
export interface HealthyReport {
  readonly count: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly maxMs: number
  readonly errors: readonly string[]
}

/** What flood.ts says. */
export interface FloodReport {
  readonly ackedBytes: number
  readonly elapsedMs: number
  readonly errors: readonly string[]
}
