import { open } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ChaosEvent } from './history.ts'

/** Polls are long, every other line fits. */
const TAIL_BYTES = 1024
const RETRY_MS = 1

/**
 * Waits for a moment in a client's life: until the last that it has written down is of one type.
 * @returns false when that did not happen in time
 */
export async function waitForLastEvent(file: string, type: ChaosEvent['type'], timeoutMs: number): Promise<boolean> {
  const deadlineMs = performance.now() + timeoutMs
  const handle = await open(file)
  try {
    const tail = Buffer.alloc(TAIL_BYTES)
    while (performance.now() < deadlineMs) {
      const { size } = await handle.stat()
      const { bytesRead } = await handle.read(tail, 0, TAIL_BYTES, Math.max(0, size - TAIL_BYTES))
      if (lastTypeOf(tail.toString('latin1', 0, bytesRead)) === type) return true
      await sleep(RETRY_MS)
    }
    return false
  } finally {
    await handle.close()
  }
}

/** Type of the last complete line of the end of a history; undefined where none begins. */
export function lastTypeOf(tail: string): string | undefined {
  const lines = tail.split('\n')
  return /^\{"type":"([a-z]+)"/.exec(lines.at(-2) ?? '')?.[1]
}
