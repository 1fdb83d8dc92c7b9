import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { until } from '../harness/checks.ts'

const TIMEOUT_MS = 45_000

/** A record as `kcat -J` tells it. */
export interface KcatRecord {
  readonly topic: string
  readonly partition: number
  readonly offset: number
  readonly tstype: 'create' | 'logappend' | 'unknown'
  readonly ts: number
  /** Names and values in turn. */
  readonly headers?: readonly (string | null)[]
  readonly key: string | null
  readonly payload: string | null
}

/** Such as "kcat 1.7.1, librdkafka 2.0.2". */
export function kcatVersion(): string {
  const text = execFileSync('kcat', ['-V'], { encoding: 'utf8' })
  const [, kcat, librdkafka] = /Version (\S+) .*librdkafka (\S+)/.exec(text) ?? []
  if (kcat === undefined || librdkafka === undefined) throw new Error(`kcat -V says ${text}`)
  return `kcat ${kcat}, librdkafka ${librdkafka}`
}

/** A kcat that runs; whoever starts it ends it. */
export class Kcat {
  readonly lines: string[] = []
  readonly #child: ChildProcessWithoutNullStreams
  readonly #exited: Promise<unknown>
  #stderr = ''

  constructor(args: readonly string[]) {
    this.#child = spawn('kcat', args)
    this.#exited = once(this.#child, 'close')
    createInterface({ input: this.#child.stdout }).on('line', (line) => this.lines.push(line))
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr += text
    })
    // It may end before it has read all of its input: its exit code tells.
    this.#child.stdin.on('error', () => undefined)
  }

  get stderr(): string {
    return this.#stderr
  }

  get records(): KcatRecord[] {
    return this.lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as KcatRecord)
  }

  write(text: string): void {
    this.#child.stdin.write(text)
  }

  /** Ends its input and waits until it ends. @returns its exit code, `null` when it had to be killed */
  async finish(input = ''): Promise<number | null> {
    this.#child.stdin.end(input)
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), TIMEOUT_MS)
    await this.#exited
    clearTimeout(timer)
    return this.#child.exitCode
  }

  /** As Ctrl-C would, or `kill -9`. */
  async end(signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
    this.#child.kill(signal)
    // It looks at the signal when a read of its input ends.
    await this.finish()
  }

  /** Waits for what it says on standard error. */
  says(pattern: RegExp): Promise<void> {
    return until(`kcat says ${pattern}: ${this.#stderr}`, TIMEOUT_MS, () => pattern.test(this.#stderr))
  }

  /** Waits until it has read so many records. */
  reads(count: number): Promise<void> {
    return until(`kcat reads ${count} records`, TIMEOUT_MS, () => this.lines.length >= count)
  }
}

/** Runs kcat to its end. @returns what it printed @throws with what it said when it does not end with 0 */
export async function kcat(args: readonly string[], input = ''): Promise<Kcat> {
  const program = new Kcat(args)
  const exitCode = await program.finish(input)
  if (exitCode !== 0) throw new Error(`kcat ${args.join(' ')} ended with ${exitCode}: ${program.stderr}`)
  return program
}
