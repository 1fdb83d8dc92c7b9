import type { FieldModel, PrimitiveType, StructType } from '../model/types.ts'
import { typeScriptTypeOf } from './primitives.ts'
import type { StructLookup } from './struct-lookup.ts'

/** TypeScript type of a field: nullable when it is so in any version. */
export function fieldTypeText(lookup: StructLookup, field: FieldModel): string {
  const { type } = field
  const text = type.kind === 'array' ? `${elementTypeText(lookup, type.element)}[]` : elementTypeText(lookup, type)
  return field.nullableVersions === null && field.default.kind !== 'null' ? text : `${text} | null`
}

/** TypeScript type of an array's element. */
export function elementTypeText(lookup: StructLookup, type: PrimitiveType | StructType): string {
  return type.kind === 'struct' ? lookup.typeName(lookup.struct(type.struct)) : typeScriptTypeOf(type.kind)
}
