import { expect, test } from 'vitest'
import { COMMIT_HEADER_BYTES } from '../../src/storage/embedded/commit-layout.ts'
import { openEngine } from '../../src/storage/embedded/open-engine.ts'
import type { CutTail } from '../../src/storage/embedded/recover.ts'
import type { Durability } from '../../src/storage/embedded/store.ts'
import type { StorageEngine } from '../../src/storage/engine.ts'
import { readAll, readValues } from '../support/read-partition.ts'
import { SimulatedDisk } from '../support/simulated-disk.ts'
import { appendTo, batchOf, createPartitions, markerOf, partition, runOf, topicId } from '../support/storage-batches.ts'

const firstLog = 'log/00000000000000000001.log'

interface OpenOptions {
  readonly durability?: Durability
  readonly logFileBytesMax?: number
  readonly onCut?: (tail: CutTail) => void
}

function open(disk: SimulatedDisk, options: OpenOptions = {}): Promise<StorageEngine> {
  return openEngine({
    files: disk.openFiles(),
    openRows: async () => disk.openRows(),
    durability: options.durability ?? 'fsync',
    walBufferBytes: 1,
    logFileBytesMax: options.logFileBytesMax ?? 1_000_000,
    nodeId: 1,
    nowMs: () => 1000,
    onFatal: () => undefined,
    onCut: options.onCut ?? (() => undefined),
  })
}

/** A disk with one partition and `count` commits of one record each, and where each commit begins in the log. */
async function diskWith(count: number): Promise<{ disk: SimulatedDisk; positions: number[] }> {
  const disk = new SimulatedDisk(1)
  const engine = await open(disk)
  await createPartitions(engine, 1)
  const positions: number[] = []
  for (let index = 0; index < count; index++) {
    positions.push(contentOf(disk, firstLog).length)
    await appendTo(engine, 0, batchOf({ values: [`value ${index}`] }))
  }
  disk.kill()
  return { disk, positions }
}

function contentOf(disk: SimulatedDisk, path: string): Buffer {
  const file = disk.files.get(path)
  if (file === undefined) throw new Error(`no file ${path}`)
  return file.now
}

function setContent(disk: SimulatedDisk, path: string, content: Buffer): void {
  disk.files.set(path, { durable: content, now: content, steps: [], lost: new Set() })
}

/** The content with one bit changed. */
function flipped(content: Buffer, at: number): Buffer {
  const result = Buffer.from(content)
  result.writeUInt8(result.readUInt8(at) ^ 1, at)
  return result
}

test('a last commit cut at any byte is dropped, and nothing else', async () => {
  const { disk, positions } = await diskWith(3)
  const whole = contentOf(disk, firstLog)
  const last = positions[2] ?? 0
  for (let length = last; length < whole.length; length++) {
    setContent(disk, firstLog, whole.subarray(0, length))
    const tails: CutTail[] = []
    const engine = await open(disk, { onCut: (tail) => tails.push(tail) })
    expect(await readValues(engine, partition(0))).toEqual(['value 0', 'value 1'])
    expect(await appendTo(engine, 0, batchOf({ values: ['after'] }))).toMatchObject({ baseOffset: 2 })
    const torn = { path: firstLog, position: last, byteCount: length - last }
    expect(tails).toEqual(length === last ? [] : [torn])
    await engine.close()
    const again = await open(disk)
    expect(await readValues(again, partition(0))).toEqual(['value 0', 'value 1', 'after'])
    await again.close()
  }
})

test('a changed bit before the last commit stops the start, and says where', async () => {
  const { disk, positions } = await diskWith(4)
  const whole = contentOf(disk, firstLog)
  const [, second = 0, third = 0] = positions
  for (let at = second; at < third; at++) {
    setContent(disk, firstLog, flipped(whole, at))
    await expect(open(disk)).rejects.toMatchObject({
      code: 'CHRONIK_STORAGE_DAMAGED',
      message: expect.stringContaining(`${firstLog} is damaged at position ${second}`),
    })
  }
  setContent(disk, firstLog, whole)
  const engine = await open(disk)
  expect(await readValues(engine, partition(0))).toHaveLength(4)
})

