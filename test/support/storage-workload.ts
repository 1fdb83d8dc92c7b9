import { readRecords } from '../../src/records/read-records.ts'
import type { AppendBatch, AppendVerdict, AppendWait, PartitionId, StorageEngine } from '../../src/storage/engine.ts'
import { StorageError } from '../../src/storage/storage-error.ts'
import { cleaningRules } from './cleaning-rules.ts'
import type { Random } from './random.ts'
import { type ReadBatch, readAll } from './read-partition.ts'
import { StateWorkload } from './state-workload.ts'
import { batchOf, partition, topicId } from './storage-batches.ts'
import { TransactionWorkload } from './transaction-workload.ts'

const PARTITION_COUNT = 3
/** A topic of one partition from which retention takes. */
const retainedTopicId = 'retained-topic-id-0000'
const RETENTION_BYTES = 3000
const PRODUCER_COUNT = 2
/** As a real producer has it. */
const IN_FLIGHT_MAX = 5
/** Batches whose repetition a broker must know. */
const REMEMBERED_COUNT = 5
const VALUE_BYTES_MAX = 1500

/** A batch that an idempotent producer has not been told the fate of. */
interface InFlight {
  readonly baseSequence: number
  readonly values: readonly string[]
}

/** One idempotent producer of one partition. */
interface Producer {
  readonly producerId: number
  nextSequence: number
  unacked: InFlight[]
  /** The last batches that are acknowledged, and where they lie. */
  recent: (InFlight & { readonly baseOffset: number })[]
}

interface Known {
  readonly id: PartitionId
  /** All values that were ever sent here. */
  readonly sent: Set<string>
  /** Offset and value of what was acknowledged, or seen by a reader. */
  readonly settled: Map<number, string>
  readonly producers: Producer[]
  /** The log start is there at least, and no further than it was asked to go. */
  startPromised: number
  startAsked: number
}

/**
 * Sends records and state to an engine that may end at any moment, remembers what it was promised, and holds the
 * next engine over the same store to it.
 */
export class StorageWorkload {
  readonly #random: Random
  /** What an acknowledgement of this strength outlives is what the coming crash leaves. */
  readonly #outlives: (wait: AppendWait) => boolean
  readonly #partitions: Known[]
  readonly #state: StateWorkload
  readonly #transactions: TransactionWorkload
  #nextValue = 0
  ackedCount = 0

