import {
  type CreatePartitionsTopic,
  createCreatePartitionsTopic,
} from '../../../generated/create-partitions-request.ts'
import { apis, bodyOf, listOffsetsBody, versionsOf } from '../bodies.ts'
import type { Scenario, Session } from '../session.ts'

const timeoutMs = 20_000
const assigned = (...assignments: number[][]) =>
  assignments.map((brokerIds) => ({ brokerIds, unknownTaggedFields: null }))

function wanted(
  name: string,
  count: number,
  assignments: CreatePartitionsTopic['assignments'] = null,
): CreatePartitionsTopic {
  return { ...createCreatePartitionsTopic(), name, count, assignments }
}

export const createPartitionsScenario: Scenario = {
  name: 'CreatePartitions',
  run: async (session) => {
    for (const version of versionsOf(0, 3)) {
      const { name } = await session.createTopic(`grown${version}`, {}, 2)
      const missing = session.name('missing')
      const cases: readonly (readonly [label: string, topics: CreatePartitionsTopic[]])[] = [
        ['as many', [wanted(name, 2)]],
        ['fewer', [wanted(name, 1)]],
        ['none at all', [wanted(name, 0)]],
        ['a negative number', [wanted(name, -1)]],
        ['a missing topic', [wanted(missing, 3)]],
        ['a bad name', [wanted('a b', 3)]],
        ['an empty name', [wanted('', 3)]],
        ['nothing', []],
        ['one topic twice', [wanted(name, 3), wanted(name, 4)]],
        ['assigned to nobody', [wanted(name, 3, assigned([]))]],
        ['assigned to another broker', [wanted(name, 3, assigned([9]))]],
        ['assigned to two brokers', [wanted(name, 3, assigned([1, 2]))]],
        ['assigned to one broker twice', [wanted(name, 3, assigned([1, 1]))]],
        ['too few assignments', [wanted(name, 4, assigned([1]))]],
        ['too many assignments', [wanted(name, 3, assigned([1], [1]))]],
        ['no assignments', [wanted(name, 3, [])]],
        ['a negative broker', [wanted(name, 3, assigned([-1]))]],
      ]
      for (const validateOnly of [true, false]) {
        for (const [label, topics] of cases) {
          const body = bodyOf(apis.createPartitions, { topics, timeoutMs, validateOnly })
          await session.ask(`${label}${validateOnly ? ', to validate' : ''}`, apis.createPartitions, body, version)
        }
      }
      await askForMore(session, name, missing, version)
    }
  },
}

async function askForMore(session: Session, name: string, missing: string, version: number): Promise<void> {
  const ask = (label: string, topics: CreatePartitionsTopic[], validateOnly = false) =>
    session.ask(
      label,
      apis.createPartitions,
      bodyOf(apis.createPartitions, { topics, timeoutMs, validateOnly }),
      version,
    )
  await ask('one more, to validate', [wanted(name, 3)], true)
  await ask('one more', [wanted(name, 3)])
  await session.settle(name, ({ partitions }) => partitions.length === 3)
  await ask('two more, assigned', [wanted(name, 5, assigned([1], [1])), wanted(missing, 2)])
  await session.settle(name, ({ partitions }) => partitions.length === 5)
  const beyond = listOffsetsBody(name, -1, {}, { partitionIndex: 5 })
  await session.ask(`the next partition after v${version}`, apis.listOffsets, beyond, 7)
}
