import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ApiVersionsRequest } from '../../generated/api-versions-request.ts'
import { ApiVersionsResponse } from '../../generated/api-versions-response.ts'
import { describeConfigs } from '../../src/client/configs.ts'
import { connectClient } from '../../src/client/index.ts'
import { connectRaw, type RawClient } from '../support/raw-client.ts'
import { freeFlags, startServer, temporaryFolder } from '../support/server-process.ts'

const SECRET = 'hunter2-do-not-tell'

function ask(client: RawClient): Promise<unknown> {
  return client.ask(ApiVersionsRequest, ApiVersionsResponse, ApiVersionsRequest.create(), 0)
}

async function brokerConfig(port: number, name: string): Promise<unknown> {
  const client = await connectClient({ bootstrap: `127.0.0.1:${port}` })
  const [config] = await describeConfigs(client, { type: 'broker', name: '1' }, [name])
  await client.close()
  return config
}

test('a server.properties file sets what the broker does and tells', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'server.properties')
  writeFileSync(
    file,
    [
      'process.roles=broker,controller',
      'listeners=PLAINTEXT://127.0.0.1:0',
      `log.dirs=${folder}/data`,
      'log.retention.ms=4711',
      'odd.key=1',
    ].join('\n'),
  )
  const server = startServer(['--config', file, '--metrics-port', '0'])
  const { line, kafkaPort } = await server.ready()
  expect(line).toContain(`data=${folder}/data`)
  expect(await brokerConfig(kafkaPort, 'log.retention.ms')).toMatchObject({ value: '4711', source: 'static-broker' })
  server.child.kill('SIGTERM')
  const { out } = await server.ended
  expect(out).toMatch(/INFO Chronik Stream \d\S+: pid=\d+ node=1 cluster=\S+ config=\S+server\.properties\n/)
  expect(out).toContain(`WARN ${file} line 5: odd.key: no config of that name; it has no effect`)
})

test('--check-config says ok, or every fault and code 1, and starts nothing', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'server.properties')
  writeFileSync(file, `num.partitions=3\nodd=1\nlog.dirs=${folder}/data\n`)
  expect(await startServer(['--config', file, '--check-config']).ended).toMatchObject({
    code: 0,
    out: 'ok\n',
    err: `chronik-server: warning: ${file} line 2: odd: no config of that name; it has no effect\n`,
  })
  const wrong = await startServer(['--config', file, '--check-config', '--io-threads', '0'], {
    KAFKA_NUM_PARTITIONS: 'x',
  }).ended
  expect(wrong).toMatchObject({
    code: 1,
    out: '',
    err: 'chronik-server: KAFKA_NUM_PARTITIONS: "x" must be integer\nchronik-server: --io-threads: 0 must be >= 1\n',
  })
  expect(readdirSync(folder)).toEqual(['server.properties'])
})

test('config --origin shows each value with its source', async () => {
  const environment = { KAFKA_LOG_RETENTION_MS: '5', CHRONIK_NODE_ID: '3' }
  const { code, out } = await startServer(['config', '--origin', '--kafka-port', '7777'], environment).ended
  expect(code).toBe(0)
  const rows = out.split('\n').map((line) => line.split(/ {2,}/))
  expect(rows).toContainEqual(['kafka-port', '7777', '--kafka-port'])
  expect(rows).toContainEqual(['node-id', '3', 'CHRONIK_NODE_ID'])
  expect(rows).toContainEqual(['log.retention.ms', '5', 'KAFKA_LOG_RETENTION_MS'])
  expect(rows).toContainEqual(['durability', 'fsync', 'default'])
})

