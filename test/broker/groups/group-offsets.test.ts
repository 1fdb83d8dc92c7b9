import { expect, test } from 'vitest'
import type { Broker } from '../../../src/broker/broker.ts'
import { GroupCoordinator } from '../../../src/broker/groups/group-coordinator.ts'
import { commitOffsets } from '../../../src/broker/groups/group-offsets.ts'
import { ErrorCode } from '../../../src/protocol/errors.ts'
import { joinRequest, testGroupSettings } from '../../support/group-driver.ts'
import { memoryEngine } from '../../support/test-broker.ts'

const HOUR_MS = 3_600_000
const SESSION_MS = 10_000

test('a commit keeps its member for one session, and not for as long as the time of day was set by', async () => {
  const storage = await memoryEngine()
  const nowMs = HOUR_MS
  for (const setByMs of [-HOUR_MS, 0, HOUR_MS]) {
    const groups = await GroupCoordinator.load({
      storage,
      settings: () => testGroupSettings,
      offsetSettings: () => ({ retentionMs: HOUR_MS, retentionCheckMs: HOUR_MS, metadataBytesMax: 4_096 }),
      nowMs: () => nowMs,
    })
    const groupId = `set by ${setByMs}`
    const { memberId, generationId } = await groups.join(groupId, joinRequest('m1', { sessionTimeoutMs: SESSION_MS }))
    const member = { groupInstanceId: null, memberId, generationId }
    const assignments = new Map([[memberId, Buffer.alloc(1)]])
    await groups.sync(groupId, { ...member, protocolType: null, protocolName: null, assignments })
    const broker: Partial<Broker> = { groups, storage, nowMs: () => nowMs + setByMs }
    const errorCodes = await commitOffsets(broker as Broker, {
      ...member,
      groupId,
      isTransactional: false,
      apiVersion: 8,
      retentionMs: null,
      offsets: [{ topic: 't', partition: 0, offset: 5, leaderEpoch: -1, metadata: '' }],
    })
    expect(errorCodes).toEqual([ErrorCode.NONE])
    expect(groups.find(groupId)?.members.get(memberId)?.expiresAtMs).toBe(nowMs + SESSION_MS)
    expect(groups.offsets.find(groupId, 't', 0)?.commitTimeMs).toBe(nowMs + setByMs)
    groups.stop()
  }
})
