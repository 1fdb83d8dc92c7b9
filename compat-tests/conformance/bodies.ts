import { AlterConfigsRequest } from '../../generated/alter-configs-request.ts'
import { AlterConfigsResponse } from '../../generated/alter-configs-response.ts'
import { AlterPartitionReassignmentsRequest } from '../../generated/alter-partition-reassignments-request.ts'
import { AlterPartitionReassignmentsResponse } from '../../generated/alter-partition-reassignments-response.ts'
import { ApiVersionsRequest } from '../../generated/api-versions-request.ts'
import { ApiVersionsResponse } from '../../generated/api-versions-response.ts'
import { CreateAclsRequest } from '../../generated/create-acls-request.ts'
import { CreateAclsResponse } from '../../generated/create-acls-response.ts'
import { CreatePartitionsRequest } from '../../generated/create-partitions-request.ts'
import { CreatePartitionsResponse } from '../../generated/create-partitions-response.ts'
import {
  type CreatableTopic,
  CreateTopicsRequest,
  createCreatableTopic,
} from '../../generated/create-topics-request.ts'
import { CreateTopicsResponse } from '../../generated/create-topics-response.ts'
import { DeleteAclsRequest } from '../../generated/delete-acls-request.ts'
import { DeleteAclsResponse } from '../../generated/delete-acls-response.ts'
import { DeleteRecordsRequest } from '../../generated/delete-records-request.ts'
import { DeleteRecordsResponse } from '../../generated/delete-records-response.ts'
import { DeleteTopicsRequest } from '../../generated/delete-topics-request.ts'
import { DeleteTopicsResponse } from '../../generated/delete-topics-response.ts'
import { DescribeAclsRequest } from '../../generated/describe-acls-request.ts'
import { DescribeAclsResponse } from '../../generated/describe-acls-response.ts'
import { DescribeClusterRequest } from '../../generated/describe-cluster-request.ts'
import { DescribeClusterResponse } from '../../generated/describe-cluster-response.ts'
import { DescribeConfigsRequest } from '../../generated/describe-configs-request.ts'
import { DescribeConfigsResponse } from '../../generated/describe-configs-response.ts'
import { DescribeLogDirsRequest } from '../../generated/describe-log-dirs-request.ts'
import { DescribeLogDirsResponse } from '../../generated/describe-log-dirs-response.ts'
import { DescribeProducersRequest } from '../../generated/describe-producers-request.ts'
import { DescribeProducersResponse } from '../../generated/describe-producers-response.ts'
import { DescribeTopicPartitionsRequest } from '../../generated/describe-topic-partitions-request.ts'
import { DescribeTopicPartitionsResponse } from '../../generated/describe-topic-partitions-response.ts'
import { ElectLeadersRequest } from '../../generated/elect-leaders-request.ts'
import { ElectLeadersResponse } from '../../generated/elect-leaders-response.ts'
import {
  createFetchPartition,
  createFetchTopic,
  type FetchPartition,
  FetchRequest,
  type FetchRequestData,
} from '../../generated/fetch-request.ts'
import { FetchResponse } from '../../generated/fetch-response.ts'
import { IncrementalAlterConfigsRequest } from '../../generated/incremental-alter-configs-request.ts'
import { IncrementalAlterConfigsResponse } from '../../generated/incremental-alter-configs-response.ts'
import { InitProducerIdRequest } from '../../generated/init-producer-id-request.ts'
import { InitProducerIdResponse } from '../../generated/init-producer-id-response.ts'
import { ListConfigResourcesRequest } from '../../generated/list-config-resources-request.ts'
import { ListConfigResourcesResponse } from '../../generated/list-config-resources-response.ts'
import {
  createListOffsetsPartition,
  ListOffsetsRequest,
  type ListOffsetsRequestData,
} from '../../generated/list-offsets-request.ts'
import { ListOffsetsResponse } from '../../generated/list-offsets-response.ts'
import { ListPartitionReassignmentsRequest } from '../../generated/list-partition-reassignments-request.ts'
import { ListPartitionReassignmentsResponse } from '../../generated/list-partition-reassignments-response.ts'
import { MetadataRequest } from '../../generated/metadata-request.ts'
import { MetadataResponse } from '../../generated/metadata-response.ts'
import { OffsetForLeaderEpochRequest } from '../../generated/offset-for-leader-epoch-request.ts'
import { OffsetForLeaderEpochResponse } from '../../generated/offset-for-leader-epoch-response.ts'
import { ProduceRequest, type ProduceRequestData } from '../../generated/produce-request.ts'
import { ProduceResponse } from '../../generated/produce-response.ts'
import { type BatchContents, buildBatch } from '../../src/records/build-batch.ts'
import { crc32c } from '../../src/records/crc32c.ts'
import type { RequestCodec, ResponseCodec } from '../../src/wire/codec.ts'
import { NIL_UUID } from '../../src/wire/uuid.ts'
import type { MadeTopic } from './session.ts'

