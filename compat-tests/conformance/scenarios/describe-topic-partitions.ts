import type { Cursor } from '../../../generated/describe-topic-partitions-request.ts'
import type { DescribeTopicPartitionsResponseData } from '../../../generated/describe-topic-partitions-response.ts'
import { apis, bodyOf } from '../bodies.ts'
import type { Scenario, Session } from '../session.ts'

interface Asked {
  readonly names?: readonly string[]
  readonly limit?: number
  readonly cursor?: readonly [topicName: string, partitionIndex: number]
}

export const describeTopicPartitionsScenario: Scenario = {
  name: 'DescribeTopicPartitions',
  run: async (session) => {
    const { name: one } = await session.createTopic('one')
    const { name: three } = await session.createTopic('three', {}, 3)
    const { name: two } = await session.createTopic('two', {}, 2)
    const missing = session.name('missing')
    const all = [two, one, three]
    const cases: readonly (readonly [label: string, asked: Asked])[] = [
      ['one', { names: [one] }],
      ['several, not in order', { names: all }],
      ['one name twice', { names: [one, one] }],
      ['a missing topic', { names: [missing] }],
      ['good and missing', { names: [missing, one] }],
      ['odd names', { names: ['', 'a b', '..', 'x'.repeat(250)] }],
      ['a limit of 1', { names: all, limit: 1 }],
      ['a limit of 2', { names: all, limit: 2 }],
      ['a limit of 5', { names: all, limit: 5 }],
      ['a limit of 6', { names: all, limit: 6 }],
      ['a limit of 0', { names: all, limit: 0 }],
      ['a negative limit', { names: all, limit: -1 }],
      ['a cursor', { names: all, cursor: [three, 1] }],
      ['a cursor and a limit', { names: all, cursor: [three, 1], limit: 2 }],
      ['a cursor at the end of a topic', { names: all, cursor: [three, 3] }],
      ['a cursor beyond a topic', { names: all, cursor: [three, 9] }],
      ['a negative cursor', { names: all, cursor: [three, -1] }],
      ['a cursor at a missing topic asked for', { names: [missing, one], cursor: [missing, 0] }],
      ['a cursor at a topic not asked for', { names: [two], cursor: [one, 0] }],
      ['a cursor behind all', { names: [one], cursor: [`${two}x`, 0] }],
      ['a cursor, missing topics and a limit', { names: [missing, one, two], cursor: [one, 0], limit: 1 }],
    ]
    for (const [label, asked] of cases) await ask(session, label, asked)
    // From the first of its own topics, and as many as Kafka tells at once: the topics of others come after.
    await ask(session, 'all', { limit: 2_000, cursor: [one, 0] })
  },
}

async function ask(session: Session, label: string, { names = [], limit = 2_000, cursor }: Asked): Promise<void> {
  const body = bodyOf(apis.describeTopicPartitions, {
    topics: names.map((name) => ({ name, unknownTaggedFields: null })),
    responsePartitionLimit: limit,
    cursor: cursor === undefined ? null : cursorAt(cursor),
  })
  await session.ask(label, apis.describeTopicPartitions, body, 0, {
    adapt: names.length === 0 ? ownTopics(session) : (answer) => answer,
  })
}

function cursorAt([topicName, partitionIndex]: readonly [string, number]): Cursor {
  return { topicName, partitionIndex, unknownTaggedFields: null }
}

function ownTopics(session: Session) {
  return (answer: DescribeTopicPartitionsResponseData) => ({
    ...answer,
    topics: answer.topics.filter(({ name }) => name?.startsWith(session.name(''))),
  })
}
