import { FetchRequest } from '../../generated/fetch-request.ts'
import { FetchResponse, type FetchResponseData } from '../../generated/fetch-response.ts'
import type { KafkaRecord } from '../records/record.ts'
import { splitBatches } from '../records/split-batches.ts'
import { joinRecords } from '../wire/bytes.ts'
import type { Client } from './client.ts'
import { throwOnError } from './client-error.ts'
import { type FetchLimits, fetchRequest } from './fetch-request.ts'
import { fetchedBatches } from './fetched-batches.ts'
import { findLeaders, groupByLeader } from './partition-leaders.ts'

/** The part of a partition to read. */
export interface OffsetRange {
  readonly fromOffset: number
  /** Stops before this offset; infinity: waits for new records. */
  readonly toOffset: number
}

export interface ReadPartitionsOptions extends FetchLimits {
  readonly topic: string
  readonly ranges: ReadonlyMap<number, OffsetRange>
}

/** Records of one batch of one partition. */
export interface PartitionRecords {
  readonly partition: number
  readonly records: readonly KafkaRecord[]
}

interface Reading {
  readonly options: ReadPartitionsOptions
  readonly nodeId: number
  readonly topicId: string
  /** Where each partition goes on; those that are done are taken out. The order is that of the next request. */
  readonly offsets: Map<number, number>
}

/**
 * Reads several partitions of a topic side by side, without a group: one request at a time per broker for all of its
 * partitions, the next one under way while its predecessor's records are used. At most two answers per broker are held.
 * @yields batch after batch, in order within each partition; never empty
 * @throws BrokerError OFFSET_OUT_OF_RANGE, UNKNOWN_TOPIC_OR_PARTITION and others; RecordError when a batch is damaged
 */
export async function* readPartitions(
  client: Client,
  options: ReadPartitionsOptions,
): AsyncGenerator<PartitionRecords> {
  const { topic, ranges } = options
  const wanted = [...ranges].filter(([, range]) => range.fromOffset < range.toOffset).map(([partition]) => partition)
  const found = await findLeaders(client, topic)
  const groups = groupByLeader(topic, found, wanted)
  const pending = new Map<AsyncGenerator<PartitionRecords>, Promise<Step>>()
  for (const [nodeId, partitions] of groups) {
    const offsets = new Map(partitions.map((partition) => [partition, ranges.get(partition)?.fromOffset ?? 0]))
    const reader = readFromBroker(client, { options, nodeId, topicId: found.topicId, offsets })
    pending.set(reader, step(reader))
  }
  while (pending.size > 0) {
    const { reader, result } = await Promise.race(pending.values())
    if (result.done === true) {
      pending.delete(reader)
      continue
    }
    yield result.value
    pending.set(reader, step(reader))
  }
}

interface Step {
  readonly reader: AsyncGenerator<PartitionRecords>
  readonly result: IteratorResult<PartitionRecords>
}

function step(reader: AsyncGenerator<PartitionRecords>): Promise<Step> {
  const next = reader.next().then((result) => ({ reader, result }))
  // A reader of another broker may fail while nobody waits for this one any more.
  next.catch(() => undefined)
  return next
}

async function* readFromBroker(client: Client, reading: Reading): AsyncGenerator<PartitionRecords> {
  const { offsets, options } = reading
  let pending = fetchNext(client, reading)
  while (offsets.size > 0) {
    const answer = await pending
    const askedAt = new Map(offsets)
    advance(answer, reading)
    if (offsets.size > 0) {
      pending = fetchNext(client, reading)
      pending.catch(() => undefined)
    }
    for (const partition of answer.responses[0]?.partitions ?? []) {
      const fromOffset = askedAt.get(partition.partitionIndex)
      if (fromOffset === undefined) continue
      const toOffset = options.ranges.get(partition.partitionIndex)?.toOffset ?? fromOffset
      for (const { records } of fetchedBatches(partition, fromOffset, toOffset)) {
        if (records.length > 0) yield { partition: partition.partitionIndex, records }
      }
    }
  }
}

/** Moves each partition on by what the answer holds; the ones that gave records come last in the next request. */
function advance(answer: FetchResponseData, { offsets, options }: Reading): void {
  throwOnError(answer.errorCode, `fetch of ${options.topic}`)
  for (const { partitionIndex, errorCode, records } of answer.responses[0]?.partitions ?? []) {
    const offset = offsets.get(partitionIndex)
    throwOnError(errorCode, `fetch of ${options.topic}-${partitionIndex} at ${offset}`)
    const last = splitBatches(joinRecords(records ?? [])).headers.at(-1)
    if (last === undefined) continue
    const nextOffset = last.baseOffset + last.lastOffsetDelta + 1
    offsets.delete(partitionIndex)
    if (nextOffset < (options.ranges.get(partitionIndex)?.toOffset ?? 0)) offsets.set(partitionIndex, nextOffset)
  }
}

function fetchNext(client: Client, { options, nodeId, topicId, offsets }: Reading): Promise<FetchResponseData> {
  const body = fetchRequest({ topic: options.topic, topicId }, offsets, options)
  return client.request(FetchRequest, FetchResponse, body, { nodeId })
}
