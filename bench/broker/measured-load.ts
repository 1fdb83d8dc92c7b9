import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { readCpuSeconds, readDiskBytes } from './process-figures.ts'
import type { Server } from './servers.ts'

/** More than any load here takes. */
const LOAD_TIMEOUT_MS = 400_000

/** What one run of a load generator came to. */
export interface Load {
  readonly stdout: string
  readonly elapsedSeconds: number
  /** How much of their one CPU both sides used meanwhile, 1 being all. */
  readonly brokerBusy: number
  readonly clientBusy: number
  /** CPU seconds of the broker per GB of record values. */
  readonly cpuSecondsPerGb: number
  /** Bytes the broker wrote per byte of record values. */
  readonly diskBytesPerByte: number
}

/**
 * Runs a load generator to its end, on the client's CPU.
 * @param payloadBytes  record values that it moves
 * @throws when it fails or does not end in time
 */
export async function runLoad(
  server: Server,
  clientCpu: number,
  payloadBytes: number,
  command: readonly string[],
): Promise<Load> {
  const timed = ['bash', '-c', 'TIMEFORMAT="client_cpu %U %S"; time "$@"', 'bash', ...command]
  const [cpuBefore, diskBefore] = [readCpuSeconds(server.pid), readDiskBytes(server.pid)]
  const startedMs = performance.now()
  const { stdout, stderr } = await promisify(execFile)('taskset', ['-c', `${clientCpu}`, ...timed], {
    timeout: LOAD_TIMEOUT_MS,
    maxBuffer: 64 * 1024 * 1024,
  })
  const elapsedSeconds = (performance.now() - startedMs) / 1e3
  const cpuSeconds = readCpuSeconds(server.pid) - cpuBefore
  const [, user, system] = /^client_cpu ([\d.]+) ([\d.]+)$/m.exec(stderr) ?? []
  return {
    stdout,
    elapsedSeconds,
    brokerBusy: cpuSeconds / elapsedSeconds,
    clientBusy: (Number(user) + Number(system)) / elapsedSeconds,
    cpuSecondsPerGb: cpuSeconds / (payloadBytes / 1e9),
    diskBytesPerByte: (readDiskBytes(server.pid) - diskBefore) / payloadBytes,
  }
}
