import { createOffsetCommitRequestPartition } from '../../../generated/offset-commit-request.ts'
import { ErrorCode } from '../../../src/protocol/errors.ts'
import { bodyOf, versionsOf } from '../bodies.ts'
import { groupApis, settleCoordinator } from '../group-apis.ts'
import type { MadeTopic, Scenario, Session } from '../session.ts'
import { eventually, settledState, settleTransactionCoordinator } from '../transaction-apis.ts'
import { TransactionalProducer, V1, V2 } from '../transactional-producer.ts'

const LONG_METADATA_LENGTH = 4_097
const SESSION_TIMEOUT_MS = 60_000

async function newProducer(session: Session, name: string): Promise<TransactionalProducer> {
  const producer = new TransactionalProducer(session, name)
  for (let count = 0; count < 2; count++) await producer.init()
  return producer
}

export const addOffsetsScenario: Scenario = {
  name: 'Transactions: AddOffsetsToTxn',
  run: async (session) => {
    await settleTransactionCoordinator(session)
    await settleCoordinator(session)
    for (const version of versionsOf(0, 4)) {
      const producer = await newProducer(session, `adds-${version}`)
      const groupId = session.name('group')
      const ask = (label: string, speaker: Parameters<TransactionalProducer['addOffsets']>[2] = {}, group = groupId) =>
        producer.addOffsets(label, group, { version, ...speaker })
      await ask('epoch before', { producerEpoch: 0 })
      await ask('newer epoch', { producerEpoch: 2 })
      await ask('another producer id', { producerId: 4_000_000_000_000 })
      await ask('unknown id', { transactionalId: session.name('nobody') })
      await ask('empty id', { transactionalId: '' })
      session.note(`state before v${version}`, await producer.settle())
      await ask('first')
      await ask('again')
      await ask('another group', {}, session.name('another'))
      await ask('empty group', {}, '')
      const { transactionState, topics } = await settledState(session, producer.transactionalId)
      session.note(`state after v${version}`, `${transactionState}, ${topics.map(({ topic }) => topic).join(' ')}`)
      await producer.end(null, true)
      session.note(`committed v${version}`, await producer.settle())
    }
  },
}

/** Makes one member of a group whose member id the broker chose; gives id and generation. */
async function joinAsOne(session: Session, groupId: string, groupInstanceId: string | null = null) {
  const join = bodyOf(groupApis.joinGroup, {
    groupId,
    groupInstanceId,
    sessionTimeoutMs: SESSION_TIMEOUT_MS,
    rebalanceTimeoutMs: SESSION_TIMEOUT_MS,
    protocolType: 'consumer',
    protocols: [{ name: 'range', metadata: Buffer.alloc(0), unknownTaggedFields: null }],
  })
  const first = await session.prepare(groupApis.joinGroup, join, 5)
  const isAsked = first.errorCode === ErrorCode.MEMBER_ID_REQUIRED
  const joined = isAsked ? await session.prepare(groupApis.joinGroup, { ...join, memberId: first.memberId }, 5) : first
  const { memberId, generationId } = joined
  const sync = { groupId, groupInstanceId, memberId, generationId, assignments: [] }
  await session.prepare(groupApis.syncGroup, bodyOf(groupApis.syncGroup, sync), 3)
  return { memberId, generationId }
}

export const txnOffsetCommitScenario: Scenario = {
  name: 'Transactions: TxnOffsetCommit',
  run: async (session) => {
    await settleTransactionCoordinator(session)
    await settleCoordinator(session)
    const topic = await session.createTopic('offsets', {}, 2)
    const missing: MadeTopic = { name: session.name('missing'), topicId: topic.topicId }
    for (const version of versionsOf(0, 5)) {
      const producer = await newProducer(session, `commits-${version}`)
      const groupId = session.name(`group-${version}`)
      type Speaker = Parameters<TransactionalProducer['commitOffset']>[4]
      const ask = (label: string, speaker: Speaker = {}, to = topic, group = groupId) =>
        producer.commitOffset(label, group, to, 5, { version, ...speaker })
      await ask('not added')
      session.note(`not added, state v${version}`, await producer.settle())
      const refused: Readonly<Record<string, Speaker>> = {
        'epoch before': { producerEpoch: 0 },
        'newer epoch': { producerEpoch: 2 },
        'another producer id': { producerId: 4_000_000_000_000 },
        'unknown id': { transactionalId: session.name('nobody') },
        'empty id': { transactionalId: '' },
        'member of an empty group': { fields: version >= 3 ? { generationId: 1, memberId: 'nobody' } : {} },
        'generation without a member': { fields: version >= 3 ? { generationId: 1 } : {} },
        'long metadata': { metadata: 'm'.repeat(LONG_METADATA_LENGTH) },
        'no metadata': { metadata: null },
        'missing partition': { partitions: [0, 9] },
      }
      for (const [label, speaker] of Object.entries(refused)) await ask(label, speaker)
      await producer.addOffsets(null, groupId)
      for (const [label, speaker] of Object.entries(refused)) await ask(`added: ${label}`, speaker)
      await ask('added: missing topic', {}, missing)
      await ask('added: another group', {}, topic, session.name(`grouq-${version}`))
      await ask('added: empty group', {}, topic, '')
      await ask('added', { partitions: [0, 1] })
      await fetchOffsets(session, `pending, by v${version}`, groupId, topic, [0, 1])
      await producer.end(null, true, { version: version >= V2.offsetCommit ? V2.end : V1.end })
      await producer.settle()
      await fetchOffsets(session, `committed, by v${version}`, groupId, topic, [0, 1])
      await ask('once committed')
      if (version >= 3) await asMember(session, topic, version)
    }
  },
}

