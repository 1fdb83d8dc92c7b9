import { ApiVersionsResponse } from '../../generated/api-versions-response.ts'
import { CreateTopicsRequest, createCreatableTopic } from '../../generated/create-topics-request.ts'
import { CreateTopicsResponse } from '../../generated/create-topics-response.ts'
import { DescribeConfigsRequest } from '../../generated/describe-configs-request.ts'
import { DescribeConfigsResponse } from '../../generated/describe-configs-response.ts'
import { InitProducerIdRequest } from '../../generated/init-producer-id-request.ts'
import { InitProducerIdResponse } from '../../generated/init-producer-id-response.ts'
import { ListOffsetsRequest } from '../../generated/list-offsets-request.ts'
import { ListOffsetsResponse } from '../../generated/list-offsets-response.ts'
import { MetadataRequest } from '../../generated/metadata-request.ts'
import { MetadataResponse, type MetadataResponseTopic } from '../../generated/metadata-response.ts'
import { ErrorCode } from '../../src/protocol/errors.ts'
import { decodeResponse, encodeRequest } from '../../src/protocol/frames.ts'
import type { RequestCodec, ResponseCodec } from '../../src/wire/codec.ts'
import { exchange } from './exchange.ts'
import { Normalizer, type Plain } from './normalize.ts'

/** What one broker did in one scenario, by the label of each step. */
export type Transcript = { readonly [label: string]: Plain }

/** A sequence of requests that can be sent to any broker. */
export interface Scenario {
  readonly name: string
  run(session: Session): Promise<void>
}

/** Where to send a scenario, and with what patience. */
export interface SessionOptions {
  readonly port: number
  /** Keeps the topics of two runs against one broker apart; not part of the transcript. */
  readonly namePrefix: string
  /** How long no answer must come until there is none; milliseconds. Only for steps that say so. */
  readonly silenceMs: number
}

/** A topic that a scenario works with. */
export interface MadeTopic {
  readonly name: string
  readonly topicId: string
}

const CLIENT_ID = 'conformance'
const METADATA_VERSION = 12
const RETRY_MS = 20
/** Always as many characters, because some names are made as long as names may be. */
const NAME_PREFIX_LENGTH = 6
const SETTLE_MS_MAX = 20_000

/**
 * One scenario on its way: each request goes over a connection of its own, and what came of it is noted under its
 * label. Requests that only prepare something are not noted.
 */
export class Session {
  readonly normalizer: Normalizer
  readonly #options: SessionOptions
  readonly #transcript: Record<string, Plain> = {}
  #nextCorrelationId = 1

  constructor(options: SessionOptions) {
    this.#options = options
    this.normalizer = new Normalizer(options.namePrefix)
  }

  get transcript(): Transcript {
    return this.#transcript
  }

  /** A topic name that no other run uses. */
  name(name: string): string {
    return this.#options.namePrefix + name
  }

