import type { FieldModel, MessageModel, StructModel } from '../model/types.ts'
import { typeNameOf } from './names.ts'

/** A message and quick ways to its structs and to where they lie in it. */
export interface StructLookup {
  readonly message: MessageModel
  /** @throws Error for a name the message does not have */
  struct(name: string): StructModel
  /** TypeScript type of a struct. */
  typeName(struct: StructModel): string
  /** What errors call a field: its path from the message, or from the struct when that is used in several places. */
  path(struct: StructModel, field: FieldModel): string
  /** The same for the struct itself; empty for the message. */
  structPath(struct: StructModel): string
}

/** Prepares the lookups of one message. */
export function createStructLookup(message: MessageModel): StructLookup {
  const byName = new Map(message.structs.map((struct) => [struct.name, struct]))
  const prefixes = prefixesOf(message, byName)
  const structPath = (struct: StructModel): string => prefixes.get(struct) ?? struct.name
  return {
    message,
    struct(name) {
      const struct = byName.get(name)
      if (struct === undefined) throw new Error(`${message.name} has no struct ${name}`)
      return struct
    },
    typeName: (struct) => typeNameOf(message, struct),
    path(struct, field) {
      const prefix = structPath(struct)
      return prefix === '' ? field.name : `${prefix}.${field.name}`
    },
    structPath,
  }
}

function prefixesOf(message: MessageModel, byName: ReadonlyMap<string, StructModel>): ReadonlyMap<StructModel, string> {
  const paths = new Map<StructModel, string[]>()
  const visit = (struct: StructModel, prefix: string): void => {
    paths.set(struct, [...(paths.get(struct) ?? []), prefix])
    for (const field of struct.fields) {
      const type = field.type.kind === 'array' ? field.type.element : field.type
      const inner = type.kind === 'struct' ? byName.get(type.struct) : undefined
      if (inner !== undefined) visit(inner, prefix === '' ? field.name : `${prefix}.${field.name}`)
    }
  }
  visit(message.root, '')
  return new Map(
    [...paths].map(([struct, [first = '', ...others]]) => [struct, others.length === 0 ? first : struct.name]),
  )
}
