import { describe, expect, test } from 'vitest'
import { commit, finals, kindsOf, open, poll, reader, send, step, type Untimed } from '../support/chaos-history.ts'

describe('isolation', () => {
  const logs = finals({ log: [null, null] }, { log: ['log#1', null] })
  const aborted = [...open('p.0', 't1', 'log#1'), step('p.0', 'aborted', 't1')]

  test('read_uncommitted may see what is aborted, read_committed may not', () => {
    const reading = poll('r.0', [0, 'log#1'])
    expect(kindsOf(aborted, reader('r.0', 'read_uncommitted', 'log'), reading, logs)).toEqual([])
    expect(kindsOf(aborted, reader('r.0', 'read_committed', 'log'), reading, logs)).toContain('aborted-read')
  })

  test('a transaction whose commit nobody asked for is aborted, whatever became of its client', () => {
    const killed = open('p.0', 't1', 'log#1')
    expect(kindsOf(killed, logs)).toEqual([])
    expect(kindsOf(killed, finals({ log: ['log#1', null] }))).toEqual(['aborted-read'])
  })

  test('a commit that was refused and then aborted is aborted', () => {
    const refused = [...open('p.0', 't1', 'log#1'), step('p.0', 'commit', 't1'), step('p.0', 'aborted', 't1')]
    expect(kindsOf(refused, finals({ log: ['log#1', null] }))).toEqual(['aborted-read'])
  })

  test('a commit without an answer may be there or not', () => {
    const unknown = [...open('p.0', 't1', 'log#1'), step('p.0', 'commit', 't1')]
    expect(kindsOf(unknown, logs)).toEqual([])
    expect(kindsOf(unknown, finals({ log: ['log#1', null] }))).toEqual([])
  })

  test('nothing is read before its commit was asked for', () => {
    const reading = reader('r.0', 'read_committed', 'log')
    const begun = open('p.0', 't1', 'log#1')
    const ending = [step('p.0', 'commit', 't1'), step('p.0', 'committed', 't1')]
    const logs = finals({ log: ['log#1', null] })
    expect(kindsOf(reading, begun, ending, poll('r.0', [0, 'log#1']), logs)).toEqual([])
    expect(kindsOf(reading, begun, poll('r.0', [0, 'log#1']), ending, logs)).toEqual(['precommitted-read'])
    const early = [...reader('u.0', 'read_uncommitted', 'log'), poll('u.0', [0, 'log#1'])]
    expect(kindsOf(begun, early, ending, logs)).toEqual([])
  })
})

describe('order of polls', () => {
  const sends = [1, 2, 3].map((number) => send('p.0', `log#${number}`))
  const logs = finals({ log: ['log#1', 'log#2', 'log#3'] })
  const back: Untimed = { type: 'seek', process: 'r.0', offsets: [['log', 0, 0]] }
  const reading = (...events: readonly Untimed[]): string[] =>
    kindsOf(sends, reader('r.0', 'read_committed', 'log'), events, logs)

  test('a reader that goes on record by record is fine, wherever it stops', () => {
    expect(reading(poll('r.0', [0, 'log#1']), poll('r.0', [1, 'log#2']))).toEqual([])
  })

  test('a record left out between two polls or within one is a skip', () => {
    expect(reading(poll('r.0', [0, 'log#1']), poll('r.0', [2, 'log#3']))).toEqual(['poll-skip'])
    expect(reading(poll('r.0', [0, 'log#1'], [2, 'log#3']))).toEqual(['poll-skip'])
  })

  test('a record left out at the start is a skip', () => {
    expect(reading(poll('r.0', [1, 'log#2']))).toEqual(['poll-skip'])
  })

  test('a seek or a new assignment may go anywhere', () => {
    const forward: Untimed = { type: 'seek', process: 'r.0', offsets: [['log', 0, 2]] }
    expect(reading(poll('r.0', [0, 'log#1']), forward, poll('r.0', [2, 'log#3']))).toEqual([])
    expect(reading(poll('r.0', [0, 'log#1']), back, poll('r.0', [0, 'log#1']))).toEqual([])
  })

  test('going back without a seek is not monotonic', () => {
    expect(reading(poll('r.0', [0, 'log#1']), poll('r.0', [0, 'log#1']))).toEqual(['non-monotonic-poll'])
    expect(reading(poll('r.0', [0, 'log#1'], [1, 'log#2']), poll('r.0', [0, 'log#1']))).toContain('non-monotonic-poll')
  })

  test('reading a partition that was revoked makes the history one that cannot be judged', () => {
    const revoke: Untimed = { type: 'revoke', process: 'r.0', offsets: [['log', 0, -1]] }
    expect(() => reading(poll('r.0', [0, 'log#1']), revoke, poll('r.0', [1, 'log#2']))).toThrow('from where')
  })

  test('read_committed goes past what is aborted, read_uncommitted does not', () => {
    const history = [
      ...open('p.0', 't1', 'log#1'),
      step('p.0', 'aborted', 't1'),
      ...commit('p.0', 't2', 'log#2'),
    ] satisfies Untimed[]
    const logs = finals({ log: [null, null, 'log#2', null] }, { log: ['log#1', null, 'log#2', null] })
    const read = poll('r.0', [2, 'log#2'])
    expect(kindsOf(history, reader('r.0', 'read_committed', 'log'), read, logs)).toEqual([])
    expect(kindsOf(history, reader('r.0', 'read_uncommitted', 'log'), read, logs)).toEqual(['poll-skip'])
  })
})
