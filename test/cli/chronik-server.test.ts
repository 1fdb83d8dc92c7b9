import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ApiVersionsRequest } from '../../generated/api-versions-request.ts'
import { ApiVersionsResponse } from '../../generated/api-versions-response.ts'
import { connectRaw } from '../support/raw-client.ts'
import { batchOf, createTopic, fetchFrom, produceTo, valuesOf } from '../support/records.ts'
import { freeFlags, startServer, temporaryFolder } from '../support/server-process.ts'

describe('a server process', () => {
  test('says in one line where it is ready, answers there, and ends with code 0 on SIGTERM', async () => {
    const folder = temporaryFolder()
    const server = startServer(freeFlags(folder))
    const { line, kafkaPort, httpPort } = await server.ready()
    expect(line).toMatch(
      /INFO Ready: kafka=127\.0\.0\.1:\d+ http=127\.0\.0\.1:\d+ data=\S+data durability=fsync startup=\d+ms$/,
    )
    expect(line).toContain(`data=${join(folder, 'data')}`)
    const client = await connectRaw(kafkaPort)
    expect((await client.ask(ApiVersionsRequest, ApiVersionsResponse, ApiVersionsRequest.create(), 0)).errorCode).toBe(
      0,
    )
    for (const path of ['livez', 'readyz']) {
      const answer = await globalThis.fetch(`http://127.0.0.1:${httpPort}/${path}`)
      expect([answer.status, await answer.text()]).toEqual([200, 'ok\n'])
    }
    expect((await globalThis.fetch(`http://127.0.0.1:${httpPort}/nothing`)).status).toBe(404)
    server.child.kill('SIGTERM')
    const { code, out, err } = await server.ended
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(
      /INFO API Request: ApiVersions \(key=18, v0\) from 127\.0\.0\.1:\d+ \[client: raw, correlation: 1\]/,
    )
    expect(out).toMatch(/INFO Stopping on SIGTERM\n.*INFO Stopped\n$/)
  })

  test('answers a consumer that waits before it stops, and what was stored is there after the next start', async () => {
    const folder = temporaryFolder()
    const first = startServer([...freeFlags(folder), '--log-level', 'debug'])
    const { kafkaPort } = await first.ready()
    const client = await connectRaw(kafkaPort)
    await createTopic(client, 't')
    await produceTo(client, 't', batchOf(['kept']))
    const waiting = fetchFrom(client, 't', 1, { maxWaitMs: 60_000 })
    await new Promise<void>((resolve) => {
      first.child.stdout?.on('data', (text: string) => {
        if (text.includes('API Request: Fetch')) resolve()
      })
    })
    first.child.kill('SIGTERM')
    expect((await waiting).errorCode).toBe(0)
    expect((await first.ended).code).toBe(0)
    const second = startServer(freeFlags(folder))
    const again = await connectRaw((await second.ready()).kafkaPort)
    expect(valuesOf(await fetchFrom(again, 't', 0))).toEqual([[0, 'kept']])
  })

  test('keeps what it acknowledged when it is killed', async () => {
    const folder = temporaryFolder()
    const first = startServer(freeFlags(folder))
    const client = await connectRaw((await first.ready()).kafkaPort)
    await createTopic(client, 't')
    await produceTo(client, 't', batchOf(['kept']))
    first.child.kill('SIGKILL')
    await first.ended
    const second = startServer(freeFlags(folder))
    const again = await connectRaw((await second.ready()).kafkaPort)
    expect(valuesOf(await fetchFrom(again, 't', 0))).toEqual([[0, 'kept']])
  })

  test('appends its log to a file, and still says on standard output that it is ready', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'logs', 'broker.log')
    const server = startServer([...freeFlags(folder), '--log-file', file])
    const { line } = await server.ready()
    expect(line).toMatch(/^Ready: /)
    server.child.kill('SIGINT')
    expect((await server.ended).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toMatch(/INFO Ready: kafka=.*\n.*INFO Stopping on SIGINT\n.*INFO Stopped\n$/)
  })
})

describe('one clear line and exit code 1', () => {
  async function refusal(
    flags: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    const { code, out, err } = await startServer(flags, environment).ended
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^chronik-server: [^\n]+\n$/)
    return err
  }

  test('when a port is taken, of Kafka or of HTTP', async () => {
    const folder = temporaryFolder()
    const holder = createServer()
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
    const address = holder.address()
    const port = typeof address === 'object' ? String(address?.port) : ''
    const others = ['--host', '127.0.0.1', '--data-dir', join(folder, 'data')]
    expect(await refusal([...others, '--kafka-port', port, '--metrics-port', '0'])).toContain(`port ${port}`)
    expect(await refusal([...others, '--kafka-port', '0', '--metrics-port', port])).toContain(
      `HTTP on 127.0.0.1 port ${port}`,
    )
    await new Promise((resolve) => holder.close(resolve))
  })

  test('when the data folder belongs to something else, which is left alone', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'letter.txt'), 'dear reader')
    expect(await refusal([...freeFlags(folder), '--data-dir', folder])).toContain(folder)
    expect(readFileSync(join(folder, 'letter.txt'), 'utf8')).toBe('dear reader')
    expect(existsSync(join(folder, 'format.json'))).toBe(false)
  })

  test('when the data folder cannot be made', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    expect(await refusal([...freeFlags(folder), '--data-dir', join(folder, 'file', 'data')])).toContain('--data-dir')
  })

  test('when another broker has the data folder', async () => {
    const folder = temporaryFolder()
    await startServer(freeFlags(folder)).ready()
    expect(await refusal(freeFlags(folder))).toContain('in use')
  })

  test('when the log file cannot be written', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'log'))
    expect(await refusal([...freeFlags(folder), '--log-file', join(folder, 'log')])).toContain('--log-file')
  })

  test('when a flag is unknown, has no value, or a value that it cannot have', async () => {
    expect(await refusal(['--kafka-prot', '9092'])).toContain('--kafka-prot')
    expect(await refusal(['--kafka-port'])).toContain('--kafka-port')
    expect(await refusal(['--kafka-port', 'many'])).toContain('--kafka-port: "many"')
    expect(await refusal(['--durability', 'maybe'])).toContain('fsync, os')
    expect(await refusal(['--advertised-host', '0.0.0.0'])).toContain('--advertised-host')
    expect(await refusal(['stray'])).toContain('argument')
  })

  test('when an environment variable has a value that it cannot have', async () => {
    expect(await refusal([], { CHRONIK_KAFKA_PORT: '99999' })).toContain('CHRONIK_KAFKA_PORT: 99999')
  })
})

test('--help and --version are answered with code 0, and nothing is started', async () => {
  const help = await startServer(['--help']).ended
  expect(help.code).toBe(0)
  for (const flag of ['kafka-port', 'metrics-port', 'advertised-host', 'data-dir', 'log-level', 'log-file']) {
    expect(help.out).toContain(`--${flag} `)
  }
  expect(await startServer(['--version']).ended).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  })
})
