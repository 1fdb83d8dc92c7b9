import type { AttributeChange, FieldChange, MessageChange } from './diff-release.ts'

const marks = { added: '+', removed: '-', changed: '~', reordered: '~' } as const

/**
 * The change report a maintainer reads after an import: one block per message, one line per field.
 * @returns lines without line ends; a single line when nothing changed
 */
export function formatChanges(changes: readonly MessageChange[]): readonly string[] {
  if (changes.length === 0) return ['No descriptor changed.']
  return changes.flatMap((change) => [
    `${marks[change.kind]} ${change.name}${change.apiKey === null ? '' : ` (API key ${change.apiKey})`}${formatKind(change)}`,
    ...change.attributes.map((attribute) => `    ${formatAttribute(attribute)}`),
    ...change.fields.map(formatField),
  ])
}

function formatKind(change: MessageChange): string {
  return change.kind === 'changed' ? '' : `: ${change.kind}`
}

function formatField(change: FieldChange): string {
  const path = change.path === '' ? 'top level' : change.path
  return `  ${marks[change.kind]} ${path}: ${change.attributes.map(formatAttribute).join(', ')}`
}

function formatAttribute({ attribute, before, after }: AttributeChange): string {
  if (before === null) return `${attribute} ${after}`
  if (after === null) return `${attribute} ${before} -> nothing`
  return `${attribute} ${before} -> ${after}`
}
