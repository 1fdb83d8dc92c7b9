import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { describeConfigs } from '../src/client/configs.ts'
import { connectClient } from '../src/client/index.ts'
import { startBroker } from '../src/index.ts'
import { StartError } from '../src/start-error.ts'

async function topicsOf(bootstrap: string): Promise<Readonly<Record<string, number>>> {
  const client = await connectClient({ bootstrap })
  const { topics } = await client.metadata(null)
  await client.close()
  return Object.fromEntries(topics.map(({ name, partitions }) => [name, partitions.length]))
}

test('topics are there from the start, with partitions and configs', async () => {
  await using broker = await startBroker({
    topics: ['a', { name: 'b', partitions: 3, configs: { 'retention.ms': '5' } }],
    defaultPartitions: 2,
  })
  expect(await topicsOf(broker.bootstrapServers)).toEqual({ a: 2, b: 3 })
  const client = await connectClient({ bootstrap: broker.bootstrapServers })
  const [retention] = await describeConfigs(client, { type: 'topic', name: 'b' }, ['retention.ms'])
  expect(retention).toMatchObject({ value: '5', source: 'topic' })
  await client.close()
})

test('brokers side by side share nothing', async () => {
  await using first = await startBroker({ topics: ['one'] })
  await using second = await startBroker({ topics: ['two'] })
  expect(await topicsOf(first.bootstrapServers)).toEqual({ one: 1 })
  expect(await topicsOf(second.bootstrapServers)).toEqual({ two: 1 })
})

test('configs of the broker hold for its topics, and are told as static ones', async () => {
  await using broker = await startBroker({
    brokerConfigs: { 'log.retention.ms': '77', 'num.partitions': '4' },
    topics: ['t'],
  })
  const client = await connectClient({ bootstrap: broker.bootstrapServers })
  const [ofTopic] = await describeConfigs(client, { type: 'topic', name: 't' }, ['retention.ms'])
  expect(ofTopic).toMatchObject({ value: '77', source: 'static-broker' })
  const [ofBroker] = await describeConfigs(client, { type: 'broker', name: '1' }, ['log.retention.ms'])
  expect(ofBroker).toMatchObject({ value: '77', source: 'static-broker' })
  expect(await topicsOf(broker.bootstrapServers)).toEqual({ t: 4 })
  await client.close()
})

test.each([
  [{ topics: ['a/b'] }, 'topic a/b: '],
  [{ topics: [{ name: 'a', configs: { 'retention.ms': 'x' } }] }, 'topic a: '],
  [{ brokerConfigs: { 'log.retention.ms': 'x' } }, 'brokerConfigs log.retention.ms: "x" is not an integer'],
  [{ brokerConfigs: { 'log.retentoin.ms': '1' } }, 'brokerConfigs log.retentoin.ms: no config of that name'],
])('%j is refused', async (options, text) => {
  const error: unknown = await startBroker(options).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(StartError)
  expect(String(error)).toContain(text)
})

test('closing twice waits for the same end, and the port is free afterwards', async () => {
  const { port, close } = await startBroker()
  await Promise.all([close(), close()])
  await using again = await startBroker({ port })
  expect(again.port).toBe(port)
})

test('an IPv6 address is told in brackets', async () => {
  await using broker = await startBroker({ host: '::1' })
  expect(broker.bootstrapServers).toBe(`[::1]:${broker.port}`)
  expect(await topicsOf(broker.bootstrapServers)).toEqual({})
})

test('a process ends by itself once its brokers are closed', async () => {
  const module = new URL('../src/index.ts', import.meta.url).href
  const program = `
    const { startBroker } = await import(${JSON.stringify(module)})
    const brokers = [await startBroker({ topics: ['a'] }), await startBroker()]
    for (const broker of brokers) await broker.close()
    process.stdout.write('closed')`
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], { timeout: 20_000 })
  expect(await run).toMatchObject({ stdout: 'closed' })
})
