import { appendFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the driver does to the others, in a file of its own beside theirs. */
export interface DriverHistory {
  write(type: 'kill' | 'pause' | 'replace' | 'resume', target: string): void
}

/** Opens the driver's history. @param folder  where the clients' histories are */
export function openDriverHistory(folder: string): DriverHistory {
  const file = join(folder, 'driver.jsonl')
  return {
    write: (type, target) => {
      const atUs = Number(process.hrtime.bigint() / 1000n)
      appendFileSync(file, `${JSON.stringify({ type, process: 'driver', atUs, target })}\n`)
    },
  }
}
