import type { ArrayType, FieldModel, VersionRange } from '../model/types.ts'
import { isCompact } from './body.ts'
import { quote } from './defaults.ts'
import { elementTypeText } from './field-type-text.ts'
import { type FunctionScope, type Nullability, nullabilityOf, pathOf, structCall } from './function-scope.ts'
import { elementBytesMin } from './minimum-size.ts'
import { elementLoops, type FixedPrimitive, fixedPrimitives, sizedPrimitives } from './primitives.ts'
import type { ReadStep } from './reader-steps.ts'

/**
 * Expression that reads a field which is no array.
 * @param versions  versions in which it is read
 */
export function readExpression(scope: FunctionScope, field: FieldModel, versions: VersionRange): string {
  const { type } = field
  const path = pathOf(scope, field)
  if (type.kind === 'array') throw new Error(`${field.name} is an array`)
  const nullability = nullabilityOf(scope, field, versions)
  if (type.kind === 'struct') {
    const call = structCall(scope, 'read', type.struct, 'reader')
    const presence = `readPresence(reader, ${path})`
    if (nullability === 'never') return call
    return nullability === 'always'
      ? `${presence} ? ${call} : null`
      : `!(${nullability.when}) || ${presence} ? ${call} : null`
  }
  const fixed = fixedPrimitives[type.kind]
  if (fixed !== undefined) return readFixed(scope, fixed, `reader.take(${fixed.bytes}, ${path})`)
  // Records are read as the bytes they are.
  const sized = type.kind === 'records' ? 'Bytes' : sizedPrimitives[type.kind]
  return byNullability(nullability, (nullable) => `read${lengthForm(scope, field)}${nullable}${sized}(reader, ${path})`)
}

/** Expression for a value of fixed size at an index. */
export function readFixed(scope: FunctionScope, fixed: FixedPrimitive, at: string): string {
  return scope.readsBytes && fixed.readBytes !== null ? fixed.readBytes(at) : fixed.read(at)
}

/** Statements that read an array. */
export function readArrayStep(
  scope: FunctionScope,
  field: FieldModel,
  type: ArrayType,
  into: { readonly local: string; readonly keyword: string; readonly versions: VersionRange },
): ReadStep {
  const path = pathOf(scope, field)
  const form = lengthForm(scope, field)
  const nullability = nullabilityOf(scope, field, into.versions)
  const bytesMin = elementBytesMin(scope.lookup, type.element, { flexible: form !== '', versions: into.versions })
  const count = scope.locals.take(`${field.property}Count`)
  const countExpression = byNullability(
    nullability,
    (nullable) => `read${form}${nullable}Count(reader, ${bytesMin}, ${path})`,
  )
  const target = `${into.keyword}${into.local}`
  const nullable = nullability !== 'never'
  if (type.element.kind === 'struct') {
    const element = structCall(scope, 'read', type.element.struct, 'reader')
    const typeText = elementTypeText(scope.lookup, type.element)
    const { local } = into
    return { partial: 'read-struct-array', target, local, count, countExpression, nullable, type: typeText, element }
  }
  if (!nullable && type.element.kind === 'int32') {
    // Replicas, partitions and the like: count and elements in one call.
    return { partial: 'read-value', target, expression: `read${form}Int32Array(reader, ${path})` }
  }
  const call = elementsCall(type, form, field.name, nullable ? count : countExpression, path)
  if (!nullable) return { partial: 'read-value', target, expression: call }
  return { partial: 'read-element-array', target, count, countExpression, elements: call }
}

function elementsCall(type: ArrayType, form: string, fieldName: string, count: string, path: string): string {
  const loop = type.element.kind === 'struct' ? undefined : elementLoops[type.element.kind]
  if (loop === undefined) throw new Error(`${fieldName}: the runtime has no loop for ${type.element.kind} elements`)
  if (loop === 'String') return `read${form}StringElements(reader, ${count}, ${path})`
  return `read${loop}Elements(reader, ${count})`
}

/** `Compact` or nothing: the middle of the names of functions for lengths. */
export function lengthForm(scope: FunctionScope, field: FieldModel): string {
  return isCompact(field, scope.body) ? 'Compact' : ''
}

function byNullability(nullability: Nullability, call: (nullable: string) => string): string {
  if (nullability === 'never') return call('')
  if (nullability === 'always') return call('Nullable')
  return `${nullability.when} ? ${call('Nullable')} : ${call('')}`
}

/** The struct's path as source text. */
export function structPathOf(scope: FunctionScope): string {
  return quote(scope.lookup.structPath(scope.struct))
}
