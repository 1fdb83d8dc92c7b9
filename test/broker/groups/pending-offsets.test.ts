import { expect, test } from 'vitest'
import { type PendingOffset, PendingOffsets } from '../../../src/broker/groups/pending-offsets.ts'

function pendingOffset(partition: number, offset: number): PendingOffset {
  return { topic: 'orders', partition, offset, leaderEpoch: -1, metadata: '', commitTimeMs: 0, isOvertaken: false }
}

const placeOf = (partition: number) => ({ topic: 'orders', partition })

test('what is deleted of a group does not come back when the transaction commits', () => {
  const pending = new PendingOffsets()
  pending.add('one', 'group', [pendingOffset(0, 5), pendingOffset(1, 6)])
  pending.add('two', 'group', [pendingOffset(0, 7)])
  const { changes } = pending.drop('group', [placeOf(0)])
  expect(changes).toHaveLength(2)
  expect(pending.has('group', 'orders', 0)).toBe(false)
  expect([...pending.end('one', 'group').offsets]).toEqual([pendingOffset(1, 6)])
  expect([...pending.end('two', 'group').offsets]).toEqual([])
})

test('a deletion that could not be made durable leaves all as it was', () => {
  const pending = new PendingOffsets()
  pending.add('one', 'group', [pendingOffset(0, 5)])
  pending.drop('group', [placeOf(0)]).undo()
  expect([...pending.end('one', 'group').offsets]).toEqual([pendingOffset(0, 5)])
})

test('a transaction that is ending commits what it holds', () => {
  const pending = new PendingOffsets()
  pending.add('one', 'group', [pendingOffset(0, 5)])
  const ending = pending.end('one', 'group')
  expect(pending.drop('group', [placeOf(0)]).changes).toEqual([])
  expect([...ending.offsets]).toEqual([pendingOffset(0, 5)])
})

test('nothing changes where nothing is held', () => {
  const pending = new PendingOffsets()
  pending.add('one', 'group', [pendingOffset(0, 5)])
  expect(pending.drop('group', [placeOf(3)]).changes).toEqual([])
  expect(pending.drop('other', [placeOf(0)]).changes).toEqual([])
})
