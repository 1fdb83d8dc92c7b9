import { appendFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ClientProcess } from '../../compat-tests/chaos/client-process.ts'

/** Notes each life in its history; ends with 0 at the end of its input, with 3 when its file of orders says so. */
const CLIENT = `
  import { appendFileSync, readFileSync } from 'node:fs'
  const options = new Map(process.argv.slice(2).map((pair) => pair.split('=')))
  const note = (what) => appendFileSync(options.get('history'), options.get('process') + ' ' + what + '\\n')
  note('lives')
  setInterval(() => { if (readFileSync(options.get('orders'), 'utf8') === options.get('process')) process.exit(3) }, 5)
  process.stdin.on('end', () => { note('told'); process.exit(0) }).resume()
`

let folder = ''
let client: ClientProcess
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chaos-client-'))
  await writeFile(join(folder, 'client.mjs'), CLIENT)
  await writeFile(join(folder, 'orders'), '')
  const command = [process.execPath, join(folder, 'client.mjs')]
  client = new ClientProcess({ name: 'c', command, folder, options: { orders: join(folder, 'orders') } })
})
afterEach(async () => {
  await client.destroy()
  await rm(folder, { recursive: true })
})

const history = (): Promise<string> => readFile(join(folder, 'c.jsonl'), 'utf8').catch(() => '')

/** Waits until the client has noted something. */
async function noted(text: string): Promise<void> {
  await vi.waitFor(async () => expect(await history()).toContain(text), { timeout: 20_000, interval: 10 })
}

test('a killed client comes again as another process, and its own ends are told apart from kills', async () => {
  client.start()
  await noted('c.0 lives')
  client.kill()
  await noted('c.1 lives')
  appendFileSync(join(folder, 'orders'), 'c.1')
  await noted('c.2 lives')
  expect([client.startCount, client.killCount, client.ownEndCount]).toEqual([3, 1, 1])
})

test('a client that is told to end does so once, and is not started again', async () => {
  client.start()
  await noted('c.0 lives')
  expect(await client.finish(20_000)).toBe(true)
  expect(await history()).toBe('c.0 lives\nc.0 told\n')
})

test('a client that does not end in time is killed, which is not fine', async () => {
  client.start()
  await noted('c.0 lives')
  client.pause()
  expect(await client.finish(50)).toBe(false)
  expect(client.startCount).toBe(1)
})

test('a replaced client goes on beside its next life, and is gone when that was told to end', async () => {
  client.start()
  await noted('c.0 lives')
  const replacedPid = client.pid
  const goOn = client.replace()
  await noted('c.1 lives')
  expect(client.pid).not.toBe(replacedPid)
  goOn()
  expect(process.kill(replacedPid, 0)).toBe(true)
  expect(await client.finish(20_000)).toBe(true)
  expect(() => process.kill(replacedPid, 0)).toThrow('ESRCH')
  expect([client.replaceCount, client.killCount, client.ownEndCount]).toEqual([1, 0, 0])
})
