import { DescriptorError, type DescriptorPlace } from '../descriptor-error.ts'
import type { ArrayType, FieldType, PrimitiveKind, PrimitiveType, StructType } from './types.ts'

const primitiveTypes: ReadonlyMap<string, PrimitiveType> = new Map(
  (
    [
      'bool',
      'int8',
      'int16',
      'uint16',
      'int32',
      'uint32',
      'int64',
      'float64',
      'uuid',
      'string',
      'bytes',
      'records',
    ] satisfies readonly PrimitiveKind[]
  ).map((kind) => [kind, { kind }]),
)

/**
 * Reads a field's type: a primitive, the name of a struct (capital first letter), or `[]` before either.
 * @throws DescriptorError (rule 13) for arrays of arrays and for names that are neither
 */
export function parseFieldType(text: string, place: DescriptorPlace): FieldType {
  if (!text.startsWith('[]')) return parseElementType(text, text, place)
  const element = text.slice(2)
  if (element.startsWith('[]')) throw new DescriptorError(place, 13, text, 'there are no arrays of arrays')
  return { kind: 'array', element: parseElementType(element, text, place) }
}

function parseElementType(name: string, written: string, place: DescriptorPlace): PrimitiveType | StructType {
  const primitive = primitiveTypes.get(name)
  if (primitive !== undefined) return primitive
  if (/^[A-Z][A-Za-z0-9]*$/.test(name)) return { kind: 'struct', struct: name }
  throw new DescriptorError(place, 13, written, 'a type is a primitive or a struct name, or an array of one of them')
}

/** The type below an array, or the type itself. */
export function baseType(type: FieldType): PrimitiveType | StructType {
  return isArrayType(type) ? type.element : type
}

/** Name of the struct a type holds, directly or in an array; `null` when it holds none. */
export function structNameOf(type: FieldType): string | null {
  const base = baseType(type)
  return isStructType(base) ? base.struct : null
}

export function isArrayType(type: FieldType): type is ArrayType {
  return type.kind === 'array'
}

export function isStructType(type: FieldType): type is StructType {
  return type.kind === 'struct'
}
