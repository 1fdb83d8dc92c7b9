import type { ActiveProducer, AppendBatch } from '../engine.ts'

/** Batches remembered per producer and partition: as many as a producer may have in flight (KIP-98). */
const BATCH_COUNT_MAX = 5
/** Producers remembered per partition; beyond it the one that has been silent longest is forgotten. */
export const PRODUCER_COUNT_MAX = 10_000
const SEQUENCE_MAX = 0x7fff_ffff
const NO_SEQUENCE = -1
const NO_COORDINATOR = -1

/** A batch of a producer that was appended before. */
export interface ProducerBatch {
  readonly firstSequence: number
  readonly lastSequence: number
  readonly baseOffset: number
  readonly appendTimeMs: number
}

/** What one partition knows of one producer. Never changed in place: a failed commit puts the old one back. */
export interface ProducerEntry {
  readonly producerEpoch: number
  /** Oldest first; empty after a marker under a new epoch. */
  readonly batches: readonly ProducerBatch[]
  readonly lastAppendTimeMs: number
  /** Epoch of the coordinator that wrote the last marker; -1: there was none. */
  readonly coordinatorEpoch: number
  /** First offset of the transaction that is open; -1: none is. */
  readonly transactionFirstOffset: number
}

/** By producer id, the one silent longest first. */
export type Producers = Map<number, ProducerEntry>

export type SequenceVerdict =
  | { readonly kind: 'next' }
  | { readonly kind: 'duplicate'; readonly batch: ProducerBatch }
  | { readonly kind: 'out-of-order-sequence' }
  | { readonly kind: 'invalid-producer-epoch' }
  | { readonly kind: 'invalid-transaction-state' }

const next: SequenceVerdict = { kind: 'next' }
const outOfOrder: SequenceVerdict = { kind: 'out-of-order-sequence' }
const oldEpoch: SequenceVerdict = { kind: 'invalid-producer-epoch' }
const notTransactional: SequenceVerdict = { kind: 'invalid-transaction-state' }

/**
 * Says whether a batch is the one its producer must send next. A producer that the partition does not know may start at
 * any sequence, unless its batch says otherwise: earlier ones may have been deleted. A marker needs no sequence, and
 * may be the first that the partition hears of its producer.
 * @see KIP-98, org.apache.kafka.storage.internals.log.ProducerAppendInfo
 */
export function checkSequence(entry: ProducerEntry | undefined, batch: AppendBatch): SequenceVerdict {
  if (entry === undefined) return batch.mustStartAtZero === true && batch.baseSequence > 0 ? outOfOrder : next
  if (batch.producerEpoch < entry.producerEpoch) return oldEpoch
  if (batch.isControl) return next
  const inOrder = entry.transactionFirstOffset === -1 || batch.isTransactional ? next : notTransactional
  if (batch.baseSequence === NO_SEQUENCE) return inOrder
  if (batch.producerEpoch > entry.producerEpoch) return batch.baseSequence === 0 ? inOrder : outOfOrder
  const lastSequence = lastSequenceOf(batch)
  for (const known of entry.batches) {
    if (known.firstSequence === batch.baseSequence && known.lastSequence === lastSequence) {
      return { kind: 'duplicate', batch: known }
    }
  }
  const expected = sequenceAfter(entry.batches.at(-1)?.lastSequence ?? NO_SEQUENCE)
  return batch.baseSequence === expected ? inOrder : outOfOrder
}

/**
 * What is known of a producer after its batch was appended at `baseOffset`.
 * @param coordinatorEpoch  what the batch says, if it is a marker; else `null`
 */
export function entryAfter(
  entry: ProducerEntry | undefined,
  batch: AppendBatch,
  baseOffset: number,
  appendTimeMs: number,
  coordinatorEpoch: number | null,
): ProducerEntry {
  const isSameEpoch = entry !== undefined && entry.producerEpoch === batch.producerEpoch
  const before = isSameEpoch ? entry.batches : []
  const openSince = entry?.transactionFirstOffset ?? -1
  return {
    producerEpoch: batch.producerEpoch,
    batches:
      batch.isControl || batch.baseSequence === NO_SEQUENCE
        ? before
        : withBatch(before, batch, baseOffset, appendTimeMs),
    lastAppendTimeMs: appendTimeMs,
    coordinatorEpoch: coordinatorEpoch ?? entry?.coordinatorEpoch ?? NO_COORDINATOR,
    transactionFirstOffset: batch.isControl ? -1 : batch.isTransactional && openSince === -1 ? baseOffset : openSince,
  }
}

/**
 * What to know of a producer whose very first batch could not be written: the next one must be that batch again. Else
 * the batches that were already under way behind it would be taken, and it could not come in any more.
 */