/** Request and response of each API that is compared. */
export const apis = {
  produce: [ProduceRequest, ProduceResponse],
  fetch: [FetchRequest, FetchResponse],
  listOffsets: [ListOffsetsRequest, ListOffsetsResponse],
  metadata: [MetadataRequest, MetadataResponse],
  apiVersions: [ApiVersionsRequest, ApiVersionsResponse],
  createTopics: [CreateTopicsRequest, CreateTopicsResponse],
  deleteTopics: [DeleteTopicsRequest, DeleteTopicsResponse],
  initProducerId: [InitProducerIdRequest, InitProducerIdResponse],
  describeConfigs: [DescribeConfigsRequest, DescribeConfigsResponse],
  describeCluster: [DescribeClusterRequest, DescribeClusterResponse],
  alterConfigs: [AlterConfigsRequest, AlterConfigsResponse],
  alterPartitionReassignments: [AlterPartitionReassignmentsRequest, AlterPartitionReassignmentsResponse],
  createPartitions: [CreatePartitionsRequest, CreatePartitionsResponse],
  deleteRecords: [DeleteRecordsRequest, DeleteRecordsResponse],
  describeLogDirs: [DescribeLogDirsRequest, DescribeLogDirsResponse],
  describeProducers: [DescribeProducersRequest, DescribeProducersResponse],
  describeTopicPartitions: [DescribeTopicPartitionsRequest, DescribeTopicPartitionsResponse],
  electLeaders: [ElectLeadersRequest, ElectLeadersResponse],
  incrementalAlterConfigs: [IncrementalAlterConfigsRequest, IncrementalAlterConfigsResponse],
  describeAcls: [DescribeAclsRequest, DescribeAclsResponse],
  createAcls: [CreateAclsRequest, CreateAclsResponse],
  deleteAcls: [DeleteAclsRequest, DeleteAclsResponse],
  listConfigResources: [ListConfigResourcesRequest, ListConfigResourcesResponse],
  listPartitionReassignments: [ListPartitionReassignmentsRequest, ListPartitionReassignmentsResponse],
  offsetForLeaderEpoch: [OffsetForLeaderEpochRequest, OffsetForLeaderEpochResponse],
} as const

/** A time long ago: the same in every run, and never "now". */
export const PAST_MS = 1_700_000_000_000

/** An id that no topic has. */
export const STRANGE_TOPIC_ID = 'c3RyYW5nZS10b3BpYy1pZA'

/** A request in which everything not given has its default. */
export function bodyOf<T>(
  [codec]: readonly [RequestCodec<T>, ResponseCodec<unknown> | ResponseCodec<never>],
  fields: Partial<T>,
): T {
  return { ...codec.create(), ...fields }
}

