import type { AttributeChange, FieldChange, MessageChange } from './diff-release.ts'

const marks = { added: '+', removed: '-', changed: '~', reordered: '~' } as const

/**
 * The change report a maintainer reads after an import: one line per message that differs, one below it per field.
 * @returns lines without line ends; a single line when nothing changed
 */
export function formatChanges(changes: readonly MessageChange[]): readonly string[] {
  if (changes.length === 0) return ['No descriptor changed.']
  return changes.flatMap((change) => [formatMessage(change), ...change.fields.map(formatField)])
}

function formatMessage(change: MessageChange): string {
  const key = change.apiKey === null ? '' : ` (API key ${change.apiKey})`
  const told = change.attributes.filter(({ attribute }) => change.kind !== 'removed' || attribute === 'validVersions')
  const news = [...(change.kind === 'changed' ? [] : [change.kind]), ...told.map(formatAttribute)]
  return `${marks[change.kind]} ${change.name}${key}${news.length === 0 ? '' : `: ${news.join(', ')}`}`
}

function formatField(change: FieldChange): string {
  const path = change.path === '' ? 'top level' : change.path
  // What a removed field was is enough; that each attribute is gone goes without saying.
  const format = change.kind === 'removed' ? formatRemovedAttribute : formatAttribute
  return `  ${marks[change.kind]} ${path}: ${change.attributes.map(format).join(', ')}`
}

function formatAttribute({ attribute, before, after }: AttributeChange): string {
  if (before === null) return `${attribute} ${after}`
  return `${attribute} ${before} -> ${after ?? 'not given'}`
}

function formatRemovedAttribute({ attribute, before }: AttributeChange): string {
  return `${attribute} ${before}`
}
