// Rebalances of one group, each complete: every member joins with other metadata than before, the leader assigns, every
// member gets its partitions. Each line of standard input is a sample: bootstrap, topic, members, partitions,
// milliseconds that do not count, milliseconds that do.
import { assignmentOf, type GroupMember, joinGroup, openMember, syncGroup } from './group-member.ts'
import { serveLines } from './serve-lines.ts'
import { runWindow } from './timed-window.ts'

const groupOf = new Map<string, readonly GroupMember[]>()
const NONE: ReadonlyMap<string, Buffer> = new Map()
let round = 0

await serveLines(async ([bootstrap = '', topic = '', memberCount, partitionCount, settleMs, countedMs]) => {
  const members = groupOf.get(bootstrap) ?? (await open(bootstrap, topic, Number(memberCount)))
  groupOf.set(bootstrap, members)
  const times = { settleMs: Number(settleMs), countedMs: Number(countedMs) }
  return runWindow([members], times, (group) => rebalance(group, topic, Number(partitionCount)))
})
for (const members of groupOf.values()) for (const { connection } of members) connection.close()

async function open(bootstrap: string, topic: string, memberCount: number): Promise<readonly GroupMember[]> {
  // The first one alone: it may have to wait for the coordinator.
  const first = await openMember(bootstrap, topic, topic)
  const others = await Promise.all(Array.from({ length: memberCount - 1 }, () => openMember(bootstrap, topic, topic)))
  // The first rebalance of a group waits for nobody; later ones do, for all who were given an id.
  await joinGroup(first, round)
  await syncGroup(first, new Map([[first.memberId, assignmentOf(topic, [0])]]))
  return [first, ...others]
}

async function rebalance(members: readonly GroupMember[], topic: string, partitionCount: number): Promise<void> {
  round += 1
  const answers = await Promise.all(members.map((member) => joinGroup(member, round)))
  const generations = new Set(members.map(({ generationId }) => generationId))
  const isWhole = answers.some(({ members: told }) => told.length === members.length)
  if (generations.size > 1 || !isWhole) throw new Error(`generations ${[...generations].join(', ')} in one round`)
  const share = Math.ceil(partitionCount / members.length)
  const assignments = new Map(
    members.map(({ memberId }, index) => {
      const partitions = Array.from({ length: share }, (_, at) => index * share + at)
      return [memberId, assignmentOf(topic, partitions)]
    }),
  )
  const assigned = await Promise.all(
    members.map((member, index) => {
      const isLeader = member.memberId === answers[index]?.leader
      return syncGroup(member, isLeader ? assignments : NONE)
    }),
  )
  if (assigned.some((assignment) => assignment.length === 0)) throw new Error('a member was assigned nothing')
}
