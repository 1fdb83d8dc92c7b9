import { expect, test } from 'vitest'
import { parseCheckLine } from '../../compat-tests/harness/run-checks.ts'

test('a passed check has its name and its numbers', () => {
  const line = '✅ CreateTopics: existing (or not) successful! (item 6, 7, 12 ms)'
  expect(parseCheckLine(line)).toEqual({
    name: 'CreateTopics: existing (or not)',
    items: [6, 7],
    outcome: 'passed',
    reason: '',
  })
})

test('a failed check with numbers keeps a colon in its name', () => {
  expect(parseCheckLine('❌ EndTxn v3: errors of each state (item 44, failed): found: NONE')).toEqual({
    name: 'EndTxn v3: errors of each state',
    items: [44],
    outcome: 'failed',
    reason: 'found: NONE',
  })
})

test('a failed check without numbers may say so, or not', () => {
  expect(parseCheckLine('❌ codec lz4: 3 records (of 4)')).toMatchObject({
    name: 'codec lz4',
    reason: '3 records (of 4)',
  })
  expect(parseCheckLine('❌ codec: lz4 (failed): 3')).toMatchObject({ name: 'codec: lz4', items: [], reason: '3' })
})

test('a check that is left out has its reason, and other lines are none', () => {
  expect(parseCheckLine('⏭ groups by their type: since 3.8')).toEqual({
    name: 'groups by their type',
    items: [],
    outcome: 'skipped',
    reason: 'since 3.8',
  })
  expect(parseCheckLine('restart broker')).toBeNull()
})
