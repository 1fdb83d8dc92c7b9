import { expect } from 'vitest'
import type { FieldModel, MessageModel, StructModel } from '../../codegen/model/types.ts'
import { decode, decodeWhole, encode, wireErrorOf } from '../support/codec-bytes.ts'
import { everyVersion } from '../support/every-version.ts'
import { fullMessage, structPlaces } from '../support/full-message.ts'
import { type FieldValue, firstDifference, type MessageValue } from '../support/message-value.ts'
import { fieldPath, holds, isFlexible, isTagged, structNamed } from '../support/model-facts.ts'
import { defaultField } from '../support/table-defaults.ts'
import { writeTable } from '../support/table-writer.ts'

/** Enough that what follows an array cannot make up for a smallest size taken one byte too large. */
const elementCount = 300
const longLegacyCount = '0000012c'
const longCompactCount = 'ad02'

/** A struct that takes the fewest bytes the version allows: null, empty, no tags. */
function smallestStruct(model: MessageModel, struct: StructModel, version: number): MessageValue {
  const value: MessageValue = {}
  for (const field of struct.fields) value[field.property] = smallestField(model, field, version)
  if (model.flexibleVersions !== null) value.unknownTaggedFields = null
  return value
}

function smallestField(model: MessageModel, field: FieldModel, version: number): FieldValue {
  if (!holds(field.versions, version) || isTagged(field, version)) return defaultField(model, field)
  if (holds(field.nullableVersions, version)) return null
  switch (field.type.kind) {
    case 'struct':
      return smallestStruct(model, structNamed(model, field.type.struct), version)
    case 'array':
      return []
    case 'string':
      return ''
    case 'bytes':
    case 'records':
      return Buffer.alloc(0)
    default:
      return defaultField(model, field)
  }
}

function smallestElement(model: MessageModel, field: FieldModel, version: number): FieldValue {
  if (field.type.kind !== 'array') throw new Error(`${field.name} is no array`)
  const { element } = field.type
  if (element.kind === 'struct') return smallestStruct(model, structNamed(model, element.struct), version)
  const examples: Partial<Record<typeof element.kind, FieldValue>> = { string: '', uuid: 'A'.repeat(22), int64: 0n }
  return examples[element.kind] ?? 0
}

/** Makes each array of a full message long, one at a time, and takes it back. */
function withEachLongArray(
  model: MessageModel,
  version: number,
  check: (message: MessageValue, field: FieldModel, path: string) => void,
): void {
  const message = fullMessage(model, version)
  for (const { struct, value, path } of structPlaces(model, version, message)) {
    for (const field of struct.fields) {
      const before = value[field.property] ?? null
      if (field.type.kind !== 'array' || !holds(field.versions, version)) continue
      const element = smallestElement(model, field, version)
      value[field.property] = Array.from({ length: elementCount }, () => element)
      check(message, field, fieldPath(path, field))
      value[field.property] = before
    }
  }
}

everyVersion('an array of the smallest elements is read', ({ codec, model }, version) => {
  withEachLongArray(model, version, (message) => {
    const back = decodeWhole(codec, encode(codec, message, version), version)
    expect(firstDifference(message, back)).toBeNull()
  })
})

/** Fewest bytes an element takes in any version that has the same form as this one. */
function elementBytesMin(model: MessageModel, field: FieldModel, version: number): number {
  const sizes: number[] = []
  for (let other = field.versions.min; other <= field.versions.max; other++) {
    if (isFlexible(model, other) !== isFlexible(model, version)) continue
    const sample = sampleModel(model, field)
    const sizeOf = (elements: FieldValue[]): number =>
      writeTable(sample, other, { [field.property]: elements, unknownTaggedFields: null }).bytes.length
    sizes.push(sizeOf([smallestElement(model, field, other)]) - sizeOf([]))
  }
  return Math.min(...sizes)
}

/** A message with this one field in sequence. */
function sampleModel(model: MessageModel, field: FieldModel): MessageModel {
  return { ...model, root: { ...model.root, fields: [{ ...field, tag: null, taggedVersions: null }] } }
}

everyVersion('a count of more elements than the frame can hold is refused as such', ({ codec, model }, version) => {
  withEachLongArray(model, version, (message, field, path) => {
    const { bytes, marks } = writeTable(model, version, message)
    const mark = marks.find(({ at, role, byteCount }) => {
      const stored = bytes.subarray(at, at + byteCount).toString('hex')
      return role === 'array' && (stored === longLegacyCount || stored === longCompactCount)
    })
    if (mark === undefined) throw new Error(`${path} was not written`)
    const frame = bytes.subarray(
      0,
      mark.at + mark.byteCount + elementBytesMin(model, field, version) * elementCount - 1,
    )
    const error = wireErrorOf(() => decode(codec, frame, version), path)
    if (isInTag(model, version, path)) expect(error.code).toBe('CHRONIK_WIRE_TAG')
    else expect([error.code, error.field]).toEqual(['CHRONIK_WIRE_COUNT', path])
  })
})

/** Inside a tag the frame ends before the tag's size does, and that is what is seen first. */
function isInTag(model: MessageModel, version: number, path: string): boolean {
  let { fields } = model.root
  for (const name of path.split('.')) {
    const field = fields.find((candidate) => candidate.name === name)
    if (field === undefined) return false
    if (isTagged(field, version)) return true
    const inner = field.type.kind === 'array' ? field.type.element : field.type
    fields = inner.kind === 'struct' ? structNamed(model, inner.struct).fields : []
  }
  return false
}
