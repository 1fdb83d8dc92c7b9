import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict'
import type { Checks } from '../harness/checks.ts'
import type { Place } from './place.ts'

/** What `kcat -L -J` tells. */
interface Metadata {
  readonly brokers: readonly { readonly id: number; readonly name: string }[]
  readonly controllerid: number
  readonly topics: readonly { readonly topic: string; readonly partitions: readonly { readonly leader: number }[] }[]
}

/** Where records are, and who has them. */
export async function queryChecks(checks: Checks, place: Place): Promise<void> {
  await checks.check('positions', () => positions(place))
  await checks.check('offsets for times', () => offsetsForTimes(place))
  await checks.check('list of metadata', () => metadata(place))
  await checks.check('unknown topic', () => unknownTopic(place))
}

async function positions(place: Place): Promise<void> {
  const topic = await place.topic(1)
  await place.send(topic, ['a', 'b', 'c', 'd', 'e'])
  const from = async (offset: string, ...args: readonly string[]) =>
    (await place.read(topic, '-p', '0', '-o', offset, ...args)).map(({ payload }) => payload)
  deepEqual(await from('3'), ['d', 'e'])
  deepEqual(await from('-1'), ['e'])
  deepEqual(await from('end'), [])
  deepEqual(await from('1', '-c', '2'), ['b', 'c'])
}

async function offsetsForTimes(place: Place): Promise<void> {
  const topic = await place.topic(1)
  await place.send(topic, ['a', 'b'])
  // The clock moves on between the two.
  await place.send(topic, ['c'])
  const [first, , last] = await place.read(topic)
  ok(first && last && last.ts > first.ts)
  const query = async (time: number) => (await place.run(['-Q', '-t', `${topic}:0:${time}`])).lines.join('\n')
  match(await query(first.ts), / offset 0$/)
  match(await query(last.ts), / offset 2$/)
  match(await query(-1), / offset 3$/)
  match(await query(-2), / offset 0$/)
  const since = await place.run(['-C', '-t', topic, '-e', '-q', '-J', '-o', `s@${last.ts}`])
  deepEqual(
    since.records.map(({ payload }) => payload),
    ['c'],
  )
}

async function metadata(place: Place): Promise<void> {
  const topic = await place.topic(3)
  const { lines } = await place.run(['-L', '-J', '-t', topic])
  const { brokers, controllerid, topics } = JSON.parse(lines.join('')) as Metadata
  const [broker] = brokers
  equal(brokers.length, 1)
  equal(controllerid, broker?.id)
  match(broker?.name ?? '', /:\d+$/)
  deepEqual(
    topics.map((one) => [one.topic, one.partitions.map(({ leader }) => leader)]),
    [[topic, [broker?.id, broker?.id, broker?.id]]],
  )
}

async function unknownTopic(place: Place): Promise<void> {
  const reader = place.start('-C', '-t', place.name('missing'), '-e', '-X', 'allow.auto.create.topics=false')
  notEqual(await reader.finish(), 0)
  match(reader.stderr, /Unknown topic or partition/)
}
