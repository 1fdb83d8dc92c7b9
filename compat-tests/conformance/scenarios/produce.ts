import { batchAttribute, batchField } from '../../../src/records/batch-layout.ts'
import { buildBatch } from '../../../src/records/build-batch.ts'
import { compressionTypes } from '../../../src/records/compression-type.ts'
import {
  apis,
  batchOf,
  bodyOf,
  changedBatch,
  fetchBody,
  PAST_MS,
  produceBody,
  STRANGE_TOPIC_ID,
  versionsOf,
} from '../bodies.ts'
import type { MadeTopic, Scenario, Session } from '../session.ts'

const FETCH_VERSION = 12

/** Notes what the log holds from an offset on. */
async function readBack(session: Session, label: string, topic: MadeTopic, offset = 0): Promise<void> {
  await session.ask(`stored: ${label}`, apis.fetch, fetchBody(topic, offset), FETCH_VERSION)
}

export const produceScenario: Scenario = {
  name: 'Produce',
  run: async (session) => {
    session.normalizer.keepTopicId(STRANGE_TOPIC_ID)
    const topic = await session.createTopic('plain', {}, 2)
    const missing: MadeTopic = { name: session.name('missing'), topicId: STRANGE_TOPIC_ID }
    const records = batchOf(['a', null, ''])
    for (const version of versionsOf(3, 13)) {
      await session.ask('good', apis.produce, produceBody({ topic, records }), version)
      await session.ask('missing topic', apis.produce, produceBody({ topic: missing, records }), version)
      const noPartition = produceBody([
        { topic, records, partition: 2 },
        { topic, records, partition: -1 },
      ])
      await session.ask('missing partitions', apis.produce, noPartition, version)
      const damaged = Buffer.from(records)
      damaged.writeUInt8(0xff, damaged.length - 1)
      await session.ask('wrong crc', apis.produce, produceBody({ topic, records: damaged }), version)
      await session.ask('acks 1', apis.produce, produceBody({ topic, records }, { acks: 1 }), version)
      await session.ask('acks 2', apis.produce, produceBody({ topic, records }, { acks: 2 }), version)
      await session.ask('no topics', apis.produce, produceBody([]), version)
      const zstd = batchOf(['squeezed'], { compression: 'zstd' })
      await session.ask('zstd', apis.produce, produceBody({ topic, records: zstd }), version)
    }
    await readBack(session, 'everything so far', topic)
    const invalidName = { name: 'a b', topicId: STRANGE_TOPIC_ID }
    await session.ask('invalid name', apis.produce, produceBody({ topic: invalidName, records }), 12)
    await session.ask('acks -2', apis.produce, produceBody({ topic, records }, { acks: -2 }), 12)
    await session.ask('timeout 0', apis.produce, produceBody({ topic, records }, { timeoutMs: 0 }), 12)
    await session.ask('timeout -1', apis.produce, produceBody({ topic, records }, { timeoutMs: -1 }), 12)
    await produceManyParts(session, topic, missing)
  },
}

async function produceManyParts(session: Session, topic: MadeTopic, missing: MadeTopic): Promise<void> {
  const records = batchOf(['x'])
  const both = [
    { topic, records, partition: 1 },
    { topic: missing, records },
    { topic, records: batchOf(['y']), partition: 7 },
  ]
  await session.ask('good and bad parts by name', apis.produce, produceBody(both), 9)
  await session.ask('good and bad parts by id', apis.produce, produceBody(both), 13)
  const twice = [
    { topic, records: batchOf(['first']), partition: 1 },
    { topic, records: batchOf(['second']), partition: 1 },
  ]
  await session.ask('one partition twice', apis.produce, produceBody(twice), 9)
  await session.ask('good afterwards', apis.produce, produceBody({ topic, records, partition: 1 }), 9)
}

