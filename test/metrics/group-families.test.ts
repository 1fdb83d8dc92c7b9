import { expect, test } from 'vitest'
import type { Broker } from '../../src/broker/broker.ts'
import { CommittedOffsets } from '../../src/broker/groups/committed-offsets.ts'
import { PARTITION_COUNT_MAX } from '../../src/metrics/exporter-families.ts'
import { groupFamilies } from '../../src/metrics/group-families.ts'
import type { MetricsSource } from '../../src/metrics/metrics-source.ts'

/** Topic t has partitions 0 to 2 with 10 records each, of which the last one cannot be read. */
function linesOver(committed: readonly (readonly [string, string, number, number])[]) {
  const offsets = new CommittedOffsets()
  for (const [groupId, topic, partition, offset] of committed) {
    offsets.put(groupId, topic, partition, {
      offset,
      leaderEpoch: -1,
      metadata: '',
      commitTimeMs: 0,
      expireTimeMs: null,
    })
  }
  const broker = {
    groups: { all: () => [{ groupId: 'g', members: new Map([['m', {}]]) }], offsets },
    topics: { byName: (name: string) => (name === 't' || name === 'u' ? { topicId: name } : undefined) },
    storage: { offsets: ({ partition }: { partition: number }) => (partition === 2 ? null : { highWatermark: 10 }) },
  }
  const families = groupFamilies({ broker: broker as unknown as Broker } as MetricsSource)
  return async (name: string) => {
    const family = families.find((one) => one.name === `kafka_consumergroup_${name}`)
    return ((await family?.sample()) ?? []).map(({ labels, value }) => [...Object.values(labels ?? {}), value])
  }
}

test('a group has its members, offsets, lags and their sums by topic', async () => {
  const lines = linesOver([
    ['g', 't', 0, 4],
    ['g', 't', 1, 7],
    ['g', 'u', 0, 1],
    ['h', 'u', 0, 2],
  ])
  expect(await lines('members')).toEqual([['g', 1]])
  expect(await lines('current_offset')).toEqual([
    ['g', 0, 't', 4],
    ['g', 1, 't', 7],
    ['g', 0, 'u', 1],
    ['h', 0, 'u', 2],
  ])
  expect(await lines('current_offset_sum')).toEqual([
    ['g', 't', 11],
    ['g', 'u', 1],
    ['h', 'u', 2],
  ])
  expect((await lines('lag')).map((line) => line.at(-1))).toEqual([6, 3, 9, 8])
  expect((await lines('lag_sum')).map((line) => line.at(-1))).toEqual([9, 9, 8])
})

test('nobody is behind a topic that is gone, beyond the end, or where the log cannot tell', async () => {
  const lines = linesOver([
    ['g', 'gone', 0, 4],
    ['g', 't', 0, 12],
    ['g', 't', 2, 3],
  ])
  expect(await lines('lag')).toEqual([['g', 0, 't', 0]])
  expect(await lines('current_offset')).toEqual([
    ['g', 0, 't', 12],
    ['g', 2, 't', 3],
  ])
})

test('no more committed offsets than the limit get lines', async () => {
  const many = Array.from({ length: PARTITION_COUNT_MAX + 1 }, (_, at) => [`g${at}`, 't', 0, 1] as const)
  expect((await linesOver(many)('lag')).length).toBe(PARTITION_COUNT_MAX)
})
