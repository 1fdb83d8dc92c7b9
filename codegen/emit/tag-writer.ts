import type { FieldModel } from '../model/types.ts'
import { isSetCondition } from './defaults.ts'
import { condition, type FunctionScope, pathOf, structCall } from './function-scope.ts'
import { fixedPrimitives } from './primitives.ts'
import { structPathOf } from './read-field.ts'
import { type TaggedField, taggedFields } from './tag-reader.ts'
import { type WriteStep, writeField } from './writer-steps.ts'

/** Writes one known tag when it is not its default. */
export interface TagWrite {
  readonly has: string
  readonly condition: string
  readonly tag: number
  /** Tag, size and value in one run, when the value has a fixed size. */
  readonly fixed: { readonly runBytes: number; readonly statements: readonly string[] } | null
  /** The struct behind a nullable one's byte. */
  readonly nullableStruct: { readonly value: string; readonly call: string } | null
  readonly mark: string
  readonly step: WriteStep | null
}

/** The tag section of a writer that knows some tags. */
export interface TagWriter {
  readonly path: string
  readonly writes: readonly TagWrite[]
  /** The first tag that is not the struct's own. */
  readonly tagMin: number
}

const ONE_BYTE_UVARINT_MAX = 0x7f

/** The tag section of a writer for a flexible body; `null` when the body knows no tags. */
export function tagWriter(scope: FunctionScope): TagWriter | null {
  const fields = taggedFields(scope)
  if (fields.length === 0) return null
  const writes = fields.map((tagged) => tagWrite(scope, tagged))
  return {
    path: structPathOf(scope),
    writes,
    tagMin: fields.length,
  }
}

function tagWrite(scope: FunctionScope, tagged: TaggedField): TagWrite {
  const { field, tag, versions } = tagged
  const value = `message.${field.property}`
  const isSet = isSetCondition(scope.lookup, field, value)
  const when = condition(scope, versions, scope.body.versions)
  const base = {
    has: scope.locals.take(`has${field.name}`),
    condition: when === '' ? isSet : `${when} && ${isSet}`,
    tag,
    mark: scope.locals.take(`${field.property}Mark`),
  }
  const fixed = fixedWrite(scope, field, tag)
  if (fixed !== null) return { ...base, fixed, nullableStruct: null, step: null }
  if (field.type.kind === 'struct' && field.nullableVersions !== null) {
    const call = structCall(scope, 'write', field.type.struct, `writer, ${value}`)
    return { ...base, fixed: null, nullableStruct: { value, call }, step: null }
  }
  return { ...base, fixed: null, nullableStruct: null, step: writeField(scope, field, versions) }
}

function fixedWrite(scope: FunctionScope, field: FieldModel, tag: number): TagWrite['fixed'] {
  const fixed =
    field.type.kind === 'array' || field.type.kind === 'struct' ? undefined : fixedPrimitives[field.type.kind]
  if (fixed === undefined) return null
  const head = [...uvarint(tag), ...uvarint(fixed.bytes)]
  const statements = head.map((byte, index) => `writer.view.setUint8(${index === 0 ? 'at' : `at + ${index}`}, ${byte})`)
  statements.push(fixed.write(`at + ${head.length}`, `message.${field.property}`, pathOf(scope, field)))
  return { runBytes: head.length + fixed.bytes, statements }
}

/** Bytes of a number as an unsigned varint. */
function uvarint(value: number): number[] {
  if (value <= ONE_BYTE_UVARINT_MAX) return [value]
  return [(value & ONE_BYTE_UVARINT_MAX) | (ONE_BYTE_UVARINT_MAX + 1), ...uvarint(value >>> 7)]
}
