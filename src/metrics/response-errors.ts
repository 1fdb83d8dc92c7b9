import { ApiKey } from '../../generated/api-keys.ts'

const noPath: readonly string[] = []

/** Arrays on the way to the error codes of an answer, by API key; all others are looked at on top only. */
const paths: Readonly<Record<number, readonly string[]>> = {
  [ApiKey.Produce]: ['responses', 'partitionResponses'],
  [ApiKey.Fetch]: ['responses', 'partitions'],
  [ApiKey.ListOffsets]: ['topics', 'partitions'],
  [ApiKey.Metadata]: ['topics'],
  [ApiKey.OffsetCommit]: ['topics', 'partitions'],
  [ApiKey.OffsetFetch]: ['groups', 'topics', 'partitions'],
  [ApiKey.FindCoordinator]: ['coordinators'],
  [ApiKey.LeaveGroup]: ['members'],
  [ApiKey.DescribeGroups]: ['groups'],
  [ApiKey.DeleteGroups]: ['results'],
  [ApiKey.OffsetDelete]: ['topics', 'partitions'],
  [ApiKey.CreateTopics]: ['topics'],
  [ApiKey.DeleteTopics]: ['responses'],
  [ApiKey.CreatePartitions]: ['results'],
  [ApiKey.DeleteRecords]: ['topics', 'partitions'],
  [ApiKey.OffsetForLeaderEpoch]: ['topics', 'partitions'],
  [ApiKey.DescribeConfigs]: ['results'],
  [ApiKey.AlterConfigs]: ['responses'],
  [ApiKey.IncrementalAlterConfigs]: ['responses'],
  [ApiKey.DescribeLogDirs]: ['results'],
  [ApiKey.ElectLeaders]: ['replicaElectionResults', 'partitionResult'],
  [ApiKey.AlterPartitionReassignments]: ['responses', 'partitions'],
  [ApiKey.DescribeProducers]: ['topics', 'partitions'],
  [ApiKey.DescribeTopicPartitions]: ['topics'],
}

/** Adds the error codes that an answer tells, one for each topic or partition that has one, to counts by code. */
export function countErrors(counts: Map<number, number>, apiKey: number, response: unknown): void {
  countAt(counts, response, paths[apiKey] ?? noPath, 0)
}

function countAt(counts: Map<number, number>, value: unknown, path: readonly string[], depth: number): void {
  if (typeof value !== 'object' || value === null) return
  const { errorCode } = value as { readonly errorCode?: unknown }
  if (typeof errorCode === 'number' && errorCode !== 0) counts.set(errorCode, (counts.get(errorCode) ?? 0) + 1)
  const name = path[depth]
  if (name === undefined) return
  const elements = (value as Readonly<Record<string, unknown>>)[name]
  if (!Array.isArray(elements)) return
  for (const element of elements) countAt(counts, element, path, depth + 1)
}
