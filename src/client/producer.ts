import { ErrorCode } from '../protocol/errors.ts'
import { buildBatch } from '../records/build-batch.ts'
import type { CompressionType } from '../records/compression-type.ts'
import type { RecordToWrite } from '../records/write-record.ts'
import type { Client } from './client.ts'
import { BrokerError, ClientError } from './client-error.ts'
import { findOrCreateLeaders, type PartitionLeaders } from './partition-leaders.ts'
import { type Acks, sendBatch } from './produce.ts'
import { initProducerId, type ProducerIdentity } from './producer-identity.ts'
import { retryFor } from './retry.ts'

export interface ProducerOptions {
  readonly topic: string
  /** Default `all`. With `leader`, a batch that is sent again after a lost connection may be stored twice. */
  readonly acks?: Acks
  /** Default `none`. */
  readonly compression?: CompressionType
  /** Bytes of keys and values in one batch, before compression; default 512 KiB, below every broker's default limit. */
  readonly batchBytesMax?: number
  /** Bytes of records that wait or are under way before `isFull`; default 16 MiB. */
  readonly pendingBytesMax?: number
  /** How long a batch is tried while the broker cannot be reached or asks to try again; milliseconds, default 30 s. */
  readonly deliveryMsMax?: number
}

interface OpenBatch {
  readonly records: RecordToWrite[]
  bytes: number
}

interface PartitionQueue {
  readonly batches: OpenBatch[]
  isSending: boolean
  nextSequence: number
}

const BATCH_BYTES_MAX_DEFAULT = 512 * 1024
const PENDING_BYTES_MAX_DEFAULT = 16 * 1024 * 1024
const DELIVERY_MS_MAX_DEFAULT = 30_000
/** What a record takes beside its key and value, about. */
const RECORD_OVERHEAD_BYTES = 16
const SEQUENCE_MAX = 0x7fff_ffff

/**
 * Sends records to the partitions of one topic, in order within each: one batch per partition under way, the next one
 * filling meanwhile. With acks=all it is idempotent: what is sent again is stored once. Made by `openProducer`; ends
 * with `flush`. After a failure nothing more is sent, and `flush` and `hasRoom` reject.
 */
export class Producer {
  readonly #client: Client
  readonly #options: ProducerOptions
  readonly #identity: ProducerIdentity | null
  readonly #queues = new Map<number, PartitionQueue>()
  #leaders: PartitionLeaders
  #pendingBytes = 0
  #failure: unknown = null
  #waiters: (() => void)[] = []
  #acknowledgedCount = 0

  constructor(client: Client, options: ProducerOptions, leaders: PartitionLeaders, identity: ProducerIdentity | null) {
    this.#client = client
    this.#options = options
    this.#leaders = leaders
    this.#identity = identity
  }

  /** How many partitions the topic has. */
  get partitionCount(): number {
    return this.#leaders.leaders.size
  }

  /** Records that the broker has answered for. */
  get acknowledgedCount(): number {
    return this.#acknowledgedCount
  }

  /** True when the caller should wait for `hasRoom` before it gives more. */
  get isFull(): boolean {
    return this.#pendingBytes >= (this.#options.pendingBytesMax ?? PENDING_BYTES_MAX_DEFAULT)
  }

