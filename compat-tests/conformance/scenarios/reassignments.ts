import type { ReassignableTopic } from '../../../generated/alter-partition-reassignments-request.ts'
import type { TopicPartitions } from '../../../generated/elect-leaders-request.ts'
import type { ElectLeadersResponseData } from '../../../generated/elect-leaders-response.ts'
import type { ListPartitionReassignmentsTopics } from '../../../generated/list-partition-reassignments-request.ts'
import { apis, bodyOf, versionsOf } from '../bodies.ts'
import type { Scenario, Session } from '../session.ts'

const elected = (topic: string, ...partitions: number[]): TopicPartitions => ({
  topic,
  partitions,
  unknownTaggedFields: null,
})

export const electLeadersScenario: Scenario = {
  name: 'ElectLeaders',
  run: async (session) => {
    const { name } = await session.createTopic('led', {}, 2)
    const missing = session.name('missing')
    const cases: readonly (readonly [label: string, topicPartitions: TopicPartitions[] | null])[] = [
      ['all', null],
      ['none', []],
      ['one', [elected(name, 1)]],
      ['every partition', [elected(name, 0, 1)]],
      ['a topic without partitions', [elected(name)]],
      ['a missing partition', [elected(name, 0, 9)]],
      ['a missing topic', [elected(missing, 0)]],
      ['one partition twice', [elected(name, 0, 0)]],
      ['one topic twice', [elected(name, 0), elected(name, 1)]],
      ['odd names', [elected('', 0), elected('a b', 0)]],
      ['a negative partition', [elected(name, -1)]],
    ]
    for (const version of versionsOf(0, 2)) {
      for (const electionType of version === 0 ? [0] : [0, 1, 2, -1]) {
        for (const [label, topicPartitions] of cases) {
          const body = bodyOf(apis.electLeaders, { electionType, topicPartitions })
          await session.ask(
            `type ${electionType}, ${label}`,
            apis.electLeaders,
            body,
            version,
            label === 'all' ? { adapt: ownTopics(session) } : {},
          )
        }
      }
    }
  },
}

/** Other scenarios make topics at the same time. */
function ownTopics(session: Session): (answer: ElectLeadersResponseData) => ElectLeadersResponseData {
  return (answer) => ({
    ...answer,
    replicaElectionResults: answer.replicaElectionResults.filter(({ topic }) => topic.startsWith(session.name(''))),
  })
}

const reassigned = (
  name: string,
  ...partitions: (readonly [partitionIndex: number, replicas: number[] | null])[]
): ReassignableTopic => ({
  name,
  partitions: partitions.map(([partitionIndex, replicas]) => ({ partitionIndex, replicas, unknownTaggedFields: null })),
  unknownTaggedFields: null,
})

export const reassignmentsScenario: Scenario = {
  name: 'Partition reassignments',
  run: async (session) => {
    const { name } = await session.createTopic('moved', {}, 2)
    const missing = session.name('missing')
    const cases: readonly (readonly [label: string, topics: ReassignableTopic[]])[] = [
      ['to where it is', [reassigned(name, [0, [1]])]],
      ['to another broker', [reassigned(name, [0, [2]])]],
      ['to one more broker', [reassigned(name, [0, [1, 2]])]],
      ['twice to the same broker', [reassigned(name, [0, [1, 1]])]],
      ['to nobody', [reassigned(name, [0, []])]],
      ['to a negative broker', [reassigned(name, [0, [-1]])]],
      ['cancelled', [reassigned(name, [0, null])]],
      ['a missing partition', [reassigned(name, [0, [1]], [7, [1]])]],
      ['a missing partition cancelled', [reassigned(name, [7, null])]],
      ['a missing topic', [reassigned(missing, [0, [1]])]],
      ['nothing', []],
      ['a topic without partitions', [reassigned(name)]],
      ['one partition twice', [reassigned(name, [0, [1]], [0, [2]])]],
      ['one topic twice', [reassigned(name, [0, [1]]), reassigned(name, [1, [1]])]],
      ['odd names', [reassigned('', [0, [1]]), reassigned('a b', [0, [1]])]],
    ]
    for (const version of versionsOf(0, 1)) {
      for (const [label, topics] of cases) {
        const body = bodyOf(apis.alterPartitionReassignments, { topics })
        await session.ask(label, apis.alterPartitionReassignments, body, version)
      }
    }
    const [, another, more] = cases.map(([, topics]) => topics)
    for (const topics of [another ?? [], more ?? []]) {
      const body = bodyOf(apis.alterPartitionReassignments, { topics, allowReplicationFactorChange: false })
      const replicaCount = topics[0]?.partitions[0]?.replicas?.length
      await session.ask(`as many replicas as before, ${replicaCount}`, apis.alterPartitionReassignments, body, 1)
    }
    await listThem(name, missing, (label, topics) => {
      const body = bodyOf(apis.listPartitionReassignments, { topics })
      return session.ask(label, apis.listPartitionReassignments, body, 0)
    })
  },
}

async function listThem(
  name: string,
  missing: string,
  ask: (label: string, topics: ListPartitionReassignmentsTopics[] | null) => Promise<unknown>,
): Promise<void> {
  const asked = (name: string, ...partitionIndexes: number[]) => ({ name, partitionIndexes, unknownTaggedFields: null })
  await ask('ongoing ones', null)
  await ask('ongoing ones of no topic', [])
  await ask('ongoing ones of a topic', [asked(name, 0, 1)])
  await ask('ongoing ones of a missing partition', [asked(name, 7)])
  await ask('ongoing ones of a missing topic', [asked(missing, 0)])
  await ask('ongoing ones of odd names', [asked('', 0), asked('a b', -1)])
}
