import type { ArrayType, FieldModel, FieldType, VersionRange } from '../model/types.ts'
import { intersectVersions } from '../model/versions.ts'
import { type FunctionScope, pathOf } from './function-scope.ts'
import { elementLoops, type FixedPrimitive, fixedPrimitives } from './primitives.ts'
import { lengthForm } from './read-field.ts'

/** Fields in a row whose size is known before the first byte of them is written: one request for room does for all. */
export interface WriteRun {
  readonly partial: 'write-run'
  /** Keyword in front of `at`, which one function may use for several runs. */
  declareAt: string
  /** The room to ask for, in bytes, without the elements of arrays. */
  bytes: number
  /** Arrays of fixed-size elements. With one, `at` moves through the run. */
  readonly arrays: readonly RunArray[]
  readonly statements: readonly string[]
  /** Bytes of the run behind the last place of `at`. */
  afterBytes: number
}

interface RunArray {
  readonly local: string
  readonly value: string
  readonly path: string
  readonly elementBytes: number
}

/** The most bytes that the count of an array takes, in either form. */
const COUNT_BYTES_MAX = 5

/** Whether a field can be part of a run: of a fixed size itself, or an array of such elements that cannot be null. */
export function isInRun({ type, nullableVersions }: FieldModel, versions: VersionRange): boolean {
  if (type.kind !== 'array') return fixedOf(type) !== undefined
  return fixedOf(type.element) !== undefined && intersectVersions(nullableVersions, versions) === null
}

/** The step that writes fields of which each can be part of a run. */
export function writeRun(scope: FunctionScope, run: readonly FieldModel[]): WriteRun {
  let bytes = 0
  let afterBytes = 0
  const arrays: RunArray[] = []
  const statements: string[] = []
  for (const field of run) {
    const path = pathOf(scope, field)
    const value = `message.${field.property}`
    const at = afterBytes === 0 ? 'at' : `at + ${afterBytes}`
    if (field.type.kind === 'array') {
      const local = scope.locals.take(field.property)
      const put = arrayCall('put', field.type, lengthForm(scope, field), `writer, ${at}, ${local}`, path)
      arrays.push({ local, value, path, elementBytes: fixedBytes(field.type.element) })
      statements.push(`at = ${put}`)
      bytes += COUNT_BYTES_MAX
      afterBytes = 0
      continue
    }
    const fixed = fixedOf(field.type)
    if (fixed === undefined) throw new Error(`${field.name} has no fixed size`)
    statements.push(fixed.write(at, value, path))
    bytes += fixed.bytes
    afterBytes += fixed.bytes
  }
  return { partial: 'write-run', declareAt: '', bytes, arrays, statements, afterBytes }
}

/** A call of the runtime's function for count and elements of an array; `form` is the one of the count. */
export function arrayCall(verb: 'put' | 'write', type: ArrayType, form: string, args: string, path: string): string {
  const loop = loopOf(type)
  if (loop === 'Int32') return `${verb}${form}Int32Array(${args}, ${path})`
  return `${verb}${loop}Array(${args}, ${form !== ''}, ${path})`
}

/** Middle of the names of the runtime's functions for an array of primitives. */
export function loopOf(type: ArrayType): string {
  const kind = type.element.kind
  const loop = kind === 'struct' ? undefined : elementLoops[kind]
  if (loop === undefined) throw new Error(`the runtime has no loop for ${kind} elements`)
  return loop
}

function fixedOf(type: FieldType): FixedPrimitive | undefined {
  return type.kind === 'array' || type.kind === 'struct' ? undefined : fixedPrimitives[type.kind]
}

function fixedBytes(type: FieldType): number {
  const fixed = fixedOf(type)
  if (fixed === undefined) throw new Error(`${type.kind} has no fixed size`)
  return fixed.bytes
}
