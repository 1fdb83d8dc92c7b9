import { describe, expect, test } from 'vitest'
import type { Row, Target, Work } from '../../../bench/coordination/case.ts'
import { busyOf, cpuMsPerOperation, judge, limitOf } from '../../../bench/coordination/judge.ts'

const idle: Work = { operationCount: 100, elapsedSeconds: 10, brokerCpuSeconds: 1, clientCpuSeconds: 1 }
const clientBound: Work = { ...idle, clientCpuSeconds: 9.5 }

function row(ours: number, kafka: number, target: Target, works: Row['works'] = { ours: [idle], Kafka: [idle] }): Row {
  const about = { key: 'rate', name: 'a case', unit: '/s', operation: 'commit', isFirst: true }
  return { ...about, target, values: { ours: [ours], Kafka: [kafka] }, works }
}

describe('a rate that should be twice as high', () => {
  const twice: Target = { kind: 'ratio at least', value: 2 }

  test('reaches it or does not', () => {
    expect(judge(row(200, 100, twice))).toBe('yes')
    expect(judge(row(199, 100, twice))).toBe('no')
  })

  test('which the client limits is judged by CPU time per operation: half of it counts as twice the rate', () => {
    const kafkaWork = (brokerCpuSeconds: number): Work => ({ ...idle, brokerCpuSeconds })
    const of = (work: Work) => judge(row(150, 100, twice, { ours: [clientBound], Kafka: [work] }))
    expect(of(kafkaWork(2))).toBe('yes, by CPU')
    expect(of(kafkaWork(1.9))).toBe('no, by CPU')
  })

  test('is not excused by a client that was busy with Kafka only', () => {
    expect(judge(row(150, 100, twice, { ours: [idle], Kafka: [clientBound] }))).toBe('no')
  })
})

test('a latency should be at most what Kafka has, a count of syncs at most its own limit', () => {
  expect(judge(row(5, 5, { kind: 'ratio at most', value: 1 }))).toBe('yes')
  expect(judge(row(6, 5, { kind: 'ratio at most', value: 1 }))).toBe('no')
  expect(judge(row(2, 1, { kind: 'our own at most', value: 2 }))).toBe('yes')
  expect(judge(row(2.1, 9, { kind: 'our own at most', value: 2 }))).toBe('no')
})

test('work is told per operation and as a share of the core', () => {
  expect(cpuMsPerOperation([{ ...idle, brokerCpuSeconds: 0.5 }])).toBe(5)
  expect(busyOf([clientBound], 'client')).toBeCloseTo(0.95)
  expect(busyOf([clientBound], 'broker')).toBeCloseTo(0.1)
})

test('the limit is who was busy for 90 % of its core', () => {
  expect(limitOf([clientBound])).toBe('client')
  expect(limitOf([{ ...idle, brokerCpuSeconds: 9 }])).toBe('broker')
  expect(limitOf([{ ...idle, brokerCpuSeconds: 8.9, clientCpuSeconds: 8.9 }])).toBe('-')
})
