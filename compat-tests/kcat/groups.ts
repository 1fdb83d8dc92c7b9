import { deepEqual, equal, ok } from 'node:assert/strict'
import { type Checks, until } from '../harness/checks.ts'
import type { Kcat, KcatRecord } from './kcat.ts'
import type { Place } from './place.ts'

const PARTITION_COUNT = 4
const WAIT_MS = 45_000
const QUICK = ['session.timeout.ms=6000', 'heartbeat.interval.ms=500', 'fetch.wait.max.ms=50']

/** Consumers that share partitions, and what they leave behind. */
export async function groupChecks(checks: Checks, place: Place): Promise<void> {
  await checks.check('a group of two', () => groupOfTwo(place, 'range,roundrobin'))
  await checks.check('cooperative group of two', () => groupOfTwo(place, 'cooperative-sticky'))
  await checks.check('committed offsets', () => committedOffsets(checks, place))
  await checks.check('static members', () => staticMember(place))
  await checks.check('kill -9 of the broker', () => brokerKill(checks, place))
}

function member(place: Place, group: string, topic: string, ...settings: readonly string[]): Kcat {
  const all = [...QUICK, 'auto.offset.reset=earliest', 'auto.commit.interval.ms=100', ...settings]
  // -E: an error that passes, such as a broker that is away, does not end it.
  return place.start('-J', '-u', '-E', ...all.flatMap((setting) => ['-X', setting]), '-G', group, topic)
}

async function sendToEach(place: Place, topic: string, text: string): Promise<void> {
  for (let partition = 0; partition < PARTITION_COUNT; partition++) {
    await place.send(topic, [`${text} ${partition}`], '-p', `${partition}`)
  }
}

function partitionsOf(records: readonly KcatRecord[], text: string): Set<number> {
  return new Set(records.filter(({ payload }) => payload?.startsWith(text)).map(({ partition }) => partition))
}

async function groupOfTwo(place: Place, strategy: string): Promise<void> {
  const [topic, group] = [await place.topic(PARTITION_COUNT), place.name('group')]
  const setting = `partition.assignment.strategy=${strategy}`
  await sendToEach(place, topic, 'alone')
  const first = member(place, group, topic, setting)
  const second = member(place, group, topic, setting)
  try {
    await until('each has two partitions', WAIT_MS, async () => {
      await sendToEach(place, topic, 'try')
      const recent = [first, second].map(({ records }) => partitionsOf(records.slice(-2), 'try'))
      return recent.every(({ size }) => size === 2)
    })
    await sendToEach(place, topic, 'shared')
    const shared = () => [first, second].map(({ records }) => partitionsOf(records, 'shared'))
    await until('both read', WAIT_MS, () => shared().reduce((sum, { size }) => sum + size, 0) === PARTITION_COUNT)
    deepEqual(
      shared().map(({ size }) => size),
      [2, 2],
    )
    await second.end('SIGINT')
    await sendToEach(place, topic, 'left')
    await until('the first has all', WAIT_MS, () => partitionsOf(first.records, 'left').size === PARTITION_COUNT)
    const alone = [...first.records, ...second.records].filter(({ payload }) => payload?.startsWith('alone'))
    equal(alone.length, PARTITION_COUNT)
  } finally {
    await first.end('SIGKILL')
    await second.end('SIGKILL')
  }
}

async function committedOffsets(checks: Checks, place: Place): Promise<void> {
  const [topic, group] = [await place.topic(1), place.name('group')]
  const readToEnd = async () => {
    const settings = [...QUICK, 'auto.offset.reset=earliest'].flatMap((setting) => ['-X', setting])
    const { records } = await place.run(['-J', '-e', ...settings, '-G', group, topic])
    return records.map(({ payload }) => payload)
  }
  await place.send(topic, ['a', 'b'])
  deepEqual(await readToEnd(), ['a', 'b'])
  await place.send(topic, ['c'])
  deepEqual(await readToEnd(), ['c'])
  await checks.restartBroker()
  await place.send(topic, ['d'])
  deepEqual(await readToEnd(), ['d'])
}

async function staticMember(place: Place): Promise<void> {
  const [topic, group] = [await place.topic(PARTITION_COUNT), place.name('group')]
  const [one, other] = ['group.instance.id=one', 'group.instance.id=other']
  let restarted = member(place, group, topic, one)
  const stays = member(place, group, topic, other)
  try {
    await until('each has two partitions', WAIT_MS, async () => {
      await sendToEach(place, topic, 'try')
      return [restarted, stays].every(({ records }) => partitionsOf(records.slice(-2), 'try').size === 2)
    })
    const had = partitionsOf(restarted.records.slice(-2), 'try')
    const rebalanceCount = stays.stderr.split('rebalanced').length
    await restarted.end('SIGKILL')
    restarted = member(place, group, topic, one)
    await sendToEach(place, topic, 'again')
    await until('it reads again', WAIT_MS, () => partitionsOf(restarted.records, 'again').size === 2)
    deepEqual(partitionsOf(restarted.records, 'again'), had)
    equal(stays.stderr.split('rebalanced').length, rebalanceCount)
  } finally {
    await restarted.end('SIGKILL')
    await stays.end('SIGKILL')
  }
}

/** Records are sent and read all the time; what was acknowledged is read once, in order. */
async function brokerKill(checks: Checks, place: Place): Promise<void> {
  const recordCount = 3_000
  const [topic, group] = [await place.topic(1), place.name('group')]
  const reader = member(place, group, topic)
  const settings = [
    'enable.idempotence=true',
    'linger.ms=5',
    'message.timeout.ms=60000',
    'reconnect.backoff.max.ms=500',
  ]
  const producer = place.start('-P', '-E', '-t', topic, ...settings.flatMap((setting) => ['-X', setting]))
  try {
    for (let number = 0; number < recordCount; number++) {
      producer.write(`${number} is the number of a record, and some text that fills the input of kcat\n`)
      if (number % 500 === 250) await reader.reads(number - 200)
      if (number === recordCount / 2) await checks.restartBroker()
    }
    equal(await producer.finish(), 0)
    const read = (await place.read(topic)).map(({ payload }) => Number(payload?.split(' ')[0]))
    deepEqual(
      read,
      Array.from({ length: recordCount }, (_, number) => number),
    )
    await until('the group reads all', WAIT_MS, () => {
      return new Set(reader.records.map(({ offset }) => offset)).size === recordCount
    })
    ok(reader.records.length >= recordCount)
  } finally {
    await producer.end('SIGKILL')
    await reader.end('SIGKILL')
  }
}
