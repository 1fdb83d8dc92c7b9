import type { ArrayType, FieldModel, StructType, VersionRange } from '../model/types.ts'
import { isSetCondition } from './defaults.ts'
import { type FunctionScope, type Nullability, nullabilityOf, pathOf, structCall } from './function-scope.ts'
import { fixedPrimitives, sizedPrimitives } from './primitives.ts'
import { lengthForm } from './read-field.ts'
import { groupByCondition, type PlainField, plainFields } from './reader-steps.ts'
import { versionOutside } from './version-condition.ts'
import { arrayCall, isInRun, loopOf, type WriteRun, writeRun } from './write-run.ts'

/** A statement or a few of them in a writer; `partial` names the template that writes it. */
export type WriteStep =
  | WriteRun
  | { readonly partial: 'write-value'; readonly statement: string }
  | { readonly partial: 'write-either'; readonly when: string; readonly nullable: string; readonly present: string }
  | {
      readonly partial: 'write-struct'
      readonly value: string
      readonly nonNullWhen: string
      readonly path: string
      readonly call: string
    }
  | {
      readonly partial: 'write-array'
      readonly local: string
      readonly value: string
      readonly nullable: boolean
      readonly countFunction: string
      /** Writes the struct that is element `i`; or count and all elements, when the runtime has a loop for them. */
      readonly element: string | null
      readonly whole: readonly string[]
    }
  | { readonly partial: 'write-optional'; readonly condition: string; readonly steps: readonly WriteStep[] }

/** Refuses a value that the version would lose. */
export interface FieldCheck {
  readonly condition: string
  readonly path: string
}

/** Checks for the fields that some version of a body does not have (rule 32). */
export function fieldChecks(scope: FunctionScope): FieldCheck[] {
  const checks: FieldCheck[] = []
  for (const field of scope.struct.fields) {
    if (field.ignorable) continue
    const outside = versionOutside(field.versions, scope.body.versions)
    if (outside === null) continue
    const isSet = isSetCondition(scope.lookup, field, `message.${field.property}`)
    if (outside !== '') scope.usesVersion = true
    const left = outside.includes('||') ? `(${outside})` : outside
    checks.push({ condition: outside === '' ? isSet : `${left} && ${isSet}`, path: pathOf(scope, field) })
  }
  return checks
}

/** Statements that write the fields of a body up to its tag section. */
export function writeSteps(scope: FunctionScope): WriteStep[] {
  const steps: WriteStep[] = []
  for (const group of groupByCondition(scope, plainFields(scope, new Map()))) {
    const inner = sequence(scope, group.fields)
    if (group.condition === '') {
      steps.push(...inner)
      continue
    }
    nameRunStarts(inner)
    steps.push({ partial: 'write-optional', condition: group.condition, steps: inner })
  }
  nameRunStarts(steps)
  return steps
}

function nameRunStarts(steps: readonly WriteStep[]): void {
  const runs = steps.filter((step) => step.partial === 'write-run')
  const isVariable = runs.length > 1 || runs.some(({ arrays }) => arrays.length > 0)
  for (const [index, run] of runs.entries()) run.declareAt = index > 0 ? '' : isVariable ? 'let ' : 'const '
}

function sequence(scope: FunctionScope, fields: readonly PlainField[]): WriteStep[] {
  const steps: WriteStep[] = []
  let run: FieldModel[] = []
  const endRun = (): void => {
    if (run.length > 0) steps.push(writeRun(scope, run))
    run = []
  }
  for (const { field, versions } of fields) {
    if (isInRun(field, versions)) {
      run.push(field)
      continue
    }
    endRun()
    steps.push(writeField(scope, field, versions))
  }
  endRun()
  return steps
}

/** Statements that write a field of no fixed size. */
export function writeField(scope: FunctionScope, field: FieldModel, versions: VersionRange): WriteStep {
  const { type } = field
  if (type.kind === 'array') return writeArray(scope, field, type, versions)
  if (type.kind === 'struct') return writeStruct(scope, field, type, versions)
  const nullability = nullabilityOf(scope, field, versions)
  const args = `writer, message.${field.property}, ${pathOf(scope, field)}`
  const call = (nullable: string): string => `write${lengthForm(scope, field)}${nullable}${sizedName(field)}(${args})`
  if (nullability === 'never') return { partial: 'write-value', statement: call('') }
  if (nullability === 'always') return { partial: 'write-value', statement: call('Nullable') }
  return { partial: 'write-either', when: nullability.when, nullable: call('Nullable'), present: call('') }
}

/** Large zero-copy bytes are attached like records. */
function sizedName(field: FieldModel): string {
  if (field.type.kind === 'bytes' && field.zeroCopy) return 'Records'
  const name =
    field.type.kind === 'array' || field.type.kind === 'struct' ? undefined : sizedPrimitives[field.type.kind]
  if (name === undefined) throw new Error(`${field.name} has no length`)
  return name
}

function writeStruct(scope: FunctionScope, field: FieldModel, type: StructType, versions: VersionRange): WriteStep {
  const value = `message.${field.property}`
  const path = pathOf(scope, field)
  const nullability = nullabilityOf(scope, field, versions)
  if (nullability === 'never') {
    return {
      partial: 'write-value',
      statement: structCall(scope, 'write', type.struct, `writer, notNull(${value}, ${path})`),
    }
  }
  const call = structCall(scope, 'write', type.struct, `writer, ${value}`)
  return { partial: 'write-struct', value, nonNullWhen: whenNotNullable(nullability), path, call }
}

function writeArray(scope: FunctionScope, field: FieldModel, type: ArrayType, versions: VersionRange): WriteStep {
  const path = pathOf(scope, field)
  const property = `message.${field.property}`
  const nullability = nullabilityOf(scope, field, versions)
  const form = lengthForm(scope, field)
  if (nullability === 'never' && type.element.kind !== 'struct' && fixedPrimitives[type.element.kind] !== undefined) {
    return { partial: 'write-value', statement: elementsCalls(type, form, property, path).join() }
  }
  const local = scope.locals.take(field.property)
  const isStruct = type.element.kind === 'struct'
  return {
    partial: 'write-array',
    local,
    value: arrayValue(nullability, property, path),
    nullable: nullability !== 'never',
    countFunction: `write${form}Count`,
    element:
      type.element.kind === 'struct'
        ? structCall(scope, 'write', type.element.struct, `writer, notNull(${local}[i], ${path})`)
        : null,
    whole: isStruct ? [] : elementsCalls(type, form, local, path),
  }
}

function arrayValue(nullability: Nullability, property: string, path: string): string {
  if (nullability === 'always') return property
  const nonNull = `notNull(${property}, ${path})`
  return nullability === 'never' ? nonNull : `${nullability.when} ? ${property} : ${nonNull}`
}

function elementsCalls(type: ArrayType, form: string, local: string, path: string): string[] {
  const loop = loopOf(type)
  if (type.element.kind !== 'struct' && fixedPrimitives[type.element.kind] !== undefined) {
    return [arrayCall('write', type, form, `writer, ${local}`, path)]
  }
  return [`write${form}Count(writer, ${local}.length)`, `write${form}${loop}Elements(writer, ${local}, ${path})`]
}

function whenNotNullable(nullability: Nullability): string {
  return typeof nullability === 'string' ? '' : `!(${nullability.when})`
}
