import fc from 'fast-check'

/** One change to a frame; `at` is taken modulo its length. */
interface Mutation {
  readonly kind: 'flip' | 'set' | 'insert' | 'remove' | 'repeat' | 'cut'
  readonly at: number
  readonly bytes: Uint8Array
}

/** Bytes that lengths, counts, varints and null marks are made of. */
const tellingBytes = [0x00, 0x01, 0x02, 0x7f, 0x80, 0xff] as const

const arbitraryMutation: fc.Arbitrary<Mutation> = fc.record(
  {
    kind: fc.constantFrom('flip', 'set', 'set', 'insert', 'remove', 'repeat', 'cut'),
    at: fc.nat(),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 5 }).chain((random) =>
      fc.oneof(
        fc.constant(random),
        fc.array(fc.constantFrom(...tellingBytes), { minLength: 1, maxLength: 5 }).map((list) => Uint8Array.from(list)),
      ),
    ),
  },
  { noNullPrototype: true },
)

/** One to three changes. */
export const arbitraryMutations: fc.Arbitrary<readonly Mutation[]> = fc.array(arbitraryMutation, {
  minLength: 1,
  maxLength: 3,
})

/** A changed copy of a frame. */
export function mutate(frame: Buffer, mutations: readonly Mutation[]): Buffer {
  return mutations.reduce<Buffer>((bytes, mutation) => applyMutation(bytes, mutation), frame)
}

function applyMutation(frame: Buffer, { kind, at, bytes }: Mutation): Buffer {
  const index = frame.length === 0 ? 0 : at % frame.length
  const before = frame.subarray(0, index)
  const after = frame.subarray(index)
  switch (kind) {
    case 'flip': {
      const copy = Buffer.from(frame)
      copy[index] = (copy[index] ?? 0) ^ (1 << ((bytes[0] ?? 0) & 7))
      return copy
    }
    case 'set':
      return Buffer.concat([before, bytes, after.subarray(bytes.length)])
    case 'insert':
      return Buffer.concat([before, bytes, after])
    case 'remove':
      return Buffer.concat([before, after.subarray(bytes.length)])
    case 'repeat':
      return Buffer.concat([before, after, after])
    case 'cut':
      return before
  }
}
