import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CompressionType, compressionTypes } from '../../src/records/compression-type.ts'
import { cleaningRules } from '../support/cleaning-rules.ts'
import { type KeyedRecord, keyedBatch, lineOf, readKeyed } from '../support/keyed-batches.ts'
import { SimulatedDisk } from '../support/simulated-disk.ts'
import { appendTo, createPartitions, markerOf, partition } from '../support/storage-batches.ts'
import { openOnDisk } from '../support/storage-on-disk.ts'

/** One step of a partition's life. */
type Step =
  | { readonly kind: 'plain'; readonly records: readonly KeyedRecord[]; readonly compression: CompressionType }
  | { readonly kind: 'transaction'; readonly records: readonly KeyedRecord[]; readonly isAborted: boolean }
  | { readonly kind: 'clean' }
  | { readonly kind: 'restart' }
  | { readonly kind: 'delete-records'; readonly share: number }

const record = fc.record({
  key: fc.integer({ min: 0, max: 6 }).map(String),
  value: fc.option(fc.string({ minLength: 0, maxLength: 200 }), { freq: 5 }),
  timestampMs: fc.integer({ min: 0, max: 5000 }),
})
const records = fc.array(record, { minLength: 1, maxLength: 6 })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('plain' as const),
      records,
      compression: fc.constantFrom(...compressionTypes),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('transaction' as const), records, isAborted: fc.boolean() }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'clean' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'restart' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('delete-records' as const),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  },
)

interface Sent {
  readonly offset: number
  readonly record: KeyedRecord
  readonly isAborted: boolean
}

/** What must be readable after all below `endOffset` was compacted: the last of each key, and what lies behind. */
function expected(sent: readonly Sent[], logStartOffset: number, endOffset: number): string[] {
  const last = new Map<string | null, number>()
  for (const {
    offset,
    record: { key },
    isAborted,
  } of sent)
    if (offset < endOffset && !isAborted) last.set(key, offset)
  return sent
    .filter(({ offset, record: { key }, isAborted }) => {
      if (offset < logStartOffset) return false
      return offset >= endOffset || (!isAborted && last.get(key) === offset)
    })
    .map(({ offset, record: kept }) => lineOf(offset, kept))
}

async function live(steps: readonly Step[], dedupeBufferBytes: number): Promise<void> {
  const disk = new SimulatedDisk(steps.length)
  const open = async () => {
    const opened = await openOnDisk(disk, { nowMs: () => 10_000, logFileBytesMax: 1500, walBufferBytes: 1 })
    const policy = { isCompacted: true, deleteRetentionMs: 1_000_000 }
    opened.startCleaning(cleaningRules(policy, { dedupeBufferBytes: () => dedupeBufferBytes }))
    return opened
  }
  let engine = await open()
  await createPartitions(engine, 1)
  const sent: Sent[] = []
  let nextOffset = 0
  let baseSequence = 0
  const note = (batch: readonly KeyedRecord[], isAborted: boolean): void => {
    for (const one of batch) sent.push({ offset: nextOffset++, record: one, isAborted })
  }
  for (const one of [...steps, { kind: 'clean' } as const]) {
    if (one.kind === 'plain') {
      await appendTo(engine, 0, keyedBatch(one.records, { compression: one.compression }))
      note(one.records, false)
    } else if (one.kind === 'transaction') {
      const shape = { producerId: 4, baseSequence, isTransactional: true }
      await appendTo(engine, 0, keyedBatch(one.records, shape))
      await appendTo(engine, 0, markerOf(one.isAborted ? 'abort' : 'commit', 4))
      baseSequence += one.records.length
      note(one.records, one.isAborted)
      nextOffset++
    } else if (one.kind === 'restart') {
      await engine.close()
      engine = await open()
    } else if (one.kind === 'delete-records') {
      const beforeOffset = Math.floor(one.share * nextOffset)
      await engine.commit([{ kind: 'delete-records', topicId: partition(0).topicId, partition: 0, beforeOffset }])
    } else {
      await appendTo(engine, 0, keyedBatch([{ key: 'end', value: `${nextOffset}` }]))
      note([{ key: 'end', value: `${nextOffset}` }], false)
      await engine.clean()
      const logStartOffset = engine.offsets(partition(0))?.logStartOffset ?? 0
      const read = (await readKeyed(engine, 0, logStartOffset)).filter((line) => line.includes('='))
      // A batch that the log start lies in is read as a whole.
      const shown = read.filter((line) => Number.parseInt(line, 10) >= logStartOffset)
      expect(shown).toEqual(expected(sent, logStartOffset, nextOffset - 1))
    }
  }
  await engine.close()
}

test('whatever is sent, cleaning leaves the last record of each key', async () => {
  const steps = fc.array(step, { minLength: 1, maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(steps, fc.constantFrom(1, 1_000_000), (all, dedupeBufferBytes) => live(all, dedupeBufferBytes)),
    { numRuns: Number(process.env.MODEL_RUNS ?? 150) },
  )
}, 120_000)
