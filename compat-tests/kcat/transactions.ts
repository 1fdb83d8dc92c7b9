import { deepEqual, match, notEqual } from 'node:assert/strict'
import { type Checks, until } from '../harness/checks.ts'
import type { Kcat } from './kcat.ts'
import type { Place } from './place.ts'

const WAIT_MS = 45_000
/** Of a transaction; brokers look for those that are too old every ten seconds. */
const TIMEOUT_MS = 6_000

/** kcat makes one transaction of all it sends, committed at the end of its input. */
export async function transactionChecks(checks: Checks, place: Place): Promise<void> {
  await checks.check('transactions commit', () => commits(place))
  await checks.check('transactions of who dies are aborted', () => aborts(place))
  await checks.check('transactions fence', () => fences(place))
  checks.skip('transactions abort', 'kcat that is interrupted while it reads its input ends without aborting')
  checks.skip('transactions with offsets', 'kcat does not send offsets to a transaction')
}

function open(place: Place, topic: string, transactionalId: string): Kcat {
  return place.start(
    '-P',
    '-t',
    topic,
    '-X',
    `transactional.id=${transactionalId}`,
    '-X',
    'linger.ms=0',
    '-X',
    `transaction.timeout.ms=${TIMEOUT_MS}`,
  )
}

async function payloads(place: Place, topic: string, isolation: string): Promise<(string | null)[]> {
  const records = await place.read(topic, '-X', `isolation.level=${isolation}`)
  return records.map(({ payload }) => payload)
}

/** More than kcat reads of its input before it sends what it has read. */
const LINE_COUNT = 4_000
const SURELY_SENT_COUNT = 1_000

function lines(text: string): string[] {
  return Array.from({ length: LINE_COUNT }, (_, number) => `${text}, one of the many lines of a transaction, ${number}`)
}

/** Starts a transaction and waits until records of it are there, for who reads what is not committed. */
async function begin(place: Place, topic: string, transactionalId: string, text: string): Promise<Kcat> {
  const producer = open(place, topic, transactionalId)
  producer.write(`${lines(text).join('\n')}\n`)
  await until(`records of ${text} have arrived`, WAIT_MS, async () => {
    return (await payloads(place, topic, 'read_uncommitted')).length >= SURELY_SENT_COUNT
  })
  return producer
}

async function commits(place: Place): Promise<void> {
  const topic = await place.topic(1)
  const producer = await begin(place, topic, place.name('transaction'), 'committed')
  deepEqual(await payloads(place, topic, 'read_committed'), [])
  const exitCode = await producer.finish()
  deepEqual([exitCode, await payloads(place, topic, 'read_committed')], [0, lines('committed')])
}

async function aborts(place: Place): Promise<void> {
  const topic = await place.topic(1)
  const producer = await begin(place, topic, place.name('transaction'), 'aborted')
  await producer.end('SIGKILL')
  await place.send(topic, ['plain'])
  await until('the broker has aborted it', WAIT_MS, async () => {
    return (await payloads(place, topic, 'read_committed')).join() === 'plain'
  })
  const all = await payloads(place, topic, 'read_uncommitted')
  deepEqual(all, [...lines('aborted').slice(0, all.length - 1), 'plain'])
}

async function fences(place: Place): Promise<void> {
  const [topic, transactionalId] = [await place.topic(1), place.name('transaction')]
  const zombie = await begin(place, topic, transactionalId, 'zombie')
  const exitCode = await open(place, topic, transactionalId).finish('of its successor\n')
  notEqual(await zombie.finish('late\n'), 0)
  match(zombie.stderr, /fenced/i)
  deepEqual([exitCode, await payloads(place, topic, 'read_committed')], [0, ['of its successor']])
}
