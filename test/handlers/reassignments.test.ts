import { expect, test } from 'vitest'
import { AlterPartitionReassignmentsRequest } from '../../generated/alter-partition-reassignments-request.ts'
import { AlterPartitionReassignmentsResponse } from '../../generated/alter-partition-reassignments-response.ts'
import { ElectLeadersRequest } from '../../generated/elect-leaders-request.ts'
import { ElectLeadersResponse, type ElectLeadersResponseData } from '../../generated/elect-leaders-response.ts'
import { ListPartitionReassignmentsRequest } from '../../generated/list-partition-reassignments-request.ts'
import { ListPartitionReassignmentsResponse } from '../../generated/list-partition-reassignments-response.ts'
import type { RawClient } from '../support/raw-client.ts'
import { createTopic } from '../support/records.ts'
import { startTestBroker } from '../support/test-broker.ts'

async function brokerWithTopic(): Promise<RawClient> {
  const client = await (await startTestBroker()).connect()
  await createTopic(client, 't', 2)
  return client
}

function electLeaders(
  client: RawClient,
  partitions: number[] | null,
  { version = 2, electionType = 0 } = {},
): Promise<ElectLeadersResponseData> {
  const body = { ...ElectLeadersRequest.create(), electionType }
  body.topicPartitions = partitions === null ? null : [{ topic: 't', partitions, unknownTaggedFields: null }]
  return client.ask(ElectLeadersRequest, ElectLeadersResponse, body, version)
}

for (let version = 0; version <= 2; version++) {
  test(`ElectLeaders v${version} tells that no election is needed`, async () => {
    const client = await brokerWithTopic()
    const { replicaElectionResults } = await electLeaders(client, [1, 2, -1], { version })
    expect(replicaElectionResults).toMatchObject([
      {
        topic: 't',
        partitionResult: [
          { partitionId: 1, errorCode: 84 },
          { partitionId: 2, errorCode: 3 },
          { partitionId: -1, errorCode: 3 },
        ],
      },
    ])
    const all = await electLeaders(client, null, { version })
    expect(all).toMatchObject({ errorCode: 0, replicaElectionResults: [{ topic: 't', partitionResult: [] }] })
  })
}

test('ElectLeaders refuses a kind of election that does not exist', async () => {
  const answer = await electLeaders(await brokerWithTopic(), [0], { electionType: 2 })
  expect(answer).toMatchObject({ errorCode: 42, replicaElectionResults: [{ partitionResult: [{ errorCode: 42 }] }] })
})

const assignments: readonly (readonly [what: string, replicas: number[] | null, errorCode: number])[] = [
  ['takes the assignment that holds', [1], 0],
  ['refuses another broker', [2], 39],
  ['refuses one more broker', [1, 2], 39],
  ['refuses nobody', [], 39],
  ['has nothing to cancel', null, 85],
]

for (const [what, replicas, errorCode] of assignments) {
  test(`AlterPartitionReassignments ${what}`, async () => {
    const client = await brokerWithTopic()
    for (const version of [0, 1]) {
      const body = AlterPartitionReassignmentsRequest.create()
      const partitions = [0, 5].map((partitionIndex) => ({ partitionIndex, replicas, unknownTaggedFields: null }))
      body.topics = [{ name: 't', partitions, unknownTaggedFields: null }]
      const codecs = [AlterPartitionReassignmentsRequest, AlterPartitionReassignmentsResponse] as const
      const { responses } = await client.ask(...codecs, body, version)
      expect(responses[0]?.partitions).toMatchObject([
        { partitionIndex: 0, errorCode },
        { partitionIndex: 5, errorCode: 3 },
      ])
    }
  })
}

test('ListPartitionReassignments tells of none', async () => {
  const client = await brokerWithTopic()
  const topics = [{ name: 't', partitionIndexes: [0], unknownTaggedFields: null }]
  for (const asked of [null, topics]) {
    const body = { ...ListPartitionReassignmentsRequest.create(), topics: asked }
    const codecs = [ListPartitionReassignmentsRequest, ListPartitionReassignmentsResponse] as const
    expect(await client.ask(...codecs, body, 0)).toMatchObject({ errorCode: 0, topics: [] })
  }
})
