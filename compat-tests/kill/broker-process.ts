import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { waitForBroker } from '../round-trip/probe.ts'

const START_TIMEOUT_MS = 30_000

export interface BrokerOptions {
  /** The checkout whose broker is started. */
  readonly root: string
  readonly workDir: string
  readonly port: number
  readonly flags: readonly string[]
}

/** A broker process that is killed and started again on the same data and the same port. */
export class BrokerProcess {
  readonly #options: BrokerOptions
  #child: ChildProcess | null = null

  constructor(options: BrokerOptions) {
    this.#options = options
  }

  get pid(): number {
    return this.#child?.pid ?? -1
  }

  /** Whether it runs; false once it has ended for any reason. */
  get isAlive(): boolean {
    return this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null
  }

  /** Starts the process; it does not answer yet. */
  async launch(): Promise<void> {
    const { root, workDir, port, flags } = this.#options
    const log = await open(join(workDir, 'broker.log'), 'a')
    const args = ['--host', '127.0.0.1', '--kafka-port', `${port}`, '--metrics-port', '0']
    args.push('--data-dir', join(workDir, 'data'), '--log-level', 'warn', ...flags)
    this.#child = spawn(process.execPath, [join(root, 'bin', 'chronik-server.cjs'), ...args], {
      stdio: ['ignore', log.fd, log.fd],
    })
    await log.close()
  }

  /** Starts it and waits until it answers requests. @throws with what it said when it does not */
  async start(): Promise<void> {
    await this.launch()
    await waitForBroker(this.#options.port, START_TIMEOUT_MS, () => this.isAlive).catch(async (error: unknown) => {
      throw new Error(await readFile(join(this.#options.workDir, 'broker.log'), 'utf8'), { cause: error })
    })
  }

  /** Sends a signal and waits for the end. */
  async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child
    if (child === null || !this.isAlive) return
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
  }
}
