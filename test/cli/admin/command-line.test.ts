import { createServer } from 'node:net'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { completionScript } from '../../../src/cli/admin/completion.ts'
import { createProgram } from '../../../src/cli/admin/program.ts'
import { brokerPort, chronik, succeed } from '../../support/chronik-command.ts'

/** Nothing listens there: a command that gets this far fails with code 1. */
const NOWHERE = 1

function program(): Command {
  const nothing = new Proxy({}, {}) as Parameters<typeof createProgram>[0]
  return createProgram(nothing, '0.0.0')
}

function leaves(command: Command): readonly Command[] {
  return command.commands.length === 0 ? [command] : command.commands.flatMap(leaves)
}

function pathOf(command: Command): readonly string[] {
  return command.parent === null ? [] : [...pathOf(command.parent), command.name()]
}

const commands = leaves(program()).map((command) => pathOf(command))

describe('a wrong command line', () => {
  it.each([
    ['unknown command', ['topic', 'frob']],
    ['did you mean', ['topic', 'creat', 't']],
    ['--frob', ['topic', 'list', '--frob']],
    ['missing required argument', ['topic', 'consume']],
    ['too many arguments', ['topic', 'list', 'stray']],
    ['--partitions', ['topic', 'create', 't', '--partitions', '0']],
    ['--partitions', ['topic', 'consume', 't', '--partitions', '3-1']],
    ['"soon" is not a place', ['topic', 'consume', 't', '--from', 'soon']],
    ['"2026-13-01" is not a place', ['topic', 'consume', 't', '--from', '2026-13-01']],
    ['either --follow or --to', ['topic', 'consume', 't', '--follow', '--to', '5']],
    ['either --key or --key-separator', ['topic', 'produce', 't', '-k', 'a', '-K', ':']],
    ['--compression', ['topic', 'produce', 't', '-z', 'brotli']],
    ['"a" is not of the form name=value', ['topic', 'create', 't', '-c', 'a']],
    ['"=a" is not of the form name=value', ['topic', 'create', 't', '-c', '=a']],
    ['nothing to change', ['topic', 'alter', 't']],
    ['neither the id of a broker', ['config', 'get', 'broker', 'me']],
    ['Allowed choices are topic, broker', ['config', 'get', 'group', 'g']],
    ['--output', ['topic', 'list', '-o', 'xml']],
    ['"nowhere" is not an address', ['topic', 'list', '-b', 'nowhere']],
  ])('is told in one line with "%s" and code 2', async (text, args) => {
    const { code, out, err } = await chronik(NOWHERE, args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^chronik: [^\n]+\n$/)
    expect(err.toLowerCase()).toContain(text.toLowerCase())
  })

  it('without a command is answered with help on standard error and code 2', async () => {
    for (const args of [[], ['topic']]) {
      const { code, out, err } = await chronik(NOWHERE, args)
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(/^Usage: chronik /)
    }
  })
})

describe('the address of the cluster', () => {
  it('is taken from the flag, wherever it stands, before the environment', async () => {
    const port = await brokerPort()
    const address = `127.0.0.1:${port}`
    for (const args of [
      ['topic', 'list', '--bootstrap', address],
      ['-b', address, 'topic', 'list'],
    ]) {
      expect(await chronik(NOWHERE, args)).toMatchObject({ code: 0, err: '' })
    }
    expect(await succeed(port, ['topic', 'list'])).toMatch(/^TOPIC/)
  })

  it('where nothing listens, or nothing answers, makes one line and code 1', async () => {
    const refused = await chronik(NOWHERE, ['topic', 'list'])
    expect([refused.code, refused.out]).toEqual([1, ''])
    expect(refused.err).toMatch(/^chronik: cannot connect to 127\.0\.0\.1:1: [^\n]*ECONNREFUSED[^\n]*\n$/)
    const silent = createServer((socket) => socket.resume())
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as { port: number }
    const result = await chronik(port, ['topic', 'list', '--timeout', '1'])
    silent.close()
    expect([result.code, result.err]).toEqual([1, expect.stringMatching(/^chronik: no answer .* within 1000 ms\n$/)])
  })
})

describe('help', () => {
  it.each(commands)('of %s %s has a summary, examples that name it, and the common options', async (...path) => {
    const { code, out, err } = await chronik(NOWHERE, [...path, '--help'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(`Usage: chronik ${path.join(' ')}`)
    expect(out).toContain('--bootstrap <host:port,...>')
    expect(out.slice(out.indexOf('\nExamples:'))).toContain(`chronik ${path.join(' ')}`)
  })

  it('of the whole says what exit codes mean', async () => {
    expect((await chronik(NOWHERE, ['--help'])).out).toMatch(/Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 /)
    expect(await chronik(NOWHERE, ['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    })
  })
})

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish'] as const)('of %s knows every command, option and choice', async (shell) => {
    const script = completionScript(program(), shell)
    for (const path of commands) expect(script).toContain(path.join(' '))
    for (const command of leaves(program())) {
      for (const { long } of command.options) {
        expect(script).toContain(shell === 'fish' ? `-l ${long?.slice(2)} ` : `${long} `)
      }
    }
    expect(script).toContain("'none gzip snappy lz4 zstd'")
    expect(await succeed(NOWHERE, ['completion', shell])).toBe(script)
  })
})
