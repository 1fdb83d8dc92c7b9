import type { FieldModel, MessageModel, StructModel, VersionRange } from '../../codegen/model/types.ts'

/** True when the range holds the version; an absent range holds none. */
export function holds(range: VersionRange | null, version: number): boolean {
  return range !== null && version >= range.min && version <= range.max
}

/** The struct a field names. @throws when the model names a struct it does not have */
export function structNamed(message: MessageModel, name: string): StructModel {
  const struct = message.structs.find((candidate) => candidate.name === name)
  if (struct === undefined) throw new Error(`${message.name} has no struct ${name}`)
  return struct
}

/** Whether the message lies in its flexible form (KIP-482) in this version. */
export function isFlexible(message: MessageModel, version: number): boolean {
  return holds(message.flexibleVersions, version)
}

/** Whether this field's length takes the compact form; RequestHeader.ClientId never does. */
export function isCompact(message: MessageModel, field: FieldModel, version: number): boolean {
  return field.flexibleVersions === undefined ? isFlexible(message, version) : holds(field.flexibleVersions, version)
}

/** Whether the field lies in the tag section in this version. */
export function isTagged(field: FieldModel, version: number): boolean {
  return holds(field.versions, version) && holds(field.taggedVersions, version)
}

/** Every version of the message, ascending; empty for a removed API. */
export function versionsOf(message: MessageModel): readonly number[] {
  const range = message.validVersions
  if (range === null) return []
  return Array.from({ length: range.max - range.min + 1 }, (_, index) => range.min + index)
}

/** How many fields of a message, counting every place of their structs, lead to a struct. */
function placeCount(message: MessageModel, struct: StructModel): number {
  const count = (outer: StructModel): number =>
    outer.fields.reduce((sum, { type }) => {
      const inner = type.kind === 'array' ? type.element : type
      if (inner.kind !== 'struct') return sum
      return sum + (inner.struct === struct.name ? 1 : 0) + count(structNamed(message, inner.struct))
    }, 0)
  return count(message.root)
}

/** What errors call the place of a struct: the way to it, or only its name when there are several. */
export function structPath(message: MessageModel, struct: StructModel, path: string): string {
  return placeCount(message, struct) > 1 ? struct.name : path
}

/** Path of a field in a struct that stands at `path`. */
export function fieldPath(path: string, field: FieldModel): string {
  return path === '' ? field.name : `${path}.${field.name}`
}