  constructor(random: Random, outlives: (wait: AppendWait) => boolean) {
    this.#random = random
    this.#outlives = outlives
    this.#state = new StateWorkload(random, outlives('durable'))
    this.#transactions = new TransactionWorkload(random, outlives('durable'))
    const ids = Array.from({ length: PARTITION_COUNT }, (_, index) => partition(index))
    this.#partitions = [...ids, { topicId: retainedTopicId, partition: 0 }].map((id, index) => ({
      id,
      sent: new Set<string>(),
      settled: new Map<number, string>(),
      producers: Array.from({ length: PRODUCER_COUNT }, (_, producer) => newProducer(index * 10 + producer)),
      startPromised: 0,
      startAsked: id.topicId === retainedTopicId ? Number.POSITIVE_INFINITY : 0,
    }))
  }

  /** Makes one random request; it may stay without an answer. */
  step(engine: StorageEngine): void {
    const known = this.#partitions[this.#random.int(this.#partitions.length)]
    if (known === undefined) return
    const kind = this.#random.int(100)
    if (kind < 20) this.#sendPlain(engine, known)
    else if (kind < 50) this.#sendIdempotent(engine, known)
    else if (kind < 55) this.#retry(engine, known)
    else if (kind < 70) this.#transactions.step(engine)
    else if (kind < 85) this.#state.step(engine)
    else if (kind < 90) void this.#deleteRecords(engine, known)
    else if (kind < 93) void engine.clean().catch(unlessOfDisk)
    else void this.#look(engine, known)
  }

  #newValues(known: Known): string[] {
    const values = Array.from({ length: 1 + this.#random.int(3) }, () => {
      this.#nextValue++
      return `${this.#nextValue}:${'x'.repeat(this.#random.chance(20) ? this.#random.int(VALUE_BYTES_MAX) : 5)}`
    })
    for (const value of values) known.sent.add(value)
    return values
  }

  #sendPlain(engine: StorageEngine, known: Known): void {
    const values = this.#newValues(known)
    const wait = (['queued', 'written', 'durable'] as const)[this.#random.int(3)] ?? 'durable'
    void append(engine, known, batchOf({ values }), wait).then((verdict) => this.#note(known, values, verdict, wait))
  }

  #sendIdempotent(engine: StorageEngine, known: Known): void {
    const producer = known.producers[this.#random.int(known.producers.length)]
    if (producer === undefined || producer.unacked.length >= IN_FLIGHT_MAX) return
    const batch: InFlight = { baseSequence: producer.nextSequence, values: this.#newValues(known) }
    producer.nextSequence += batch.values.length
    producer.unacked.push(batch)
    void this.#send(engine, known, producer, batch)
  }

  /** As a producer does whose connection broke: it asks again for all that it was not told of, in order. */
  #retry(engine: StorageEngine, known: Known): void {
    const producer = known.producers[this.#random.int(known.producers.length)]
    for (const batch of producer?.unacked ?? []) if (producer) void this.#send(engine, known, producer, batch)
  }

  async #send(engine: StorageEngine, known: Known, producer: Producer, batch: InFlight): Promise<string> {
    const { baseSequence, values } = batch
    const sent = batchOf({ values, producerId: producer.producerId, baseSequence })
    const verdict = await append(engine, known, sent, 'durable')
    this.#note(known, values, verdict, 'durable')
    if (isAcked(verdict) && producer.unacked.includes(batch)) {
      producer.unacked = producer.unacked.filter((other) => other !== batch)
      producer.recent = [...producer.recent, { ...batch, baseOffset: verdict.baseOffset }].slice(-REMEMBERED_COUNT)
    }
    return verdict.kind
  }

  #note(known: Known, values: readonly string[], verdict: AppendVerdict, wait: AppendWait): void {
    if (!isAcked(verdict)) return
    this.ackedCount++
    if (!this.#outlives(wait)) return
    for (const [delta, value] of values.entries()) settle(known, verdict.baseOffset + delta, value)
  }

  async #deleteRecords(engine: StorageEngine, known: Known): Promise<void> {
    const highWatermark = engine.offsets(known.id)?.highWatermark ?? 0
    const beforeOffset = this.#random.int(highWatermark + 1)
    known.startAsked = Math.max(known.startAsked, beforeOffset)
    try {
      await engine.commit([{ kind: 'delete-records', ...known.id, beforeOffset }])
      if (this.#outlives('durable')) known.startPromised = Math.max(known.startPromised, beforeOffset)
    } catch (error) {
      unlessOfDisk(error)
    }
  }

  /** What a reader has seen must stay. */
  async #look(engine: StorageEngine, known: Known): Promise<void> {
    const logStartOffset = engine.offsets(known.id)?.logStartOffset ?? 0
    try {
      for (const [offset, value] of valuesOf(await readAll(engine, known.id, logStartOffset))) {
        if (this.#outlives('durable')) settle(known, offset, value)
      }
    } catch (error) {
      // The log start may have moved meanwhile.
      if (!String(error).includes('offset-out-of-range')) unlessOfDisk(error)
    }
  }

  /** After a crash that outlives nothing, only the shape of what is left can be told; producers start anew. */
  forgetPromises(): void {
    for (const known of this.#partitions) {
      known.settled.clear()
      known.startPromised = 0
      for (const [index, { producerId }] of known.producers.entries()) {
        known.producers[index] = newProducer(producerId + 100)
      }
    }
    this.#state.forgetPromises()
    this.#transactions.forgetPromises()
  }

  /** @throws Error saying what a recovered engine has lost, doubled, torn or made up */
  async check(engine: StorageEngine): Promise<void> {
    for (const known of this.#partitions) {
      try {
        await checkPartition(engine, known)
      } catch (error) {
        throw new Error(`${known.id.topicId}-${known.id.partition}`, { cause: error })
      }
    }
    await this.#state.check(engine)
    await this.#transactions.check(engine)
  }

  /**
   * Sends again, as producers do, what was not acknowledged: each batch is taken or known, never out of order. Then
   * what was acknowledged last: that must be known, where it lies.
   */
  async resend(engine: StorageEngine): Promise<void> {
    for (const known of this.#partitions) {
      for (const producer of known.producers) {
        for (const batch of producer.unacked) {
          const kind = await this.#send(engine, known, producer, batch)
          if (kind !== 'appended' && kind !== 'duplicate') throw new Error(`producer ${producer.producerId}: ${kind}`)
        }
        for (const { baseSequence, values, baseOffset } of producer.recent) {
          const again = batchOf({ values, producerId: producer.producerId, baseSequence })
          const verdict = await append(engine, known, again, 'durable')
          if (verdict.kind === 'duplicate' && verdict.baseOffset === baseOffset) continue
          throw new Error(`producer ${producer.producerId}: ${JSON.stringify(verdict)} for what lies at ${baseOffset}`)
        }
      }
    }
  }

  /** Makes the topics that are not there, and lets cleaning begin. */
  static async create(engine: StorageEngine): Promise<void> {
    if (engine.offsets(partition(0)) === null) {
      await engine.commit([{ kind: 'create-partitions', topicId, count: PARTITION_COUNT }])
    }
    if (engine.offsets({ topicId: retainedTopicId, partition: 0 }) === null) {
      await engine.commit([{ kind: 'create-partitions', topicId: retainedTopicId, count: 1 }])
    }
    await TransactionWorkload.create(engine)
    const { policyOf, ...rules } = cleaningRules({ isDeleted: true, retentionBytes: RETENTION_BYTES })
    engine.startCleaning({ ...rules, policyOf: (id) => (id === retainedTopicId ? policyOf(id) : null) })
  }
}