test('no secret is told, whatever it comes from and wherever it is shown', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'secrets.properties'), `password=${SECRET}`)
  const file = join(folder, 'server.properties')
  writeFileSync(
    file,
    [
      `delegation.token.secret.key=${SECRET}`,
      `listener.name.x.ssl.key.password=${SECRET}`,
      `unknown.password=${SECRET}`,
      `broker.rack=\${file:${folder}/secrets.properties:password}`,
      '',
    ].join('\n'),
  )
  const environment = { KAFKA_SSL_KEYSTORE_PASSWORD: SECRET, KAFKA_UNKNOWN_TOKEN: SECRET, CHRONIK_PASSWORD: SECRET }
  const flags = ['--config', file, '--override', `sasl.jaas.config=${SECRET}`, '--override', `a.password=${SECRET}`]
  const logFile = join(folder, 'broker.log')
  const server = startServer(
    [...freeFlags(folder), ...flags, '--log-level', 'trace', '--log-file', logFile],
    environment,
  )
  const { kafkaPort, httpPort } = await server.ready()
  expect(JSON.stringify(await brokerConfig(kafkaPort, 'delegation.token.secret.key'))).not.toContain(SECRET)
  const page = await (await globalThis.fetch(`http://127.0.0.1:${httpPort}/metrics`)).text()
  server.child.kill('SIGTERM')
  const run = await server.ended
  const check = await startServer([...flags, '--check-config'], environment).ended
  const shown = await startServer(['config', '--origin', ...flags], environment).ended
  const wrong = await startServer(
    [...flags, '--override', SECRET, '--override', `num.partitions=\${env:CHRONIK_PASSWORD}`],
    environment,
  ).ended
  expect([run.code, check.code, shown.code, wrong.code]).toEqual([0, 0, 0, 1])
  const said = [run, check, shown, wrong].flatMap(({ out, err }) => [out, err])
  for (const text of [...said, page, readFileSync(logFile, 'utf8')]) expect(text).not.toContain(SECRET)
  expect(shown.out).toMatch(/^delegation\.token\.secret\.key +\(hidden\) /m)
})

test('SIGHUP goes on in a new log file after the old one was renamed, and no line is lost', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'broker.log')
  const server = startServer([...freeFlags(folder), '--log-file', file])
  const client = await connectRaw((await server.ready()).kafkaPort)
  renameSync(file, `${file}.1`)
  server.child.kill('SIGHUP')
  let asked = 0
  const count = () => {
    asked++
    return ask(client)
  }
  // The signal arrives when it arrives: ask until the new file is there, so that lines fall on both sides of it.
  while (!readdirSync(folder).includes('broker.log')) await count()
  await count()
  server.child.kill('SIGTERM')
  expect((await server.ended).code).toBe(0)
  const [before, after] = [`${file}.1`, file].map((path) => readFileSync(path, 'utf8'))
  expect(`${before}${after}`.match(/API Request: ApiVersions/g)).toHaveLength(asked)
  expect(before).toContain('INFO Ready: ')
  expect(after).toMatch(/INFO API Request: ApiVersions[\s\S]*INFO Stopped\n$/)
})

test('--log-format json writes one object per line, with level, time and text', async () => {
  const folder = temporaryFolder()
  const server = startServer([...freeFlags(folder), '--log-format', 'json'])
  await server.ready()
  server.child.kill('SIGTERM')
  const { out } = await server.ended
  const entries = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(entries.map(({ msg }) => String(msg).split(' ')[0])).toEqual(['Chronik', 'Ready:', 'Stopping', 'Stopped'])
  expect(entries[0]).toMatchObject({ level: 30, time: expect.any(Number) })
})

test.runIf(process.platform === 'linux')('--io-threads sets how many threads work on files', async () => {
  const folder = temporaryFolder()
  for (const count of [2, 7]) {
    const server = startServer([...freeFlags(join(folder, String(count))), '--io-threads', String(count)])
    await server.ready()
    const threads = `/proc/${server.child.pid}/task`
    const names = readdirSync(threads).map((id) => readFileSync(`${threads}/${id}/comm`, 'utf8').trim())
    expect([count, names.filter((name) => name === 'libuv-worker').length]).toEqual([count, count])
  }
})

test('--max-connections turns away who comes after', async () => {
  const folder = temporaryFolder()
  const { kafkaPort } = await startServer([...freeFlags(folder), '--max-connections', '1']).ready()
  const first = await connectRaw(kafkaPort)
  const second = await connectRaw(kafkaPort)
  await expect(ask(second)).rejects.toThrow()
  await ask(first)
})

test('--advertised-host and --advertised-port are what clients are told, an IPv6 address as well', async () => {
  const folder = temporaryFolder()
  for (const [host, port] of [
    ['broker.example.org', 32_000],
    ['2001:db8::1', 0],
  ] as const) {
    const flags = ['--advertised-host', host, '--advertised-port', String(port)]
    const { kafkaPort } = await startServer([...freeFlags(join(folder, String(port))), ...flags]).ready()
    const client = await connectClient({ bootstrap: `127.0.0.1:${kafkaPort}` })
    const { brokers } = await client.metadata([])
    expect(brokers).toMatchObject([{ host, port: port || kafkaPort }])
    await client.close()
  }
})