/** KIP-447: a group with members takes offsets of its members only. */
async function asMember(session: Session, topic: MadeTopic, version: number): Promise<void> {
  const producer = await newProducer(session, `member-${version}`)
  const groupId = session.name(`members-${version}`)
  const { memberId, generationId } = await joinAsOne(session, groupId)
  await producer.addOffsets(null, groupId)
  const ask = (label: string, fields: NonNullable<Parameters<TransactionalProducer['commitOffset']>[4]>['fields']) =>
    producer.commitOffset(`members: ${label}`, groupId, topic, 7, { version, ...(fields && { fields }) })
  await ask('no member', {})
  await ask('right', { memberId, generationId })
  await ask('generation before', { memberId, generationId: generationId - 1 })
  await ask('newer generation', { memberId, generationId: generationId + 1 })
  await ask('generation -1', { memberId, generationId: -1 })
  await ask('unknown member', { memberId: 'nobody', generationId })
  await ask('unknown instance', { memberId, generationId, groupInstanceId: 'nobody' })
  const staticGroup = session.name(`static-${version}`)
  const first = await joinAsOne(session, staticGroup, 'instance')
  const second = await joinAsOne(session, staticGroup, 'instance')
  await producer.addOffsets(null, staticGroup)
  const askStatic = (label: string, member: typeof first, groupInstanceId: string | null) =>
    producer.commitOffset(`static: ${label}`, staticGroup, topic, 7, {
      version,
      fields: { ...member, groupInstanceId },
    })
  await askStatic('fenced', { ...first, generationId: second.generationId }, 'instance')
  await askStatic('fenced, no instance', { ...first, generationId: second.generationId }, null)
  await askStatic('right', second, 'instance')
  await producer.end(null, true)
  await producer.settle()
}

/** With and without `requireStable`, of single partitions and of all. */
async function fetchOffsets(
  session: Session,
  label: string,
  groupId: string,
  topic: MadeTopic,
  partitionIndexes: number[],
): Promise<void> {
  const asked = { name: topic.name, topicId: topic.topicId, partitionIndexes, unknownTaggedFields: null }
  for (const requireStable of [false, true]) {
    for (const [what, topics] of [
      ['some', [asked]],
      ['all', null],
    ] as const) {
      const group = {
        groupId,
        memberId: null,
        memberEpoch: -1,
        topics: topics && [...topics],
        unknownTaggedFields: null,
      }
      const text = `${label}: ${what}${requireStable ? ', stable' : ''}`
      const body = bodyOf(groupApis.offsetFetch, { groups: [group], requireStable })
      await session.ask(text, groupApis.offsetFetch, body, 9)
    }
  }
}

export const pendingOffsetsScenario: Scenario = {
  name: 'Transactions: pending offsets',
  run: async (session) => {
    await settleTransactionCoordinator(session)
    await settleCoordinator(session)
    const topic = await session.createTopic('pending', {}, 3)
    for (const [way, versions] of Object.entries({ V1, V2 })) {
      for (const committed of [true, false]) await withOthers(session, way, versions, topic, committed)
      await deleted(session, way, versions, topic)
    }
    await stableVersions(session, topic)
  },
}

async function commitPlain(session: Session, label: string, groupId: string, topic: MadeTopic, offset: number) {
  const partition = { ...createOffsetCommitRequestPartition(), partitionIndex: 0, committedOffset: BigInt(offset) }
  const topics = [{ name: topic.name, topicId: topic.topicId, partitions: [partition], unknownTaggedFields: null }]
  const body = bodyOf(groupApis.offsetCommit, { groupId, generationIdOrMemberEpoch: -1, topics })
  await session.ask(label, groupApis.offsetCommit, body, 9)
}

