import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'

/** How a server process ended, and what it said. */
export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

/** `chronik-server` as a process of its own. */
export interface ServerProcess {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  /** The line that says that it is ready; rejects with all it said when it ends first. */
  ready(): Promise<{ readonly line: string; readonly kafkaPort: number; readonly httpPort: number }>
}

const undo: (() => unknown)[] = []

afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

/** A folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chronik-test-'))
  undo.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Starts the server with these flags; it is killed after the test when it still runs. */
export function startServer(
  flags: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ServerProcess {
  const script = join(import.meta.dirname, '../../bin/chronik-server.cjs')
  const env = { PATH: process.env.PATH ?? '', ...environment }
  const child = spawn(process.execPath, [script, ...flags], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  const onText: (() => void)[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
    for (const look of onText) look()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, out, err }))
  })
  undo.push(() => {
    child.kill('SIGKILL')
    return ended
  })
  const ready: ServerProcess['ready'] = () =>
    new Promise((resolve, reject) => {
      const look = () => {
        const match = /^.*Ready: kafka=\S+:(\d+) http=\S+:(\d+).*$/m.exec(out)
        if (match !== null) resolve({ line: match[0], kafkaPort: Number(match[1]), httpPort: Number(match[2]) })
      }
      onText.push(look)
      look()
      void ended.then(({ code }) => reject(new Error(`ended with code ${code}: ${out}${err}`)))
    })
  return { child, ended, ready }
}

/** Flags for ports that are free and a data folder of its own. */
export function freeFlags(folder: string): readonly string[] {
  return ['--kafka-port', '0', '--metrics-port', '0', '--host', '127.0.0.1', '--data-dir', join(folder, 'data')]
}