function newProducer(producerId: number): Producer {
  return { producerId, nextSequence: 0, unacked: [], recent: [] }
}

async function append(
  engine: StorageEngine,
  known: Known,
  batch: AppendBatch,
  wait: AppendWait,
): Promise<AppendVerdict> {
  const [verdict] = await engine.append([{ ...known.id, batches: [batch] }], wait)
  if (verdict === undefined) throw new Error('a verdict per run was promised')
  return verdict
}

function isAcked(verdict: AppendVerdict): verdict is Extract<AppendVerdict, { kind: 'appended' | 'duplicate' }> {
  return verdict.kind === 'appended' || verdict.kind === 'duplicate'
}

function settle({ id, settled }: Known, offset: number, value: string): void {
  const known = settled.get(offset)
  if (known !== undefined && known !== value) throw new Error(`${id.partition} offset ${offset}: two values`)
  settled.set(offset, value)
}

function valuesOf(batches: readonly ReadBatch[]): [offset: number, value: string][] {
  return batches.flatMap(({ header, bytes }) =>
    readRecords(bytes, { ...header, at: 0 }).map(({ offset, value }): [number, string] => [
      offset,
      value?.toString() ?? '',
    ]),
  )
}

/** Failures of the disk are expected while it has faults; all others are the engine's. */
function unlessOfDisk(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (error instanceof StorageError || code === 'EIO' || code === 'ENOSPC') return
  throw error
}

async function checkPartition(engine: StorageEngine, known: Known): Promise<void> {
  const offsets = engine.offsets(known.id)
  if (offsets === null) throw new Error('is lost')
  const { logStartOffset, highWatermark } = offsets
  if (logStartOffset < known.startPromised) throw new Error(`starts at ${logStartOffset} after ${known.startPromised}`)
  if (logStartOffset > known.startAsked) throw new Error(`starts at ${logStartOffset}, beyond ${known.startAsked}`)
  known.startPromised = logStartOffset
  const batches = await readAll(engine, known.id, logStartOffset, { maxBytes: 700 })
  checkDense(batches, logStartOffset, highWatermark)
  const found = new Map(valuesOf(batches))
  for (const [offset, value] of known.settled) {
    if (offset < logStartOffset) known.settled.delete(offset)
    else if (found.get(offset) !== value) throw new Error(`offset ${offset}: ${value.slice(0, 9)} is lost`)
  }
  if (new Set(found.values()).size !== found.size) throw new Error('a value is there twice')
  for (const [offset, value] of found) {
    if (!known.sent.has(value)) throw new Error(`${value.slice(0, 9)} was never sent`)
    if (offset >= logStartOffset) settle(known, offset, value)
  }
}

/** The first batch holds the log start, each one begins where the one before ends, and the last ends at the end. */
function checkDense(batches: readonly ReadBatch[], logStartOffset: number, highWatermark: number): void {
  let next = Math.min(batches[0]?.header.baseOffset ?? logStartOffset, logStartOffset)
  for (const { header } of batches) {
    if (header.baseOffset !== next) throw new Error(`offset ${header.baseOffset} after ${next}`)
    next += header.lastOffsetDelta + 1
  }
  if (next !== highWatermark) throw new Error(`ends at ${next}, not at ${highWatermark}`)
}
