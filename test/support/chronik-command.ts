import { PassThrough, Readable, Writable } from 'node:stream'
import { afterEach } from 'vitest'
import { runChronik } from '../../src/cli/admin/run.ts'
import { type StartedBroker, startBroker } from '../../src/index.ts'

/** What a command printed, and its exit code. */
export interface CommandResult {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface CommandOptions {
  /** Standard input: text, pieces of it as they come, or a stream. */
  readonly stdin?: string | readonly (string | Buffer)[] | Readable
  readonly stdout?: Writable
  readonly environment?: Readonly<Record<string, string>>
  /** Standard error is a terminal. */
  readonly isTerminal?: boolean
}

/** Runs one command of `chronik` against a port of this machine, within this process. */
export async function chronik(
  port: number,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const out = new PassThrough()
  const outText = textOf(out)
  const err = Object.assign(new PassThrough(), { isTTY: options.isTerminal ?? false })
  const errText = textOf(err)
  const code = await runChronik(args, {
    stdin: inputOf(options.stdin),
    stdout: options.stdout ?? out,
    stderr: err,
    environment: { CHRONIK_BOOTSTRAP: `127.0.0.1:${port}`, ...options.environment },
  })
  out.end()
  err.end()
  return { code, out: await outText, err: await errText }
}

function inputOf(stdin: CommandOptions['stdin'] = ''): Readable {
  if (stdin instanceof Readable) return stdin
  return Readable.from(typeof stdin === 'string' ? [Buffer.from(stdin)] : stdin)
}

async function textOf(stream: Readable): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

const brokers: StartedBroker[] = []

afterEach(async () => {
  for (const broker of brokers.splice(0)) await broker.close()
})

/** Starts an empty broker in this process; it is closed after the test. */
export async function brokerPort(options: Parameters<typeof startBroker>[0] = {}): Promise<number> {
  const broker = await startBroker(options)
  brokers.push(broker)
  return broker.port
}

/** Fails with what the command said unless it did what it was told. */
export async function succeed(port: number, args: readonly string[], options?: CommandOptions): Promise<string> {
  const { code, out, err } = await chronik(port, args, options)
  if (code !== 0 || err !== '') throw new Error(`code ${code}: ${err}`)
  return out
}

/** Takes what is written and is slow about it: one piece per turn of the event loop. */
export function slowWriter(onPiece: (piece: Buffer) => void): Writable {
  return new Writable({
    highWaterMark: 1,
    write(piece: Buffer, _encoding, done) {
      onPiece(piece)
      setImmediate(done)
    },
  })
}
