import {
  createFetchPartition,
  createFetchTopic,
  FetchRequest,
  type FetchRequestData,
} from '../../generated/fetch-request.ts'

/** How much of a topic one Fetch request asks for, and how long it may wait. */
export interface FetchLimits {
  /** Most bytes of one answer, of all partitions together. Default 4 MiB. */
  readonly bytesMax?: number
  /** How long the broker may wait for records; milliseconds, default 500. */
  readonly waitMs?: number
}

const BYTES_MAX_DEFAULT = 4 * 1024 * 1024
const WAIT_MS_DEFAULT = 500
/** What one partition may have of an answer: small enough that others fit beside it. */
const PARTITION_BYTES_MAX = 1024 * 1024
const NO_SESSION_EPOCH = -1

/**
 * Asks for records of partitions of one topic, outside any fetch session.
 * @param offsets  where to read each partition; their order is the one in which they are served
 */
export function fetchRequest(
  { topic, topicId }: { readonly topic: string; readonly topicId: string },
  offsets: ReadonlyMap<number, number>,
  limits: FetchLimits,
): FetchRequestData {
  const bytesMax = limits.bytesMax ?? BYTES_MAX_DEFAULT
  const body = FetchRequest.create()
  body.maxWaitMs = limits.waitMs ?? WAIT_MS_DEFAULT
  body.minBytes = 1
  body.maxBytes = bytesMax
  body.sessionEpoch = NO_SESSION_EPOCH
  const partitions = [...offsets].map(([partition, offset]) => ({
    ...createFetchPartition(),
    partition,
    fetchOffset: BigInt(offset),
    partitionMaxBytes: offsets.size === 1 ? bytesMax : Math.min(bytesMax, PARTITION_BYTES_MAX),
  }))
  body.topics = [{ ...createFetchTopic(), topic, topicId, partitions }]
  return body
}
