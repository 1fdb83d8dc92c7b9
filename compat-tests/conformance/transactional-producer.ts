import {
  type AddPartitionsToTxnTopic,
  createAddPartitionsToTxnTransaction,
} from '../../generated/add-partitions-to-txn-request.ts'
import type { InitProducerIdRequestData } from '../../generated/init-producer-id-request.ts'
import type { InitProducerIdResponseData } from '../../generated/init-producer-id-response.ts'
import {
  createTxnOffsetCommitRequestPartition,
  type TxnOffsetCommitRequestData,
} from '../../generated/txn-offset-commit-request.ts'
import { ErrorCode } from '../../src/protocol/errors.ts'
import type { BatchContents } from '../../src/records/build-batch.ts'
import type { RequestCodec, ResponseCodec } from '../../src/wire/codec.ts'
import { apis, batchOf, bodyOf, produceBody } from './bodies.ts'
import type { MadeTopic, Session } from './session.ts'
import { eventually, settledState, transactionApis } from './transaction-apis.ts'

/** Whom a request is from, where that is not the producer itself. */
export interface Speaker {
  readonly transactionalId?: string
  readonly producerId?: number
  readonly producerEpoch?: number
}

/** Records to send. Without `baseSequence` they go on where the producer is in that partition. */
export interface ToSend extends Speaker {
  readonly topic: MadeTopic
  readonly partition?: number
  readonly values?: readonly string[]
  readonly baseSequence?: number
  readonly version?: number
  readonly contents?: Partial<BatchContents>
  /** What the request itself says; `undefined`: that of the producer. */
  readonly requestId?: string | null
  readonly acks?: number
}

type Codecs<Request, Response> = readonly [RequestCodec<Request>, ResponseCodec<Response>]

/** Versions before KIP-890: partitions and groups are added first, and an end leaves the epoch as it is. */
export const V1 = { addPartitions: 3, produce: 11, offsetCommit: 4, end: 4 } as const
/** Versions from KIP-890 on. */
export const V2 = { addPartitions: 3, produce: 12, offsetCommit: 5, end: 5 } as const

/** Partitions of one topic, to be added to a transaction. */
export function joiningTopic(name: string, ...partitions: number[]): AddPartitionsToTxnTopic {
  return { name, partitions, unknownTaggedFields: null }
}

/**
 * One transactional producer that says what it sends: with a label its request is noted, with `null` it only prepares
 * what comes next and has to succeed.
 */
export class TransactionalProducer {
  readonly transactionalId: string
  producerId = -1
  producerEpoch = -1
  readonly #session: Session
  readonly #sequences = new Map<string, number>()

  constructor(session: Session, name: string) {
    this.#session = session
    this.transactionalId = session.name(name)
  }

  /** Begins, or begins again, until nothing of before is in the way. */
  async init(fields: Partial<InitProducerIdRequestData> = {}): Promise<void> {
    const answer = await eventually(`a producer id for ${this.transactionalId}`, async () => {
      const answer = await this.#session.prepare(apis.initProducerId, this.#initBody(fields), 4)
      return answer.errorCode === ErrorCode.CONCURRENT_TRANSACTIONS ? null : answer
    })
    if (answer.errorCode !== ErrorCode.NONE) throw new Error(`InitProducerId failed: ${answer.errorCode}`)
    this.#become(answer)
  }

  /** Notes the first answer, whatever it is. */
  async askInit(
    label: string,
    version: number,
    fields: Partial<InitProducerIdRequestData> = {},
  ): Promise<InitProducerIdResponseData | null> {
    const answer = await this.#session.ask(label, apis.initProducerId, this.#initBody(fields), version)
    if (answer?.errorCode === ErrorCode.NONE) this.#become(answer)
    return answer
  }

