import { AddOffsetsToTxnRequest } from '../../generated/add-offsets-to-txn-request.ts'
import type { AddOffsetsToTxnResponseData } from '../../generated/add-offsets-to-txn-response.ts'
import { AddPartitionsToTxnRequest } from '../../generated/add-partitions-to-txn-request.ts'
import type { AddPartitionsToTxnResponseData } from '../../generated/add-partitions-to-txn-response.ts'
import { EndTxnRequest } from '../../generated/end-txn-request.ts'
import type { EndTxnResponseData } from '../../generated/end-txn-response.ts'
import { InitProducerIdRequest } from '../../generated/init-producer-id-request.ts'
import type { InitProducerIdResponseData } from '../../generated/init-producer-id-response.ts'
import { OffsetCommitRequest } from '../../generated/offset-commit-request.ts'
import type { OffsetCommitResponseData } from '../../generated/offset-commit-response.ts'
import { ProduceRequest } from '../../generated/produce-request.ts'
import type { ProduceResponseData } from '../../generated/produce-response.ts'
import { TxnOffsetCommitRequest } from '../../generated/txn-offset-commit-request.ts'
import type { TxnOffsetCommitResponseData } from '../../generated/txn-offset-commit-response.ts'
import { produce } from '../../src/handlers/00-produce.ts'
import { offsetCommit } from '../../src/handlers/08-offset-commit.ts'
import { initProducerId } from '../../src/handlers/22-init-producer-id.ts'
import { addPartitionsToTxn } from '../../src/handlers/24-add-partitions-to-txn.ts'
import { addOffsetsToTxn } from '../../src/handlers/25-add-offsets-to-txn.ts'
import { endTxn } from '../../src/handlers/26-end-txn.ts'
import { txnOffsetCommit } from '../../src/handlers/28-txn-offset-commit.ts'
import { ErrorCode } from '../../src/protocol/errors.ts'
import { batchOf, produceBody } from './records.ts'
import { type SimulatedBroker, TOPIC } from './simulated-broker.ts'
import {
  addOffsetsBody,
  addPartitionsBody,
  endBody,
  initBody,
  offsetCommitBody,
  type Sender,
  txnOffsetCommitBody,
} from './transaction-requests.ts'

/** What happens to a request on its way. */
export type Network = 'ok' | 'request-lost' | 'answer-lost' | 'twice' | 'late'

/** What a producer is to do next, where that is possible. */
export type Action = 'init' | 'bump' | 'produce' | 'offsets' | 'commit' | 'abort'

export const GROUP = 'g'
export const TRANSACTION_TIMEOUT_MS = 10_000

/** One record that was sent, perhaps several times. */
export interface SentRecord {
  readonly value: string
  readonly partition: number
  readonly baseSequence: number
  isAcknowledged: boolean
  /** When it was brought to the broker for the first time; `Infinity`: never. */
  broughtAt: number
}

/** A commit of one offset, inside of a transaction or not. */
export interface SentOffset {
  readonly transaction: SentTransaction | null
  readonly partition: number
  readonly offset: number
  /** When it was brought to the broker for the first time; `Infinity`: never. */
  broughtAt: number
  /** From here on nothing of it is under way any more. */
  settledAt: number
  /** Whether it has been brought without an answer, or may still come. */
  isOpenEnded: boolean
  isAcknowledged: boolean
}

/** One transaction of one producer, as the producer knows it. */
export interface SentTransaction {
  readonly producer: Producer
  readonly records: SentRecord[]
  offset: SentOffset | null
  readonly joined: Set<number>
  hasGroup: boolean
  /** Whether anything of it was acknowledged. */
  isBegun: boolean
  startedMs: number
  /** What the producer asked for at last. */
  asked: 'nothing' | 'commit' | 'abort'
  /** Whether that was acknowledged, and when. */
  endedAt: number
}

/** What InitProducerId gave to one client. */
export interface Producer extends Sender {
  producerId: number
  producerEpoch: number
  /** Whether it speaks transaction.version 2. */
  readonly isV2: boolean
  /** Which of those that asked for the transactional id it is, from 1 on. */
  readonly number: number
  /** By partition: the next one. */
  readonly sequences: Map<number, number>
  transaction: SentTransaction | null
  /** From here on a newer producer has the transactional id. */
  fencedAt: number
  /** Whether it must ask for another epoch before it goes on. */
  mustBump: boolean
  isOver: boolean
}

