import { describe, expect, test } from 'vitest'
import {
  assign,
  commit,
  finals,
  groupEnd,
  kindsOf,
  open,
  STEP_US,
  send,
  step,
  type Untimed,
  workOn,
} from '../support/chaos-history.ts'

test('a client that was told of an unexpected error is a fault, whatever came of it', () => {
  const told = (reason: string): Untimed[] => [
    ...open('p.0', 't1'),
    { type: 'abort', process: 'p.0', transaction: 't1', reason },
    step('p.0', 'aborted', 't1'),
  ]
  const java = 'org.apache.kafka.common.errors.UnknownServerException: The server experienced an unexpected error'
  const librdkafka = 'KafkaError{code=UNKNOWN,val=-1,str="ProduceRequest failed: Unknown broker error"}'
  expect(kindsOf(told('chosen'), finals({ log: [] }))).toEqual([])
  expect(kindsOf(told('KafkaError{code=_STATE,val=-172}'), finals({ log: [] }))).toEqual([])
  expect(kindsOf(told(java), finals({ log: [] }))).toEqual(['server-error'])
  expect(kindsOf(told(librdkafka), finals({ log: [] }))).toEqual(['server-error'])
})

describe('whole transactions', () => {
  const unknown = [...open('p.0', 't1', 'log#1', 'log-1#2'), step('p.0', 'commit', 't1')]

  test('a commit without an answer shows all of its records or none', () => {
    expect(kindsOf(unknown, finals({ log: ['log#1', null], 'log-1': ['log-1#2', null] }))).toEqual([])
    expect(kindsOf(unknown, finals({ log: [null, null], 'log-1': [null, null] }))).toEqual([])
  })

  test('one that shows a part is torn', () => {
    const torn = finals({ log: ['log#1', null], 'log-1': [null, null] })
    expect(kindsOf(unknown, torn)).toEqual(['torn-transaction'])
  })
})

describe('exactly once', () => {
  const input = commit('p.0', 't1', 'in#1', 'in#2')
  const worked = [...workOn('w.0', 'w1', 2, { 'out#1': 'in#1', 'out#2': 'in#2' }), ...ending('w.0', 'w1')]

  test('each input has one output', () => {
    expect(kindsOf(input, worked, finals({ in: ['in#1', 'in#2', null], out: ['out#1', 'out#2', null] }))).toEqual([])
  })

  test('an input without an output is lost', () => {
    const half = [...workOn('w.0', 'w1', 2, { 'out#1': 'in#1' }), ...ending('w.0', 'w1')]
    expect(kindsOf(input, half, finals({ in: ['in#1', 'in#2', null], out: ['out#1', null] }))).toEqual(['lost-write'])
  })

  test('an input with two outputs was worked on twice', () => {
    const again = [...workOn('w.1', 'w2', 2, { 'out#3': 'in#2' }), ...ending('w.1', 'w2')]
    const out = ['out#1', 'out#2', null, 'out#3', null]
    expect(kindsOf(input, worked, again, finals({ in: ['in#1', 'in#2', null], out }))).toEqual(['duplicate'])
  })

  test('an output of what is not committed was read from an aborted transaction', () => {
    const aborted = [...open('p.0', 't1', 'in#1'), step('p.0', 'aborted', 't1')]
    const made = [...workOn('w.0', 'w1', 1, { 'out#1': 'in#1' }), ...ending('w.0', 'w1')]
    const logs = finals({ in: [null, null], out: ['out#1', null] }, { in: ['in#1', null], out: ['out#1', null] })
    expect(kindsOf(aborted, made, logs)).toEqual(['aborted-read'])
  })
})

describe('offsets of the group', () => {
  const input = [send('p.0', 'in#1'), send('p.0', 'in#2')]
  const first = workOn('w.0', 'w1', 1, { 'out#1': 'in#1' })
  const second = workOn('w.0', 'w2', 2, { 'out#2': 'in#2' })
  const asked = (type: 'commit' | 'aborted', id: string): Untimed[] => [step('w.0', type, id)]
  const all = finals({ in: ['in#1', 'in#2'], out: ['out#1', null, 'out#2', null] })
  const secondMissing = finals(
    { in: ['in#1'], out: ['out#1', null, null, null] },
    { in: ['in#1'], out: ['out#1', null, 'out#2', null] },
  )
  const firstDone = [...input, ...first, ...ending('w.0', 'w1')]
  const firstOnly = [send('p.0', 'in#1'), ...first, ...ending('w.0', 'w1')]
  const late = 1_000 * STEP_US

  test('a member finds what the last committed transaction left', () => {
    expect(
      kindsOf(
        firstDone,
        assign('w.1', 1, firstDone.length * STEP_US),
        second,
        ending('w.0', 'w2'),
        groupEnd(['in', 0, 2]),
        all,
      ),
    ).toEqual([])
  })

  test('offsets of an aborted transaction are never found', () => {
    const aborted = [...firstOnly, ...second, ...asked('aborted', 'w2')]
    expect(kindsOf(aborted, assign('w.1', 1, firstDone.length * STEP_US), secondMissing)).toEqual([])
    expect(kindsOf(aborted, assign('w.1', 2, late), secondMissing)).toEqual(['torn-transaction'])
    expect(kindsOf(aborted, groupEnd(['in', 0, 2]), secondMissing)).toEqual(['torn-transaction'])
  })

  test('an unanswered commit has its offsets if and only if it has its records', () => {
    const unknown = [...second, ...asked('commit', 'w2')]
    expect(kindsOf(firstDone, unknown, groupEnd(['in', 0, 2]), all)).toEqual([])
    expect(kindsOf(firstDone, unknown, groupEnd(['in', 0, 1]), all)).toEqual(['torn-transaction'])
    expect(kindsOf(firstOnly, unknown, groupEnd(['in', 0, 1]), secondMissing)).toEqual([])
    expect(kindsOf(firstOnly, unknown, groupEnd(['in', 0, 2]), secondMissing)).toEqual(['torn-transaction'])
  })

  test('an offset older than one committed before it was asked for is stale', () => {
    const done = [...firstDone, ...second, ...ending('w.0', 'w2')]
    expect(kindsOf(done, assign('w.1', 1, late), all)).toEqual(['stale-offset'])
    expect(kindsOf(done, assign('w.1', 0, late), all)).toEqual(['stale-offset'])
  })

  test('an offset asked for before the commit was answered may be the older one', () => {
    const answeredUs = (firstDone.length + second.length + 1) * STEP_US
    const done = [...firstDone, ...second, ...ending('w.0', 'w2')]
    expect(kindsOf(done, assign('w.1', 1, answeredUs), all)).toEqual([])
    expect(kindsOf(done, assign('w.1', 1, answeredUs + 1), all)).toEqual(['stale-offset'])
  })
})

function ending(process: string, transaction: string): Untimed[] {
  return [step(process, 'commit', transaction), step(process, 'committed', transaction)]
}