  /** Notes the first answer that is not CONCURRENT_TRANSACTIONS. */
  async askInitUntilDone(
    label: string,
    version: number,
    fields: Partial<InitProducerIdRequestData> = {},
  ): Promise<void> {
    const answer = await this.#session.ask(label, apis.initProducerId, this.#initBody(fields), version, {
      until: ({ errorCode }) => errorCode !== ErrorCode.CONCURRENT_TRANSACTIONS,
    })
    if (answer?.errorCode === ErrorCode.NONE) this.#become(answer)
  }

  /** In the form of clients up to v3, in that of brokers from v4. */
  async addPartitions(
    label: string | null,
    topics: AddPartitionsToTxnTopic[],
    speaker: Speaker & { readonly version?: number; readonly verifyOnly?: boolean } = {},
  ): Promise<void> {
    const { version = V1.addPartitions, verifyOnly = false } = speaker
    const { transactionalId, producerId, producerEpoch } = this.#speaking(speaker)
    const ids = { transactionalId, producerId: BigInt(producerId), producerEpoch }
    const body =
      version >= 4
        ? bodyOf(transactionApis.addPartitionsToTxn, {
            transactions: [{ ...createAddPartitionsToTxnTransaction(), ...ids, topics, verifyOnly }],
          })
        : bodyOf(transactionApis.addPartitionsToTxn, {
            v3AndBelowTransactionalId: transactionalId,
            v3AndBelowProducerId: ids.producerId,
            v3AndBelowProducerEpoch: producerEpoch,
            v3AndBelowTopics: topics,
          })
    await this.#send(label, transactionApis.addPartitionsToTxn, body, version, (response) =>
      [response.resultsByTopicV3AndBelow, ...response.resultsByTransaction.map(({ topicResults }) => topicResults)]
        .flat()
        .flatMap(({ resultsByPartition }) => resultsByPartition.map((result) => result.partitionErrorCode)),
    )
  }

  async produce(label: string | null, toSend: ToSend): Promise<void> {
    const { topic, partition = 0, values = ['value'], version = V1.produce, contents, requestId, acks = -1 } = toSend
    const { transactionalId, producerId, producerEpoch } = this.#speaking(toSend)
    const place = `${topic.topicId} ${partition} ${producerEpoch}`
    const baseSequence = toSend.baseSequence ?? this.#sequences.get(place) ?? 0
    const identity = { producerId, producerEpoch, baseSequence, isTransactional: true }
    const records = batchOf(values, { ...identity, ...contents })
    const id = requestId === undefined ? transactionalId : requestId
    const body = produceBody({ topic, partition, records }, { transactionalId: id, acks })
    const errorCodes = await this.#send(label, apis.produce, body, version, ({ responses }) =>
      responses.flatMap(({ partitionResponses }) => partitionResponses.map(({ errorCode }) => errorCode)),
    )
    const isTaken = errorCodes.every((errorCode) => errorCode === ErrorCode.NONE)
    if (isTaken && toSend.baseSequence === undefined) this.#sequences.set(place, baseSequence + values.length)
  }

  async addOffsets(
    label: string | null,
    groupId: string,
    speaker: Speaker & { readonly version?: number } = {},
  ): Promise<void> {
    const { transactionalId, producerId, producerEpoch } = this.#speaking(speaker)
    const ids = { transactionalId, producerId: BigInt(producerId), producerEpoch, groupId }
    const body = bodyOf(transactionApis.addOffsetsToTxn, ids)
    await this.#send(label, transactionApis.addOffsetsToTxn, body, speaker.version ?? 3, (response) => [
      response.errorCode,
    ])
  }

  async commitOffset(
    label: string | null,
    groupId: string,
    topic: MadeTopic,
    offset: number,
    speaker: Speaker & {
      readonly version?: number
      readonly partitions?: readonly number[]
      readonly metadata?: string | null
      readonly fields?: Partial<TxnOffsetCommitRequestData>
    } = {},
  ): Promise<void> {
    const { version = V1.offsetCommit, partitions = [0], metadata = 'note', fields = {} } = speaker
    const { transactionalId, producerId, producerEpoch } = this.#speaking(speaker)
    const asked = partitions.map((partitionIndex) => ({
      ...createTxnOffsetCommitRequestPartition(),
      partitionIndex,
      committedOffset: BigInt(offset),
      committedMetadata: metadata,
    }))
    const topics = [{ name: topic.name, partitions: asked, unknownTaggedFields: null }]
    const ids = { transactionalId, producerId: BigInt(producerId), producerEpoch, groupId }
    const body = bodyOf(transactionApis.txnOffsetCommit, { ...ids, topics, ...fields })
    await this.#send(label, transactionApis.txnOffsetCommit, body, version, (response) =>
      response.topics.flatMap(({ partitions }) => partitions.map(({ errorCode }) => errorCode)),
    )
  }

  /** An answer that tells a new epoch is taken up. */
  async end(
    label: string | null,
    committed: boolean,
    speaker: Speaker & { readonly version?: number } = {},
  ): Promise<void> {
    const { version = V1.end } = speaker
    const { transactionalId, producerId, producerEpoch } = this.#speaking(speaker)
    const body = bodyOf(transactionApis.endTxn, {
      transactionalId,
      producerId: BigInt(producerId),
      producerEpoch,
      committed,
    })
    await this.#send(label, transactionApis.endTxn, body, version, (response) => {
      if (response.errorCode === ErrorCode.NONE && response.producerEpoch >= 0) this.#become(response)
      return [response.errorCode]
    })
  }

  /** Waits until nothing is under way and gives the state's name. */
  async settle(): Promise<string> {
    return (await settledState(this.#session, this.transactionalId)).transactionState
  }

  #initBody(fields: Partial<InitProducerIdRequestData>): InitProducerIdRequestData {
    const { transactionalId } = this
    return bodyOf(apis.initProducerId, { transactionalId, transactionTimeoutMs: 60_000, ...fields })
  }

  #become({ producerId, producerEpoch }: { readonly producerId: bigint; readonly producerEpoch: number }): void {
    this.producerId = Number(producerId)
    // Named in the order in which they begin, whatever the answers to come tell of them first.
    this.#session.normalizer.plain(producerId, 'producerId')
    this.producerEpoch = producerEpoch
  }

  #speaking(speaker: Speaker): Required<Speaker> {
    const { transactionalId = this.transactionalId, producerId = this.producerId } = speaker
    return { transactionalId, producerId, producerEpoch: speaker.producerEpoch ?? this.producerEpoch }
  }

  /** @returns the error codes of the answer, whose first one must be NONE when it is not noted */
  async #send<Request, Response>(
    label: string | null,
    codecs: Codecs<Request, Response>,
    body: Request,
    version: number,
    errorCodesOf: (response: Response) => readonly number[],
  ): Promise<readonly number[]> {
    if (label === null) {
      const errorCodes = errorCodesOf(await this.#session.prepare(codecs, body, version))
      const errorCode = errorCodes.find((code) => code !== ErrorCode.NONE)
      if (errorCode !== undefined) throw new Error(`${codecs[0].name} v${version} failed: ${errorCode}`)
      return errorCodes
    }
    const answer = await this.#session.ask(label, codecs, body, version)
    return answer === null ? [] : errorCodesOf(answer)
  }
}
