import type { FieldModel, MessageModel, StructModel } from '../../codegen/model/types.ts'
import { type FieldValue, firstDifference, isMessageValue, type MessageValue } from './message-value.ts'
import { structNamed } from './model-facts.ts'

/**
 * A struct, or the message itself, in which every field has its default; all parts are fresh. A message that is never
 * flexible has no place for unknown tags.
 */
export function defaultStruct(message: MessageModel, struct: StructModel): MessageValue {
  const value: MessageValue = {}
  for (const field of struct.fields) value[field.property] = defaultField(message, field)
  if (message.flexibleVersions !== null) value.unknownTaggedFields = null
  return value
}

/** A field's default as a fresh value (codegen rule 31). */
export function defaultField(message: MessageModel, field: FieldModel): FieldValue {
  if (field.default.kind === 'null') return null
  if (field.default.kind === 'value') return field.default.value
  if (field.type.kind === 'array') return []
  if (field.type.kind === 'struct') return defaultStruct(message, structNamed(message, field.type.struct))
  if (field.type.kind === 'bytes' || field.type.kind === 'records') return Buffer.alloc(0)
  throw new Error(`${message.name}.${field.name}: a ${field.type.kind} cannot have an empty default`)
}

/** Whether a field holds its default: deep for structs, by content for bytes, by bits for floats (codegen rule 28). */
export function isDefaultField(message: MessageModel, field: FieldModel, value: FieldValue): boolean {
  return firstDifference(withoutEmptyTags(value), defaultField(message, field)) === null
}

/** No unknown tags and an empty list of them mean the same. */
function withoutEmptyTags(value: FieldValue): FieldValue {
  if (!isMessageValue(value)) return value
  const copy: MessageValue = {}
  for (const [name, part] of Object.entries(value)) {
    const isEmptyTags = name === 'unknownTaggedFields' && Array.isArray(part) && part.length === 0
    copy[name] = isEmptyTags ? null : withoutEmptyTags(part)
  }
  return copy
}