  /** Takes a record, whose bytes must stay as they are until it is acknowledged. */
  append(partition: number, record: RecordToWrite): void {
    const queue = this.#queueOf(partition)
    const bytes = (record.key?.length ?? 0) + (record.value?.length ?? 0) + RECORD_OVERHEAD_BYTES
    let batch = queue.batches.at(-1)
    if (batch === undefined || batch.bytes + bytes > (this.#options.batchBytesMax ?? BATCH_BYTES_MAX_DEFAULT)) {
      batch = { records: [], bytes: 0 }
      queue.batches.push(batch)
      // On the next turn of the loop, so that what the caller has at hand now goes along.
      setImmediate(() => this.#pump(partition, queue))
    }
    batch.records.push(record)
    batch.bytes += bytes
    this.#pendingBytes += bytes
  }

  /** Waits until there is room again. @throws whatever stopped the producer */
  hasRoom(): Promise<void> {
    return this.#when(() => !this.isFull)
  }

  /** Waits until every record is acknowledged. @throws whatever stopped the producer */
  flush(): Promise<void> {
    return this.#when(() => this.#pendingBytes === 0)
  }

  async #when(isSo: () => boolean): Promise<void> {
    for (;;) {
      if (this.#failure !== null) throw this.#failure
      if (isSo()) return
      await new Promise<void>((resolve) => this.#waiters.push(resolve))
    }
  }

  #queueOf(partition: number): PartitionQueue {
    const known = this.#queues.get(partition)
    if (known !== undefined) return known
    const queue: PartitionQueue = { batches: [], isSending: false, nextSequence: 0 }
    this.#queues.set(partition, queue)
    return queue
  }

  #pump(partition: number, queue: PartitionQueue): void {
    if (queue.isSending || this.#failure !== null) return
    const batch = queue.batches.shift()
    if (batch === undefined) return
    queue.isSending = true
    this.#deliver(partition, queue, batch)
      .then(
        () => {
          this.#acknowledgedCount += batch.records.length
        },
        (error: unknown) => {
          this.#failure ??= error
        },
      )
      .finally(() => {
        queue.isSending = false
        this.#pendingBytes -= batch.bytes
        for (const wake of this.#waiters.splice(0)) wake()
        this.#pump(partition, queue)
      })
  }

  async #deliver(partition: number, queue: PartitionQueue, batch: OpenBatch): Promise<void> {
    const { compression = 'none', acks = 'all', deliveryMsMax = DELIVERY_MS_MAX_DEFAULT } = this.#options
    const { records } = batch
    const identity = this.#identity === null ? {} : { ...this.#identity, baseSequence: queue.nextSequence }
    const bytes = buildBatch({ records, compression, ...identity })
    queue.nextSequence = (queue.nextSequence + records.length) % (SEQUENCE_MAX + 1)
    let isAgain = false
    await retryFor(deliveryMsMax, async () => {
      if (isAgain) this.#leaders = await findOrCreateLeaders(this.#client, this.#options.topic)
      isAgain = true
      await this.#send(partition, acks, bytes)
    })
  }

  async #send(partition: number, acks: Acks, bytes: Buffer): Promise<void> {
    const { topic } = this.#options
    const { leaders, topicId } = this.#leaders
    const nodeId = leaders.get(partition) ?? -1
    if (nodeId < 0) throw new ClientError('NO_LEADER', `${topic}-${partition} has no leader`)
    try {
      await sendBatch(this.#client, { topic, topicId, partition, nodeId, acks, bytes })
    } catch (error) {
      // The broker has it from an earlier try whose answer was lost.
      if (!(error instanceof BrokerError) || error.errorCode !== ErrorCode.DUPLICATE_SEQUENCE_NUMBER) throw error
    }
  }
}

/**
 * Makes ready to send to a topic, which the broker may make on demand.
 * @throws BrokerError UNKNOWN_TOPIC_OR_PARTITION, TOPIC_AUTHORIZATION_FAILED and others
 */
export async function openProducer(client: Client, options: ProducerOptions): Promise<Producer> {
  const leaders = await findOrCreateLeaders(client, options.topic)
  const deliveryMsMax = options.deliveryMsMax ?? DELIVERY_MS_MAX_DEFAULT
  // A cluster's first producer waits until the ids are loaded.
  const identity = await retryFor(deliveryMsMax, () => identityFor(client, options.acks ?? 'all'))
  return new Producer(client, options, leaders, identity)
}

/** Without ids a broker can still be written to, though not exactly once after a lost connection. */
async function identityFor(client: Client, acks: Acks): Promise<ProducerIdentity | null> {
  if (acks !== 'all') return null
  try {
    return await initProducerId(client)
  } catch (error) {
    if (error instanceof ClientError && error.code === 'CHRONIK_CLIENT_UNSUPPORTED_API') return null
    throw error
  }
}
