import { expect, test } from 'vitest'
import { type Committer, offsetCommitError } from '../../../src/coordinator/group/offset-commit-error.ts'
import { ErrorCode } from '../../../src/protocol/errors.ts'
import { GroupDriver } from '../../support/group-driver.ts'

const nobody: Committer = { memberId: '', groupInstanceId: null, generationId: -1, isTransactional: false }

test('a member commits for its generation, and neither for the one before nor for one to come', () => {
  const driver = new GroupDriver()
  const [memberId = ''] = driver.stabilize(1)
  driver.join({ memberId })
  driver.sync({ memberId, generationId: 2, assignments: new Map([[memberId, Buffer.from('part')]]) })
  driver.finishStore()
  for (const isTransactional of [false, true]) {
    const commit = (generationId: number) =>
      offsetCommitError(driver.group, { ...nobody, memberId, generationId, isTransactional })
    expect([1, 2, 3].map(commit)).toEqual([ErrorCode.ILLEGAL_GENERATION, ErrorCode.NONE, ErrorCode.ILLEGAL_GENERATION])
  }
})

test('while a group has members only they commit', () => {
  const driver = new GroupDriver()
  driver.stabilize(1)
  const commit = (committer: Partial<Committer>) => offsetCommitError(driver.group, { ...nobody, ...committer })
  expect(commit({})).toBe(ErrorCode.UNKNOWN_MEMBER_ID)
  expect(commit({ memberId: 'another', generationId: 1 })).toBe(ErrorCode.UNKNOWN_MEMBER_ID)
})

test('a group that nobody is in takes commits without a generation, and none of one', () => {
  const { group } = new GroupDriver()
  expect(offsetCommitError(group, nobody)).toBe(ErrorCode.NONE)
  expect(offsetCommitError(null, nobody)).toBe(ErrorCode.NONE)
  expect(offsetCommitError(null, { ...nobody, memberId: 'm', generationId: 1 })).toBe(ErrorCode.ILLEGAL_GENERATION)
})

test('the member of an instance that was started again is fenced', () => {
  const driver = new GroupDriver()
  const groupInstanceId = 'i'
  const [memberId = ''] = driver.stabilize(1, { groupInstanceId })
  driver.join({ groupInstanceId })
  const commit = { ...nobody, memberId, groupInstanceId, generationId: driver.group.generationId }
  expect(offsetCommitError(driver.group, commit)).toBe(ErrorCode.FENCED_INSTANCE_ID)
})
