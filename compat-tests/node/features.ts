// What is tried with each client; the adapters beside this file say it in the client's own words.
import { deepEqual, equal, ok } from 'node:assert/strict'
import { type Checks, until } from '../harness/checks.ts'
import type { Admin, Client, Codec, Consumer, ReadRecord, SentRecord } from './client.ts'
import { CODECS } from './client.ts'

const WAIT_MS = 45_000
const SECURITY_DISABLED = 54
const [UNKNOWN_TOPIC, MESSAGE_TOO_LARGE, TOPIC_ALREADY_EXISTS, INVALID_CONFIG] = [3, 10, 36, 40]
const [NON_EMPTY_GROUP, GROUP_ID_NOT_FOUND] = [68, 69]

export class Features {
  readonly #checks: Checks
  readonly #client: Client
  readonly #prefix: string
  #admin: Admin
  #count = 0

  private constructor(checks: Checks, client: Client, prefix: string, admin: Admin) {
    this.#checks = checks
    this.#client = client
    this.#prefix = prefix
    this.#admin = admin
  }

  static async open(checks: Checks, client: Client, prefix: string): Promise<Features> {
    return new Features(checks, client, prefix, await client.admin())
  }

  async run(): Promise<void> {
    await this.#check('produce and consume', () => this.#produceAndConsume())
    for (const codec of CODECS) await this.#check(`codec ${codec}`, () => this.#codec(codec))
    await this.#check('headers', () => this.#headers())
    await this.#check('tombstones and empty values', () => this.#tombstones())
    await this.#check('null keys', () => this.#nullKeys())
    await this.#check('timestamps', () => this.#timestamps())
    await this.#check('append times', () => this.#appendTimes())
    await this.#check('positions', () => this.#positions())
    await this.#check('large records', () => this.#largeRecords())
    await this.#check('idempotent producer', () => this.#idempotence())
    await this.#check('auto-created topic', () => this.#autoCreation())
    await this.#check('a group of two', () => this.#groupOfTwo(false))
    await this.#check('cooperative group of two', () => this.#groupOfTwo(true))
    await this.#check('committed offsets', () => this.#committedOffsets())
    await this.#check('static members', () => this.#staticMembers())
    await this.#check('transactions commit', () => this.#transactionsCommit())
    await this.#check('transactions abort', () => this.#transactionsAbort())
    await this.#check('transactions with offsets', () => this.#transactionsWithOffsets())
    await this.#check('transactions fence', () => this.#transactionsFence())
    await this.#check('admin topics', () => this.#adminTopics())
    await this.#check('admin partitions', () => this.#adminPartitions())
    await this.#check('admin configs', () => this.#adminConfigs())
    await this.#check('admin records', () => this.#adminRecords())
    await this.#check('admin groups', () => this.#adminGroups())
    await this.#check('admin offsets of groups', () => this.#adminGroupOffsets())
    await this.#check('admin alters offsets of groups', () => this.#adminAltersOffsets())
    await this.#check('admin cluster', () => this.#adminCluster())
    await this.#check('admin acls', () => this.#refused(SECURITY_DISABLED, () => this.#admin.listAcls()))
    await this.#check('kill -9 of the broker', () => this.#brokerKill())
    await this.#admin.close()
  }

