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
  const { topic, partition } = options
  const leader = await client.leaderOf(topic, partition)
  const body = produceRequest(options, leader.topicId)
  const answer = await client.request(ProduceRequest, ProduceResponse, body, { nodeId: leader.nodeId })
  const result = answer.responses[0]?.partitionResponses[0]
  throwOnError(result?.errorCode ?? -1, `produce to ${topic}-${partition}`, result?.errorMessage)
  return Number(result?.baseOffset ?? -1n)
}

function produceRequest(options: ProduceOptions, topicId: string): ProduceRequestData {
  const body = ProduceRequest.create()
  body.acks = options.acks === 'leader' ? 1 : -1
  body.timeoutMs = options.timeoutMs ?? 30_000
  const data = createPartitionProduceData()
  data.index = options.partition
  data.records = buildBatch(options)
  body.topicData = [{ ...createTopicProduceData(), name: options.topic, topicId, partitionData: [data] }]
  return body
}
