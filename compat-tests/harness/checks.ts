import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const POLL_MS = 20
const RESTART_TIMEOUT_MS = 60_000

/** Runs the checks of a program and prints a line for each: README.md, "A program of checks". */
export class Checks {
  readonly #dir: string
  #restartCount = 0
  #passedCount = 0
  #failedCount = 0
  #isBrokerSpared = false

  /** @param client  its name and the version that runs  @param dir  shared with the program that started this one */
  constructor(client: string, dir: string) {
    this.#dir = dir
    console.log(`client ${client}`)
  }

  /** Runs a check; one that throws has failed, and the next one is run all the same. */
  async check(name: string, run: () => Promise<void>): Promise<void> {
    const startedMs = performance.now()
    this.#isBrokerSpared = false
    try {
      await run()
      this.#passedCount++
      const spared = this.#isBrokerSpared ? ', but the broker was not killed' : ''
      console.log(`✅ ${name} successful! (${(performance.now() - startedMs).toFixed(0)} ms${spared})`)
    } catch (error) {
      this.#failedCount++
      console.log(`❌ ${name}: ${String(error).replaceAll('\n', ' ')}`)
      console.error(error)
    }
  }

  /** Says what is not tried, and why. */
  skip(name: string, reason: string): void {
    console.log(`⏭ ${name}: ${reason}`)
  }

  /** Has the broker killed (SIGKILL) and started again; one that was given is left alone, and the check says so. */
  async restartBroker(): Promise<void> {
    const answer = join(this.#dir, `restarted-${this.#restartCount++}`)
    console.log('restart broker')
    await until('the broker is back', RESTART_TIMEOUT_MS, async () => {
      const isThere = await access(answer).then(
        () => true,
        () => false,
      )
      return isThere && (await readFile(answer, 'utf8')) !== ''
    })
    this.#isBrokerSpared = (await readFile(answer, 'utf8')) === 'left alone'
  }

  /** The last line. */
  end(): void {
    console.log(`${this.#passedCount} checks passed, ${this.#failedCount} failed`)
  }
}

/** Asks again and again. @throws when it has not become so in time */
export async function until(what: string, timeoutMs: number, isSo: () => Promise<boolean> | boolean): Promise<void> {
  const deadlineMs = performance.now() + timeoutMs
  while (!(await isSo())) {
    if (performance.now() > deadlineMs) throw new Error(`not within ${timeoutMs} ms: ${what}`)
    await sleep(POLL_MS)
  }
}
