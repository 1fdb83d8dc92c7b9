import fc from 'fast-check'
import type { BatchContents } from '../../src/records/build-batch.ts'
import type { RecordToWrite } from '../../src/records/write-record.ts'

const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array))
const nullableBytes = fc.option(bytes, { freq: 5 })

const header = fc.record({ key: fc.string({ unit: 'binary', maxLength: 20 }), value: nullableBytes })

/** Times as real records have them, and the far ends of what the format's deltas can hold exactly. */
const timestampMs = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1_700_000_000_000, max: 1_700_000_100_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 0, 2 ** 31, 2 ** 32, 2 ** 52, 253_402_300_799_999) },
)

/** One record with key, value and headers of all shapes, nulls and empties among them. */
export const arbitraryRecord: fc.Arbitrary<RecordToWrite & { headers: { key: string; value: Buffer | null }[] }> =
  fc.record({ timestampMs, key: nullableBytes, value: nullableBytes, headers: fc.array(header, { maxLength: 4 }) })

const producer = fc.record({
  producerId: fc.oneof(fc.constant(-1), fc.maxSafeNat()),
  producerEpoch: fc.integer({ min: -1, max: 32767 }),
  baseSequence: fc.integer({ min: -1, max: 2 ** 31 - 1 }),
})

/** A batch of 1 to 20 records in any codec, with the numbers a header can hold. */
export const arbitraryBatch = fc
  .record({
    records: fc.array(arbitraryRecord, { minLength: 1, maxLength: 20 }),
    compression: fc.constantFrom('none', 'gzip', 'snappy', 'lz4', 'zstd'),
    baseOffset: fc.oneof(
      fc.nat(1000),
      fc.nat(2 ** 31 - 1).map((gap) => Number.MAX_SAFE_INTEGER - 2 ** 31 - gap),
    ),
    partitionLeaderEpoch: fc.integer({ min: -1, max: 2 ** 31 - 1 }),
    isTransactional: fc.boolean(),
    isControl: fc.boolean(),
  })
  .chain((contents) => producer.map((numbers): BatchContents => ({ ...contents, ...numbers })))
