import type { FieldModel } from '../model/types.ts'
import type { StructLookup } from './struct-lookup.ts'

const NIL_UUID = 'A'.repeat(22)

/** A field's default as source text; `createX()` or `[]` where it has to be a fresh object. */
export function defaultExpression(scope: StructLookup, field: FieldModel): string {
  const { default: value, type } = field
  if (value.kind === 'null') return 'null'
  if (value.kind === 'empty') {
    if (type.kind === 'array') return '[]'
    if (type.kind === 'struct') return `create${scope.typeName(scope.struct(type.struct))}()`
    return 'Buffer.alloc(0)'
  }
  return literal(value.value)
}

/** A field's default as the generated comments write it. */
export function describeDefault(field: FieldModel): string {
  const { default: value } = field
  if (value.kind === 'null') return 'null'
  if (value.kind === 'empty') return field.type.kind === 'struct' ? 'all defaults' : 'empty'
  if (value.value === NIL_UUID) return 'the nil uuid'
  return typeof value.value === 'string' ? JSON.stringify(value.value) : literal(value.value)
}

/** Whether telling a default apart takes the struct's own comparison; gives the struct's name then. */
export function comparedStruct(field: FieldModel): string | null {
  return field.default.kind === 'empty' && field.type.kind === 'struct' ? field.type.struct : null
}

/** Condition under which `value`, a field's value, is its default. */
export function isDefaultCondition(scope: StructLookup, field: FieldModel, value: string): string {
  if (field.default.kind === 'null') return `${value} === null`
  if (field.default.kind === 'value') {
    const text = literal(field.default.value)
    return field.type.kind === 'float64' ? `Object.is(${value}, ${text})` : `${value} === ${text}`
  }
  const struct = comparedStruct(field)
  const test = struct === null ? `${value}.length === 0` : `isDefault${scope.typeName(scope.struct(struct))}(${value})`
  // Null is no default here, nor may it pass as one where it is not allowed: writing the field then refuses it.
  return `${value} !== null && ${test}`
}

/** Condition under which `value`, a field's value, is not its default. */
export function isSetCondition(scope: StructLookup, field: FieldModel, value: string): string {
  if (field.default.kind === 'null') return `${value} !== null`
  if (field.default.kind === 'value') {
    const text = literal(field.default.value)
    return field.type.kind === 'float64' ? `!Object.is(${value}, ${text})` : `${value} !== ${text}`
  }
  const struct = comparedStruct(field)
  const test = struct === null ? `${value}.length !== 0` : `!isDefault${scope.typeName(scope.struct(struct))}(${value})`
  return `(${value} === null || ${test})`
}

function literal(value: number | bigint | boolean | string): string {
  if (value === NIL_UUID) return 'NIL_UUID'
  if (typeof value === 'bigint') return `${value}n`
  return typeof value === 'string' ? quote(value) : String(value)
}

/** A string as single-quoted source text. */
export function quote(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}
