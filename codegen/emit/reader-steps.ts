import type { FieldModel, VersionRange } from '../model/types.ts'
import { placementOf } from './body.ts'
import { defaultExpression } from './defaults.ts'
import { fieldTypeText } from './field-type-text.ts'
import { condition, type FunctionScope, pathOf } from './function-scope.ts'
import { fixedPrimitives } from './primitives.ts'
import { readArrayStep, readExpression, readFixed } from './read-field.ts'

/** A statement or a few of them in a reader; `partial` names the template that writes it. */
export type ReadStep =
  | {
      readonly partial: 'read-run'
      /** Keyword in front of `at`, which one function may use for several runs. */
      declareAt: string
      bytes: number
      readonly path: string
      readonly values: readonly { readonly target: string; readonly expression: string }[]
    }
  | { readonly partial: 'read-value'; readonly target: string; readonly expression: string }
  | {
      readonly partial: 'read-struct-array'
      readonly target: string
      readonly local: string
      readonly count: string
      readonly countExpression: string
      readonly nullable: boolean
      readonly type: string
      readonly element: string
    }
  | {
      readonly partial: 'read-element-array'
      readonly target: string
      readonly count: string
      readonly countExpression: string
      readonly elements: string
    }
  | {
      readonly partial: 'read-optional'
      readonly condition: string
      readonly variables: readonly {
        readonly local: string
        readonly type: string
        /** `null` when the default is made only where it is wanted. */
        readonly default: string | null
      }[]
      readonly steps: readonly ReadStep[]
      /** Defaults that are fresh objects, made when the condition does not hold. */
      readonly otherwise: readonly { readonly local: string; readonly default: string }[]
    }

/** A field with the local that holds it and the versions, within its body, in which it stands in the sequence. */
export interface PlainField {
  readonly field: FieldModel
  readonly local: string
  readonly versions: VersionRange
}

/** The fields of a body that stand in the sequence, in schema order. */
export function plainFields(scope: FunctionScope, locals: ReadonlyMap<FieldModel, string>): PlainField[] {
  const fields: PlainField[] = []
  for (const field of scope.struct.fields) {
    const { plain } = placementOf(field, scope.body)
    if (plain !== null) fields.push({ field, local: locals.get(field) ?? field.property, versions: plain })
  }
  return fields
}

/** The fields in runs that appear under the same condition, so that each condition is asked once. */
export function groupByCondition(
  scope: FunctionScope,
  fields: readonly PlainField[],
): { readonly condition: string; readonly fields: PlainField[] }[] {
  const groups: { condition: string; fields: PlainField[] }[] = []
  for (const plain of fields) {
    const text = condition(scope, plain.versions, scope.body.versions)
    const last = groups.at(-1)
    if (last !== undefined && last.condition === text) last.fields.push(plain)
    else groups.push({ condition: text, fields: [plain] })
  }
  return groups
}

/** Statements that read the fields of a body up to its tag section. */
export function readSteps(scope: FunctionScope, locals: ReadonlyMap<FieldModel, string>): ReadStep[] {
  const steps: ReadStep[] = []
  for (const group of groupByCondition(scope, plainFields(scope, locals))) {
    if (group.condition === '') {
      steps.push(...sequence(scope, group.fields, 'const '))
      continue
    }
    const variables = group.fields.map(({ field, local }) => ({
      local,
      type: fieldTypeText(scope.lookup, field),
      default: field.default.kind === 'empty' ? null : defaultExpression(scope.lookup, field),
    }))
    const otherwise = group.fields
      .filter(({ field }) => field.default.kind === 'empty')
      .map(({ field, local }) => ({ local, default: defaultExpression(scope.lookup, field) }))
    const inner = sequence(scope, group.fields, '')
    nameRunStarts(inner)
    steps.push({ partial: 'read-optional', condition: group.condition, variables, steps: inner, otherwise })
  }
  nameRunStarts(steps)
  return steps
}

/** The first run of a block declares `at`; it is a constant when it stays the only one. */
function nameRunStarts(steps: readonly ReadStep[]): void {
  const runs = steps.filter((step) => step.partial === 'read-run')
  for (const [index, run] of runs.entries()) run.declareAt = index > 0 ? '' : runs.length > 1 ? 'let ' : 'const '
}

function sequence(scope: FunctionScope, fields: readonly PlainField[], keyword: string): ReadStep[] {
  const steps: ReadStep[] = []
  let run: PlainField[] = []
  const endRun = (): void => {
    if (run.length > 0) steps.push(readRun(scope, run, keyword))
    run = []
  }
  for (const plain of fields) {
    const { field, local, versions } = plain
    if (field.type.kind !== 'array' && field.type.kind !== 'struct' && fixedPrimitives[field.type.kind] !== undefined) {
      run.push(plain)
      continue
    }
    endRun()
    steps.push(readField(scope, field, { local, keyword, versions }))
  }
  endRun()
  return steps
}

/** One statement, or a few, that read a field of no fixed size. */
export function readField(
  scope: FunctionScope,
  field: FieldModel,
  into: { readonly local: string; readonly keyword: string; readonly versions: VersionRange },
): ReadStep {
  if (field.type.kind === 'array') return readArrayStep(scope, field, field.type, into)
  const expression = readExpression(scope, field, into.versions)
  return { partial: 'read-value', target: `${into.keyword}${into.local}`, expression }
}

function readRun(scope: FunctionScope, run: readonly PlainField[], keyword: string): ReadStep {
  let bytes = 0
  const values = run.map(({ field, local }) => {
    const fixed =
      field.type.kind === 'array' || field.type.kind === 'struct' ? undefined : fixedPrimitives[field.type.kind]
    if (fixed === undefined) throw new Error(`${field.name} has no fixed size`)
    const expression = readFixed(scope, fixed, bytes === 0 ? 'at' : `at + ${bytes}`)
    bytes += fixed.bytes
    return { target: `${keyword}${local}`, expression }
  })
  const [first] = run
  return {
    partial: 'read-run',
    declareAt: '',
    bytes,
    path: first === undefined ? "''" : pathOf(scope, first.field),
    values,
  }
}
