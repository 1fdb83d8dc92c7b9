import type { FieldModel, MessageModel, StructModel } from '../model/types.ts'
import { intersectVersions } from '../model/versions.ts'
import { type Body, bodiesOf, isEverFlexible, placementOf } from './body.ts'
import { comparedStruct, defaultExpression, describeDefault, isDefaultCondition } from './defaults.ts'
import { fieldTypeText } from './field-type-text.ts'
import { createFunctionScope, type FunctionScope, functionName } from './function-scope.ts'
import { structPathOf } from './read-field.ts'
import { type ReadStep, readSteps } from './reader-steps.ts'
import type { StructLookup } from './struct-lookup.ts'
import { type TagReader, tagReader } from './tag-reader.ts'
import { type TagWriter, tagWriter } from './tag-writer.ts'
import { describeVersions } from './version-condition.ts'
import { opensView, readsView } from './view-use.ts'
import { type FieldCheck, fieldChecks, type WriteStep, writeSteps } from './writer-steps.ts'

/** One reader or writer as its template takes it. */
export interface ReaderView {
  readonly name: string
  readonly usesVersion: boolean
  /** What the function begins with: `buffer` or `view` of the reader as a local. */
  readonly opening: string | null
  readonly type: string
  readonly steps: readonly ReadStep[]
  readonly tags: TagReader | null
  /** The tag section of a body without known tags. */
  readonly unknownTags: UnknownTagsView | null
  readonly properties: readonly { readonly property: string; readonly value: string }[]
}

/** A tag section without known tags: nearly always one byte, 0. */
export interface UnknownTagsView {
  readonly path: string
  /** Index of that byte when it is the last one of a run of fixed-size fields, which saves a check. */
  readonly at: string | null
}

export interface WriterView {
  readonly name: string
  readonly usesVersion: boolean
  readonly type: string
  readonly checks: readonly FieldCheck[]
  /** Path of the struct when unknown tags have to be refused. */
  readonly refuseTagsPath: string | null
  readonly steps: readonly WriteStep[]
  readonly tags: TagWriter | null
  readonly unknownTags: UnknownTagsView | null
}

export interface FieldView {
  readonly doc: string
  readonly property: string
  readonly type: string
  readonly default: string
}

/** Everything the templates need to know of one struct. */
export interface StructView {
  readonly doc: string
  readonly type: string
  readonly fields: readonly FieldView[]
  readonly everFlexible: boolean
  readonly readers: readonly ReaderView[]
  readonly writers: readonly WriterView[]
  /** Conditions that make up the comparison with a struct of defaults; `null` when nobody asks for it. */
  readonly isDefault: readonly string[] | null
  readonly key: {
    readonly name: string
    readonly type: string
    readonly expression: string
    readonly doc: string
  } | null
}

/**
 * @param versioned  functions that take the version; those of this struct are added
 * @param compared   structs that have to be told from their defaults
 */
export function structView(
  lookup: StructLookup,
  struct: StructModel,
  versioned: Set<string>,
  compared: ReadonlySet<StructModel>,
): StructView {
  const { message } = lookup
  const bodies = bodiesOf(message, struct)
  const everFlexible = isEverFlexible(message, struct)
  return {
    doc: structDoc(lookup, struct),
    type: lookup.typeName(struct),
    fields: struct.fields.map((field) => fieldView(lookup, field)),
    everFlexible,
    readers: bodies.map((body) => {
      const readsBytes = !readsView(lookup, struct, body)
      return readerView(createFunctionScope(lookup, struct, body, versioned, readsBytes), versioned)
    }),
    writers: bodies.map((body) => writerView(createFunctionScope(lookup, struct, body, versioned), versioned)),
    isDefault: compared.has(struct) ? defaultConditions(lookup, struct, everFlexible) : null,
    key: keyView(lookup, struct),
  }
}

function readerView(scope: FunctionScope, versioned: Set<string>): ReaderView {
  const { lookup, struct, body } = scope
  const locals = fieldLocals(scope)
  const steps = readSteps(scope, locals)
  const tags = body.flexible ? tagReader(scope, locals) : null
  const name = functionName('read', lookup, struct, body)
  if (scope.usesVersion) versioned.add(name)
  const properties = struct.fields.map((field) => {
    const local = locals.get(field)
    return { property: field.property, value: local ?? defaultExpression(lookup, field) }
  })
  if (isEverFlexible(lookup.message, struct)) {
    properties.push({ property: 'unknownTaggedFields', value: body.flexible ? 'unknownTaggedFields' : 'null' })
  }
  return {
    name,
    usesVersion: scope.usesVersion,
    opening: openingOf(scope, JSON.stringify([steps, tags])),
    type: lookup.typeName(struct),
    steps,
    tags,
    unknownTags: body.flexible && tags === null ? unknownTagsView(scope, steps.at(-1)) : null,
    properties,
  }
}

