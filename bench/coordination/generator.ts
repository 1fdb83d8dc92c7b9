import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface, type Interface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { readCpuSeconds } from '../broker/process-figures.ts'

/** More than any sample here takes. */
const SAMPLE_TIMEOUT_MS = 150_000
/** Of what a generator that fails said. */
const STDERR_CHARACTERS_MAX = 2_000

type Child = ChildProcessByStdio<Writable, Readable, Readable>

/**
 * A load generator that takes samples from its standard input, one per line, and stays between them, so that what it
 * runs on is warm and its connections are open. From `start` to `close`.
 */
export class Generator {
  readonly #child: Child
  readonly #lines: Interface
  #stderr = ''

  private constructor(child: Child) {
    this.#child = child
    this.#lines = createInterface({ input: child.stdout })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-STDERR_CHARACTERS_MAX)
    })
    // A generator that has ended is told of by the sample that waits for it.
    child.stdin.on('error', () => undefined)
  }

  /** @param cpu  the one CPU it may use */
  static start(command: readonly string[], cpu: number): Generator {
    return new Generator(spawn('taskset', ['-c', `${cpu}`, ...command], { stdio: ['pipe', 'pipe', 'pipe'] }))
  }

  /** CPU time it has used so far, seconds. */
  get cpuSeconds(): number {
    const { pid } = this.#child
    if (pid === undefined) throw new Error('the load generator did not start')
    // taskset and the shell have replaced themselves with it.
    return readCpuSeconds(pid)
  }

  /** @throws when it fails, ends or takes too long */
  async sample(words: readonly (string | number)[]): Promise<Readonly<Record<string, number>>> {
    const giveUp = AbortSignal.timeout(SAMPLE_TIMEOUT_MS)
    const ended = new AbortController()
    const answered = once(this.#lines, 'line', { signal: AbortSignal.any([giveUp, ended.signal]) })
    const end = () => ended.abort()
    this.#child.once('close', end)
    this.#child.stdin.write(`${words.join(' ')}\n`)
    try {
      return parseResult(String((await answered)[0]))
    } catch (cause) {
      const reason = giveUp.aborted ? 'does not answer' : 'failed'
      throw new Error(`the load generator ${reason}: ${this.#stderr}`, { cause })
    } finally {
      this.#child.off('close', end)
    }
  }

  /** Lets it close what it has open; it is not waited for any longer than a moment. */
  async close(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const exited = once(this.#child, 'exit')
    this.#child.stdin.end()
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 5_000)
    await exited
    clearTimeout(timer)
  }
}

/**
 * Reads `result name=number ...`.
 * @throws when the line is another one
 */
export function parseResult(line: string): Readonly<Record<string, number>> {
  const [head, ...pairs] = line.trim().split(' ')
  const entries = pairs.map((pair): [string, number] => {
    const at = pair.indexOf('=')
    return [pair.slice(0, at), Number(pair.slice(at + 1))]
  })
  if (head !== 'result' || entries.length === 0) throw new Error(`a load generator said: ${line}`)
  return Object.fromEntries(entries)
}