test('damage of what was durable stops the start after a power loss too', async () => {
  const { disk, positions } = await diskWith(4)
  disk.losePower()
  setContent(disk, firstLog, flipped(contentOf(disk, firstLog), (positions[1] ?? 0) + 50))
  await expect(open(disk)).rejects.toMatchObject({ code: 'CHRONIK_STORAGE_DAMAGED' })
})

test('a changed bit in the whole last commit is damage while the machine runs on', async () => {
  const { disk, positions } = await diskWith(2)
  const whole = contentOf(disk, firstLog)
  setContent(disk, firstLog, flipped(whole, (positions[1] ?? 0) + COMMIT_HEADER_BYTES + 40))
  await expect(open(disk)).rejects.toMatchObject({ code: 'CHRONIK_STORAGE_DAMAGED' })
})

test('zeros behind the last commit are cut, as some file systems leave them', async () => {
  const { disk } = await diskWith(2)
  setContent(disk, firstLog, Buffer.concat([contentOf(disk, firstLog), Buffer.alloc(5000)]))
  const engine = await open(disk)
  expect(await readValues(engine, partition(0))).toHaveLength(2)
})

test('a log file that is gone stops the start', async () => {
  const disk = new SimulatedDisk(1)
  const engine = await open(disk, { logFileBytesMax: 500 })
  await createPartitions(engine, 1)
  for (let index = 0; index < 20; index++) await appendTo(engine, 0, batchOf({ valueBytes: 100 }))
  await engine.close()
  const paths = [...disk.files.keys()].filter((path) => path.startsWith('log/')).sort()
  expect(paths.length).toBeGreaterThan(5)
  const [, gone = ''] = paths
  disk.files.delete(gone)
  await expect(open(disk)).rejects.toThrow(gone)
})

test('rows that are gone stop the start instead of emptying the store', async () => {
  const disk = new SimulatedDisk(1)
  const engine = await open(disk, { logFileBytesMax: 500 })
  await createPartitions(engine, 1)
  for (let index = 0; index < 20; index++) await appendTo(engine, 0, batchOf({ valueBytes: 100 }))
  await engine.commit([{ kind: 'delete-partitions', topicId }])
  await createPartitions(engine, 1)
  for (let index = 0; index < 20; index++) await appendTo(engine, 0, batchOf({ valueBytes: 100 }))
  await engine.close()
  const other = new SimulatedDisk(1)
  for (const [path, file] of disk.files) other.files.set(path, file)
  await expect(open(other)).rejects.toMatchObject({ code: 'CHRONIK_STORAGE_DAMAGED' })
})

