import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginFetch, concludeFetch, type FetchConclusion, type FetchContext } from '../../src/broker/fetch-context.ts'
import { type FetchOutcome, type FetchWish, nextEpoch, partitionKey } from '../../src/broker/fetch-session.ts'
import { FetchSessionCache, type FetchSessionLimits } from '../../src/broker/fetch-session-cache.ts'

const EVICTION_MS = 120_000

function wish(partition: number, fetchOffset = 0): [string, FetchWish] {
  const known = { currentLeaderEpoch: -1, lastFetchedEpoch: -1, maxBytes: 1_000 }
  return [partitionKey('t', '', partition, false), { topic: 't', topicId: '', partition, fetchOffset, ...known }]
}

function keys(...partitions: readonly number[]): string[] {
  return partitions.map((partition) => partitionKey('t', '', partition, false))
}

function found(highWatermark: number, recordBytes = 0): FetchOutcome {
  return { errorCode: 0, highWatermark, logStartOffset: 0, recordBytes, isDiverging: false }
}

function cacheOf(limits: FetchSessionLimits = {}): FetchSessionCache {
  let lastId = 0
  return new FetchSessionCache({ evictionMs: EVICTION_MS, newId: () => ++lastId, ...limits })
}

interface Asked {
  readonly id?: number
  readonly epoch?: number
  readonly partitions?: readonly number[]
  readonly forgotten?: readonly number[]
  readonly usesTopicIds?: boolean
  readonly nowMs?: number
}

function begin(cache: FetchSessionCache, asked: Asked): FetchContext {
  const { id = 0, epoch = 0, partitions = [], forgotten = [], usesTopicIds = false, nowMs = 0 } = asked
  const wishes = new Map(partitions.map((partition) => wish(partition)))
  const request = { sessionId: id, sessionEpoch: epoch, wishes, forgottenKeys: keys(...forgotten), usesTopicIds }
  return beginFetch(cache, request, nowMs)
}

/** A whole Fetch that finds the same everywhere; gives the session id and the partitions told. */
function fetchOnce(cache: FetchSessionCache, asked: Asked, outcome = found(0)): { id: number; told: number[] } {
  const context = begin(cache, asked)
  if (context.kind === 'refused') throw new Error(`refused with ${context.errorCode}`)
  const { size } = context.wishes
  const conclusion = concludeFetch(cache, context, new Array<FetchOutcome>(size).fill(outcome), asked.nowMs ?? 0)
  return { id: conclusion.sessionId, told: toldOf(context, conclusion) }
}

function toldOf(context: FetchContext, conclusion: FetchConclusion): number[] {
  if (context.kind === 'refused') return []
  return [...context.wishes.values()].flatMap(({ partition }, index) => (conclusion.isTold(index) ? [partition] : []))
}

describe('who gets a session', () => {
  test('nobody without room, until one has not been used for longer than two minutes', () => {
    const cache = cacheOf({ sessionCountMax: 2 })
    const first = fetchOnce(cache, { partitions: [0] }).id
    const second = fetchOnce(cache, { partitions: [0] }).id
    fetchOnce(cache, { id: first, epoch: 1, nowMs: 1 })
    expect(fetchOnce(cache, { partitions: [0, 1, 2], nowMs: EVICTION_MS }).id).toBe(0)
    expect(fetchOnce(cache, { partitions: [0], nowMs: EVICTION_MS + 1 }).id).toBeGreaterThan(0)
    expect([cache.get(first)?.id, cache.get(second)]).toEqual([first, undefined])
    expect(cache.counts).toEqual({ sessionCount: 2, partitionCount: 2, evictionCount: 1 })
  })

  test('one with more partitions takes the place of the smallest that was made more than two minutes ago', () => {
    const cache = cacheOf({ sessionCountMax: 3 })
    const ids = [[0, 1, 2], [0, 1], [0]].map((partitions, index) => {
      const nowMs = index === 2 ? EVICTION_MS : 0
      return fetchOnce(cache, { partitions, nowMs }).id
    })
    const nowMs = EVICTION_MS + 1
    for (const id of ids) fetchOnce(cache, { id, epoch: 1, nowMs })
    expect(fetchOnce(cache, { partitions: [5, 6], nowMs }).id).toBe(0)
    expect(fetchOnce(cache, { partitions: [5, 6, 7], nowMs }).id).toBeGreaterThan(0)
    expect(ids.map((id) => cache.get(id) !== undefined)).toEqual([true, false, true])
  })

  test('partitions are bounded over all sessions, also those that sessions take in later', () => {
    const cache = cacheOf({ partitionCountMax: 3 })
    const { id } = fetchOnce(cache, { partitions: [0, 1] })
    expect(fetchOnce(cache, { partitions: [0, 1] }).id).toBe(0)
    expect(fetchOnce(cache, { id, epoch: 1, partitions: [1, 2] }).id).toBe(id)
    expect(begin(cache, { id, epoch: 2, partitions: [3] })).toEqual({ kind: 'refused', errorCode: 70 })
    expect(cache.counts).toMatchObject({ sessionCount: 0, partitionCount: 0 })
  })
})

