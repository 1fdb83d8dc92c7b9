import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openEmbeddedEngine } from '../../src/storage/embedded/embedded-engine.ts'
import type { StorageEngine } from '../../src/storage/engine.ts'
import { readValues } from '../support/read-partition.ts'
import { appendTo, batchOf, createPartitions, partition } from '../support/storage-batches.ts'

let root: string
let dataDir: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'chronik-storage-'))
  dataDir = join(root, 'some', 'data')
})
afterEach(() => rm(root, { recursive: true }))

function open(): Promise<StorageEngine> {
  return openEmbeddedEngine({ dataDir, durability: 'os' })
}

test('is made where it is missing, and says what it is', async () => {
  const engine = await open()
  await engine.close()
  const format: unknown = JSON.parse(await readFile(join(dataDir, 'format.json'), 'utf8'))
  expect(format).toMatchObject({ format: 'chronik-stream', version: 2, clusterId: engine.clusterId, nodeId: 1 })
  expect(engine.clusterId).toMatch(/^[\w-]{22}$/)
  expect((await readdir(dataDir)).sort()).toEqual(['format.json', 'log', 'segments', 'state'])
})

test('keeps its cluster id, records and state', async () => {
  const engine = await open()
  await createPartitions(engine, 1)
  await appendTo(engine, 0, batchOf({ values: ['kept'] }))
  await engine.commit([{ kind: 'put', table: 'topics', key: 't', value: 'v' }])
  await engine.close()
  const again = await open()
  expect(again.clusterId).toBe(engine.clusterId)
  expect(await readValues(again, partition(0))).toEqual(['kept'])
  expect(await again.loadTable('topics')).toEqual(new Map([['t', 'v']]))
  await again.close()
})

test('is refused while another engine has it', async () => {
  const engine = await open()
  await expect(open()).rejects.toMatchObject({ code: 'CHRONIK_STORAGE_LOCKED' })
  await engine.close()
  await (await open()).close()
})

test('is refused when something else is in it, and left as it is', async () => {
  await mkdir(dataDir, { recursive: true })
  await writeFile(join(dataDir, 'letter.txt'), 'mine')
  await expect(open()).rejects.toMatchObject({ code: 'CHRONIK_STORAGE_FOREIGN' })
  expect(await readdir(dataDir)).toEqual(['letter.txt'])
})

test('is refused when its format is another, an earlier or a later one', async () => {
  await mkdir(dataDir, { recursive: true })
  const format = { format: 'chronik-stream', version: 3, clusterId: 'x', nodeId: 1, salt: 1 }
  for (const [text, code] of [
    [JSON.stringify(format), 'CHRONIK_STORAGE_VERSION'],
    [JSON.stringify({ ...format, version: 1 }), 'CHRONIK_STORAGE_VERSION'],
    [JSON.stringify({ ...format, format: 'other' }), 'CHRONIK_STORAGE_FOREIGN'],
    [JSON.stringify({ format: 'chronik-stream', version: 2 }), 'CHRONIK_STORAGE_FOREIGN'],
    ['null', 'CHRONIK_STORAGE_FOREIGN'],
    ['{', 'CHRONIK_STORAGE_FOREIGN'],
  ] as const) {
    await writeFile(join(dataDir, 'format.json'), text)
    await expect(open()).rejects.toMatchObject({ code })
  }
  expect(await readdir(dataDir)).toEqual(['format.json'])
})

test('is taken over from a start that was cut short', async () => {
  await mkdir(dataDir, { recursive: true })
  await writeFile(join(dataDir, 'format.json.new'), '{')
  await (await open()).close()
  await rm(join(dataDir, 'log'), { recursive: true })
  await rm(join(dataDir, 'state'), { recursive: true })
  await (await open()).close()
})

test('is refused where it cannot be written', async () => {
  await mkdir(dataDir, { recursive: true })
  await writeFile(join(dataDir, 'file'), '')
  await expect(openEmbeddedEngine({ dataDir: join(dataDir, 'file', 'below'), durability: 'os' })).rejects.toMatchObject(
    { code: 'CHRONIK_STORAGE_UNUSABLE' },
  )
  if (process.getuid?.() === 0) return
  await chmod(dataDir, 0o500)
  const below = openEmbeddedEngine({ dataDir: join(dataDir, 'below'), durability: 'os' })
  await expect(below).rejects.toMatchObject({ code: 'CHRONIK_STORAGE_UNUSABLE' })
})