/** A client with one transactional id; several may have the same one. */
export interface Client {
  readonly transactionalId: string
  readonly isV2: boolean
  producer: Producer | null
  isBusy: boolean
  /** What it must try again before it does anything else. */
  retry: ((network: Network) => Promise<void>) | null
}

const fencings: ReadonlySet<number> = new Set([
  ErrorCode.INVALID_PRODUCER_EPOCH,
  ErrorCode.PRODUCER_FENCED,
  ErrorCode.INVALID_PRODUCER_ID_MAPPING,
])
const retriables: ReadonlySet<number> = new Set([
  ErrorCode.CONCURRENT_TRANSACTIONS,
  ErrorCode.NOT_COORDINATOR,
  ErrorCode.NOT_ENOUGH_REPLICAS,
  ErrorCode.KAFKA_STORAGE_ERROR,
  ErrorCode.REQUEST_TIMED_OUT,
])

/**
 * Producers that do what Kafka's do, over a network that loses, doubles and delays, and what each of them was told.
 * Whatever the broker tells one that it must never be told is an error at once.
 */
export class TransactionClients {
  readonly clients: readonly Client[]
  readonly transactions: SentTransaction[] = []
  readonly offsets: SentOffset[] = []
  readonly producers: Producer[] = []
  /** How often anybody has asked for a producer of a transactional id. */
  readonly #inits = new Map<string, number>()
  readonly #late: (() => void)[] = []
  readonly #world: SimulatedBroker
  /** Requests that are with the broker. */
  underWayCount = 0
  /** Counts what is brought and answered. */
  now = 0
  #nextValue = 0
  /** The first thing that the broker should never have said. */
  fault: string | null = null

  constructor(world: SimulatedBroker) {
    this.#world = world
    this.clients = ['a', 'b'].flatMap((transactionalId) =>
      [true, true, false].map((isV2) => ({ transactionalId, isV2, producer: null, isBusy: false, retry: null })),
    )
  }

  /** Lets a client do one thing; without effect while it waits for an answer. */
  act(client: Client, action: Action, partition: number, network: Network): void {
    if (client.isBusy) return
    client.isBusy = true
    void this.#act(client, action, partition, network)
      .catch((error: unknown) => this.#accuse(String(error)))
      .finally(() => {
        client.isBusy = false
      })
  }

  async #act(client: Client, action: Action, partition: number, network: Network): Promise<void> {
    const { producer, retry } = client
    if (producer === null || producer.isOver) return this.#init(client, null, network)
    const isEnding = producer.transaction !== null && producer.transaction.asked !== 'nothing'
    if (action === 'init') return this.#init(client, null, network)
    const isAborting = action === 'abort' && !isEnding
    if (retry !== null && !isAborting) {
      client.retry = null
      return retry(network)
    }
    if (isAborting) client.retry = null
    if (producer.mustBump) return this.#init(client, producer, network)
    if (action === 'bump') {
      return producer.transaction === null
        ? this.#init(client, producer, network)
        : this.#end(client, producer, producer.transaction, false, network)
    }
    const transaction = producer.transaction ?? this.#begin(producer)
    switch (action) {
      case 'produce':
        return this.#produce(client, transaction, partition, network)
      case 'offsets':
        return this.#commitOffset(client, transaction, network)
      case 'commit':
      case 'abort':
        return this.#end(client, producer, transaction, action === 'commit' && transaction.isBegun, network)
    }
  }

