import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { projectRoot } from '../support/source-tree.ts'

test('a signal to npm start reaches the broker, which stops in order and exits 0', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'chronik-npm-start-'))
  const ports = ['--host', '127.0.0.1', '--kafka-port', '0', '--metrics-port', '0']
  const npm = spawn('npm', ['start', '--', ...ports, '--data-dir', dataDir], { cwd: projectRoot })
  try {
    const lines: string[] = []
    // The pipe ends when the last process that holds it does, so the loop also waits for a broker that npm left behind.
    for await (const line of createInterface(npm.stdout)) {
      lines.push(line)
      if (line.includes('INFO Ready')) npm.kill('SIGTERM')
    }
    const code = npm.exitCode ?? (await once(npm, 'exit'))[0]
    expect([code, lines.at(-1)]).toEqual([0, expect.stringContaining('INFO Stopped')])
  } finally {
    npm.kill('SIGKILL')
    rmSync(dataDir, { recursive: true, force: true })
  }
})