export function entryAwaiting(batch: AppendBatch, nowMs: number): ProducerEntry {
  const { producerEpoch, baseSequence } = batch
  const lastSequence = baseSequence === 0 ? SEQUENCE_MAX : baseSequence - 1
  const before = { firstSequence: NO_SEQUENCE, lastSequence, baseOffset: -1, appendTimeMs: nowMs }
  return {
    producerEpoch,
    batches: [before],
    lastAppendTimeMs: nowMs,
    coordinatorEpoch: NO_COORDINATOR,
    transactionFirstOffset: -1,
  }
}

/** The producers that have appended something, as they are told of. */
export function listProducers(producers: Producers): ActiveProducer[] {
  const active: ActiveProducer[] = []
  for (const [producerId, entry] of producers) {
    const { producerEpoch, batches, lastAppendTimeMs, coordinatorEpoch, transactionFirstOffset } = entry
    const last = batches.at(-1)
    // What only says which batch must come is not one that came.
    if (last?.firstSequence === NO_SEQUENCE) continue
    const lastSequence = last?.lastSequence ?? NO_SEQUENCE
    active.push({
      producerId,
      producerEpoch,
      lastSequence,
      lastAppendTimeMs,
      coordinatorEpoch,
      transactionFirstOffset,
    })
  }
  return active
}

function withBatch(
  before: readonly ProducerBatch[],
  batch: AppendBatch,
  baseOffset: number,
  appendTimeMs: number,
): readonly ProducerBatch[] {
  const kept = before.length < BATCH_COUNT_MAX ? before.slice() : before.slice(1)
  kept.push({ firstSequence: batch.baseSequence, lastSequence: lastSequenceOf(batch), baseOffset, appendTimeMs })
  return kept
}

function lastSequenceOf(batch: AppendBatch): number {
  const last = batch.baseSequence + batch.offsetCount - 1
  return last > SEQUENCE_MAX ? last - SEQUENCE_MAX - 1 : last
}

function sequenceAfter(sequence: number): number {
  return sequence === SEQUENCE_MAX ? 0 : sequence + 1
}

/** Puts a producer's entry in, as the youngest, and keeps the number of producers bounded. */
export function putProducer(producers: Producers, producerId: number, entry: ProducerEntry): void {
  producers.delete(producerId)
  producers.set(producerId, entry)
  if (producers.size <= PRODUCER_COUNT_MAX) return
  for (const [silentId, silent] of producers) {
    if (silent.transactionFirstOffset !== -1) continue
    producers.delete(silentId)
    return
  }
}

/** Forgets producers that have appended nothing since `sinceMs`; those with an open transaction stay. */
export function expireProducers(producers: Producers, sinceMs: number): void {
  for (const [producerId, entry] of producers) {
    if (entry.lastAppendTimeMs < sinceMs && entry.transactionFirstOffset === -1) producers.delete(producerId)
  }
}

const HEAD_NUMBERS = 6
const BATCH_NUMBERS = 4

/** The producers of one partition as the value of a row: big-endian doubles. */
export function packProducers(producers: Producers): Buffer {
  const numbers: number[] = []
  for (const [producerId, entry] of producers) {
    const { producerEpoch, lastAppendTimeMs, coordinatorEpoch, transactionFirstOffset, batches } = entry
    numbers.push(producerId, producerEpoch, lastAppendTimeMs, coordinatorEpoch, transactionFirstOffset, batches.length)
    for (const batch of batches) {
      numbers.push(batch.firstSequence, batch.lastSequence, batch.baseOffset, batch.appendTimeMs)
    }
  }
  const packed = Buffer.allocUnsafe(numbers.length * 8)
  for (let index = 0; index < numbers.length; index++) packed.writeDoubleBE(numbers[index] ?? 0, index * 8)
  return packed
}

export function unpackProducers(packed: Buffer): Producers {
  const producers: Producers = new Map()
  const number = (index: number): number => packed.readDoubleBE(index * 8)
  for (let at = 0; at * 8 < packed.length; ) {
    const batchCount = number(at + 5)
    const batches: ProducerBatch[] = []
    for (let index = 0; index < batchCount; index++) {
      const from = at + HEAD_NUMBERS + index * BATCH_NUMBERS
      batches.push({
        firstSequence: number(from),
        lastSequence: number(from + 1),
        baseOffset: number(from + 2),
        appendTimeMs: number(from + 3),
      })
    }
    producers.set(number(at), {
      producerEpoch: number(at + 1),
      lastAppendTimeMs: number(at + 2),
      coordinatorEpoch: number(at + 3),
      transactionFirstOffset: number(at + 4),
      batches,
    })
    at += HEAD_NUMBERS + batchCount * BATCH_NUMBERS
  }
  return producers
}
