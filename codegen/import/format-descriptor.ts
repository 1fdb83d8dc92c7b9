import type { FieldDescriptor, MessageDescriptor, StructDescriptor } from '../schema/descriptor.ts'

const attributeOrder = [
  'apiKey',
  'type',
  'listeners',
  'name',
  'latestVersionUnstable',
  'validVersions',
  'deprecatedVersions',
  'versions',
  'nullableVersions',
  'taggedVersions',
  'tag',
  'flexibleVersions',
  'default',
  'ignorable',
  'mapKey',
  'zeroCopy',
  'entityType',
]

/** In a field, unlike in a message, the name comes before the type. */
const fieldAttributeOrder = ['name', ...attributeOrder.filter((attribute) => attribute !== 'name')]

/**
 * Writes a descriptor in the one form schemas/ uses: a fixed attribute order, and a line per field, so that a release
 * shows as changed lines and nothing else. Formatting what was parsed from a formatted file gives the same text.
 */
export function formatDescriptor(descriptor: MessageDescriptor): string {
  const lines = attributes(descriptor, attributeOrder).map((attribute) => `  ${attribute}`)
  if (descriptor.fields !== undefined) lines.push(`  ${formatFields(descriptor.fields, '  ')}`)
  if (descriptor.commonStructs !== undefined) lines.push(`  ${formatStructs(descriptor.commonStructs)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

function formatStructs(structs: readonly StructDescriptor[]): string {
  const lines = structs.map((struct) => `    ${formatEntry(struct, '    ')}`)
  return `"commonStructs": [\n${lines.join(',\n')}\n  ]`
}

function formatFields(fields: readonly FieldDescriptor[], indent: string): string {
  if (fields.length === 0) return '"fields": []'
  const inner = `${indent}  `
  const lines = fields.map((field) => `${inner}${formatEntry(field, inner)}`)
  return `"fields": [\n${lines.join(',\n')}\n${indent}]`
}

function formatEntry(entry: FieldDescriptor | StructDescriptor, indent: string): string {
  const own = attributes(entry, fieldAttributeOrder).join(', ')
  return entry.fields === undefined ? `{ ${own} }` : `{ ${own}, ${formatFields(entry.fields, indent)}}`
}

/** Everything but the nested parts; an attribute this file has no place for still goes out, behind the others. */
function attributes(entry: object, order: readonly string[]): string[] {
  const rank = (attribute: string): number => {
    const index = order.indexOf(attribute)
    return index === -1 ? order.length : index
  }
  return Object.entries(entry)
    .filter(([attribute]) => attribute !== 'fields' && attribute !== 'commonStructs')
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([attribute, value]) => `${JSON.stringify(attribute)}: ${formatValue(value)}`)
}

function formatValue(value: unknown): string {
  return Array.isArray(value) ? `[${value.map((item) => JSON.stringify(item)).join(', ')}]` : JSON.stringify(value)
}
