import fc from 'fast-check'
import type { FieldModel, MessageModel, PrimitiveKind, StructModel } from '../../codegen/model/types.ts'
import type { FieldValue, MessageValue, RawTag } from './message-value.ts'
import { holds, isFlexible, isTagged, structNamed } from './model-facts.ts'
import { defaultField } from './table-defaults.ts'

interface Context {
  readonly message: MessageModel
  readonly version: number
  /** Arrays around the value being made; deeper arrays are shorter, so that size stays bounded. */
  readonly depth: number
}

/** Most elements of an array by its depth. */
const elementCountMax = [3, 2, 2, 1] as const

/**
 * Messages that can be written in this version: fields the version does not have keep their defaults, strings are
 * well-formed, numbers span their whole range, nulls stand only where they may, and flexible versions carry unknown
 * tags now and then.
 */
export function arbitraryMessage(message: MessageModel, version: number): fc.Arbitrary<MessageValue> {
  return arbitraryStruct({ message, version, depth: 0 }, message.root)
}

function arbitraryStruct(context: Context, struct: StructModel): fc.Arbitrary<MessageValue> {
  const parts: Record<string, fc.Arbitrary<FieldValue>> = {}
  for (const field of struct.fields) parts[field.property] = arbitraryField(context, field)
  if (isFlexible(context.message, context.version)) {
    parts.unknownTaggedFields = fc.oneof({ arbitrary: fc.constant(null), weight: 4 }, arbitraryUnknownTags(struct))
  } else if (context.message.flexibleVersions !== null) {
    parts.unknownTaggedFields = fc.constant(null)
  }
  return fc.record(parts, { noNullPrototype: true })
}

function arbitraryField(context: Context, field: FieldModel): fc.Arbitrary<FieldValue> {
  const { message, version } = context
  const itsDefault = fc.constant(null).map(() => defaultField(message, field))
  if (!holds(field.versions, version)) return itsDefault
  const choices = [{ arbitrary: arbitraryPresent(context, field), weight: 6 }]
  const isNullable = holds(field.nullableVersions, version)
  if (isNullable) choices.push({ arbitrary: fc.constant(null), weight: 1 })
  const isDefaultLegal = isNullable || field.default.kind !== 'null'
  if (isDefaultLegal) choices.push({ arbitrary: itsDefault, weight: isTagged(field, version) ? 4 : 1 })
  return choices.length === 1 ? arbitraryPresent(context, field) : fc.oneof(...choices)
}

/** Any value but null. */
function arbitraryPresent(context: Context, field: FieldModel): fc.Arbitrary<FieldValue> {
  const { type } = field
  if (type.kind === 'struct') return arbitraryStruct(context, structNamed(context.message, type.struct))
  if (type.kind !== 'array') return arbitraryPrimitive(type.kind)
  const { element } = type
  const inner = { ...context, depth: context.depth + 1 }
  const maxLength = elementCountMax[context.depth] ?? 1
  return element.kind === 'struct'
    ? fc.array(arbitraryStruct(inner, structNamed(context.message, element.struct)), { maxLength, size: 'max' })
    : fc.array(arbitraryPrimitive(element.kind), { maxLength: 4, size: 'max' })
}

/** Unknown tags as a newer peer would send them: ascending, distinct, none of them a tag this struct knows. */
function arbitraryUnknownTags(struct: StructModel): fc.Arbitrary<RawTag[]> {
  const known = new Set(struct.fields.map((field) => field.tag))
  const tag = fc
    .oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 100, max: 20_000 }), fc.constant(0x7fff_ffff))
    .filter((candidate) => !known.has(candidate))
  return fc
    .uniqueArray(fc.record({ tag, data: arbitraryBytes }, { noNullPrototype: true }), {
      selector: (field) => field.tag,
      minLength: 1,
      maxLength: 3,
    })
    .map((tags) => tags.sort((left, right) => left.tag - right.tag))
}

const arbitraryBytes: fc.Arbitrary<Buffer> = fc.oneof(
  { arbitrary: fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes)), weight: 8 },
  { arbitrary: fc.integer({ min: 125, max: 130 }).map((byteCount) => Buffer.alloc(byteCount, 0x5a)), weight: 1 },
)

const arbitraryString: fc.Arbitrary<string> = fc
  .oneof(
    { arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 10 }), weight: 5 },
    { arbitrary: fc.string({ unit: 'binary', maxLength: 6 }), weight: 3 },
    {
      arbitrary: fc.integer({ min: 15, max: 22 }).map((length) => 'é€x😀y'.repeat(length).slice(0, length)),
      weight: 1,
    },
    { arbitrary: fc.integer({ min: 125, max: 130 }).map((length) => 'k'.repeat(length)), weight: 1 },
  )
  .map((text) => text.toWellFormed())

function arbitraryInteger(min: number, max: number): fc.Arbitrary<number> {
  const edges = [min, max, 0, 1, -1].filter((edge) => edge >= min && edge <= max)
  return fc.oneof({ arbitrary: fc.integer({ min, max }), weight: 3 }, fc.constantFrom(...edges))
}

const primitives: Record<PrimitiveKind, fc.Arbitrary<FieldValue>> = {
  bool: fc.boolean(),
  int8: arbitraryInteger(-0x80, 0x7f),
  int16: arbitraryInteger(-0x8000, 0x7fff),
  uint16: arbitraryInteger(0, 0xffff),
  int32: arbitraryInteger(-0x8000_0000, 0x7fff_ffff),
  uint32: arbitraryInteger(0, 0xffff_ffff),
  int64: fc.oneof(
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.constantFrom(-(2n ** 63n), 2n ** 63n - 1n, -1n),
  ),
  float64: fc.double(),
  uuid: fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString('base64url')),
  string: arbitraryString,
  bytes: arbitraryBytes,
  records: arbitraryBytes,
}

function arbitraryPrimitive(kind: PrimitiveKind): fc.Arbitrary<FieldValue> {
  return primitives[kind]
}
