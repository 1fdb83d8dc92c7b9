import { describe, expect, test } from 'vitest'
import { commit, finals, kindsOf, open, poll, reader, send, sent, step } from '../support/chaos-history.ts'

describe('lost writes', () => {
  const sends = [send('p.0', 'log#1'), sent('p.0', 'log#1', 0), send('p.0', 'log#2'), sent('p.0', 'log#2', 1)]

  test('what was acknowledged and is there is fine', () => {
    expect(kindsOf(sends, finals({ log: ['log#1', 'log#2'] }))).toEqual([])
  })

  test('an acknowledged record that is missing before others is a lost write', () => {
    expect(kindsOf(sends, finals({ log: [null, 'log#2'] }))).toEqual(['lost-write'])
  })

  test('an acknowledged record at the end that is missing is unseen', () => {
    expect(kindsOf(sends, finals({ log: ['log#1'] }))).toEqual(['unseen'])
  })

  test('an acknowledged record that only read_uncommitted lacks is a lost write too', () => {
    expect(kindsOf(sends, finals({ log: ['log#1', 'log#2'] }, { log: [null, 'log#2'] }))).toEqual(['lost-write'])
  })

  test('a record that was never acknowledged may be missing or there', () => {
    const unknown = [...sends, send('p.0', 'log#3')]
    expect(kindsOf(unknown, finals({ log: ['log#1', 'log#2'] }))).toEqual([])
    expect(kindsOf(unknown, finals({ log: ['log#1', 'log#2', 'log#3'] }))).toEqual([])
  })

  test('a record that was read once must stay, acknowledged or not', () => {
    const read = [send('p.0', 'log#1'), ...reader('r.0', 'read_uncommitted', 'log'), poll('r.0', [0, 'log#1'])]
    expect(kindsOf(read, finals({ log: ['log#1'] }))).toEqual([])
    expect(kindsOf(read, finals({ log: [] }))).toEqual(['lost-write'])
  })

  test('every record of a committed transaction is due, acknowledged or not', () => {
    const history = commit('p.0', 't1', 'log#1', 'log#2')
    expect(kindsOf(history, finals({ log: ['log#1', 'log#2', null] }))).toEqual([])
    expect(kindsOf(history, finals({ log: ['log#1', null, null] }))).toEqual(['lost-write'])
  })

  test('an acknowledged record of an aborted transaction is not due in read_committed', () => {
    const history = [...open('p.0', 't1', 'log#1'), sent('p.0', 'log#1', 0), step('p.0', 'aborted', 't1')]
    expect(kindsOf(history, finals({ log: [null, null] }, { log: ['log#1', null] }))).toEqual([])
    expect(kindsOf(history, finals({ log: [null, null] }))).toEqual(['unseen'])
  })
})

describe('places', () => {
  test('a record at two offsets is a duplicate', () => {
    const sends = [send('p.0', 'log#1'), send('p.0', 'log#2')]
    expect(kindsOf(sends, finals({ log: ['log#1', 'log#2'] }))).toEqual([])
    expect(kindsOf(sends, finals({ log: ['log#1', 'log#2', 'log#1'] }))).toContain('duplicate')
  })

  test('a record elsewhere than acknowledged is a duplicate', () => {
    const sends = (offset: number) => [send('p.0', 'log#1'), sent('p.0', 'log#1', offset)]
    expect(kindsOf(sends(1), finals({ log: [null, 'log#1'] }))).toEqual([])
    expect(kindsOf(sends(0), finals({ log: [null, 'log#1'] }))).toContain('duplicate')
  })

  test('two records at one offset are inconsistent', () => {
    const sends = [send('p.0', 'log#1'), send('q.0', 'log#2'), send('q.0', 'log#3')]
    const read = (id: string) => [...reader('r.0', 'read_uncommitted', 'log'), poll('r.0', [0, id])]
    expect(kindsOf(sends, read('log#1'), finals({ log: ['log#1', 'log#2'] }))).toEqual([])
    expect(kindsOf(sends, read('log#3'), finals({ log: ['log#1', 'log#2'] }))).toContain('inconsistent-offset')
  })

  test('a record that nobody sent is a phantom', () => {
    expect(kindsOf(send('p.0', 'log#1'), finals({ log: ['log#1'] }))).toEqual([])
    expect(kindsOf(send('p.0', 'log#1'), finals({ log: ['log#1', 'log#2'] }))).toContain('phantom')
  })

  test('a record in another partition than sent is a phantom', () => {
    const elsewhere = { ...send('p.0', 'log#1'), partition: 1 }
    expect(kindsOf(elsewhere, finals({ log: ['log#1'] }))).toContain('phantom')
  })
})

describe('order of sends', () => {
  test('records of one producer lie as it sent them', () => {
    const sends = [send('p.0', 'log#1'), send('p.0', 'log#2')]
    expect(kindsOf(sends, finals({ log: ['log#1', 'log#2'] }))).toEqual([])
    expect(kindsOf(sends, finals({ log: ['log#2', 'log#1'] }))).toContain('non-monotonic-send')
  })

  test('acknowledged offsets alone tell as well', () => {
    const sends = [send('p.0', 'log#1'), sent('p.0', 'log#1', 1), send('p.0', 'log#2'), sent('p.0', 'log#2', 0)]
    expect(kindsOf(sends, finals({ log: [] }))).toContain('non-monotonic-send')
  })

  test('records of two producers, or of two partitions, lie in any order', () => {
    const sends = [send('p.0', 'log#1'), send('q.0', 'log#2'), send('p.0', 'log-1#3')]
    expect(kindsOf(sends, finals({ log: [null, 'log#2', 'log#1'], 'log-1': ['log-1#3'] }))).toEqual([])
  })
})

test('a last stable offset behind the end, once all is over, is a hanging transaction', () => {
  const history = commit('p.0', 't1', 'log#1')
  expect(kindsOf(history, finals({ log: ['log#1', null] }))).toEqual([])
  expect(kindsOf(history, finals({ log: ['log#1', null] }, { log: ['log#1', null, null] }))).toEqual([
    'hanging-transaction',
  ])
})