  #begin(producer: Producer): SentTransaction {
    const transaction: SentTransaction = {
      producer,
      records: [],
      offset: null,
      joined: new Set(),
      hasGroup: false,
      isBegun: false,
      startedMs: Date.now(),
      asked: 'nothing',
      endedAt: Number.POSITIVE_INFINITY,
    }
    producer.transaction = transaction
    this.transactions.push(transaction)
    return transaction
  }

  async #init(client: Client, expected: Producer | null, network: Network): Promise<void> {
    const { transactionalId, isV2 } = client
    const body = initBody(transactionalId, TRANSACTION_TIMEOUT_MS, expected ?? undefined)
    let number = 0
    const answer = await this.#exchange<InitProducerIdResponseData>(network, true, () => {
      number = (this.#inits.get(transactionalId) ?? 0) + 1
      this.#inits.set(transactionalId, number)
      return this.#world.ask(initProducerId, InitProducerIdRequest, body, 5)
    })
    if (answer === null) return
    const { errorCode, producerEpoch } = answer
    if (fencings.has(errorCode) && expected !== null) return this.#fenced(expected, expected.transaction)
    if (errorCode !== ErrorCode.NONE) return this.#expectRetriable(errorCode, 'InitProducerId')
    if (number === 1 && producerEpoch !== 0) this.#accuse(`a fresh id got epoch ${producerEpoch}`)
    client.retry = null
    if (expected !== null) expected.isOver = true
    const producer: Producer = {
      transactionalId,
      producerId: Number(answer.producerId),
      producerEpoch,
      isV2,
      number,
      sequences: new Map(),
      transaction: null,
      fencedAt: Number.POSITIVE_INFINITY,
      mustBump: false,
      isOver: false,
    }
    for (const other of this.producers.filter((known) => known.transactionalId === transactionalId)) {
      // Answers may overtake each other on their way: who is newer is told by what they hold.
      const older = isNewer(producer, other) ? other : producer
      if (older === producer && !isNewer(other, producer)) this.#accuse(`${transactionalId} got an epoch twice`)
      older.fencedAt = Math.min(older.fencedAt, this.now)
    }
    this.producers.push(producer)
    client.producer = producer
  }

  async #produce(
    client: Client,
    transaction: SentTransaction,
    partition: number,
    network: Network,
    again: SentRecord | null = null,
  ): Promise<void> {
    const { producer } = transaction
    const { isV2 } = producer
    if (!isV2 && !transaction.joined.has(partition)) {
      const body = addPartitionsBody(producer, [{ topic: TOPIC, partition }])
      const answer = await this.#exchange<AddPartitionsToTxnResponseData>(network, false, () =>
        this.#world.ask(addPartitionsToTxn, AddPartitionsToTxnRequest, body, 3),
      )
      const errorCode = answer?.resultsByTopicV3AndBelow[0]?.resultsByPartition[0]?.partitionErrorCode ?? null
      const retry = (next: Network): Promise<void> => this.#produce(client, transaction, partition, next, again)
      if (!this.#isDone(client, transaction, errorCode, 'AddPartitionsToTxn', retry)) return
      transaction.joined.add(partition)
    }
    const record = again ?? this.#nextRecord(producer, partition)
    if (again === null) transaction.records.push(record)
    const { producerId, producerEpoch, transactionalId } = producer
    const batch = { producerId, producerEpoch, baseSequence: record.baseSequence, isTransactional: true }
    const records = batchOf([record.value], batch)
    const body = produceBody(TOPIC, records, { transactionalId, partition })
    const sentAt = this.now
    const answer = await this.#exchange<ProduceResponseData>(network, isV2, () => {
      record.broughtAt = Math.min(record.broughtAt, this.now)
      return this.#world.ask(produce, ProduceRequest, body, isV2 ? 12 : 11)
    })
    const errorCode = answer?.responses[0]?.partitionResponses[0]?.errorCode ?? null
    const retry = (next: Network): Promise<void> => this.#produce(client, transaction, partition, next, record)
    if (!this.#isDone(client, transaction, errorCode, 'Produce', retry)) return
    record.isAcknowledged = true
    if (producer.fencedAt < sentAt) this.#accuse(`${record.value} of a fenced producer was acknowledged`)
  }

  #nextRecord(producer: Producer, partition: number): SentRecord {
    const baseSequence = producer.sequences.get(partition) ?? 0
    producer.sequences.set(partition, baseSequence + 1)
    const value = `${producer.transactionalId}${++this.#nextValue}`
    return { value, partition, baseSequence, isAcknowledged: false, broughtAt: Number.POSITIVE_INFINITY }
  }

  async #commitOffset(client: Client, transaction: SentTransaction, network: Network): Promise<void> {
    const { producer } = transaction
    const { isV2 } = producer
    if (transaction.offset?.isAcknowledged) return
    const retry = (next: Network): Promise<void> => this.#commitOffset(client, transaction, next)
    if (!isV2 && !transaction.hasGroup) {
      const answer = await this.#exchange<AddOffsetsToTxnResponseData>(network, false, () =>
        this.#world.ask(addOffsetsToTxn, AddOffsetsToTxnRequest, addOffsetsBody(producer, GROUP), 3),
      )
      if (!this.#isDone(client, transaction, answer?.errorCode ?? null, 'AddOffsetsToTxn', retry)) return
      transaction.hasGroup = true
    }
    transaction.offset ??= this.#nextOffset(transaction, this.#placeOf(producer))
    const sent = transaction.offset
    const place = { topic: TOPIC, partition: sent.partition }
    const body = txnOffsetCommitBody(producer, GROUP, place, sent.offset)
    const sentAt = this.now
    const answer = await this.#bringOffset<TxnOffsetCommitResponseData>(sent, network, isV2, () =>
      this.#world.ask(txnOffsetCommit, TxnOffsetCommitRequest, body, isV2 ? 5 : 3),
    )
    const errorCode = answer?.topics[0]?.partitions[0]?.errorCode ?? null
    if (!this.#isDone(client, transaction, errorCode, 'TxnOffsetCommit', retry)) return
    sent.isAcknowledged = true
    if (producer.fencedAt < sentAt) this.#accuse(`offset ${sent.offset} of a fenced producer was acknowledged`)
  }

  /** Each transactional id commits offsets of a partition of its own. */
  #placeOf({ transactionalId }: Producer): number {
    return transactionalId === 'a' ? 0 : 1
  }

  #nextOffset(transaction: SentTransaction | null, partition: number): SentOffset {
    const never = { broughtAt: Number.POSITIVE_INFINITY, settledAt: Number.POSITIVE_INFINITY }
    const sent = {
      transaction,
      partition,
      offset: ++this.#nextValue,
      ...never,
      isOpenEnded: false,
      isAcknowledged: false,
    }
    this.offsets.push(sent)
    return sent
  }

  async #bringOffset<Response>(
    sent: SentOffset,
    network: Network,
    mayBeLate: boolean,
    bring: () => Promise<Response | null>,
  ): Promise<Response | null> {
    sent.settledAt = Number.POSITIVE_INFINITY
    if (network === 'late' || network === 'answer-lost' || network === 'twice') sent.isOpenEnded = true
    const answer = await this.#exchange<Response>(network, mayBeLate, () => {
      sent.broughtAt = Math.min(sent.broughtAt, this.now)
      return bring()
    })
    // After a crash, too, it is not known whether it has taken effect.
    if (answer === null && network === 'ok') sent.isOpenEnded = true
    if (answer !== null && !sent.isOpenEnded) sent.settledAt = this.now
    return answer
  }

  /** Commits an offset outside of any transaction. */
  commitPlainOffset(partition: number): void {
    const sent = this.#nextOffset(null, partition)
    const body = offsetCommitBody(GROUP, { topic: TOPIC, partition }, sent.offset)
    void this.#bringOffset<OffsetCommitResponseData>(sent, 'ok', false, () =>
      this.#world.ask(offsetCommit, OffsetCommitRequest, body, 8),
    ).then((answer) => {
      const errorCode = answer?.topics[0]?.partitions[0]?.errorCode
      if (errorCode === ErrorCode.NONE) sent.isAcknowledged = true
      else if (errorCode !== undefined) this.#expectRetriable(errorCode, 'OffsetCommit')
    })
  }

  async #end(
    client: Client,
    producer: Producer,
    transaction: SentTransaction,
    isCommit: boolean,
    network: Network,
  ): Promise<void> {
    const asked = isCommit ? 'commit' : 'abort'
    if (transaction.asked === 'nothing') transaction.asked = asked
    const isCommitAsked = transaction.asked === 'commit'
    const { isV2 } = producer
    const sentAt = this.now
    const body = endBody(producer, isCommitAsked)
    const answer = await this.#exchange<EndTxnResponseData>(network, isV2, () =>
      this.#world.ask(endTxn, EndTxnRequest, body, isV2 ? 5 : 4),
    )
    const errorCode = answer?.errorCode ?? null
    const retry = (next: Network): Promise<void> => this.#end(client, producer, transaction, isCommitAsked, next)
    if (errorCode === ErrorCode.INVALID_TXN_STATE && !isV2 && !transaction.isBegun) {
      // Nothing of it has arrived, or what has is not known to have: whoever takes over aborts it.
      producer.isOver = true
      return
    }
    if (errorCode === ErrorCode.INVALID_TXN_STATE && isV2 && isCommitAsked) {
      // Kafka tells a producer so whose transaction it has aborted, and nobody else took over yet.
      return this.#fenced(producer, transaction)
    }
    if (!this.#isDone(client, transaction, errorCode, 'EndTxn', retry)) return
    if (producer.fencedAt < sentAt) this.#accuse('a fenced producer has ended a transaction')
    transaction.endedAt = this.now
    producer.transaction = null
    const isUnsure = transaction.records.some(({ isAcknowledged }) => !isAcknowledged)
    if (isV2 && answer !== null) {
      const next = { producerId: Number(answer.producerId), producerEpoch: answer.producerEpoch }
      if (!isNewer(next, producer)) this.#accuse(`epoch ${next.producerEpoch} after ${producer.producerEpoch}`)
      Object.assign(producer, next)
      producer.sequences.clear()
    } else if (isUnsure) producer.mustBump = true
  }

  /** @returns false when the producer must try again, or is over */
  #isDone(
    client: Client,
    transaction: SentTransaction,
    errorCode: number | null,
    what: string,
    retry: (network: Network) => Promise<void>,
  ): boolean {
    const { producer } = transaction
    if (errorCode === ErrorCode.NONE) {
      transaction.isBegun = true
      return true
    }
    if (errorCode !== null && fencings.has(errorCode)) this.#fenced(producer, transaction)
    else {
      if (errorCode !== null) this.#expectRetriable(errorCode, what)
      if (client.producer === producer) client.retry = retry
    }
    return false
  }

  /** A producer is fenced only by another one, or because its transaction took too long. */
  #fenced(producer: Producer, transaction: SentTransaction | null): void {
    producer.isOver = true
    const { transactionalId } = producer
    const isLate = transaction !== null && Date.now() - transaction.startedMs >= TRANSACTION_TIMEOUT_MS
    const isAlone = this.#inits.get(transactionalId) === producer.number
    if (!isLate && isAlone) this.#accuse(`${transactionalId} was fenced by nobody`)
  }

  #expectRetriable(errorCode: number, what: string): void {
    if (!retriables.has(errorCode)) this.#accuse(`${what} was answered ${errorCode}`)
  }

  #accuse(fault: string): void {
    this.fault ??= fault
  }

  /** @returns `null` when no answer comes back */
  async #exchange<Response>(
    network: Network,
    mayBeLate: boolean,
    bring: () => Promise<Response | null>,
  ): Promise<Response | null> {
    const deliver = async (): Promise<Response | null> => {
      this.now++
      this.underWayCount++
      const answer = await bring()
      this.underWayCount--
      this.now++
      return answer
    }
    switch (network) {
      case 'ok':
        return deliver()
      case 'request-lost':
        return null
      case 'answer-lost':
        void deliver()
        return null
      case 'late':
        if (mayBeLate) this.#late.push(() => void deliver())
        return null
      case 'twice':
        void deliver()
        return deliver()
    }
  }

  /** Brings one request that was thought lost. */
  bringLate(index: number): void {
    if (this.#late.length === 0) return
    const [bring] = this.#late.splice(index % this.#late.length, 1)
    bring?.()
  }
}

/** Whether one identity was given out after another one of the same transactional id. */
export function isNewer(
  left: Pick<Sender, 'producerId' | 'producerEpoch'>,
  right: Pick<Sender, 'producerId' | 'producerEpoch'>,
): boolean {
  if (left.producerId !== right.producerId) return left.producerId > right.producerId
  return left.producerEpoch > right.producerEpoch
}
