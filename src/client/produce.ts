import {
  createPartitionProduceData,
  createTopicProduceData,
  ProduceRequest,
  type ProduceRequestData,
} from '../../generated/produce-request.ts'
import { ProduceResponse } from '../../generated/produce-response.ts'
import { type BatchContents, buildBatch } from '../records/build-batch.ts'
import type { Client } from './client.ts'
import { throwOnError } from './client-error.ts'

/** `all`: when it is durable as the broker is configured; `leader`: when the leader has written it. */
export type Acks = 'all' | 'leader'

export interface ProduceOptions extends Omit<BatchContents, 'baseOffset' | 'partitionLeaderEpoch' | 'isControl'> {
  readonly topic: string
  readonly partition: number
  /** Default `all`. */
  readonly acks?: Acks
  /** How long the broker may take; milliseconds, default 30 s. */
  readonly timeoutMs?: number
}

/**
 * Sends records to one partition as one batch and waits until the broker has them.
 * @returns the offset of the first record
 * @throws BrokerError when the broker refuses the batch; RecordError when it cannot be built
 */
export async function produceRecords(client: Client, options: ProduceOptions): Promise<number> {
  const { topic, partition, acks, timeoutMs } = options
  const { nodeId, topicId } = await client.leaderOf(topic, partition)
  const bytes = buildBatch(options)
  return sendBatch(client, {
    ...{ topic, topicId, partition, nodeId, bytes, acks: acks ?? 'all' },
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  })
}

/** A batch that is built, and where it goes. */
export interface BatchToSend {
  readonly topic: string
  readonly topicId: string
  readonly partition: number
  /** The broker that leads the partition. */
  readonly nodeId: number
  readonly acks: Acks
  readonly bytes: Buffer
  /** How long the broker may take; milliseconds, default 30 s. */
  readonly timeoutMs?: number
}

/**
 * Sends one batch and waits until the broker has it.
 * @returns the offset of the first record
 * @throws BrokerError when the broker refuses the batch
 */
export async function sendBatch(client: Client, batch: BatchToSend): Promise<number> {
  const { topic, partition, nodeId } = batch
  const answer = await client.request(ProduceRequest, ProduceResponse, produceRequest(batch), { nodeId })
  const result = answer.responses[0]?.partitionResponses[0]
  throwOnError(result?.errorCode ?? -1, `produce to ${topic}-${partition}`, result?.errorMessage)
  return Number(result?.baseOffset ?? -1n)
}

function produceRequest({ topic, topicId, partition, acks, bytes, timeoutMs }: BatchToSend): ProduceRequestData {
  const body = ProduceRequest.create()
  body.acks = acks === 'leader' ? 1 : -1
  body.timeoutMs = timeoutMs ?? 30_000
  const data = createPartitionProduceData()
  data.index = partition
  data.records = bytes
  body.topicData = [{ ...createTopicProduceData(), name: topic, topicId, partitionData: [data] }]
  return body
}
