// Groups of one member each that have nothing to do: heartbeats, and where asked for a Fetch that waits for records,
// each as often as consumers send them by default. Each line of standard input is a sample: bootstrap, topic, groups,
// heartbeats | fetches, milliseconds. Between samples a group sends nothing.
import { setTimeout as sleep } from 'node:timers/promises'
import { createFetchPartition, createFetchTopic, FetchRequest } from '../../../generated/fetch-request.ts'
import { FetchResponse } from '../../../generated/fetch-response.ts'
import { type Connection, openConnection } from '../../../src/client/connection.ts'
import { ErrorCode } from '../../../src/protocol/errors.ts'
import { assignmentOf, type GroupMember, heartbeat, joinGroup, openMember, syncGroup } from './group-member.ts'
import { serveLines } from './serve-lines.ts'

const HEARTBEAT_INTERVAL_MS = 3_000
const FETCH_WAIT_MS = 500
/** The last version that names topics. */
const FETCH_VERSION = 12
/** Groups that are opened at once. */
const OPENING_COUNT = 50
const FETCH_BYTES_MAX = 1024 * 1024

/** A heartbeat would wait behind a Fetch on the same connection; clients have one for each, too. */
interface IdleGroup {
  readonly member: GroupMember
  readonly fetching: Connection
}

const groupsOf = new Map<string, readonly IdleGroup[]>()

await serveLines(async ([bootstrap = '', topic = '', groupCount, kind, countedMs]) => {
  const groups = groupsOf.get(bootstrap) ?? (await open(bootstrap, topic, Number(groupCount)))
  groupsOf.set(bootstrap, groups)
  const endMs = performance.now() + Number(countedMs)
  const counts = await Promise.all(
    groups.map(async ({ member, fetching }, index) => {
      const delayMs = (index / groups.length) * HEARTBEAT_INTERVAL_MS
      const beats = repeatUntil(endMs, delayMs, HEARTBEAT_INTERVAL_MS, () => heartbeat(member))
      if (kind !== 'fetches') return beats
      const fetches = repeatUntil(endMs, delayMs % FETCH_WAIT_MS, 0, () => fetchOnce(fetching, topic))
      return (await beats) + (await fetches)
    }),
  )
  return { operations: counts.reduce((sum, count) => sum + count, 0) }
})
for (const groups of groupsOf.values()) {
  for (const { member, fetching } of groups) {
    member.connection.close()
    fetching.close()
  }
}

/** Opens the groups, some at once. */
async function open(bootstrap: string, topic: string, groupCount: number): Promise<readonly IdleGroup[]> {
  const groups: IdleGroup[] = []
  let nextIndex = 0
  const openRest = async (): Promise<void> => {
    while (nextIndex < groupCount) groups.push(await openOne(bootstrap, topic, `${topic}-${nextIndex++}`))
  }
  await Promise.all(Array.from({ length: OPENING_COUNT }, openRest))
  return groups
}

async function openOne(bootstrap: string, topic: string, groupId: string): Promise<IdleGroup> {
  const member = await openMember(bootstrap, groupId, topic)
  await joinGroup(member, 0)
  await syncGroup(member, new Map([[member.memberId, assignmentOf(topic, [0])]]))
  const [host = '', port = ''] = bootstrap.split(':')
  return { member, fetching: await openConnection({ host, port: Number(port) }) }
}

async function fetchOnce(connection: Connection, topic: string): Promise<void> {
  const partitions = [{ ...createFetchPartition(), partition: 0, partitionMaxBytes: FETCH_BYTES_MAX }]
  const body = { ...FetchRequest.create(), maxWaitMs: FETCH_WAIT_MS, minBytes: 1, maxBytes: FETCH_BYTES_MAX }
  body.topics = [{ ...createFetchTopic(), topic, partitions }]
  const answer = await connection.request(FetchRequest, FetchResponse, body, FETCH_VERSION)
  const errorCode = answer.errorCode || answer.responses[0]?.partitions[0]?.errorCode
  if (errorCode !== ErrorCode.NONE) throw new Error(`Fetch: error ${errorCode}`)
}

async function repeatUntil(
  endMs: number,
  delayMs: number,
  intervalMs: number,
  operate: () => Promise<void>,
): Promise<number> {
  let count = 0
  await sleep(delayMs)
  for (; performance.now() < endMs; count++) {
    await operate()
    await sleep(Math.min(intervalMs, Math.max(endMs - performance.now(), 0)))
  }
  return count
}
