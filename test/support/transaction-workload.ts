import { readControlRecord } from '../../src/records/control-record.ts'
import { readRecords } from '../../src/records/read-records.ts'
import type { AbortedTransaction, AppendRun, PartitionId, StorageEngine } from '../../src/storage/engine.ts'
import { StorageError } from '../../src/storage/storage-error.ts'
import type { Random } from './random.ts'
import { type ReadBatch, readAll } from './read-partition.ts'
import { batchOf, markerOf } from './storage-batches.ts'

const topicId = 'transactions-topic-id0'
const PARTITION_COUNT = 2
const PRODUCER_COUNT = 2
const FIRST_PRODUCER_ID = 9000

/** One transactional producer, which waits for each answer. */
interface Producer {
  readonly producerId: number
  /** False while an answer is awaited, or once one did not come. */
  isFree: boolean
  readonly nextSequences: number[]
  /** Partitions of the transaction that is open. */
  readonly open: Set<number>
  /** What each ended transaction, the last one perhaps, wrote its markers to. */
  readonly ended: (readonly number[])[]
  /** How many transactions were acknowledged as ended. */
  settledCount: number
}

/**
 * Transactions whose end is one commit of markers and a state row. Holds the engine to either all of it being there or
 * nothing, and the last stable offset and the aborted transactions to what the log itself says.
 */
export class TransactionWorkload {
  readonly #random: Random
  readonly #outlives: boolean
  #producers: Producer[] = []
  #nextProducerId = FIRST_PRODUCER_ID
  readonly #all: Producer[] = []
  #nextValue = 0

  /** @param outlives  whether what is durable outlives the coming crash */
  constructor(random: Random, outlives: boolean) {
    this.#random = random
    this.#outlives = outlives
    this.#renew()
  }

  #renew(): void {
    this.#producers = Array.from({ length: PRODUCER_COUNT }, () => newProducer(this.#nextProducerId++))
    this.#all.push(...this.#producers)
  }

  static async create(engine: StorageEngine): Promise<void> {
    if (engine.offsets(at(0)) === null) {
      await engine.commit([{ kind: 'create-partitions', topicId, count: PARTITION_COUNT }])
    }
  }

  /** Makes one random request; it may stay without an answer. */
  step(engine: StorageEngine): void {
    const producer = this.#producers[this.#random.int(PRODUCER_COUNT)]
    if (producer === undefined || !producer.isFree) return
    producer.isFree = false
    const work =
      producer.open.size > 0 && this.#random.chance(40) ? this.#end(engine, producer) : this.#send(engine, producer)
    void work.then((isClear) => {
      producer.isFree = isClear
    })
  }

  /** @returns whether the producer may go on */
  async #send(engine: StorageEngine, producer: Producer): Promise<boolean> {
    const index = this.#random.int(PARTITION_COUNT)
    this.#nextValue++
    const { producerId, nextSequences } = producer
    const baseSequence = nextSequences[index] ?? 0
    const batch = batchOf({ values: [`t${this.#nextValue}`], producerId, baseSequence, isTransactional: true })
    const [verdict] = await engine.append([{ ...at(index), batches: [batch] }], 'durable')
    if (verdict?.kind === 'storage-error') return false
    if (verdict?.kind !== 'appended') throw new Error(`transactional producer ${producerId}: ${verdict?.kind}`)
    nextSequences[index] = baseSequence + 1
    producer.open.add(index)
    return true
  }

  async #end(engine: StorageEngine, producer: Producer): Promise<boolean> {
    const partitions = [...producer.open]
    producer.ended.push(partitions)
    const { producerId } = producer
    const type = this.#random.chance(50) ? 'commit' : 'abort'
    const runs = partitions.map((index): AppendRun => ({ ...at(index), batches: [markerOf(type, producerId)] }))
    const put = { kind: 'put', table: 'transactions', key: `${producerId}`, value: producer.ended.length } as const
    try {
      const { kind } = await engine.commitAll({ runs, changes: [put] })
      if (kind !== 'committed') throw new Error(`the end of a transaction: ${kind}`)
    } catch (error) {
      if (error instanceof StorageError) return false
      throw error
    }
    if (this.#outlives) producer.settledCount = producer.ended.length
    producer.open.clear()
    return true
  }

  /** After a crash that outlives nothing. Producers start anew under other ids; what is left must still agree. */
  forgetPromises(): void {
    for (const producer of this.#all) producer.settledCount = 0
    this.#renew()
  }

  /** @throws Error saying what does not agree */
  async check(engine: StorageEngine): Promise<void> {
    const rows = await engine.loadTable('transactions')
    const contents: ReadBatch[][] = []
    for (let index = 0; index < PARTITION_COUNT; index++) {
      const batches = await readAll(engine, at(index))
      contents.push(batches)
      await checkStable(engine, at(index), batches)
    }
    for (const producer of this.#all) {
      const endedCount = Number(rows.get(`${producer.producerId}`) ?? 0)
      if (endedCount < producer.settledCount) throw new Error(`the end of transaction ${producer.settledCount} is lost`)
      for (const [index, batches] of contents.entries()) {
        const due = producer.ended.slice(0, endedCount).filter((partitions) => partitions.includes(index)).length
        const count = batches.filter(
          ({ header }) => header.isControl && header.producerId === producer.producerId,
        ).length
        if (count !== due)
          throw new Error(`producer ${producer.producerId}: ${count} markers where the state says ${due}`)
      }
      goOn(producer, endedCount, contents)
    }
  }
}

