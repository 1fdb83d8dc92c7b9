import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Checks } from '../harness/checks.ts'
import type { KcatRecord } from './kcat.ts'
import type { Place } from './place.ts'

const RECORD_COUNT = 1_000

/** Keys, values, headers, times and codecs: what goes in comes out. */
export async function recordChecks(checks: Checks, place: Place): Promise<void> {
  await checks.check('produce and consume', () => produceAndConsume(place))
  for (const codec of ['none', 'gzip', 'snappy', 'lz4', 'zstd']) {
    await checks.check(`codec ${codec}`, () => compress(place, codec))
  }
  await checks.check('headers', () => headers(place))
  await checks.check('tombstones and empty values', () => tombstones(place))
  await checks.check('null keys', () => nullKeys(place))
  await checks.check('timestamps', () => timestamps(place))
  await checks.check('large records', () => largeRecords(place))
  await checks.check('idempotent producer', () => idempotence(place))
  await checks.check('auto-created topic', () => autoCreation(place))
}

function numbered(count: number, text = 'value'): string[] {
  return Array.from({ length: count }, (_, number) => `${text} ${number}`)
}

function payloads(records: readonly KcatRecord[]): (string | null)[] {
  return records.map(({ payload }) => payload)
}

async function produceAndConsume(place: Place): Promise<void> {
  const topic = await place.topic(4)
  const lines = Array.from({ length: RECORD_COUNT }, (_, number) => `k${number % 40}:value ${number}`)
  await place.send(topic, lines, '-K', ':')
  const records = await place.read(topic)
  equal(records.length, RECORD_COUNT)
  equal(new Set(records.map(({ partition }) => partition)).size, 4)
  for (let partition = 0; partition < 4; partition++) {
    const own = records.filter((record) => record.partition === partition)
    const offsets = own.map(({ offset }) => offset)
    deepEqual(offsets, Array.from(own.keys()))
    const numbers = own.map(({ payload }) => Number(payload?.split(' ')[1]))
    deepEqual(
      numbers,
      numbers.toSorted((a, b) => a - b),
    )
    for (const { key, payload } of own) equal(key, `k${Number(payload?.split(' ')[1]) % 40}`)
  }
}

async function compress(place: Place, codec: string): Promise<void> {
  const topic = await place.topic(1)
  const lines = numbered(500, 'the same words over and over again, which a codec likes,')
  await place.send(topic, lines, '-z', codec)
  deepEqual(payloads(await place.read(topic)), lines)
}

async function headers(place: Place): Promise<void> {
  const topic = await place.topic(1)
  await place.send(topic, ['value'], '-H', 'a=1', '-H', 'b=', '-H', 'a=2', '-H', 'c')
  const [record] = await place.read(topic)
  // A header without "=" has no value; one with it has an empty one.
  deepEqual(record?.headers, ['a', '1', 'b', '', 'a', '2', 'c', null])
}

async function tombstones(place: Place): Promise<void> {
  const topic = await place.topic(1)
  await place.send(topic, ['k:', 'k:value'], '-K', ':', '-Z')
  await place.send(topic, ['k:'], '-K', ':')
  deepEqual(payloads(await place.read(topic)), [null, 'value', ''])
}

async function nullKeys(place: Place): Promise<void> {
  const topic = await place.topic(2)
  await place.send(topic, numbered(10))
  const records = await place.read(topic)
  equal(records.length, 10)
  ok(records.every(({ key }) => key === null))
}

async function timestamps(place: Place): Promise<void> {
  const startedMs = Date.now()
  const given = await place.topic(1)
  await place.send(given, ['value'])
  const appended = await place.topic(1, { 'message.timestamp.type': 'LogAppendTime' })
  await place.send(appended, ['value'])
  const [created, logged] = [await place.read(given), await place.read(appended)].map(([record]) => record)
  equal(created?.tstype, 'create')
  equal(logged?.tstype, 'logappend')
  for (const record of [created, logged]) ok(record && record.ts >= startedMs && record.ts <= Date.now())
}

async function largeRecords(place: Place): Promise<void> {
  const topic = await place.topic(1)
  const [fitting, tooLarge] = [join(place.dir, 'fitting'), join(place.dir, 'too-large')]
  await writeFile(fitting, 'x'.repeat(900_000))
  await writeFile(tooLarge, 'x'.repeat(1_200_000))
  await place.run(['-P', '-t', topic, fitting])
  deepEqual(payloads(await place.read(topic)), ['x'.repeat(900_000)])
  const refused = place.start('-P', '-t', topic, '-X', 'message.max.bytes=3000000', tooLarge)
  notEqual(await refused.finish(), 0)
  match(refused.stderr, /Broker: Message size too large/)
}

async function idempotence(place: Place): Promise<void> {
  const topic = await place.topic(1)
  const lines = numbered(RECORD_COUNT)
  await place.send(topic, lines, '-X', 'enable.idempotence=true')
  deepEqual(payloads(await place.read(topic)), lines)
}

async function autoCreation(place: Place): Promise<void> {
  const topic = place.name('created-by-producer')
  await place.send(topic, ['value'])
  deepEqual(payloads(await place.read(topic)), ['value'])
}