describe('what is refused', () => {
  test('an id that is not there, another epoch than the next, the other way to name topics', () => {
    const cache = cacheOf()
    const { id } = fetchOnce(cache, { partitions: [0] })
    expect(begin(cache, { id: id + 1, epoch: 1 })).toMatchObject({ errorCode: 70 })
    for (const epoch of [2, -2, 7]) expect(begin(cache, { id, epoch })).toMatchObject({ errorCode: 71 })
    expect(begin(cache, { id, epoch: 1, usesTopicIds: true })).toMatchObject({ errorCode: 106 })
    expect(begin(cache, { id, epoch: 1 })).toMatchObject({ kind: 'incremental' })
  })

  test('the answer to a request that another one has overtaken', () => {
    const cache = cacheOf()
    const { id } = fetchOnce(cache, { partitions: [0] })
    const slow = begin(cache, { id, epoch: 1 })
    fetchOnce(cache, { id, epoch: 2 }, found(5))
    if (slow.kind === 'refused') throw new Error('the slow one was refused')
    const conclusion = concludeFetch(cache, slow, [found(7)], 0)
    expect([conclusion.errorCode, conclusion.sessionId, toldOf(slow, conclusion)]).toEqual([71, id, []])
    expect(fetchOnce(cache, { id, epoch: 3 }, found(5)).told).toEqual([])
  })
})

test('the epoch after the last is 1', () => {
  expect([nextEpoch(1), nextEpoch(0x7fff_fffe), nextEpoch(0x7fff_ffff)]).toEqual([2, 0x7fff_ffff, 1])
})

/** What the model knows of one partition: what the client was told last. */
interface Told {
  partition: number
  highWatermark: number | null
}

const step = fc.record({
  wanted: fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
  forgotten: fc.uniqueArray(fc.nat(5), { maxLength: 2 }),
  /** By partition: how far it moves, whether records come, whether it fails. */
  moves: fc.array(fc.record({ by: fc.nat(1), hasRecords: fc.boolean(), fails: fc.boolean() }), {
    minLength: 6,
    maxLength: 6,
  }),
})

test('increments tell exactly what the client does not know, busy partitions last', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(5), { minLength: 1 }), fc.array(step, { maxLength: 20 }), (first, steps) => {
      const cache = cacheOf()
      const { id } = fetchOnce(cache, { partitions: first })
      let model: Told[] = first.map((partition) => ({ partition, highWatermark: 0 }))
      const highWatermarks = new Array<number>(6).fill(0)
      for (const [index, { wanted, forgotten, moves }] of steps.entries()) {
        for (const partition of wanted) {
          if (!model.some((known) => known.partition === partition)) model.push({ partition, highWatermark: null })
        }
        model = model.filter(({ partition }) => !forgotten.includes(partition))
        const context = begin(cache, { id, epoch: index + 1, partitions: wanted, forgotten })
        if (model.length === 0) {
          expect([context.kind, cache.counts.sessionCount]).toEqual(['sessionless', 0])
          return
        }
        if (context.kind !== 'incremental') throw new Error(`it is ${context.kind}`)
        expect([...context.wishes.values()].map(({ partition }) => partition)).toEqual(
          model.map(({ partition }) => partition),
        )
        for (const [partition, { by }] of moves.entries())
          highWatermarks[partition] = (highWatermarks[partition] ?? 0) + by
        const outcomes = model.map(({ partition }): FetchOutcome => {
          const move = moves[partition]
          if (move?.fails) return { ...found(-1), errorCode: 1, logStartOffset: -1 }
          return found(highWatermarks[partition] ?? 0, move?.hasRecords ? 100 : 0)
        })
        const expected = model.filter(({ highWatermark }, at) => {
          const outcome = outcomes[at]
          return outcome?.errorCode !== 0 || outcome.recordBytes > 0 || outcome.highWatermark !== highWatermark
        })
        const conclusion = concludeFetch(cache, context, outcomes, 0)
        expect(toldOf(context, conclusion)).toEqual(expected.map(({ partition }) => partition))
        const updated = model.map(({ partition }, at) => ({
          partition,
          highWatermark: outcomes[at]?.errorCode === 0 ? (outcomes[at]?.highWatermark ?? null) : null,
        }))
        const isBusy = (at: number) => (outcomes[at]?.recordBytes ?? 0) > 0
        model = [...updated.filter((_, at) => !isBusy(at)), ...updated.filter((_, at) => isBusy(at))]
        expect(cache.counts).toMatchObject({ sessionCount: 1, partitionCount: model.length })
      }
    }),
  )
})
