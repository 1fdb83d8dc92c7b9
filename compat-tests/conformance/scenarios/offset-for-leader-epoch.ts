import {
  createOffsetForLeaderPartition,
  type OffsetForLeaderEpochRequestData,
  type OffsetForLeaderPartition,
} from '../../../generated/offset-for-leader-epoch-request.ts'
import { apis, batchOf, bodyOf, produceBody, versionsOf } from '../bodies.ts'
import type { Scenario } from '../session.ts'

type Asked = readonly (readonly [topic: string, ...partitions: Partial<OffsetForLeaderPartition>[]])[]

function epochBody(asked: Asked, replicaId = -1): OffsetForLeaderEpochRequestData {
  const topics = asked.map(([topic, ...partitions]) => ({
    topic,
    partitions: partitions.map((partition) => ({ ...createOffsetForLeaderPartition(), ...partition })),
    unknownTaggedFields: null,
  }))
  return bodyOf(apis.offsetForLeaderEpoch, { topics, replicaId })
}

export const offsetForLeaderEpochScenario: Scenario = {
  name: 'OffsetForLeaderEpoch',
  run: async (session) => {
    const topic = await session.createTopic('filled')
    const { name } = topic
    await session.prepare(apis.produce, produceBody({ topic, records: batchOf(['a', 'b', 'c']) }), 12)
    const empty = await session.createTopic('empty')
    for (const version of versionsOf(2, 4)) {
      const ask = (label: string, asked: Asked, replicaId = -1) =>
        session.ask(label, apis.offsetForLeaderEpoch, epochBody(asked, replicaId), version)
      for (const leaderEpoch of [0, 1, 5, -1, -2]) {
        await ask(`epoch ${leaderEpoch}`, [[name, { leaderEpoch }]])
        await ask(`epoch ${leaderEpoch} of an empty log`, [[empty.name, { leaderEpoch }]])
      }
      for (const currentLeaderEpoch of [-1, 0, 1, -2]) {
        await ask(`current epoch ${currentLeaderEpoch}`, [[name, { leaderEpoch: 0, currentLeaderEpoch }]])
      }
      await ask('a wrong current epoch and an unknown one', [[name, { leaderEpoch: 5, currentLeaderEpoch: 5 }]])
      await ask('a missing partition', [[name, { partition: 3 }]])
      await ask('a missing topic', [[session.name('missing'), {}]])
      await ask('good and missing', [
        [name, {}, { partition: 3 }],
        [session.name('missing'), {}],
      ])
      await ask('nothing', [])
      await ask('a topic without partitions', [[name]])
      await ask('one partition twice', [[name, { leaderEpoch: 0 }, { leaderEpoch: 5 }]])
      await ask('one topic twice', [
        [name, { leaderEpoch: 0 }],
        [name, { leaderEpoch: 5 }],
      ])
      await ask('odd names', [
        ['', {}],
        ['a b', {}],
      ])
      for (const replicaId of version > 2 ? [-2, 0, 1, 99] : [])
        await ask(`replica ${replicaId}`, [[name, {}]], replicaId)
    }
  },
}
