import { readFileSync } from 'node:fs'
import { ApiKey } from '../../generated/api-keys.ts'

/** A real client that tests of this repository run against the broker. */
export interface TestedClient {
  readonly name: string
  readonly version: string
  /** Where it is run. */
  readonly tests: string
  /** The APIs that those tests make it call. */
  readonly apiKeys: readonly number[]
}

const { Produce, Fetch, ListOffsets, Metadata, ApiVersions, InitProducerId } = ApiKey
const records = [Produce, Fetch, ListOffsets, Metadata, ApiVersions, InitProducerId]
const groups = [
  ApiKey.FindCoordinator,
  ApiKey.JoinGroup,
  ApiKey.SyncGroup,
  ApiKey.Heartbeat,
  ApiKey.LeaveGroup,
  ApiKey.OffsetCommit,
  ApiKey.OffsetFetch,
]
const transactions = [ApiKey.AddPartitionsToTxn, ApiKey.AddOffsetsToTxn, ApiKey.EndTxn, ApiKey.TxnOffsetCommit]
const topics = [ApiKey.CreateTopics, ApiKey.DeleteTopics]

/** By what is installed with the tests, and for kcat by what the distribution of the test machine has. */
export const testedClients: readonly TestedClient[] = [
  {
    name: 'Java',
    version: textMatch('compat-tests/kafka/pom.xml', /<kafka\.version>(.*?)</),
    tests: '`npm run compat`, `npm run compat:tools`, `npm run chaos`',
    apiKeys: [
      ...records,
      ...topics,
      ...groups,
      ...transactions,
      ApiKey.WriteTxnMarkers,
      ApiKey.ListTransactions,
      ApiKey.DescribeTransactions,
      ApiKey.OffsetDelete,
      ApiKey.ListGroups,
      ApiKey.DescribeGroups,
      ApiKey.DeleteGroups,
      ApiKey.DeleteRecords,
      ApiKey.DescribeConfigs,
      ApiKey.DescribeLogDirs,
      ApiKey.CreatePartitions,
      ApiKey.ElectLeaders,
      ApiKey.IncrementalAlterConfigs,
      ApiKey.AlterPartitionReassignments,
      ApiKey.ListPartitionReassignments,
      ApiKey.DescribeCluster,
      ApiKey.DescribeProducers,
      ApiKey.DescribeTopicPartitions,
    ],
  },
  {
    name: 'librdkafka',
    version: '2.0.2 (kcat 1.7.1)',
    tests: '`npm run compat`, `npm run compat:tools`, `npm run chaos`',
    apiKeys: [...records, ...groups, ...transactions],
  },
  {
    name: 'kafkajs',
    version: textMatch('package.json', /"kafkajs": "\^?(.*?)"/),
    tests: '`npm test`, `npm run compat`',
    apiKeys: [...records, ...topics, ApiKey.DescribeConfigs],
  },
  {
    name: 'platformatic',
    version: textMatch('package.json', /"@platformatic\/kafka": "\^?(.*?)"/),
    tests: '`npm test`, `npm run compat`',
    apiKeys: [...records, ...topics],
  },
]

function textMatch(path: string, pattern: RegExp): string {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
  const match = pattern.exec(text)?.[1]
  if (match === undefined) throw new Error(`${path} does not tell the version`)
  return match
}