/** The message's own reader opens the view that its structs find in the reader. */
function openingOf({ lookup, struct, body }: FunctionScope, statements: string): string | null {
  const isRoot = struct === lookup.message.root
  if (statements.includes('view.')) return `const view = reader.${isRoot ? 'openView()' : 'view'}`
  if (isRoot && opensView(lookup, body)) return 'reader.openView()'
  return /\bbuffer[,[]/.test(statements) ? 'const buffer = reader.buffer' : null
}

/** Makes room for the section's byte in the run in front of it, if there is one. */
function unknownTagsView(scope: FunctionScope, last: ReadStep | WriteStep | undefined): UnknownTagsView {
  const path = structPathOf(scope)
  if (last === undefined || !('bytes' in last)) return { path, at: null }
  const bytesBefore = 'afterBytes' in last ? last.afterBytes : last.bytes
  const at = bytesBefore === 0 ? 'at' : `at + ${bytesBefore}`
  last.bytes += 1
  if ('afterBytes' in last) last.afterBytes += 1
  return { path, at }
}

/** A local for each field that the body carries at all. */
function fieldLocals(scope: FunctionScope): ReadonlyMap<FieldModel, string> {
  const locals = new Map<FieldModel, string>()
  for (const field of scope.struct.fields) {
    const { plain, tagged } = placementOf(field, scope.body)
    if (plain !== null || tagged !== null) locals.set(field, scope.locals.take(field.property))
  }
  return locals
}

function writerView(scope: FunctionScope, versioned: Set<string>): WriterView {
  const { lookup, struct, body } = scope
  const checks = fieldChecks(scope)
  const steps = writeSteps(scope)
  const tags = body.flexible ? tagWriter(scope) : null
  const unknownTags = body.flexible && tags === null ? unknownTagsView(scope, steps.at(-1)) : null
  const name = functionName('write', lookup, struct, body)
  if (scope.usesVersion) versioned.add(name)
  return {
    name,
    usesVersion: scope.usesVersion,
    type: lookup.typeName(struct),
    checks,
    refuseTagsPath: !body.flexible && isEverFlexible(lookup.message, struct) ? structPathOf(scope) : null,
    steps,
    tags,
    unknownTags,
  }
}

function structDoc(lookup: StructLookup, struct: StructModel): string {
  const { message } = lookup
  const valid = message.validVersions ?? struct.versions
  const versions = `Versions ${describeVersions(struct.versions, valid)}`
  if (struct === message.root) return `Body of ${message.name}. ${versions}${flexibleText(message)}.`
  const path = lookup.structPath(struct)
  const place = path === struct.name ? `Used in several places of ${message.name}` : `\`${path}\` of ${message.name}`
  return `${place}. ${versions}.`
}

function flexibleText(message: MessageModel): string {
  return message.flexibleVersions === null ? ', none flexible' : `, flexible from ${message.flexibleVersions.min}`
}

function fieldView(lookup: StructLookup, field: FieldModel): FieldView {
  return {
    doc: fieldDoc(lookup.message, field),
    property: field.property,
    type: fieldTypeText(lookup, field),
    default: defaultExpression(lookup, field),
  }
}

function fieldDoc(message: MessageModel, field: FieldModel): string {
  const valid = message.validVersions ?? field.versions
  const describe = (range: { min: number; max: number }): string => describeVersions(range, valid)
  const type = field.type.kind === 'array' ? field.type.element : field.type
  const wireType = type.kind === 'struct' ? [] : [field.type.kind === 'array' ? `${type.kind} each` : type.kind]
  const facts = [`Versions ${describe(field.versions)}`, ...wireType]
  if (field.taggedVersions !== null && field.tag !== null) {
    facts.push(`tag ${field.tag} in versions ${describe(field.taggedVersions)}`)
  }
  const nullable = intersectVersions(field.nullableVersions, field.versions)
  if (nullable !== null) facts.push(`nullable in versions ${describe(nullable)}`)
  facts.push(`default ${describeDefault(field)}`)
  if (field.ignorable) facts.push('ignorable')
  if (field.mapKey) facts.push('map key')
  if (field.entityType !== null) facts.push(`a ${field.entityType}`)
  return `${facts.join(', ')}.`
}

function defaultConditions(lookup: StructLookup, struct: StructModel, everFlexible: boolean): string[] {
  const conditions = struct.fields.map((field) => isDefaultCondition(lookup, field, `message.${field.property}`))
  if (everFlexible) conditions.push('hasNoTags(message.unknownTaggedFields)')
  return conditions
}

/** The structs that a tag or an absent field has to be compared with, and those inside them. */
export function comparedStructs(lookup: StructLookup): Set<StructModel> {
  const { message } = lookup
  const compared = new Set<StructModel>()
  const add = (name: string): void => {
    const struct = lookup.struct(name)
    if (compared.has(struct)) return
    compared.add(struct)
    for (const field of struct.fields) {
      const inner = comparedStruct(field)
      if (inner !== null) add(inner)
    }
  }
  for (const struct of [...message.structs, message.root]) {
    for (const field of struct.fields) {
      const inner = comparedStruct(field)
      if (inner !== null && isCompared(message, struct, field)) add(inner)
    }
  }
  return compared
}

function isCompared(message: MessageModel, struct: StructModel, field: FieldModel): boolean {
  if (field.taggedVersions !== null) return true
  if (field.ignorable) return false
  return bodiesOf(message, struct).some(({ versions }: Body) => {
    return field.versions.min > versions.min || field.versions.max < versions.max
  })
}

function keyView(lookup: StructLookup, struct: StructModel): StructView['key'] {
  const keys = struct.fields.filter((field) => field.mapKey)
  const [first, ...others] = keys
  if (first === undefined) return null
  const type = lookup.typeName(struct)
  const name = `keyOf${type}`
  if (others.length === 0) {
    const doc = `What tells one ${type} from another: its \`${first.property}\`. A list may hold the same key twice.`
    return { name, type: fieldTypeText(lookup, first), expression: `message.${first.property}`, doc }
  }
  const parts = keys.map(({ property, type: { kind } }) =>
    kind === 'int64' ? `String(message.${property})` : `message.${property}`,
  )
  const names = keys.map(({ property }) => `\`${property}\``).join(', ')
  const doc = `What tells one ${type} from another: ${names}, as one text. A list may hold the same key twice.`
  return { name, type: 'string', expression: `JSON.stringify([${parts.join(', ')}])`, doc }
}
