import type { FieldModel, FieldType, MessageModel, StructModel, VersionRange } from '../model/types.ts'
import { intersectVersions } from '../model/versions.ts'
import { type Body, bodiesOf, isCompact, placementOf } from './body.ts'
import { fixedPrimitives } from './primitives.ts'
import type { StructLookup } from './struct-lookup.ts'

const LEGACY_STRING_BYTES_MIN = 2
const LEGACY_LENGTH_BYTES = 4

/**
 * The fewest bytes an array's element takes in any of the versions given: what a count from the wire is held against.
 * @throws Error when it would be 0, which would leave the count unbounded
 */
export function elementBytesMin(scope: StructLookup, type: FieldType, body: Body): number {
  const bytes = typeBytesMin(scope, type, body.flexible, body.versions)
  if (bytes === 0) throw new Error(`${scope.message.name}: an array of elements without bytes has no bound`)
  return bytes
}

function typeBytesMin(scope: StructLookup, type: FieldType, compact: boolean, versions: VersionRange): number {
  switch (type.kind) {
    case 'struct':
      return structBytesMin(scope, scope.struct(type.struct), compact, versions)
    case 'array':
    case 'bytes':
    case 'records':
      return compact ? 1 : LEGACY_LENGTH_BYTES
    case 'string':
      return compact ? 1 : LEGACY_STRING_BYTES_MIN
    default:
      return fixedPrimitives[type.kind]?.bytes ?? 0
  }
}

function structBytesMin(scope: StructLookup, struct: StructModel, flexible: boolean, versions: VersionRange): number {
  const body = bodyFor(scope.message, struct, flexible)
  const range = body === undefined ? null : intersectVersions(body.versions, versions)
  if (body === undefined || range === null) return 0
  let least = Number.POSITIVE_INFINITY
  for (let version = range.min; version <= range.max; version++) {
    least = Math.min(least, structBytesAt(scope, struct, body, version))
  }
  return least
}

function bodyFor(message: MessageModel, struct: StructModel, flexible: boolean): Body | undefined {
  return bodiesOf(message, struct).find((body) => body.flexible === flexible)
}

function structBytesAt(scope: StructLookup, struct: StructModel, body: Body, version: number): number {
  let bytes = body.flexible ? 1 : 0
  for (const field of struct.fields) {
    const { plain } = placementOf(field, body)
    if (plain !== null && version >= plain.min && version <= plain.max) {
      bytes += fieldBytesAt(scope, field, body, version)
    }
  }
  return bytes
}

function fieldBytesAt(scope: StructLookup, field: FieldModel, body: Body, version: number): number {
  const at = { min: version, max: version }
  // A null struct is its one byte of presence.
  if (field.type.kind === 'struct' && intersectVersions(field.nullableVersions, at) !== null) return 1
  return typeBytesMin(scope, field.type, isCompact(field, body), at)
}