/** All versions of a codec, or those from `min` to `max`. */
export function versionsOf(min: number, max: number): number[] {
  return Array.from({ length: max - min + 1 }, (_, index) => min + index)
}

/** A batch of records with these values, one millisecond apart. */
export function batchOf(values: readonly (string | null)[], contents: Partial<BatchContents> = {}): Buffer {
  const records = values.map((value, index) => ({
    timestampMs: PAST_MS + index,
    key: Buffer.from(`key ${index}`),
    value: value === null ? null : Buffer.from(value),
  }))
  return buildBatch({ records, ...contents })
}

/** Changes a batch and sets its checksum again. */
export function changedBatch(batch: Buffer, change: (batch: Buffer) => void): Buffer {
  const changed = Buffer.from(batch)
  change(changed)
  if (changed.length > 21) changed.writeUInt32BE(crc32c(changed.subarray(21)), 17)
  return changed
}

/** One partition of a Produce request. */
export interface ToProduce {
  readonly topic: MadeTopic
  readonly records: Buffer | null
  readonly partition?: number
}

/** A Produce request; the topic's name and id are both given, the version decides which is sent. */
export function produceBody(
  parts: ToProduce | readonly ToProduce[],
  fields: Partial<ProduceRequestData> = {},
): ProduceRequestData {
  const list: readonly ToProduce[] = 'topic' in parts ? [parts] : parts
  const topicData = list.map(({ topic: { name, topicId }, records, partition = 0 }) => ({
    name,
    topicId,
    partitionData: [{ index: partition, records, unknownTaggedFields: null }],
    unknownTaggedFields: null,
  }))
  return { ...ProduceRequest.create(), acks: -1, timeoutMs: 10_000, topicData, ...fields }
}

/** A Fetch of one partition that asks to be answered at once. */
export function fetchBody(
  topic: MadeTopic,
  fetchOffset: number,
  fields: Partial<FetchRequestData> = {},
  partitionFields: Partial<FetchPartition> = {},
): FetchRequestData {
  const partition: FetchPartition = {
    ...createFetchPartition(),
    fetchOffset: BigInt(fetchOffset),
    partitionMaxBytes: 1_048_576,
    ...partitionFields,
  }
  return {
    ...FetchRequest.create(),
    minBytes: 0,
    maxBytes: 10_485_760,
    topics: [{ ...createFetchTopic(), topic: topic.name, topicId: topic.topicId, partitions: [partition] }],
    ...fields,
  }
}

/** ListOffsets for one partition. */
export function listOffsetsBody(
  topicName: string,
  timestamp: number,
  fields: Partial<ListOffsetsRequestData> = {},
  partitionFields: { readonly partitionIndex?: number; readonly currentLeaderEpoch?: number } = {},
): ListOffsetsRequestData {
  const partition = { ...createListOffsetsPartition(), timestamp: BigInt(timestamp), ...partitionFields }
  return {
    ...ListOffsetsRequest.create(),
    replicaId: -1,
    topics: [{ name: topicName, partitions: [partition], unknownTaggedFields: null }],
    ...fields,
  }
}

/** A topic to create, one partition and one replica unless told otherwise. */
export function newTopic(
  name: string,
  fields: Partial<CreatableTopic> = {},
  configs: Readonly<Record<string, string | null>> = {},
): CreatableTopic {
  return {
    ...createCreatableTopic(),
    name,
    numPartitions: 1,
    replicationFactor: 1,
    configs: Object.entries(configs).map(([name, value]) => ({ name, value, unknownTaggedFields: null })),
    ...fields,
  }
}

/** Names for Metadata. */
export function namedTopics(...names: readonly (string | null)[]) {
  return names.map((name) => ({ name, topicId: NIL_UUID, unknownTaggedFields: null }))
}

/** Ids for Metadata. */
export function topicsById(...topicIds: readonly string[]) {
  return topicIds.map((topicId) => ({ name: null, topicId, unknownTaggedFields: null }))
}