test('everything is as it was after opening the store again, from one log file or from many', async () => {
  for (const logFileBytesMax of [1_000_000, 700]) {
    const disk = new SimulatedDisk(1)
    let engine = await open(disk, { logFileBytesMax })
    await createPartitions(engine, 3)
    await engine.commit([{ kind: 'put', table: 'groups', key: 'g', value: { n: 1 } }])
    for (let sequence = 0; sequence < 12; sequence += 2) {
      await appendTo(engine, 0, batchOf({ values: ['a', 'b'], producerId: 5, baseSequence: sequence }))
    }
    await appendTo(engine, 1, batchOf({ producerId: 6, isTransactional: true }))
    await appendTo(engine, 1, markerOf('abort', 6))
    await appendTo(engine, 1, batchOf({ producerId: 6, baseSequence: 1, isTransactional: true }))
    await appendTo(engine, 1, batchOf({ valueBytes: 800 }))
    await engine.commit([{ kind: 'delete-records', topicId, partition: 0, beforeOffset: 3 }])
    await engine.commit([
      { kind: 'delete', table: 'groups', key: 'g' },
      { kind: 'put', table: 'groups', key: 'h', value: 2 },
    ])
    const describeStore = async (store: StorageEngine) => ({
      clusterId: store.clusterId,
      offsets: [0, 1, 2, 3].map((index) => store.offsets(partition(index))),
      first: (await readAll(store, partition(0), 3)).map(({ bytes }) => bytes.toString('hex')),
      second: (await readAll(store, partition(1))).map(({ bytes }) => bytes.toString('hex')),
      stable: await store.read(partition(1), 0, { maxBytes: 9999, minOneBatch: true, isolation: 'read-committed' }),
      byTime: await store.offsetForTimestamp(partition(0), 1001),
      groups: await store.loadTable('groups'),
    })
    const before = await describeStore(engine)
    expect(before.offsets[1]).toEqual({ logStartOffset: 0, highWatermark: 4, lastStableOffset: 2 })
    for (const end of ['close', 'kill', 'power'] as const) {
      if (end === 'close') await engine.close()
      else if (end === 'kill') disk.kill()
      else disk.losePower()
      engine = await open(disk, { logFileBytesMax })
      expect(await describeStore(engine)).toEqual(before)
    }
    const repeated = batchOf({ values: ['a', 'b'], producerId: 5, baseSequence: 4 })
    expect(await appendTo(engine, 0, repeated)).toMatchObject({ kind: 'duplicate', baseOffset: 4 })
    const gap = batchOf({ producerId: 5, baseSequence: 13 })
    expect(await appendTo(engine, 0, gap)).toEqual({ kind: 'out-of-order-sequence' })
    await appendTo(engine, 1, markerOf('commit', 6))
    expect(engine.offsets(partition(1))).toMatchObject({ highWatermark: 5, lastStableOffset: 5 })
  }
})

test('files of a deleted topic go, and the store opens without them', async () => {
  const disk = new SimulatedDisk(1)
  const other = 'storage-test-topic-id1'
  const engine = await open(disk, { logFileBytesMax: 2000 })
  await engine.commit([
    { kind: 'create-partitions', topicId, count: 1 },
    { kind: 'create-partitions', topicId: other, count: 1 },
  ])
  const fill = async (): Promise<void> => {
    for (let index = 0; index < 40; index++) await appendTo(engine, 0, batchOf({ valueBytes: 300 }))
  }
  const logBytes = (): number =>
    [...disk.files].reduce((sum, [path, { now }]) => sum + (path.startsWith('log/') ? now.length : 0), 0)
  await engine.append([{ topicId: other, partition: 0, batches: [batchOf({ values: ['kept'] })] }], 'durable')
  await fill()
  const filledBytes = logBytes()
  await engine.commit([{ kind: 'delete-partitions', topicId }])
  // What was deleted goes when the file with the deletion is sealed.
  for (let index = 0; index < 8; index++) {
    await engine.append([{ topicId: other, partition: 0, batches: [batchOf({ valueBytes: 300 })] }], 'durable')
  }
  await engine.close()
  expect(filledBytes).toBeGreaterThan(15_000)
  expect(logBytes()).toBeLessThan(8000)
  const again = await open(disk)
  expect((await readValues(again, { topicId: other, partition: 0 }))[0]).toBe('kept')
  expect(again.offsets(partition(0))).toBeNull()
})

test('what was appended with others in one commit comes back whole or not at all', async () => {
  const disk = new SimulatedDisk(1)
  const engine = await open(disk)
  await createPartitions(engine, 3)
  const before = contentOf(disk, firstLog).length
  await engine.append(
    [0, 1, 2].map((index) => runOf(index, batchOf({ valueBytes: 200 }))),
    'durable',
  )
  disk.kill()
  const whole = contentOf(disk, firstLog)
  for (const length of [before + 100, whole.length - 1, whole.length]) {
    setContent(disk, firstLog, whole.subarray(0, length))
    const again = await open(disk)
    const ends = [0, 1, 2].map((index) => again.offsets(partition(index))?.highWatermark)
    expect(ends).toEqual(length === whole.length ? [1, 1, 1] : [0, 0, 0])
    disk.kill()
  }
})
