import type { FieldDescriptor, MessageDescriptor } from '../schema/descriptor.ts'

/** The descriptor without its `about` texts: facts are imported, prose is not. */
export function stripProse(descriptor: MessageDescriptor): MessageDescriptor {
  const { fields, commonStructs } = descriptor
  return {
    ...descriptor,
    ...(fields && { fields: fields.map(stripFieldProse) }),
    ...(commonStructs && {
      commonStructs: commonStructs.map((struct) => ({ ...struct, fields: struct.fields.map(stripFieldProse) })),
    }),
  }
}

function stripFieldProse(field: FieldDescriptor): FieldDescriptor {
  const { about: _prose, ...facts } = field
  return facts.fields === undefined ? facts : { ...facts, fields: facts.fields.map(stripFieldProse) }
}
