import { type AddressInfo, createServer } from 'node:net'
import { expect, test, vi } from 'vitest'
import type { AppendVerdict } from '../../src/storage/engine.ts'
import { engineWith } from '../support/engine-with.ts'
import { batchOf, createTopic, produceTo } from '../support/records.ts'
import { memoryEngine, startTestBroker } from '../support/test-broker.ts'

async function statusOf(port: number, ...paths: readonly string[]): Promise<number[]> {
  return Promise.all(paths.map(async (path) => (await globalThis.fetch(`http://127.0.0.1:${port}/${path}`)).status))
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

test('while the storage loads the broker lives, and has neither started nor is it ready', async () => {
  const engine = await memoryEngine()
  const loading = Promise.withResolvers<void>()
  const asked = Promise.withResolvers<void>()
  const slow = engineWith(engine, {
    loadTable: async (table) => {
      asked.resolve()
      await loading.promise
      return engine.loadTable(table)
    },
  })
  const metricsPort = await freePort()
  const starting = startTestBroker({ engine: slow, metricsPort })
  await asked.promise
  const paths = ['livez', 'readyz', 'startupz', 'metrics', 'v1/status/ready']
  const early = await vi.waitFor(() => statusOf(metricsPort, ...paths))
  expect(early).toEqual([200, 503, 503, 503, 503])
  loading.resolve()
  await starting
  expect(await statusOf(metricsPort, ...paths)).toEqual([200, 200, 200, 200, 200])
})

test('while it answers what is in flight before it stops, the broker lives and is not ready', async () => {
  const engine = await memoryEngine()
  const appending = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  const slow = engineWith(engine, {
    append: async (runs, wait): Promise<AppendVerdict[]> => {
      appending.resolve()
      await release.promise
      return engine.append(runs, wait)
    },
  })
  const broker = await startTestBroker({ engine: slow, metricsPort: 0 })
  const client = await broker.connect()
  await createTopic(client, 't')
  const produced = produceTo(client, 't', batchOf(['a']))
  await appending.promise
  expect(await statusOf(broker.metricsPort, 'readyz')).toEqual([200])
  const closing = broker.close()
  expect(await statusOf(broker.metricsPort, 'livez', 'readyz', 'startupz')).toEqual([200, 503, 200])
  release.resolve()
  expect((await produced).errorCode).toBe(0)
  await closing
  await expect(statusOf(broker.metricsPort, 'livez')).rejects.toThrow('fetch failed')
})
