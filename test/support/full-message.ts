import type { FieldModel, MessageModel, PrimitiveKind, StructModel } from '../../codegen/model/types.ts'
import { type FieldValue, isMessageValue, type MessageValue } from './message-value.ts'
import { fieldPath, holds, structNamed, structPath } from './model-facts.ts'
import { defaultField, isDefaultField } from './table-defaults.ts'

/** Elements of every array of a full message: with more than one, a check made only on the first shows. */
const elementCount = 2

/** One struct inside a message, with the path of the fields that lead to it; empty for the message itself. */
export interface StructPlace {
  readonly struct: StructModel
  readonly value: MessageValue
  readonly path: string
}

/** A message in which every field of the version holds something other than its default, and nothing is null. */
export function fullMessage(message: MessageModel, version: number): MessageValue {
  return fullStruct(message, message.root, version)
}

function fullStruct(message: MessageModel, struct: StructModel, version: number): MessageValue {
  const value: MessageValue = {}
  for (const field of struct.fields) {
    value[field.property] = holds(field.versions, version)
      ? nonDefaultValue(message, field, version)
      : defaultField(message, field)
  }
  if (message.flexibleVersions !== null) value.unknownTaggedFields = null
  return value
}

/**
 * A value of the field's type that is not its default.
 * @param version  one that has the field: its structs are full in this version
 */
export function nonDefaultValue(message: MessageModel, field: FieldModel, version: number): FieldValue {
  const { type } = field
  if (type.kind === 'struct') return fullStruct(message, structNamed(message, type.struct), version)
  if (type.kind === 'array') {
    const { element } = type
    return Array.from({ length: elementCount }, (_, index) =>
      element.kind === 'struct'
        ? fullStruct(message, structNamed(message, element.struct), version)
        : examples[element.kind][index % 2],
    ).map((example) => example ?? null)
  }
  const example = examples[type.kind].find((candidate) => !isDefaultField(message, field, candidate))
  if (example === undefined) throw new Error(`${message.name}.${field.name}: every example is its default`)
  return example
}

const examples: Record<PrimitiveKind, readonly [FieldValue, FieldValue]> = {
  bool: [true, false],
  int8: [1, 2],
  int16: [1, 2],
  uint16: [0xffff, 0x8000],
  int32: [1, 2],
  uint32: [0xffff_ffff, 0x8000_0000],
  int64: [1n, 2n],
  float64: [0.5, -0],
  uuid: ['AAAAAAAAAAAAAAAAAAAAAQ', '_____________________w'],
  string: ['text', 'ключ'],
  bytes: [Buffer.from('bytes'), Buffer.from('more')],
  records: [Buffer.from('records'), Buffer.from('more')],
}

/** Every struct that the version carries in a message, the message first; of arrays the last element. */
export function structPlaces(message: MessageModel, version: number, value: MessageValue): readonly StructPlace[] {
  const places: StructPlace[] = []
  const visit = (struct: StructModel, structValue: MessageValue, path: string): void => {
    places.push({ struct, value: structValue, path })
    for (const field of struct.fields) {
      if (!holds(field.versions, version)) continue
      const part = structValue[field.property]
      const inner = field.type.kind === 'array' ? field.type.element : field.type
      const innerValue = Array.isArray(part) ? part.at(-1) : part
      if (inner.kind !== 'struct' || !isMessageValue(innerValue)) continue
      const innerStruct = structNamed(message, inner.struct)
      visit(innerStruct, innerValue, structPath(message, innerStruct, fieldPath(path, field)))
    }
  }
  visit(message.root, value, '')
  return places
}