export const acksZeroScenario: Scenario = {
  name: 'Produce with acks 0',
  run: async (session) => {
    const topic = await session.createTopic('acks0')
    const records = batchOf(['a'])
    const missing = { name: session.name('missing'), topicId: STRANGE_TOPIC_ID }
    const none = { acks: 0 }
    for (const version of [3, 9, 12, 13]) {
      await session.askForNoAnswer('good', apis.produce[0], produceBody({ topic, records }, none), version)
      const bad = produceBody({ topic: missing, records }, none)
      await session.askForNoAnswer('missing topic', apis.produce[0], bad, version)
    }
    const transactional = batchOf(['a'], { isTransactional: true })
    const refused = produceBody({ topic, records: transactional }, none)
    await session.askForNoAnswer('transactional without id', apis.produce[0], refused, 12)
    await session.askForNoAnswer('no topics', apis.produce[0], produceBody([], none), 12)
    await session.ask('good with acks afterwards', apis.produce, produceBody({ topic, records }), 12)
  },
}

const setInt8 = (at: number, value: number) => (batch: Buffer) => batch.writeInt8(value, at)
const setInt16 = (at: number, value: number) => (batch: Buffer) => batch.writeUInt16BE(value, at)
const setInt32 = (at: number, value: number) => (batch: Buffer) => batch.writeInt32BE(value, at)
const setInt64 = (at: number, value: number) => (batch: Buffer) => batch.writeBigInt64BE(BigInt(value), at)

/** Batches with something odd in the header; each is stored or refused. */
function oddBatches(): readonly (readonly [label: string, records: Buffer])[] {
  const plain = batchOf(['one', 'two'])
  const gzip = batchOf(['one', 'two'], { compression: 'gzip' })
  const cases: [string, Buffer][] = []
  for (const [name, batch] of [
    ['plain', plain],
    ['gzip', gzip],
  ] as const) {
    const odd = (label: string, change: (batch: Buffer) => void) =>
      cases.push([`${name}, ${label}`, changedBatch(batch, change)])
    odd('base offset 1234', setInt64(batchField.baseOffset, 1234))
    odd('base offset -1', setInt64(batchField.baseOffset, -1))
    odd('leader epoch 7', setInt32(batchField.partitionLeaderEpoch, 7))
    odd('magic 0', setInt8(batchField.magic, 0))
    odd('magic 1', setInt8(batchField.magic, 1))
    odd('magic 3', setInt8(batchField.magic, 3))
    odd('magic -1', setInt8(batchField.magic, -1))
    odd('record count 1', setInt32(batchField.recordCount, 1))
    odd('record count 3', setInt32(batchField.recordCount, 3))
    odd('record count 0', setInt32(batchField.recordCount, 0))
    odd('record count -1', setInt32(batchField.recordCount, -1))
    odd('last offset delta 0', setInt32(batchField.lastOffsetDelta, 0))
    odd('last offset delta 5', setInt32(batchField.lastOffsetDelta, 5))
    odd('last offset delta -1', setInt32(batchField.lastOffsetDelta, -1))
    odd('maximum timestamp 0', setInt64(batchField.maxTimestamp, 0))
    odd('maximum timestamp -1', setInt64(batchField.maxTimestamp, -1))
    odd('maximum timestamp far', setInt64(batchField.maxTimestamp, PAST_MS * 2))
    odd('base timestamp -1', setInt64(batchField.baseTimestamp, -1))
    odd('base timestamp -5', setInt64(batchField.baseTimestamp, -5))
    odd('length 10', setInt32(batchField.length, 10))
    odd('length 0', setInt32(batchField.length, 0))
    odd('length -1', setInt32(batchField.length, -1))
    odd('length one short', setInt32(batchField.length, batch.length - 13))
    odd('length one long', setInt32(batchField.length, batch.length - 11))
    odd('length 49', setInt32(batchField.length, 49))
    odd('sequence without producer', setInt32(batchField.baseSequence, 5))
    odd('epoch without producer', setInt16(batchField.producerEpoch, 5))
    const attributes = batch.readUInt16BE(batchField.attributes)
    const attribute = (label: string, bits: number) => odd(label, setInt16(batchField.attributes, attributes ^ bits))
    attribute('LogAppendTime bit', batchAttribute.logAppendTime)
    attribute('transactional bit', batchAttribute.transactional)
    attribute('control bit', batchAttribute.control)
    attribute('transactional and control bit', batchAttribute.transactional | batchAttribute.control)
    attribute('delete horizon bit', batchAttribute.deleteHorizon)
    attribute('unused bits', 0x7f80)
    odd('codec 5', setInt16(batchField.attributes, 5))
    odd('codec 7', setInt16(batchField.attributes, 7))
    odd('codec 2 instead', setInt16(batchField.attributes, 2))
    odd('codec 1 instead', setInt16(batchField.attributes, 1))
    odd('codec 0 instead', setInt16(batchField.attributes, 0))
    odd('one byte of the records changed', (bytes) => bytes.writeUInt8(bytes.readUInt8(61) ^ 0x15, 61))
    odd('last byte of the records changed', (bytes) => bytes.writeUInt8(0x7e, bytes.length - 1))
    cases.push([`${name}, 5 stray bytes behind`, Buffer.concat([batch, Buffer.from('12345')])])
    cases.push([`${name}, 80 zeros behind`, Buffer.concat([batch, Buffer.alloc(80)])])
    cases.push([`${name}, twice`, Buffer.concat([batch, batch])])
    cases.push([`${name}, once and half`, Buffer.concat([batch, batch.subarray(0, 65)])])
    cases.push([`${name}, cut by 3`, batch.subarray(0, batch.length - 3)])
    cases.push([`${name}, header only`, batch.subarray(0, 61)])
    cases.push([`${name}, 16 bytes`, batch.subarray(0, 16)])
    cases.push([`${name}, 17 bytes`, batch.subarray(0, 17)])
  }
  cases.push(['no records', buildBatch({ records: [] })])
  cases.push(['no bytes', Buffer.alloc(0)])
  cases.push(['11 bytes', Buffer.alloc(11)])
  cases.push(['100 zeros', Buffer.alloc(100)])
  const old = Buffer.from('000000000000000000000014000000000000ffffffff000000056f6c64656e', 'hex')
  cases.push(['a message of magic 0', old])
  return cases
}