  async #check(name: string, run: () => Promise<void>): Promise<void> {
    const reason = this.#client.lacks[name]
    if (reason === undefined) await this.#checks.check(name, run)
    else this.#checks.skip(name, reason)
  }

  async #restartBroker(): Promise<void> {
    await this.#checks.restartBroker()
    // Not every client's administrator finds the broker again.
    await this.#admin.close()
    this.#admin = await this.#client.admin()
  }

  #name(kind: string): string {
    return `${this.#prefix}${kind}-${this.#count++}`
  }

  async #topic(partitionCount = 1, configs: Readonly<Record<string, string>> = {}): Promise<string> {
    const name = this.#name('topic')
    await this.#admin.createTopic(name, partitionCount, configs)
    return name
  }

  async #send(topic: string, records: readonly SentRecord[], codec: Codec = 'none'): Promise<void> {
    const producer = await this.#client.producer({ codec })
    await producer.send(topic, records)
    await producer.close()
  }

  /** Reads a topic from its start until there are so many records. */
  async #read(topic: string, count: number, isReadCommitted = false): Promise<ReadRecord[]> {
    const consumer = await this.#client.consumer(topic, { group: this.#name('reader'), isReadCommitted })
    await until(`${count} records`, WAIT_MS, () => distinct(consumer.records).length >= count)
    await consumer.close()
    equal(distinct(consumer.records).length, count)
    return distinct(consumer.records)
  }

  async #values(topic: string, expected: readonly (string | null)[], isReadCommitted = false): Promise<void> {
    const records = await this.#read(topic, expected.length, isReadCommitted)
    deepEqual(
      records.map(({ value }) => value),
      expected,
    )
  }

  async #refused(code: number, run: () => Promise<unknown>): Promise<void> {
    let refusal: unknown = null
    await run().catch((error: unknown) => {
      refusal = error
    })
    ok(refusal !== null, `not refused with ${code}`)
    equal(this.#client.errorCode(refusal), code, String(refusal))
  }

  async #produceAndConsume(): Promise<void> {
    const topic = await this.#topic(4)
    const sent = numbers(1_000).map((number) => ({ key: `k${number % 40}`, value: `${number}` }))
    await this.#send(topic, sent)
    const records = await this.#read(topic, sent.length)
    equal(new Set(records.map(({ partition }) => partition)).size, 4)
    for (let partition = 0; partition < 4; partition++) {
      const own = records.filter((record) => record.partition === partition)
      deepEqual(
        own.map(({ offset }) => offset),
        numbers(own.length),
      )
      const values = own.map(({ value }) => Number(value))
      deepEqual(values, ascending(values))
      for (const { key, value } of own) equal(key, `k${Number(value) % 40}`)
    }
  }

  async #codec(codec: Codec): Promise<void> {
    const topic = await this.#topic()
    const values = numbers(500).map((number) => `the same words over and over, which a codec likes, ${number}`)
    await this.#send(topic, toRecords(values), codec)
    await this.#values(topic, values)
  }

  async #headers(): Promise<void> {
    const topic = await this.#topic()
    await this.#send(topic, [{ value: 'value', headers: { a: '1', b: '', c: 'ä€𝄞' } }])
    const [record] = await this.#read(topic, 1)
    deepEqual(record?.headers, [
      ['a', '1'],
      ['b', ''],
      ['c', 'ä€𝄞'],
    ])
  }

  async #tombstones(): Promise<void> {
    const topic = await this.#topic()
    await this.#send(topic, [
      { key: 'k', value: null },
      { key: 'k', value: '' },
      { key: 'k', value: 'value' },
    ])
    await this.#values(topic, [null, '', 'value'])
  }

  async #nullKeys(): Promise<void> {
    const topic = await this.#topic(2)
    await this.#send(topic, toRecords(Array.from({ length: 20 }, () => 'value')))
    ok((await this.#read(topic, 20)).every(({ key }) => key === null))
  }

  async #timestamps(): Promise<void> {
    const nowMs = Date.now()
    const [early, late] = [nowMs - 5_000, nowMs - 1_000]
    const topic = await this.#topic()
    await this.#send(topic, [
      { value: 'a', timestampMs: early },
      { value: 'b', timestampMs: late },
    ])
    deepEqual(
      (await this.#read(topic, 2)).map(({ timestampMs }) => timestampMs),
      [early, late],
    )
    const times = [early, early + 1, late + 1]
    const found = await Promise.all(times.map((time) => this.#admin.offsetForTime(topic, 0, time)))
    deepEqual(found, [0, 1, 2])
  }

  async #appendTimes(): Promise<void> {
    const [nowMs, early] = [Date.now(), Date.now() - 5_000]
    const appended = await this.#topic(1, { 'message.timestamp.type': 'LogAppendTime' })
    await this.#send(appended, [{ value: 'a', timestampMs: early }])
    const [record] = await this.#read(appended, 1)
    ok(record && record.timestampMs >= nowMs && record.timestampMs <= Date.now())
  }

  async #positions(): Promise<void> {
    const topic = await this.#topic()
    await this.#send(topic, toRecords(numbers(10).map(String)))
    deepEqual(await this.#admin.offsets(topic, 0), [0, 10])
    const consumer = await this.#client.consumer(topic, { group: this.#name('group') })
    await until('ten records', WAIT_MS, () => consumer.records.length === 10)
    await consumer.seek(0, 7)
    await until('three more', WAIT_MS, () => consumer.records.length >= 13)
    await consumer.close()
    deepEqual(
      consumer.records.slice(10).map(({ value }) => value),
      ['7', '8', '9'],
    )
  }

  async #largeRecords(): Promise<void> {
    const topic = await this.#topic()
    const large = 'x'.repeat(900_000)
    await this.#send(topic, [{ value: large }])
    ok((await this.#read(topic, 1))[0]?.value === large)
    const strict = await this.#topic(1, { 'max.message.bytes': '1000' })
    await this.#refused(MESSAGE_TOO_LARGE, () => this.#send(strict, [{ value: 'x'.repeat(2_000) }]))
  }

  async #idempotence(): Promise<void> {
    const topic = await this.#topic()
    const values = numbers(1_000).map(String)
    const producer = await this.#client.producer({ isIdempotent: true })
    for (let at = 0; at < values.length; at += 100) await producer.send(topic, toRecords(values.slice(at, at + 100)))
    await producer.close()
    await this.#values(topic, values)
  }

  async #autoCreation(): Promise<void> {
    const topic = this.#name('created-by-producer')
    const producer = await this.#client.producer({ autoCreatesTopics: true })
    await producer.send(topic, [{ value: 'value' }])
    await producer.close()
    await this.#values(topic, ['value'])
  }

  #sendToEach(topic: string, value: string): Promise<void> {
    return this.#send(
      topic,
      numbers(4).map((partition) => ({ partition, value })),
    )
  }

  async #share(one: Consumer, other: Consumer): Promise<void> {
    await until('each has two partitions', WAIT_MS, () => {
      const [a, b] = [one.assignment(), other.assignment()]
      return a.size === 2 && b.size === 2 && new Set([...a, ...b]).size === 4
    })
  }

  async #groupOfTwo(isCooperative: boolean): Promise<void> {
    const [topic, group] = [await this.#topic(4), this.#name('group')]
    await this.#sendToEach(topic, 'alone')
    const first = await this.#client.consumer(topic, { group, isCooperative })
    await until('the first reads', WAIT_MS, () => new Set(first.records.map(({ partition }) => partition)).size === 4)
    for (const partition of numbers(4)) await first.commit(partition, 1, '')
    const second = await this.#client.consumer(topic, { group, isCooperative })
    const count = (value: string) => {
      return distinct([...first.records, ...second.records].filter((one) => one.value === value)).length
    }
    try {
      await this.#share(first, second)
      await this.#sendToEach(topic, 'shared')
      await until('both read', WAIT_MS, () => count('shared') >= 4)
    } finally {
      await second.close()
    }
    await until('the first has all', WAIT_MS, () => first.assignment().size === 4)
    await this.#sendToEach(topic, 'left')
    await until('it reads on', WAIT_MS, () => count('left') >= 4)
    await first.close()
  }

  async #committedOffsets(): Promise<void> {
    const [topic, group] = [await this.#topic(), this.#name('group')]
    await this.#send(topic, toRecords(['a', 'b', 'c']))
    const first = await this.#client.consumer(topic, { group })
    await until('three records', WAIT_MS, () => first.records.length === 3)
    await first.commit(0, 2, 'so far')
    await first.close()
    const expected = { offset: 2, metadata: this.#client.lacks.metadata === undefined ? 'so far' : '' }
    deepEqual(await this.#admin.committed(group, topic, 0), expected)
    await this.#readsOn(topic, group)
    await this.#restartBroker()
    await this.#readsOn(topic, group)
    deepEqual(await this.#admin.committed(group, topic, 0), expected)
  }

  async #readsOn(topic: string, group: string): Promise<void> {
    const consumer = await this.#client.consumer(topic, { group })
    await until('it reads on', WAIT_MS, () => consumer.records.length >= 1)
    await consumer.close()
    deepEqual(
      consumer.records.map(({ value }) => value),
      ['c'],
    )
  }

  async #staticMembers(): Promise<void> {
    const [topic, group] = [await this.#topic(4), this.#name('group')]
    const other = await this.#client.consumer(topic, { group, instanceId: 'other' })
    let one = await this.#client.consumer(topic, { group, instanceId: 'one' })
    await this.#share(one, other)
    const [had, kept] = [one.assignment(), other.assignment()]
    await one.close()
    one = await this.#client.consumer(topic, { group, instanceId: 'one' })
    await until('it is back', WAIT_MS, () => one.assignment().size === 2)
    deepEqual([one.assignment(), other.assignment()], [had, kept])
    await one.close()
    await other.close()
  }

  async #transactionsCommit(): Promise<void> {
    const topic = await this.#topic()
    await this.#send(topic, [{ value: 'before' }])
    const producer = await this.#client.producer({ transactionalId: this.#name('transaction') })
    const transaction = await producer.begin()
    await transaction.send(topic, toRecords(['a', 'b']))
    await this.#values(topic, ['before', 'a', 'b'])
    await this.#values(topic, ['before'], true)
    await transaction.commit()
    await this.#values(topic, ['before', 'a', 'b'], true)
    await producer.close()
  }

  async #transactionsAbort(): Promise<void> {
    const topic = await this.#topic()
    const producer = await this.#client.producer({ transactionalId: this.#name('transaction') })
    for (const end of ['abort', 'commit'] as const) {
      const transaction = await producer.begin()
      await transaction.send(topic, [{ value: end }])
      await transaction[end]()
    }
    await producer.close()
    await this.#values(topic, ['commit'], true)
    await this.#values(topic, ['abort', 'commit'])
  }

  async #transactionsWithOffsets(): Promise<void> {
    const [source, target, group] = [await this.#topic(), await this.#topic(), this.#name('group')]
    await this.#send(source, toRecords(['a', 'b']))
    const consumer = await this.#client.consumer(source, { group })
    await until('two records', WAIT_MS, () => consumer.records.length === 2)
    const last = consumer.records[1]
    ok(last)
    const producer = await this.#client.producer({ transactionalId: this.#name('transaction') })
    for (const end of ['abort', 'commit'] as const) {
      const transaction = await producer.begin()
      await transaction.send(target, [{ value: end }])
      await transaction.sendOffset(consumer, last)
      await transaction[end]()
      const expected = end === 'commit' ? 2 : undefined
      await until(`what is committed after ${end}`, WAIT_MS, async () => {
        return (await this.#admin.committed(group, source, 0))?.offset === expected
      })
    }
    await producer.close()
    await consumer.close()
    await this.#values(target, ['commit'], true)
  }

  async #transactionsFence(): Promise<void> {
    const [topic, transactionalId] = [await this.#topic(), this.#name('transaction')]
    const zombie = await this.#client.producer({ transactionalId })
    const open = await zombie.begin()
    await open.send(topic, [{ value: 'of the zombie' }])
    const successor = await this.#client.producer({ transactionalId })
    const next = await successor.begin()
    await next.send(topic, [{ value: 'of its successor' }])
    let refusal = ''
    await open
      .send(topic, [{ value: 'late' }])
      .then(() => open.commit())
      .catch((error: unknown) => {
        refusal = String(error)
      })
    ok(refusal !== '', 'the zombie was not fenced')
    await next.commit()
    await successor.close()
    await this.#values(topic, ['of its successor'], true)
    await zombie.close().catch(() => undefined)
  }

  async #adminTopics(): Promise<void> {
    const topic = this.#name('topic')
    await this.#admin.createTopic(topic, 2, {})
    await this.#refused(TOPIC_ALREADY_EXISTS, () => this.#admin.createTopic(topic, 2, {}))
    ok((await this.#admin.topics()).includes(topic))
    equal(await this.#admin.partitionCount(topic), 2)
    await this.#admin.deleteTopic(topic)
    await until('it is gone', WAIT_MS, async () => !(await this.#admin.topics()).includes(topic))
    await this.#refused(UNKNOWN_TOPIC, () => this.#admin.deleteTopic(topic))
  }

  async #adminPartitions(): Promise<void> {
    const topic = await this.#topic(2)
    await this.#admin.createPartitions(topic, 5)
    await until('there are five', WAIT_MS, async () => (await this.#admin.partitionCount(topic)) === 5)
  }

  async #adminConfigs(): Promise<void> {
    const topic = await this.#topic(1, { 'retention.ms': '3600000' })
    equal(await this.#admin.topicConfig(topic, 'retention.ms'), '3600000')
    await this.#admin.alterTopicConfig(topic, 'retention.ms', '7200000')
    await until('altered', WAIT_MS, async () => (await this.#admin.topicConfig(topic, 'retention.ms')) === '7200000')
    await this.#refused(INVALID_CONFIG, () => this.#admin.alterTopicConfig(topic, 'no.config', '1'))
    const { brokerIds } = await this.#admin.cluster()
    equal(await this.#admin.brokerConfig(brokerIds[0] ?? -1, 'default.replication.factor'), '1')
  }

  async #adminRecords(): Promise<void> {
    const topic = await this.#topic()
    await this.#send(topic, toRecords(numbers(10).map(String)))
    await this.#admin.deleteRecords(topic, 0, 6)
    deepEqual(await this.#admin.offsets(topic, 0), [6, 10])
  }

  async #adminGroups(): Promise<void> {
    const [topic, group] = [await this.#topic(), this.#name('group')]
    await this.#send(topic, [{ value: 'a' }])
    const consumer = await this.#client.consumer(topic, { group })
    await until('a record', WAIT_MS, () => consumer.records.length === 1)
    await consumer.commit(0, 1, '')
    ok((await this.#admin.groups()).includes(group))
    deepEqual(await this.#admin.describeGroup(group), ['Stable', 1])
    await this.#refused(NON_EMPTY_GROUP, () => this.#admin.deleteGroup(group))
    await consumer.close()
    deepEqual(await this.#admin.describeGroup(group), ['Empty', 0])
    await this.#admin.deleteGroup(group)
    ok(!(await this.#admin.groups()).includes(group))
    await this.#refused(GROUP_ID_NOT_FOUND, () => this.#admin.deleteGroup(group))
  }

  async #adminGroupOffsets(): Promise<void> {
    await this.#committedGroup()
  }

  async #adminAltersOffsets(): Promise<void> {
    const [topic, group] = await this.#committedGroup()
    await this.#admin.alterCommitted(group, topic, 0, 1)
    equal((await this.#admin.committed(group, topic, 0))?.offset, 1)
  }

  /** A group that has committed offset 3 and has no members. */
  async #committedGroup(): Promise<readonly [topic: string, group: string]> {
    const [topic, group] = [await this.#topic(), this.#name('group')]
    await this.#send(topic, toRecords(['a', 'b', 'c']))
    const consumer = await this.#client.consumer(topic, { group })
    await until('three records', WAIT_MS, () => consumer.records.length === 3)
    await consumer.commit(0, 3, '')
    await consumer.close()
    equal((await this.#admin.committed(group, topic, 0))?.offset, 3)
    return [topic, group]
  }

  async #adminCluster(): Promise<void> {
    const { clusterId, brokerIds, controllerId } = await this.#admin.cluster()
    ok(clusterId !== '')
    deepEqual(brokerIds, [controllerId])
  }

  /** One sends all the time, one of a group reads; what was acknowledged is there, once and in order. */
  async #brokerKill(): Promise<void> {
    const [topic, group] = [await this.#topic(), this.#name('group')]
    const producer = await this.#client.producer({ isIdempotent: true })
    const consumer = await this.#client.consumer(topic, { group })
    const values = numbers(2_000).map(String)
    const sending = (async () => {
      for (let at = 0; at < values.length; at += 20) await producer.send(topic, toRecords(values.slice(at, at + 20)))
    })()
    // It is awaited below; until then a failure is not to end the program.
    sending.catch(() => undefined)
    await until('a few are read', WAIT_MS, () => consumer.records.length > 200)
    await this.#restartBroker()
    await sending
    await until('the group has read all', WAIT_MS, () => {
      return new Set(consumer.records.map(({ offset }) => offset)).size === values.length
    })
    await producer.close()
    await consumer.close()
    await this.#values(topic, values)
  }
}

/** Each record once: what is read and not committed is read again after a rebalance, and some clients have several. */
function distinct(records: readonly ReadRecord[]): ReadRecord[] {
  const byPlace = new Map<string, ReadRecord>()
  for (const record of records) {
    const place = `${record.partition} ${record.offset}`
    if (!byPlace.has(place)) byPlace.set(place, record)
  }
  return [...byPlace.values()]
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number)
}

function ascending(values: readonly number[]): number[] {
  return values.toSorted((a, b) => a - b)
}

function toRecords(values: readonly string[]): SentRecord[] {
  return values.map((value) => ({ value }))
}
