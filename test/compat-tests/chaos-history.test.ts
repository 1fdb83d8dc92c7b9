import { describe, expect, test } from 'vitest'
import { checkHistory } from '../../compat-tests/chaos/check.ts'
import { parseLines } from '../../compat-tests/chaos/history.ts'
import { lastTypeOf } from '../../compat-tests/chaos/last-event.ts'
import { plantFaults } from '../../compat-tests/chaos/plant.ts'
import { countProgress } from '../../compat-tests/chaos/report.ts'
import {
  assign,
  commit,
  finals,
  historyOf,
  open,
  poll,
  reader,
  send,
  sent,
  step,
  work,
  workOn,
} from '../support/chaos-history.ts'

describe('files of a history', () => {
  const line = '{"type":"ready","process":"p.0","atUs":1}'

  test('a last line that its killed writer did not end is left out', () => {
    expect(parseLines(`${line}\n${line.slice(0, 20)}`)).toEqual([{ type: 'ready', process: 'p.0', atUs: 1 }])
  })

  test('any other broken line ends the check', () => {
    expect(() => parseLines(`${line.slice(0, 20)}\n${line}\n`)).toThrow(SyntaxError)
  })
})

test('the last event is that of the last complete line', () => {
  expect(lastTypeOf('"atUs":3}\n{"type":"commit","process":"p.0"}\n')).toBe('commit')
  expect(lastTypeOf('{"type":"offsets","process":"p.0"}\n{"type":"comm')).toBe('offsets')
  expect(lastTypeOf('cut","atUs":3}\n')).toBeUndefined()
})

describe('histories that cannot be judged', () => {
  test('no complete reading', () => {
    const history = historyOf(send('p.0', 'log#1'), reader('r.0', 'read_committed', 'log'), poll('r.0', [0, 'log#1']))
    expect(() => checkHistory(history, work)).toThrow('no complete reading')
  })

  test('an acknowledgement of what was never sent', () => {
    expect(() => checkHistory(historyOf(sent('p.0', 'log#1', 0), finals({ log: [] })), work)).toThrow('was sent')
  })

  test('a transaction that never began', () => {
    expect(() => checkHistory(historyOf(step('p.0', 'commit', 't1'), finals({ log: [] })), work)).toThrow('begin')
  })
})

/** One of everything: a plain send, a committed, an aborted and a worker's transaction, and a reader beside. */
const sound = historyOf(
  [send('p.0', 'in#1'), sent('p.0', 'in#1', 0)],
  commit('q.0', 't1', 'in#2', 'in#3'),
  [...open('q.0', 't2', 'in#4'), step('q.0', 'aborted', 't2')],
  [...reader('r.0', 'read_committed', 'in'), poll('r.0', [0, 'in#1'], [1, 'in#2'], [2, 'in#3'])],
  workOn('w.0', 'w1', 3, { 'out#1': 'in#1', 'out#2': 'in#2', 'out#3': 'in#3' }),
  [step('w.0', 'commit', 'w1'), step('w.0', 'committed', 'w1'), assign('w.1', 3, 10_000)],
  finals(
    { in: ['in#1', 'in#2', 'in#3', null, null, null], out: ['out#1', 'out#2', 'out#3', null] },
    { in: ['in#1', 'in#2', 'in#3', null, 'in#4', null], out: ['out#1', 'out#2', 'out#3', null] },
  ),
)

test('every fault that can be planted into a sound history is found', () => {
  expect(checkHistory(sound, work)).toEqual([])
  const planted = plantFaults(sound, work)
  expect(planted.length).toBe(9)
  expect(planted.filter(({ isFound }) => !isFound)).toEqual([])
})

test('progress counts all lives of a client together, and unanswered commits apart', () => {
  const lives = historyOf(commit('p.0', 't1', 'log#1'), open('p.1', 't2', 'log#2'), step('p.1', 'commit', 't2'))
  expect(countProgress(lives).get('p')).toMatchObject({ committed: 1, aborted: 0, unknown: 1 })
})
