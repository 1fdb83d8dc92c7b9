import type { AppendVerdict, AppendWait, StorageEngine } from '../../src/storage/engine.ts'
import { StorageError } from '../../src/storage/storage-error.ts'
import type { Random } from './random.ts'
import { readAll, readValues } from './read-partition.ts'
import { batchOf, partition, runOf, topicId } from './storage-batches.ts'

const PARTITION_COUNT = 3
const PRODUCER_COUNT = 2
/** As a real producer has it. */
const IN_FLIGHT_MAX = 5
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
}

interface Known {
  /** All values that were ever sent here. */
  readonly sent: Set<string>
  /** Offset and value of what was acknowledged, or seen by a reader. */
  readonly settled: Map<number, string>
  readonly producers: Producer[]
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
  /** Values of the state rows that are promised, and those that were asked for since. */
  #stateSettled = 0
  readonly #stateAsked = new Set<number>([0])
  #nextValue = 0
  ackedCount = 0

  constructor(random: Random, outlives: (wait: AppendWait) => boolean) {
    this.#random = random
    this.#outlives = outlives
    this.#partitions = Array.from({ length: PARTITION_COUNT }, (_, index) => ({
      sent: new Set<string>(),
      settled: new Map<number, string>(),
      producers: Array.from({ length: PRODUCER_COUNT }, (_, id) => ({
        producerId: index * 10 + id,
        nextSequence: 0,
        unacked: [],
      })),
    }))
  }

  /** Makes one random request; it may stay without an answer. */
  step(engine: StorageEngine): void {
    const index = this.#random.int(PARTITION_COUNT)
    const kind = this.#random.int(10)
    if (kind < 3) this.#sendPlain(engine, index)
    else if (kind < 7) this.#sendIdempotent(engine, index)
    else if (kind < 9) this.#changeState(engine)
    else void this.#look(engine, index)
  }

  #newValues(index: number): string[] {
    const values = Array.from({ length: 1 + this.#random.int(3) }, () => {
      this.#nextValue++
      return `${this.#nextValue}:${'x'.repeat(this.#random.chance(20) ? this.#random.int(VALUE_BYTES_MAX) : 5)}`
    })
    for (const value of values) this.#partitions[index]?.sent.add(value)
    return values
  }

  #wait(): AppendWait {
    return (['queued', 'written', 'durable'] as const)[this.#random.int(3)] ?? 'durable'
  }

  #sendPlain(engine: StorageEngine, index: number): void {
    const values = this.#newValues(index)
    const wait = this.#wait()
    void engine.append([runOf(index, batchOf({ values }))], wait).then(([verdict]) => {
      this.#note(index, values, verdict, wait)
    })
  }

  #sendIdempotent(engine: StorageEngine, index: number): void {
    const producers = this.#partitions[index]?.producers ?? []
    const producer = producers[this.#random.int(producers.length)]
    if (producer === undefined || producer.unacked.length >= IN_FLIGHT_MAX) return
    const batch: InFlight = { baseSequence: producer.nextSequence, values: this.#newValues(index) }
    producer.nextSequence += batch.values.length
    producer.unacked.push(batch)
    this.#send(engine, index, producer, batch)
  }

  #send(engine: StorageEngine, index: number, producer: Producer, batch: InFlight): void {
    const { producerId } = producer
    const { baseSequence, values } = batch
    void engine.append([runOf(index, batchOf({ values, producerId, baseSequence }))], 'durable').then(([verdict]) => {
      this.#note(index, values, verdict, 'durable')
      if (isAcked(verdict)) producer.unacked = producer.unacked.filter((other) => other !== batch)
    })
  }

  #note(index: number, values: readonly string[], verdict: AppendVerdict | undefined, wait: AppendWait): void {
    if (!isAcked(verdict)) return
    this.ackedCount++
    if (!this.#outlives(wait)) return
    for (const [delta, value] of values.entries()) this.#settle(index, verdict.baseOffset + delta, value)
  }

  #settle(index: number, offset: number, value: string): void {
    const settled = this.#partitions[index]?.settled
    const known = settled?.get(offset)
    if (known !== undefined && known !== value) throw new Error(`partition ${index} offset ${offset}: two values`)
    settled?.set(offset, value)
  }

  /** Two rows, always changed together. */
  #changeState(engine: StorageEngine): void {
    this.#nextValue++
    const value = this.#nextValue
    this.#stateAsked.add(value)
    const changes = ['a', 'b'].map((key) => ({ kind: 'put', table: 'groups', key, value }) as const)
    void engine.commit(changes).then(
      () => {
        this.ackedCount++
        if (this.#outlives('durable')) this.#stateSettled = Math.max(this.#stateSettled, value)
      },
      (error: unknown) => {
        if (!(error instanceof StorageError)) throw error
      },
    )
  }

  /** What a reader has seen must stay. */
  async #look(engine: StorageEngine, index: number): Promise<void> {
    const values = await readValues(engine, partition(index))
    if (!this.#outlives('durable')) return
    for (const [offset, value] of values.entries()) this.#settle(index, offset, value)
  }

  /** After a crash that outlives nothing, only the shape of what is left can be told. */
  forgetPromises(): void {
    for (const known of this.#partitions) known.settled.clear()
    this.#stateSettled = 0
  }

  /** @throws Error saying what a recovered engine has lost, doubled, torn or made up */
  async check(engine: StorageEngine): Promise<void> {
    for (const [index, known] of this.#partitions.entries()) {
      await checkDense(engine, index)
      const values = await readValues(engine, partition(index))
      for (const [offset, value] of known.settled) {
        if (values[offset] !== value)
          throw new Error(`partition ${index} offset ${offset}: ${value.slice(0, 9)} is lost`)
      }
      if (new Set(values).size !== values.length) throw new Error(`partition ${index}: a value is there twice`)
      const madeUp = values.find((value) => !known.sent.has(value))
      if (madeUp !== undefined) throw new Error(`partition ${index}: ${madeUp.slice(0, 9)} was never sent`)
      for (const [offset, value] of values.entries()) this.#settle(index, offset, value)
    }
    const rows = await engine.loadTable('groups')
    const [a, b] = [rows.get('a') ?? 0, rows.get('b') ?? 0]
    if (a !== b || typeof a !== 'number') throw new Error(`state is torn: ${a} and ${b}`)
    if (a < this.#stateSettled || !this.#stateAsked.has(a)) throw new Error(`state ${a} after ${this.#stateSettled}`)
    this.#stateSettled = a
  }

  /** Sends again, as producers do, what was not acknowledged: each batch is taken or known, never out of order. */
  async resend(engine: StorageEngine): Promise<void> {
    for (const [index, { producers }] of this.#partitions.entries()) {
      for (const producer of producers) {
        for (const { baseSequence, values } of producer.unacked) {
          const batch = batchOf({ values, producerId: producer.producerId, baseSequence })
          const [verdict] = await engine.append([runOf(index, batch)], 'durable')
          if (!isAcked(verdict)) throw new Error(`producer ${producer.producerId}: ${verdict?.kind}`)
          this.#note(index, values, verdict, 'durable')
        }
        producer.unacked = []
      }
    }
  }

  /** After acknowledged batches were lost, as they may be, producers start anew under other ids. */
  replaceProducers(): void {
    for (const known of this.#partitions) {
      for (const [index, { producerId }] of known.producers.entries()) {
        known.producers[index] = { producerId: producerId + 100, nextSequence: 0, unacked: [] }
      }
    }
  }

  static async create(engine: StorageEngine): Promise<boolean> {
    if (engine.offsets(partition(0)) !== null) return true
    return engine.commit([{ kind: 'create-partitions', topicId, count: PARTITION_COUNT }]).catch(() => false)
  }
}

function isAcked(
  verdict: AppendVerdict | undefined,
): verdict is Extract<AppendVerdict, { kind: 'appended' | 'duplicate' }> {
  return verdict?.kind === 'appended' || verdict?.kind === 'duplicate'
}

async function checkDense(engine: StorageEngine, index: number): Promise<void> {
  let next = 0
  for (const { header } of await readAll(engine, partition(index), 0, { maxBytes: 700 })) {
    if (header.baseOffset !== next) throw new Error(`partition ${index}: offset ${header.baseOffset} after ${next}`)
    next += header.lastOffsetDelta + 1
  }
  const highWatermark = engine.offsets(partition(index))?.highWatermark
  if (next !== highWatermark) throw new Error(`partition ${index}: ends at ${next}, not at ${highWatermark}`)
}