export const oddBatchesScenario: Scenario = {
  name: 'Produce odd batches',
  run: async (session) => {
    for (const [index, [label, records]] of oddBatches().entries()) {
      const topic = await session.createTopic(`odd${index}`)
      const answer = await session.ask(label, apis.produce, produceBody({ topic, records }), 12)
      if (answer?.responses[0]?.partitionResponses[0]?.errorCode === 0) await readBack(session, label, topic)
    }
    const topic = await session.createTopic('null')
    await session.ask('null', apis.produce, produceBody({ topic, records: null }), 12, { maySilent: true })
    const transactionalId = session.name('transaction')
    const inTransaction = batchOf(['a'], { isTransactional: true, producerId: 4, producerEpoch: 0, baseSequence: 0 })
    await session.ask(
      'transactional batch with an id that has no transaction',
      apis.produce,
      produceBody({ topic, records: inTransaction }, { transactionalId }),
      11,
    )
    const plain = produceBody({ topic, records: batchOf(['a']) }, { transactionalId })
    await session.ask('plain batch with a transactional id', apis.produce, plain, 12)
  },
}

export const recordsScenario: Scenario = {
  name: 'Produce records',
  run: async (session) => {
    for (const compression of compressionTypes) {
      const topic = await session.createTopic(`codec-${compression}`)
      const headers = [
        { key: 'h', value: Buffer.from('v') },
        { key: 'h', value: null },
        { key: '', value: Buffer.alloc(0) },
      ]
      const records = buildBatch({
        compression,
        records: [
          { timestampMs: PAST_MS, key: null, value: null, headers },
          { timestampMs: PAST_MS + 5, key: Buffer.alloc(0), value: Buffer.from('x'.repeat(5_000)) },
          { timestampMs: PAST_MS - 5, key: Buffer.from('k'), value: Buffer.alloc(0) },
        ],
      })
      await session.ask(compression, apis.produce, produceBody({ topic, records }), 12)
      await readBack(session, compression, topic)
    }
    const topic = await session.createTopic('times')
    const timestamps = [-1, 0, 1, Number.MAX_SAFE_INTEGER]
    for (const timestampMs of timestamps) {
      const records = buildBatch({ records: [{ timestampMs, value: Buffer.from('t') }] })
      await session.ask(`timestamp ${timestampMs}`, apis.produce, produceBody({ topic, records }), 12)
    }
    const mixed = [PAST_MS, Number.MAX_SAFE_INTEGER, PAST_MS, Number.MAX_SAFE_INTEGER]
    const records = buildBatch({ records: mixed.map((timestampMs) => ({ timestampMs, value: Buffer.from('t') })) })
    await session.ask('two of four from the future', apis.produce, produceBody({ topic, records }), 12)
    await readBack(session, 'times', topic)
  },
}

