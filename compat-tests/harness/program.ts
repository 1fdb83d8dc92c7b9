import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'

/** Of a log, shown when something failed. */
const LOG_CHARS_MAX = 4_000

/** A program that tells what it does in lines on its standard output. */
export class Program {
  readonly lines: string[] = []
  readonly #child: ChildProcess
  readonly #exited: Promise<unknown>
  readonly #logFile: string
  #wake: () => void = () => {}

  private constructor(child: ChildProcess, logFile: string) {
    this.#child = child
    this.#logFile = logFile
    this.#exited = once(child, 'close').then(() => this.#wake())
    // `waitForLine` tells of a failed start; here it must only not be unhandled.
    this.#exited.catch(() => this.#wake())
    if (child.stdout === null) throw new Error('a program without standard output')
    createInterface({ input: child.stdout }).on('line', (line) => {
      this.lines.push(line)
      this.#wake()
    })
  }

  /**
   * @param commandLine  the program and its arguments
   * @param logFile      its standard error is added here
   * @param environment  what it sees beside this process's own
   */
  static async start(
    commandLine: readonly string[],
    logFile: string,
    environment: Readonly<Record<string, string>> = {},
  ): Promise<Program> {
    const [program = '', ...args] = commandLine
    const log = await open(logFile, 'a')
    const env = { ...process.env, ...environment }
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', log.fd], env })
    await log.close()
    return new Program(child, logFile)
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null && this.#child.pid !== undefined
  }

  /**
   * Waits for a line, one that was there before included.
   * @throws when the program ends without it, or after `timeoutMs`
   */
  async waitForLine(isWanted: (line: string) => boolean, timeoutMs: number): Promise<string> {
    const deadlineMs = performance.now() + timeoutMs
    for (let index = 0; ; index++) {
      while (index >= this.lines.length) {
        if (!this.isAlive) throw new Error(`ended with ${this.#child.exitCode}: ${await this.tail()}`)
        await this.#nextEvent(deadlineMs - performance.now())
        if (performance.now() > deadlineMs) throw new Error(`not within ${timeoutMs} ms: ${await this.tail()}`)
      }
      const line = this.lines[index]
      if (line !== undefined && isWanted(line)) return line
    }
  }

  /** Waits for the end. @throws when it does not end with 0, or not within `timeoutMs` (it is killed then) */
  async succeed(timeoutMs: number): Promise<void> {
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), timeoutMs)
    await this.#exited
    clearTimeout(timer)
    if (this.#child.exitCode === 0) return
    const how = this.#child.signalCode === null ? `ended with ${this.#child.exitCode}` : `took over ${timeoutMs} ms`
    throw new Error(`${how}: ${await this.tail()}`)
  }

  /** SIGKILL, then the end; nothing when it has ended. */
  async kill(): Promise<void> {
    if (!this.isAlive) return
    this.#child.kill('SIGKILL')
    await this.#exited
  }

  /** SIGTERM, then the end, or SIGKILL after `timeoutMs`. */
  async stop(timeoutMs: number): Promise<void> {
    if (!this.isAlive) return
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), timeoutMs)
    this.#child.kill('SIGTERM')
    await this.#exited
    clearTimeout(timer)
  }

  /** The last lines of both outputs. */
  async tail(): Promise<string> {
    const log = await readFile(this.#logFile, 'utf8')
    return `${this.lines.slice(-10).join('\n')}\n${log.slice(-LOG_CHARS_MAX)}`
  }

  #nextEvent(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(1, timeoutMs))
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
