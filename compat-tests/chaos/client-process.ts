import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open } from 'node:fs/promises'
import { join } from 'node:path'

const RESTART_DELAY_MS = 200

/** What a client is and how it is started; its options follow the command as name=value. */
export interface ClientTask {
  readonly name: string
  readonly command: readonly string[]
  readonly options: Readonly<Record<string, string>>
  /** Where its history and what it says go. */
  readonly folder: string
}

/** A client that is started again, under a new process name, whenever it ends before it is told to. */
export class ClientProcess {
  readonly task: ClientTask
  startCount = 0
  killCount = 0
  pauseCount = 0
  replaceCount = 0
  #child: ChildProcess | null = null
  /** It is not started again. */
  #isEnding = false
  /** Its standard input has ended, or will as soon as it has one. */
  #isTold = false
  #running: Promise<void> = Promise.resolve()
  /** Lets the next life begin although this one has not ended. */
  #giveUpChild: () => void = () => {}
  readonly #replaced = new Set<ChildProcess>()

  constructor(task: ClientTask) {
    this.task = task
  }

  get historyFile(): string {
    return join(this.task.folder, `${this.task.name}.jsonl`)
  }

  get pid(): number {
    return this.#child?.pid ?? -1
  }

  /** How often it ended without being killed or told to. */
  get ownEndCount(): number {
    return Math.max(0, this.startCount - 1 - this.killCount - this.replaceCount)
  }

  /** Starts it, and again until `finish`. */
  start(): void {
    this.#running = this.#run()
  }

  /** SIGKILL; it comes again at once. */
  kill(): void {
    if (this.#signal('SIGKILL')) this.killCount++
  }

  /** Stops it from running, without its knowledge, until `resume`. */
  pause(): void {
    if (this.#signal('SIGSTOP')) this.pauseCount++
  }

  resume(): void {
    this.#signal('SIGCONT')
  }

  /**
   * Stops it from running and starts its next life beside it, with the same transactional id.
   * @returns lets the old one go on: it takes itself for the only one, and must get nothing done any more
   */
  replace(): () => void {
    const child = this.#child
    if (child === null || !this.#signal('SIGSTOP')) return () => {}
    this.replaceCount++
    this.#replaced.add(child)
    child.once('exit', () => this.#replaced.delete(child))
    this.#giveUpChild()
    return () => void child.kill('SIGCONT')
  }

  /**
   * Tells it to end and waits.
   * @returns whether it ended in time and well; it is killed otherwise
   */
  async finish(timeoutMs: number): Promise<boolean> {
    this.#isTold = true
    this.#child?.stdin?.end()
    return this.ended(timeoutMs)
  }

  /** Waits for one that ends by itself. @returns whether it did in time and well; it is killed otherwise */
  async ended(timeoutMs: number): Promise<boolean> {
    this.#isEnding = true
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      this.#signal('SIGKILL')
    }, timeoutMs)
    await this.#running
    clearTimeout(timer)
    await this.#endReplaced()
    return !isLate && this.#child?.exitCode === 0
  }

  /** Ends it whatever it does. */
  async destroy(): Promise<void> {
    this.#isEnding = true
    this.#signal('SIGKILL')
    await this.#endReplaced()
    await this.#running
  }

  /** Those that had nothing to do never learn that they were replaced. */
  async #endReplaced(): Promise<void> {
    const exits = [...this.#replaced].map((child) => once(child, 'exit'))
    for (const child of this.#replaced) child.kill('SIGKILL')
    await Promise.all(exits)
  }

  async #run(): Promise<void> {
    for (;;) {
      await this.#spawn()
      if (this.#isEnding) return
      await new Promise((resolve) => setTimeout(resolve, RESTART_DELAY_MS))
      if (this.#isEnding) return
    }
  }

  async #spawn(): Promise<void> {
    const { name, command, options, folder } = this.task
    const [program = '', ...args] = command
    const all = { ...options, process: `${name}.${this.startCount}`, history: this.historyFile }
    this.startCount++
    const log = await open(join(folder, `${name}.log`), 'a')
    const pairs = Object.entries(all).map(([key, value]) => `${key}=${value}`)
    const child = spawn(program, [...args, ...pairs], { stdio: ['pipe', log.fd, log.fd] })
    this.#child = child
    const ended = new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      this.#giveUpChild = resolve
    })
    // Told to end between two lives: it learns so from its first breath.
    if (this.#isTold) child.stdin?.end()
    await log.close()
    await ended
  }

  #signal(signal: NodeJS.Signals): boolean {
    const child = this.#child
    return child !== null && child.exitCode === null && child.signalCode === null && child.kill(signal)
  }
}
