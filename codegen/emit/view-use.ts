import type { FieldModel, StructModel } from '../model/types.ts'
import { type Body, bodiesOf, placementOf } from './body.ts'
import { type FixedPrimitive, fixedPrimitives } from './primitives.ts'
import type { StructLookup } from './struct-lookup.ts'

/** A DataView reads a number in a third of the time that bytes take; a struct of this many does not feel it. */
const NUMBERS_BY_BYTES_MAX = 2

/** Whether the reader of a struct takes its numbers from a view: making one costs as much as reading forty by bytes. */
export function readsView(lookup: StructLookup, struct: StructModel, body: Body): boolean {
  const numbers = numbersOf(struct, body)
  if (numbers.some(({ readBytes }) => readBytes === null)) return true
  if (struct !== lookup.message.root) return numbers.length > NUMBERS_BY_BYTES_MAX
  // The message itself comes once, so that its own numbers never pay for a view; but there may be one anyway.
  return numbers.length > 0 && opensView(lookup, body)
}

/** Whether any struct of the message reads from a view, which the message's own reader then has to open. */
export function opensView(lookup: StructLookup, { flexible }: Body): boolean {
  const { message } = lookup
  const ownBody = bodiesOf(message, message.root).find((body) => body.flexible === flexible)
  if (ownBody !== undefined && numbersOf(message.root, ownBody).some(({ readBytes }) => readBytes === null)) return true
  return message.structs.some((struct) =>
    bodiesOf(message, struct).some((body) => body.flexible === flexible && readsView(lookup, struct, body)),
  )
}

function numbersOf(struct: StructModel, body: Body): FixedPrimitive[] {
  return struct.fields.flatMap((field: FieldModel) => {
    const { plain, tagged } = placementOf(field, body)
    const { type } = field
    if ((plain === null && tagged === null) || type.kind === 'array' || type.kind === 'struct') return []
    return type.kind === 'uuid' ? [] : (fixedPrimitives[type.kind] ?? [])
  })
}
