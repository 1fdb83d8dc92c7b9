import { createPartitionProduceData, createTopicProduceData, ProduceRequest } from '../../generated/produce-request.ts'
import { ProduceResponse } from '../../generated/produce-response.ts'
import { type Client, createTopic, readPartitions } from '../../src/client/index.ts'
import { buildBatch } from '../../src/records/build-batch.ts'

/** What was written to and read from many partitions. */
export interface ManyPartitions {
  readonly createdMs: number
  readonly producedMs: number
  readonly consumedMs: number
  /** Partitions whose one record did not come back just once. */
  readonly wrongCount: number
}

/** Creates topics, writes one record to every partition, one request per topic, and reads all of them. */
export async function tryManyPartitions(
  client: Client,
  topicCount: number,
  partitionCount: number,
): Promise<ManyPartitions> {
  const startedMs = performance.now()
  const topics: { name: string; topicId: string }[] = []
  for (let index = 0; index < topicCount; index++) {
    const name = `many.${index}`
    topics.push({ name, topicId: await createTopic(client, { name, partitionCount }) })
  }
  const createdAtMs = performance.now()
  for (const topic of topics) await produceEverywhere(client, topic, partitionCount)
  const producedAtMs = performance.now()
  let wrongCount = 0
  for (const { name } of topics) wrongCount += await countWrong(client, name, partitionCount)
  return {
    createdMs: createdAtMs - startedMs,
    producedMs: producedAtMs - createdAtMs,
    consumedMs: performance.now() - producedAtMs,
    wrongCount,
  }
}

async function produceEverywhere(
  client: Client,
  { name, topicId }: { readonly name: string; readonly topicId: string },
  partitionCount: number,
): Promise<void> {
  const { nodeId } = await client.leaderOf(name, 0)
  const body = ProduceRequest.create()
  body.acks = -1
  body.timeoutMs = 30_000
  const partitionData = Array.from({ length: partitionCount }, (_, index) => ({
    ...createPartitionProduceData(),
    index,
    records: buildBatch({ records: [{ timestampMs: Date.now(), key: null, value: Buffer.from(`${name}-${index}`) }] }),
  }))
  body.topicData = [{ ...createTopicProduceData(), name, topicId, partitionData }]
  const answer = await client.request(ProduceRequest, ProduceResponse, body, { nodeId })
  const refused = answer.responses[0]?.partitionResponses.filter(({ errorCode }) => errorCode !== 0).length
  if (refused !== 0) throw new Error(`${name}: ${refused} partitions refused their record`)
}

async function countWrong(client: Client, topic: string, partitionCount: number): Promise<number> {
  const ranges = new Map(Array.from({ length: partitionCount }, (_, index) => [index, { fromOffset: 0, toOffset: 1 }]))
  const right = new Set<number>()
  for await (const { partition, records } of readPartitions(client, { topic, ranges })) {
    if (records.length === 1 && records[0]?.value?.toString() === `${topic}-${partition}`) right.add(partition)
  }
  return partitionCount - right.size
}
