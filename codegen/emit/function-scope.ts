import type { FieldModel, StructModel, VersionRange } from '../model/types.ts'
import { intersectVersions } from '../model/versions.ts'
import type { Body } from './body.ts'
import { quote } from './defaults.ts'
import { Locals } from './names.ts'
import { runtimeNames } from './runtime-names.ts'
import type { StructLookup } from './struct-lookup.ts'
import { versionIn } from './version-condition.ts'

/** What the statements of one generated function share while they are made. */
export interface FunctionScope {
  readonly lookup: StructLookup
  readonly struct: StructModel
  readonly body: Body
  readonly locals: Locals
  /** Functions of this file that take the version, inner structs' first. */
  readonly versioned: ReadonlySet<string>
  /** Whether numbers are read from the buffer instead of a view. */
  readonly readsBytes: boolean
  /** Set once a statement asks for the version: the function takes it only then. */
  usesVersion: boolean
}

export function createFunctionScope(
  lookup: StructLookup,
  struct: StructModel,
  body: Body,
  versioned: ReadonlySet<string>,
  readsBytes = false,
): FunctionScope {
  return { lookup, struct, body, locals: new Locals(runtimeNames()), versioned, readsBytes, usesVersion: false }
}

/** Condition for `range` among the versions `around`; empty when it always holds. */
export function condition(scope: FunctionScope, range: VersionRange, around: VersionRange): string {
  const text = versionIn(range, around)
  if (text !== '') scope.usesVersion = true
  return text
}

/** A field's path as source text. */
export function pathOf(scope: FunctionScope, field: FieldModel): string {
  return quote(scope.lookup.path(scope.struct, field))
}

/** When null is legal in a field, within the versions in which a statement handles it. */
export type Nullability = 'never' | 'always' | { readonly when: string }

export function nullabilityOf(scope: FunctionScope, field: FieldModel, versions: VersionRange): Nullability {
  const nullable = intersectVersions(field.nullableVersions, versions)
  if (nullable === null) return 'never'
  const when = condition(scope, nullable, versions)
  return when === '' ? 'always' : { when }
}

/** Name of the function that reads or writes a struct in a body. */
export function functionName(verb: 'read' | 'write', lookup: StructLookup, struct: StructModel, body: Body): string {
  return `${verb}${lookup.typeName(struct)}${body.flexible ? 'Flexible' : 'Legacy'}`
}

/** A call of the function that reads or writes a struct; passes the version on when it is wanted there. */
export function structCall(scope: FunctionScope, verb: 'read' | 'write', structName: string, args: string): string {
  const name = functionName(verb, scope.lookup, scope.lookup.struct(structName), scope.body)
  if (!scope.versioned.has(name)) return `${name}(${args})`
  scope.usesVersion = true
  return `${name}(${args}, version)`
}