function at(partition: number): PartitionId {
  return { topicId, partition }
}

function newProducer(producerId: number): Producer {
  return { producerId, isFree: true, nextSequences: [0, 0], open: new Set(), ended: [], settledCount: 0 }
}

/** Brings a producer to what the store knows of it, as a coordinator does. */
function goOn(producer: Producer, endedCount: number, contents: readonly ReadBatch[][]): void {
  producer.isFree = true
  producer.ended.length = endedCount
  producer.open.clear()
  for (const [index, batches] of contents.entries()) {
    const own = batches.filter(({ header }) => header.producerId === producer.producerId)
    producer.nextSequences[index] = own.filter(({ header }) => !header.isControl).length
    if (own.length > 0 && own.at(-1)?.header.isControl === false) producer.open.add(index)
  }
}

/** Works out from the log alone what is stable and what was aborted, and compares. */
async function checkStable(engine: StorageEngine, id: PartitionId, batches: readonly ReadBatch[]): Promise<void> {
  const open = new Map<number, number>()
  const aborted: AbortedTransaction[] = []
  for (const { header, bytes } of batches) {
    const { producerId, baseOffset } = header
    if (!header.isControl) {
      if (!open.has(producerId)) open.set(producerId, baseOffset)
      continue
    }
    const firstOffset = open.get(producerId)
    open.delete(producerId)
    const [record] = readRecords(bytes, { ...header, at: 0 })
    if (record !== undefined && readControlRecord(record).type === 'abort' && firstOffset !== undefined) {
      aborted.push({ producerId, firstOffset })
    }
  }
  const offsets = engine.offsets(id)
  const stable = Math.min(offsets?.highWatermark ?? 0, ...open.values())
  if (offsets?.lastStableOffset !== stable) throw new Error(`stable to ${offsets?.lastStableOffset}, not to ${stable}`)
  const result = await engine.read(id, 0, { maxBytes: 1_000_000, minOneBatch: true, isolation: 'read-committed' })
  if (result.kind !== 'records') throw new Error(`read committed: ${result.kind}`)
  const [told, due] = [
    textOf(result.abortedTransactions ?? []),
    textOf(aborted.filter((one) => one.firstOffset < stable)),
  ]
  if (told !== due) throw new Error(`aborted are told to be ${told}, but are ${due}`)
}

function textOf(aborted: readonly AbortedTransaction[]): string {
  return aborted
    .map(({ producerId, firstOffset }) => `${producerId}@${firstOffset}`)
    .sort()
    .join(' ')
}