/** Transactional offsets of a group between those of an ordinary consumer and of another producer. */
async function withOthers(
  session: Session,
  way: string,
  versions: typeof V1 | typeof V2,
  topic: MadeTopic,
  committed: boolean,
): Promise<void> {
  const what = `${way}, ${committed ? 'commit' : 'abort'}`
  const groupId = session.name(`${way}-${committed}`)
  const producer = await newProducer(session, `one-${way}-${committed}`)
  const other = await newProducer(session, `two-${way}-${committed}`)
  const commitOffset = async (by: TransactionalProducer, partition: number, offset: number) => {
    if (versions === V1) await by.addOffsets(null, groupId)
    await by.commitOffset(null, groupId, topic, offset, { version: versions.offsetCommit, partitions: [partition] })
  }
  const end = async (by: TransactionalProducer) => {
    await by.end(null, committed, { version: versions.end })
    await by.settle()
  }
  await commitPlain(session, `${what}: before`, groupId, topic, 10)
  await commitOffset(producer, 0, 20)
  await commitOffset(producer, 1, 21)
  await fetchOffsets(session, `${what}: pending`, groupId, topic, [0, 1, 2])
  await commitPlain(session, `${what}: meanwhile`, groupId, topic, 30)
  await fetchOffsets(session, `${what}: pending behind a newer one`, groupId, topic, [0])
  await commitOffset(other, 0, 40)
  await end(producer)
  await fetchOffsets(session, `${what}: first ended`, groupId, topic, [0, 1])
  await end(other)
  await fetchOffsets(session, `${what}: both ended`, groupId, topic, [0, 1])
  await commitOffset(producer, 0, 50)
  await commitOffset(producer, 0, 51)
  await end(producer)
  await fetchOffsets(session, `${what}: twice in one transaction`, groupId, topic, [0, 1])
}

/** Offsets and groups that are deleted while a transaction holds offsets. */
async function deleted(session: Session, way: string, versions: typeof V1 | typeof V2, topic: MadeTopic) {
  for (const how of ['group', 'offset'] as const) {
    for (const hasOffset of [true, false]) {
      const what = `${way}, ${how} deleted, ${hasOffset ? 'with' : 'without'} an offset`
      const name = `deleted-${how}-${way}-${hasOffset}`
      const groupId = session.name(name)
      const producer = await newProducer(session, name)
      if (hasOffset) await commitPlain(session, `${what}: before`, groupId, topic, 10)
      if (versions === V1) await producer.addOffsets(null, groupId)
      await producer.commitOffset(null, groupId, topic, 20, { version: versions.offsetCommit })
      if (how === 'group') {
        const body = bodyOf(groupApis.deleteGroups, { groupsNames: [groupId] })
        await session.ask(`${what}: deletion`, groupApis.deleteGroups, body, 2)
      } else {
        const topics = [{ name: topic.name, partitions: [{ partitionIndex: 0 }] }]
        await session.ask(
          `${what}: deletion`,
          groupApis.offsetDelete,
          bodyOf(groupApis.offsetDelete, { groupId, topics }),
          0,
        )
      }
      await fetchOffsets(session, `${what}: then`, groupId, topic, [0])
      await producer.end(null, true, { version: versions.end })
      await producer.settle()
      await fetchOffsets(session, `${what}: committed`, groupId, topic, [0])
      const described = bodyOf(groupApis.describeGroups, { groups: [groupId] })
      await session.ask(`${what}: described`, groupApis.describeGroups, described, 5)
    }
  }
}

/** Every version of OffsetFetch that can ask for stable offsets, until the transaction has ended. */
async function stableVersions(session: Session, topic: MadeTopic): Promise<void> {
  const groupId = session.name('stable')
  const producer = await newProducer(session, 'stable')
  await producer.commitOffset(null, groupId, topic, 20, { version: V2.offsetCommit })
  const asked = { name: topic.name, topicId: topic.topicId, partitionIndexes: [0], unknownTaggedFields: null }
  const bodyFor = (version: number) => {
    const group = { groupId, memberId: null, memberEpoch: -1, topics: [asked], unknownTaggedFields: null }
    const whose = version >= 8 ? { groups: [group] } : { groupId, topics: [asked] }
    return bodyOf(groupApis.offsetFetch, { ...whose, requireStable: true })
  }
  for (const version of versionsOf(7, 10)) {
    await session.ask('stable while pending', groupApis.offsetFetch, bodyFor(version), version)
  }
  await producer.end(null, true, { version: V2.end })
  await eventually('the offset', async () => {
    const { topics } = await session.prepare(groupApis.offsetFetch, bodyFor(7), 7)
    return topics[0]?.partitions[0]?.errorCode === ErrorCode.NONE ? topics : null
  })
  for (const version of versionsOf(7, 10)) {
    await session.ask('stable once committed', groupApis.offsetFetch, bodyFor(version), version)
  }
}
