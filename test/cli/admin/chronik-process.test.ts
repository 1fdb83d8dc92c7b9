import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { completionScript } from '../../../src/cli/admin/completion.ts'
import { createProgram } from '../../../src/cli/admin/program.ts'
import { brokerPort, succeed } from '../../support/chronik-command.ts'

const script = join(import.meta.dirname, '../../../bin/chronik.cjs')
const children: ChildProcess[] = []

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

function start(port: number, args: readonly string[]) {
  const env = { PATH: process.env.PATH ?? '', CHRONIK_BOOTSTRAP: `127.0.0.1:${port}` }
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['pipe', 'pipe', 'pipe'] })
  children.push(child)
  child.stdin.on('error', () => undefined)
  return child
}

async function allOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(piece)
  return Buffer.concat(pieces)
}

describe('chronik as a process', () => {
  it('takes standard input in, gives it back, and ends by itself', async () => {
    const port = await brokerPort()
    const text = Buffer.from(Array.from({ length: 30_000 }, (_, index) => `line ${index} ${'x'.repeat(90)}\n`).join(''))
    const producer = start(port, ['topic', 'produce', 't', '-z', 'lz4'])
    producer.stdin.end(text)
    const said = await Promise.all([allOf(producer.stdout), allOf(producer.stderr), once(producer, 'close')])
    expect([String(said[0]), String(said[1]), said[2][0]]).toEqual(['sent 30000 records to t\n', '', 0])
    const consumer = start(port, ['topic', 'consume', 't'])
    const [out, [code]] = await Promise.all([allOf(consumer.stdout), once(consumer, 'close')])
    expect([code, out.equals(text)]).toEqual([0, true])
  })

  it('is silent when its reader goes away, and says in one line when there is no broker', async () => {
    const port = await brokerPort()
    const stdin = Array.from({ length: 50_000 }, (_, index) => `line ${index} ${'x'.repeat(90)}\n`).join('')
    await succeed(port, ['topic', 'produce', 't'], { stdin })
    const consumer = start(port, ['topic', 'consume', 't'])
    await once(consumer.stdout, 'data')
    consumer.stdout.destroy()
    const [err, [code]] = await Promise.all([allOf(consumer.stderr), once(consumer, 'close')])
    expect([code, String(err)]).toEqual([0, ''])
    const lost = start(1, ['topic', 'list'])
    const [line, [lostCode]] = await Promise.all([allOf(lost.stderr), once(lost, 'close')])
    expect([lostCode, String(line)]).toEqual([1, expect.stringMatching(/^chronik: cannot connect [^\n]*\n$/)])
  })
})

describe('the completion of bash', () => {
  const nothing = new Proxy({}, {}) as Parameters<typeof createProgram>[0]
  const source = completionScript(createProgram(nothing, '0.0.0'), 'bash')

  async function complete(...words: string[]): Promise<string> {
    const ask = `shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _chronik; echo "\${COMPREPLY[*]}"`
    const args = ['--noprofile', '--norc', '-c', `eval "$1"; ${ask}`, 'bash', source, 'chronik', ...words]
    return (await promisify(execFile)('bash', args)).stdout.trimEnd()
  }

  it('offers commands, options and values where they belong', async () => {
    expect(await complete('t')).toBe('topic')
    expect(await complete('topic', 'c')).toBe('create consume')
    expect(await complete('topic', 'produce', '--com')).toBe('--compression')
    expect(await complete('-o', 'json', 'topic', 'produce', 'topic', '-z', '')).toBe('none gzip snappy lz4 zstd')
    expect(await complete('topic', 'list', '--output', '')).toBe('table json')
    expect(await complete('config', 'get', 'b')).toBe('broker')
    expect(await complete('topic', 'list', '--bootstrap', '')).toBe('')
  })
})