const configured: readonly (readonly [label: string, configs: Readonly<Record<string, string>>])[] = [
  ['LogAppendTime', { 'message.timestamp.type': 'LogAppendTime' }],
  ['LogAppendTime and gzip', { 'message.timestamp.type': 'LogAppendTime', 'compression.type': 'gzip' }],
  ['uncompressed', { 'compression.type': 'uncompressed' }],
  ['gzip', { 'compression.type': 'gzip' }],
  ['snappy', { 'compression.type': 'snappy' }],
  ['lz4', { 'compression.type': 'lz4' }],
  ['zstd', { 'compression.type': 'zstd' }],
  ['compacted', { 'cleanup.policy': 'compact' }],
  ['compacted and deleted', { 'cleanup.policy': 'compact,delete' }],
  ['at most 150 bytes', { 'max.message.bytes': '150' }],
  ['at most 0 bytes', { 'max.message.bytes': '0' }],
  ['at most 150 bytes, gzip', { 'max.message.bytes': '150', 'compression.type': 'gzip' }],
  ['nothing older than an hour', { 'message.timestamp.before.max.ms': '3600000' }],
  ['the future is open', { 'message.timestamp.after.max.ms': '9223372036854775807' }],
  ['min.insync.replicas 2', { 'min.insync.replicas': '2' }],
]

export const topicRulesScenario: Scenario = {
  name: 'Produce by the rules of the topic',
  run: async (session) => {
    for (const [index, [label, configs]] of configured.entries()) {
      const topic = await session.createTopic(`rules${index}`, configs)
      const batches: readonly (readonly [string, Buffer])[] = [
        ['plain', batchOf(['a', 'b', 'c'])],
        ['gzip', batchOf(['a', 'b', 'c'], { compression: 'gzip' })],
        ['lz4', batchOf(['a', 'b', 'c'], { compression: 'lz4' })],
        ['zstd', batchOf(['a', 'b', 'c'], { compression: 'zstd' })],
        ['long', batchOf(['l'.repeat(1_000)])],
        ['long gzip', batchOf(['l'.repeat(1_000)], { compression: 'gzip' })],
        ['without keys', buildBatch({ records: [{ timestampMs: PAST_MS, value: Buffer.from('v') }] })],
        ['future', buildBatch({ records: [{ timestampMs: PAST_MS * 2, key: Buffer.from('k'), value: null }] })],
        [
          'LogAppendTime bit',
          changedBatch(batchOf(['a']), setInt16(batchField.attributes, batchAttribute.logAppendTime)),
        ],
      ]
      for (const [name, records] of batches) {
        await session.ask(`${label}: ${name}`, apis.produce, produceBody({ topic, records }), 12)
      }
      const acksOne = produceBody({ topic, records: batchOf(['acks 1']) }, { acks: 1 })
      await session.ask(`${label}: acks 1`, apis.produce, acksOne, 12)
      await readBack(session, label, topic)
      for (const timestamp of [-3, PAST_MS, PAST_MS + 1]) {
        const partitions = [
          { partitionIndex: 0, currentLeaderEpoch: -1, timestamp: BigInt(timestamp), unknownTaggedFields: null },
        ]
        const topics = [{ name: topic.name, partitions, unknownTaggedFields: null }]
        const body = bodyOf(apis.listOffsets, { replicaId: -1, topics })
        await session.ask(`${label}: offset for ${timestamp}`, apis.listOffsets, body, 8)
      }
    }
    const topic = await session.createTopic('default-limit')
    for (const [label, byteCount] of [
      ['a batch of exactly the limit', 1_048_588 - 61 - 16],
      ['a batch two bytes above', 1_048_588 - 61 - 14],
    ] as const) {
      const records = buildBatch({ records: [{ timestampMs: PAST_MS, value: Buffer.alloc(byteCount, 'x') }] })
      session.note(`${label}: bytes`, records.length)
      await session.ask(label, apis.produce, produceBody({ topic, records }), 12)
    }
  },
}
