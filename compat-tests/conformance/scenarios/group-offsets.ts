import { createOffsetCommitRequestPartition } from '../../../generated/offset-commit-request.ts'
import { bodyOf, STRANGE_TOPIC_ID, versionsOf } from '../bodies.ts'
import { groupApis, settleCoordinator } from '../group-apis.ts'
import type { MadeTopic, Scenario, Session } from '../session.ts'

const LONG_METADATA_LENGTH = 4_097

interface Committed {
  readonly partition: number
  readonly offset: bigint
  readonly metadata?: string | null
  readonly leaderEpoch?: number
}

interface Commit {
  readonly groupId: string
  readonly topic: MadeTopic
  readonly offsets: readonly Committed[]
  readonly generationId?: number
  readonly memberId?: string
}

async function commit(session: Session, label: string, version: number, what: Commit): Promise<void> {
  const { groupId, topic, offsets, generationId = -1, memberId = '' } = what
  const partitions = offsets.map(({ partition, offset, metadata = 'note', leaderEpoch = -1 }) => ({
    ...createOffsetCommitRequestPartition(),
    partitionIndex: partition,
    committedOffset: offset,
    committedMetadata: metadata,
    committedLeaderEpoch: version >= 6 ? leaderEpoch : -1,
  }))
  const { name, topicId } = topic
  const body = bodyOf(groupApis.offsetCommit, {
    groupId: session.name(groupId),
    generationIdOrMemberEpoch: generationId,
    memberId,
    topics: [{ name, topicId, partitions, unknownTaggedFields: null }],
  })
  await session.ask(label, groupApis.offsetCommit, body, version)
}

/** @param partitions  `null`: everything that the group has committed */
async function fetch(
  session: Session,
  label: string,
  version: number,
  groupId: string,
  topic: MadeTopic,
  partitions: number[] | null,
): Promise<void> {
  const name = session.name(groupId)
  const asked = { name: topic.name, partitionIndexes: partitions ?? [], unknownTaggedFields: null }
  const group = {
    groupId: name,
    memberId: null,
    memberEpoch: -1,
    topics: partitions === null ? null : [{ ...asked, topicId: topic.topicId }],
    unknownTaggedFields: null,
  }
  const body =
    version >= 8
      ? bodyOf(groupApis.offsetFetch, { groups: [group] })
      : bodyOf(groupApis.offsetFetch, { groupId: name, topics: partitions === null ? null : [asked] })
  await session.ask(label, groupApis.offsetFetch, body, version)
}

export const offsetsScenario: Scenario = {
  name: 'OffsetCommit and OffsetFetch',
  run: async (session) => {
    await settleCoordinator(session)
    const topic = await session.createTopic('committed', {}, 3)
    const missing: MadeTopic = { name: session.name('missing'), topicId: STRANGE_TOPIC_ID }
    session.normalizer.keepTopicId(STRANGE_TOPIC_ID)
    for (const version of versionsOf(2, 10)) {
      const groupId = `offsets-${version}`
      const ask = (label: string, what: Partial<Commit>) =>
        commit(session, label, version, { groupId, topic, offsets: [{ partition: 0, offset: 5n }], ...what })
      await ask('by a member of a new group', { groupId: `other-${version}`, generationId: 1, memberId: 'nobody' })
      await ask('without a member', {
        offsets: [
          { partition: 0, offset: 5n, leaderEpoch: 0 },
          { partition: 1, offset: 0n, metadata: null },
          { partition: 7, offset: 1n },
          { partition: 2, offset: 1n, metadata: 'm'.repeat(LONG_METADATA_LENGTH) },
        ],
      })
      await ask('by a member of an empty group', { generationId: 1, memberId: 'nobody' })
      await ask('of a missing topic', { topic: missing })
      await ask('of a negative offset', { offsets: [{ partition: 0, offset: -1n }] })
    }
    for (const version of versionsOf(1, 10)) {
      await fetch(session, 'those of some partitions', version, 'offsets-9', topic, [0, 1, 2, 7])
      await fetch(session, 'those of a missing topic', version, 'offsets-9', missing, [0])
      await fetch(session, 'those of an unknown group', version, 'nobody', topic, [0])
      if (version >= 2) await fetch(session, 'all', version, 'offsets-9', topic, null)
      if (version >= 2) await fetch(session, 'all of an unknown group', version, 'nobody', topic, null)
    }
  },
}

