import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'

/** Of stderr, kept for the report of a failure. */
const STDERR_CHARS_MAX = 2_000

export interface Command {
  readonly program: string
  readonly args: readonly string[]
  /** A file given as standard input; empty when left out. */
  readonly stdinFile?: string
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string>>
}

export interface Outcome {
  /** `null`: ended by a signal, the time limit for one. */
  readonly exitCode: number | null
  readonly elapsedMs: number
  readonly stdoutBytes: number
  /** Of everything on stdout, hexadecimal. */
  readonly stdoutSha256: string
  readonly stderrTail: string
}

/**
 * Runs a program to its end, hashing what it prints rather than keeping it.
 * @throws when the program cannot be started
 */
export async function runCommand(command: Command, timeoutMs: number): Promise<Outcome> {
  const stdin = command.stdinFile === undefined ? null : await open(command.stdinFile)
  try {
    const startedMs = performance.now()
    const child = spawn(command.program, command.args, {
      stdio: [stdin === null ? 'ignore' : stdin.fd, 'pipe', 'pipe'],
      env: { ...process.env, ...command.env },
    })
    return await watch(child, startedMs, timeoutMs)
  } finally {
    await stdin?.close()
  }
}

function watch(child: ChildProcess, startedMs: number, timeoutMs: number): Promise<Outcome> {
  const hash = createHash('sha256')
  let stdoutBytes = 0
  let stderrTail = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    hash.update(chunk)
    stdoutBytes += chunk.length
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    stderrTail = (stderrTail + chunk.toString()).slice(-STDERR_CHARS_MAX)
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exitCode) => {
      clearTimeout(timer)
      const elapsedMs = performance.now() - startedMs
      resolve({ exitCode, elapsedMs, stdoutBytes, stdoutSha256: hash.digest('hex'), stderrTail })
    })
  })
}