  /**
   * Sends one request and notes what came of it; gives the decoded answer, `null` when there was none. With `until` it
   * is sent again until the answer is such a one: a cluster does part of its work after it has answered.
   */
  async ask<Request, Response>(
    label: string,
    codecs: readonly [RequestCodec<Request>, ResponseCodec<Response>],
    body: Request,
    version: number,
    options: {
      readonly maySilent?: boolean
      readonly wholeConfigs?: boolean
      readonly adapt?: (response: Response) => unknown
      readonly until?: (response: Response) => boolean
    } = {},
  ): Promise<Response | null> {
    const fullLabel = `${label} v${version}`
    this.#reserve(fullLabel)
    const [request, response] = codecs
    const { maySilent, until = () => true } = options
    const answer = await this.#retry(label, async () => {
      const pieces = this.#encode(request, body, version)
      const reaction = await exchange(this.#options.port, pieces, maySilent ? this.#options.silenceMs : undefined)
      if (reaction.kind !== 'answered') return reaction.kind
      const answer = decodeResponse(response, reaction.frame, version).body
      return until(answer) ? answer : null
    })
    if (typeof answer === 'string') {
      this.#transcript[fullLabel] = answer
      return null
    }
    this.normalizer.wholeConfigs = options.wholeConfigs === true
    this.#transcript[fullLabel] = this.normalizer.plain(options.adapt === undefined ? answer : options.adapt(answer))
    return answer
  }

  /** Sends a request that should not be answered, then ApiVersions: notes which of the two the first answer is for. */
  async askForNoAnswer<Request>(
    label: string,
    request: RequestCodec<Request>,
    body: Request,
    version: number,
  ): Promise<void> {
    const fullLabel = `${label} v${version}`
    this.#reserve(fullLabel)
    const pieces = this.#encode(request, body, version)
    const next = Buffer.from('0000000a001200007fffffffffff', 'hex')
    const reaction = await exchange(this.#options.port, [...pieces, next])
    if (reaction.kind !== 'answered') this.#transcript[fullLabel] = reaction.kind
    else this.#transcript[fullLabel] = reaction.frame.readInt32BE(0) === 0x7fff_ffff ? 'not answered' : 'answered'
  }

  /** Sends bytes as they are and notes whether they are answered; an answer to ApiVersions v0 is decoded too. */
  async sendRaw(label: string, bytes: Buffer, options: { readonly asApiVersions?: boolean } = {}): Promise<void> {
    this.#reserve(label)
    const { kind, ...reaction } = await exchange(this.#options.port, [bytes], this.#options.silenceMs)
    this.#transcript[label] =
      'frame' in reaction && options.asApiVersions
        ? this.normalizer.plain(decodeResponse(ApiVersionsResponse, reaction.frame, 0).body)
        : kind
  }

  /** Notes anything else that can be compared. */
  note(label: string, value: Plain): void {
    this.#reserve(label)
    this.#transcript[label] = value
  }

  /** Sends one request without a note. @throws when it is not answered */
  async prepare<Request, Response>(
    codecs: readonly [RequestCodec<Request>, ResponseCodec<Response>],
    body: Request,
    version: number,
  ): Promise<Response> {
    const [request, response] = codecs
    const reaction = await exchange(this.#options.port, this.#encode(request, body, version))
    if (reaction.kind !== 'answered') throw new Error(`${request.name} v${version} was ${reaction.kind}`)
    return decodeResponse(response, reaction.frame, version).body
  }

  /** Creates a topic and waits until the broker serves it. */
  async createTopic(
    name: string,
    configs: Readonly<Record<string, string>> = {},
    numPartitions = 1,
  ): Promise<MadeTopic> {
    const fullName = this.name(name)
    const body = CreateTopicsRequest.create()
    const entries = Object.entries(configs).map(([name, value]) => ({ name, value, unknownTaggedFields: null }))
    body.timeoutMs = SETTLE_MS_MAX
    body.topics = [{ ...createCreatableTopic(), name: fullName, numPartitions, replicationFactor: 1, configs: entries }]
    const { topics } = await this.prepare([CreateTopicsRequest, CreateTopicsResponse], body, 7)
    const errorCode = topics[0]?.errorCode
    if (errorCode !== ErrorCode.NONE) throw new Error(`${name} could not be created: ${errorCode}`)
    const topic = await this.settle(fullName, (topic) => topic.errorCode === ErrorCode.NONE)
    for (const { partitionIndex } of topic.partitions) await this.#settleLeader(fullName, partitionIndex)
    this.normalizer.nameTopicId(topic.topicId, fullName)
    return { name: fullName, topicId: topic.topicId }
  }

  /** Waits until the broker leads a partition: it tells of a new topic before it can serve it. */
  async #settleLeader(topicName: string, partitionIndex: number): Promise<void> {
    const partition = { partitionIndex, currentLeaderEpoch: -1, timestamp: -1n, unknownTaggedFields: null }
    const topics = [{ name: topicName, partitions: [partition], unknownTaggedFields: null }]
    const body = { ...ListOffsetsRequest.create(), replicaId: -1, topics }
    await this.#retry(`the leader of ${topicName}`, async () => {
      const answer = await this.prepare([ListOffsetsRequest, ListOffsetsResponse], body, 7)
      return answer.topics[0]?.partitions[0]?.errorCode === ErrorCode.NONE ? answer : null
    })
  }

  /** Waits until the broker tells of a topic what is expected: changes reach a broker of a cluster with a delay. */
  async settle(name: string, isSettled: (topic: MetadataResponseTopic) => boolean): Promise<MetadataResponseTopic> {
    const body = MetadataRequest.create()
    body.allowAutoTopicCreation = false
    body.topics = [{ name, topicId: 'AAAAAAAAAAAAAAAAAAAAAA', unknownTaggedFields: null }]
    return this.#retry(name, async () => {
      const { topics } = await this.prepare([MetadataRequest, MetadataResponse], body, METADATA_VERSION)
      return topics.find(isSettled) ?? null
    })
  }

  /** Waits until a config of a topic has a value. */
  async settleConfig(topicName: string, configName: string, value: string): Promise<void> {
    const resource = { resourceType: 2, resourceName: topicName, configurationKeys: [configName] }
    const body = DescribeConfigsRequest.create()
    body.resources = [{ ...resource, unknownTaggedFields: null }]
    await this.#retry(`${configName} ${value} of ${topicName}`, async () => {
      const { results } = await this.prepare([DescribeConfigsRequest, DescribeConfigsResponse], body, 4)
      return results[0]?.configs[0]?.value === value ? results : null
    })
  }

  /** A producer id that nobody used yet. */
  async newProducerId(): Promise<number> {
    const body = { ...InitProducerIdRequest.create(), transactionalId: null, transactionTimeoutMs: 60_000 }
    const answer = await this.#retry('a producer id', async () => {
      const answer = await this.prepare([InitProducerIdRequest, InitProducerIdResponse], body, 4)
      return answer.errorCode === ErrorCode.NONE ? answer : null
    })
    return Number(answer.producerId)
  }

  async #retry<T>(what: string, attempt: () => Promise<T | null>): Promise<T> {
    const deadlineMs = performance.now() + SETTLE_MS_MAX
    for (;;) {
      const result = await attempt()
      if (result !== null) return result
      if (performance.now() > deadlineMs) throw new Error(`${what} was not there in time`)
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
  }

  /** Keeps the place of a step that is under way, so that steps at the same time are noted in the order of sending. */
  #reserve(label: string): void {
    if (label in this.#transcript) throw new Error(`two steps are labelled "${label}"`)
    this.#transcript[label] = 'under way'
  }

  #encode<Request>(request: RequestCodec<Request>, body: Request, version: number): Buffer[] {
    return encodeRequest(request, body, { version, correlationId: this.#nextCorrelationId++, clientId: CLIENT_ID })
  }
}

/** Runs scenarios against one broker, a few at a time. */
export async function runScenarios(
  scenarios: readonly Scenario[],
  options: SessionOptions & { readonly concurrency?: number },
): Promise<Record<string, Transcript>> {
  const transcripts: Record<string, Transcript> = Object.fromEntries(scenarios.map(({ name }) => [name, {}]))
  const waiting = [...scenarios.entries()]
  const runPrefix = options.namePrefix.padEnd(NAME_PREFIX_LENGTH, '0').slice(0, NAME_PREFIX_LENGTH)
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, scenario] = next
      const session = new Session({ ...options, namePrefix: `${runPrefix}${index.toString(36)}-` })
      await scenario.run(session).catch((error: unknown) => {
        throw new Error(`scenario "${scenario.name}" stopped`, { cause: error })
      })
      transcripts[scenario.name] = session.transcript
    }
  }
  await Promise.all(Array.from({ length: options.concurrency ?? 4 }, work))
  return transcripts
}