export const groupListsScenario: Scenario = {
  name: 'Groups without members',
  run: async (session) => {
    await settleCoordinator(session)
    const topic = await session.createTopic('listed', {}, 2)
    await commit(session, 'a commit', 9, { groupId: 'simple', topic, offsets: [{ partition: 0, offset: 1n }] })
    const mine = session.name('simple')
    for (const version of versionsOf(0, 5)) {
      const list = (label: string, statesFilter: string[], typesFilter: string[]) =>
        session.ask(label, groupApis.listGroups, bodyOf(groupApis.listGroups, { statesFilter, typesFilter }), version, {
          adapt: (response) => ({ ...response, groups: response.groups.filter(({ groupId }) => groupId === mine) }),
        })
      await list('all', [], [])
      if (version >= 4) await list('empty ones', ['empty'], [])
      if (version >= 4) await list('stable ones', ['Stable'], [])
      if (version >= 4) await list('an unknown state', ['Odd'], [])
      if (version >= 5) await list('classic ones', [], ['CLASSIC'])
      if (version >= 5) await list('consumer ones', [], ['consumer'])
      if (version >= 5) await list('an unknown type', [], ['odd'])
    }
    for (const version of versionsOf(0, 6)) {
      const groups = [mine, session.name('nobody'), '']
      await session.ask('described', groupApis.describeGroups, bodyOf(groupApis.describeGroups, { groups }), version, {
        adapt: (response) => ({ ...response, groups: byGroupId(response.groups) }),
      })
    }
    const offsetDelete = async (label: string, groupId: string, name: string, ...partitions: number[]) => {
      const asked = [{ name, partitions: partitions.map((partitionIndex) => ({ partitionIndex })) }]
      const body = bodyOf(groupApis.offsetDelete, { groupId, topics: asked })
      await session.ask(label, groupApis.offsetDelete, body, 0)
    }
    await offsetDelete('offsets of an unknown group', session.name('nobody'), topic.name, 0)
    await offsetDelete('offsets of no group', '', topic.name, 0)
    await offsetDelete('offsets of a missing topic', mine, session.name('missing'), 0)
    await offsetDelete('offsets', mine, topic.name, 0, 1, 9)
    for (const version of versionsOf(0, 2)) {
      const groupId = `doomed-${version}`
      await commit(session, `a commit of ${groupId}`, 9, { groupId, topic, offsets: [{ partition: 0, offset: 1n }] })
      const groupsNames = [session.name(groupId), session.name('nobody'), '']
      for (const label of ['delete', 'delete again']) {
        await session.ask(label, groupApis.deleteGroups, bodyOf(groupApis.deleteGroups, { groupsNames }), version, {
          adapt: (response) => ({ ...response, results: byGroupId(response.results) }),
        })
      }
      await fetch(session, `offsets of ${groupId}`, 9, groupId, topic, [0])
    }
  },
}

export const findCoordinatorScenario: Scenario = {
  name: 'FindCoordinator',
  run: async (session) => {
    await settleCoordinator(session)
    const { findCoordinator } = groupApis
    for (const version of versionsOf(0, 6)) {
      const keys = version >= 4 ? { coordinatorKeys: ['one', 'two', 'one'] } : { key: 'one' }
      await session.ask('of a group', findCoordinator, bodyOf(findCoordinator, { keyType: 0, ...keys }), version)
      const empty = version >= 4 ? { coordinatorKeys: [''] } : { key: '' }
      await session.ask('of no group', findCoordinator, bodyOf(findCoordinator, { keyType: 0, ...empty }), version)
      if (version >= 1) {
        await session.ask('of an odd type', findCoordinator, bodyOf(findCoordinator, { keyType: 9, ...keys }), version)
      }
      if (version >= 4) {
        const none = bodyOf(findCoordinator, { keyType: 0, coordinatorKeys: [] })
        await session.ask('of nothing', findCoordinator, none, version)
      }
    }
  },
}

/** A broker answers for its groups in no order. */
function byGroupId<T extends { readonly groupId: string }>(groups: readonly T[]): readonly T[] {
  return groups.toSorted((left, right) => (left.groupId < right.groupId ? -1 : 1))
}
