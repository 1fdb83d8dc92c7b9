import { createMetadataRequestTopic, MetadataRequest } from '../../generated/metadata-request.ts'
import { MetadataResponse, type MetadataResponseData } from '../../generated/metadata-response.ts'
import type { RequestCodec, ResponseCodec } from '../wire/codec.ts'
import { type ApiRanges, fetchApiRanges, pickVersion } from './api-versions.ts'
import { type Address, parseBootstrap } from './bootstrap.ts'
import { ClientError, throwOnError } from './client-error.ts'
import { type Connection, openConnection } from './connection.ts'

export interface ClientOptions {
  /** `host:port`, several separated by commas; the first that answers is used. */
  readonly bootstrap: string
  readonly clientId?: string
  /** For a connection, and for each answer; milliseconds. Default 30 s. */
  readonly timeoutMs?: number
}

export interface RequestTarget {
  /** The broker to ask; any broker when left out. */
  readonly nodeId?: number
  /** Ask in this version at most. */
  readonly versionMax?: number
  readonly timeoutMs?: number
}

interface BrokerLink {
  readonly connection: Connection
  readonly ranges: ApiRanges
}

const SOFTWARE = { name: 'chronik-stream', version: '0.1.0' }

/** A client of one cluster: a connection per broker, opened when first needed. Made by `connectClient`. */
export class Client {
  readonly #options: ClientOptions
  readonly #bootstrap: readonly Address[]
  readonly #links = new Map<string, Promise<BrokerLink>>()
  #brokers = new Map<number, Address>()

  constructor(options: ClientOptions) {
    this.#options = options
    this.#bootstrap = parseBootstrap(options.bootstrap)
  }

  /**
   * Sends a request in the newest version that both sides know.
   * @throws ClientError when no broker can be reached or none serves the API
   */
  async request<Request, Response>(
    requestCodec: RequestCodec<Request>,
    responseCodec: ResponseCodec<Response>,
    body: Request,
    target: RequestTarget = {},
  ): Promise<Response> {
    const link = target.nodeId === undefined ? await this.#anyLink() : await this.#linkOf(target.nodeId)
    const version = pickVersion(link.ranges, requestCodec, target.versionMax)
    return link.connection.request(requestCodec, responseCodec, body, version, target.timeoutMs)
  }

  /** The newest version of an API that this client and the broker share. */
  async versionOf(codec: RequestCodec<unknown>, nodeId?: number): Promise<number> {
    const link = nodeId === undefined ? await this.#anyLink() : await this.#linkOf(nodeId)
    return pickVersion(link.ranges, codec)
  }

  /**
   * Asks for the cluster's brokers and for topics.
   * @param topicNames  `null` for all topics
   */
  async metadata(topicNames: readonly string[] | null, allowAutoTopicCreation = false): Promise<MetadataResponseData> {
    const body = MetadataRequest.create()
    body.topics = topicNames?.map((name) => ({ ...createMetadataRequestTopic(), name })) ?? null
    body.allowAutoTopicCreation = allowAutoTopicCreation
    const answer = await this.request(MetadataRequest, MetadataResponse, body)
    this.#brokers = new Map(answer.brokers.map(({ nodeId, host, port }) => [nodeId, { host, port }]))
    return answer
  }

  /** Topic id and leader of one partition. */
  async leaderOf(topic: string, partition: number): Promise<{ nodeId: number; topicId: string }> {
    const answer = await this.metadata([topic])
    const found = answer.topics.find((candidate) => candidate.name === topic)
    throwOnError(found?.errorCode ?? 3, `topic ${topic}`)
    const leaderId = found?.partitions.find((candidate) => candidate.partitionIndex === partition)?.leaderId ?? -1
    if (found === undefined || leaderId < 0) throw new ClientError('NO_LEADER', `${topic}-${partition} has no leader`)
    return { nodeId: leaderId, topicId: found.topicId }
  }

  /** Closes every connection; requests under way fail. */
  async close(): Promise<void> {
    const links = await Promise.allSettled(this.#links.values())
    this.#links.clear()
    for (const link of links) if (link.status === 'fulfilled') link.value.connection.close()
  }

  async #linkOf(nodeId: number): Promise<BrokerLink> {
    if (!this.#brokers.has(nodeId)) await this.metadata([])
    const address = this.#brokers.get(nodeId)
    if (address === undefined) throw new ClientError('NO_LEADER', `the cluster has no broker ${nodeId}`)
    return this.#link(address)
  }

  async #anyLink(): Promise<BrokerLink> {
    let failure: unknown = null
    for (const address of [...this.#bootstrap, ...this.#brokers.values()]) {
      try {
        return await this.#link(address)
      } catch (error) {
        failure = error
      }
    }
    throw failure
  }

  async #link(address: Address): Promise<BrokerLink> {
    const key = `${address.host}:${address.port}`
    const known = await this.#links.get(key)?.catch(() => undefined)
    if (known?.connection.usable) return known
    const opening = this.#open(address)
    this.#links.set(key, opening)
    return opening
  }

  async #open(address: Address): Promise<BrokerLink> {
    const { clientId, timeoutMs } = this.#options
    const connection = await openConnection({
      ...address,
      ...(clientId === undefined ? {} : { clientId }),
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    })
    try {
      return { connection, ranges: await fetchApiRanges(connection, SOFTWARE) }
    } catch (error) {
      connection.close()
      throw error
    }
  }
}

/**
 * Connects to a cluster.
 * @throws ClientError when none of the bootstrap addresses answers
 */
export async function connectClient(options: ClientOptions): Promise<Client> {
  const client = new Client(options)
  await client.metadata([])
  return client
}
