import type { FieldModel, VersionRange } from '../model/types.ts'
import { placementOf } from './body.ts'
import { defaultExpression } from './defaults.ts'
import { fieldTypeText } from './field-type-text.ts'
import { type FunctionScope, pathOf } from './function-scope.ts'
import { structPathOf } from './read-field.ts'
import { type ReadStep, readField } from './reader-steps.ts'
import { versionOutside } from './version-condition.ts'

/** Reads one known tag. */
export interface TagCase {
  readonly tag: number
  readonly path: string
  /** Condition under which this version does not have the tag; empty when it always has. */
  readonly refusedWhen: string
  /** A nullable struct has a byte for null or not inside the tag. */
  readonly presence: { readonly local: string } | null
  readonly step: ReadStep
}

/** The tag section of a reader that knows some tags. */
export interface TagReader {
  readonly path: string
  readonly variables: readonly { readonly local: string; readonly type: string; readonly default: string }[]
  readonly cases: readonly TagCase[]
}

/** A tagged field and the versions, within a body, in which it lies in the tag section. */
export interface TaggedField {
  readonly field: FieldModel
  readonly tag: number
  readonly versions: VersionRange
  /** Whether other versions of the body have it in the sequence, where it is declared then. */
  readonly alsoPlain: boolean
}

/**
 * Known tags of a body in ascending order.
 * @throws Error when a tag is missing between them: unknown tags are then no longer all behind the known ones
 */
export function taggedFields(scope: FunctionScope): TaggedField[] {
  const fields: TaggedField[] = []
  for (const field of scope.struct.fields) {
    const { plain, tagged } = placementOf(field, scope.body)
    if (tagged !== null && field.tag !== null) {
      fields.push({ field, tag: field.tag, versions: tagged, alsoPlain: plain !== null })
    }
  }
  fields.sort((a, b) => a.tag - b.tag)
  for (const [index, { tag, field }] of fields.entries()) {
    if (tag !== index) throw new Error(`${scope.lookup.message.name} ${field.name}: tag ${tag} where ${index} is due`)
  }
  return fields
}

/** The tag section of a reader; `null` when the body knows no tags. */
export function tagReader(scope: FunctionScope, locals: ReadonlyMap<FieldModel, string>): TagReader | null {
  const fields = taggedFields(scope)
  if (fields.length === 0) return null
  const localOf = (field: FieldModel): string => locals.get(field) ?? field.property
  return {
    path: structPathOf(scope),
    variables: fields
      .filter(({ alsoPlain }) => !alsoPlain)
      .map(({ field }) => ({
        local: localOf(field),
        type: fieldTypeText(scope.lookup, field),
        default: defaultExpression(scope.lookup, field),
      })),
    cases: fields.map((tagged) => tagCase(scope, tagged, localOf(tagged.field))),
  }
}

function tagCase(scope: FunctionScope, { field, tag, versions }: TaggedField, local: string): TagCase {
  const refusedWhen = versionOutside(versions, scope.body.versions) ?? ''
  if (refusedWhen !== '') scope.usesVersion = true
  const path = pathOf(scope, field)
  const into = { local, keyword: '', versions }
  if (field.type.kind === 'struct' && field.nullableVersions !== null) {
    const step = readField(scope, { ...field, nullableVersions: null }, into)
    return { tag, path, refusedWhen, presence: { local }, step }
  }
  return { tag, path, refusedWhen, presence: null, step: readField(scope, field, into) }
}
