/** A tagged field no descriptor names, as it lies on the wire. */
export interface RawTag {
  readonly tag: number
  readonly data: Buffer
}

/** What one field can hold; the plain-data form every generated type has. */
export type FieldValue =
  | null
  | number
  | bigint
  | boolean
  | string
  | Buffer
  | MessageValue
  | readonly FieldValue[]
  | readonly RawTag[]

/** A message or struct as plain data: one property per field, `unknownTaggedFields` last. */
export interface MessageValue {
  [property: string]: FieldValue
}

/** True for structs, as opposed to `null`, arrays and buffers. */
export function isMessageValue(value: unknown): value is MessageValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !Buffer.isBuffer(value)
}

/**
 * Finds where two values differ, bit by bit: NaN equals NaN, -0 differs from 0, buffers are compared by content, and
 * properties must be the same ones in the same order (one hidden class per struct is a promise of the codecs).
 * @returns the path and the two sides of the first difference, or `null` when there is none
 */
export function firstDifference(left: unknown, right: unknown, path = 'message'): string | null {
  if (Object.is(left, right)) return null
  if (Buffer.isBuffer(left) && Buffer.isBuffer(right)) {
    return left.equals(right) ? null : `${path}: ${left.toString('hex')} is not ${right.toString('hex')}`
  }
  if (Array.isArray(left) && Array.isArray(right)) return firstElementDifference(left, right, path)
  if (isMessageValue(left) && isMessageValue(right)) return firstPropertyDifference(left, right, path)
  return `${path}: ${describe(left)} is not ${describe(right)}`
}

function firstElementDifference(left: readonly unknown[], right: readonly unknown[], path: string): string | null {
  if (left.length !== right.length) return `${path}: ${left.length} elements are not ${right.length}`
  for (let index = 0; index < left.length; index++) {
    const difference = firstDifference(left[index], right[index], `${path}[${index}]`)
    if (difference !== null) return difference
  }
  return null
}

function firstPropertyDifference(left: MessageValue, right: MessageValue, path: string): string | null {
  const leftNames = Object.keys(left)
  const rightNames = Object.keys(right)
  if (leftNames.join() !== rightNames.join()) return `${path}: {${leftNames.join()}} is not {${rightNames.join()}}`
  for (const name of leftNames) {
    const difference = firstDifference(left[name], right[name], `${path}.${name}`)
    if (difference !== null) return difference
  }
  return null
}

function describe(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`
  if (Object.is(value, -0)) return '-0'
  if (Buffer.isBuffer(value)) return `bytes ${value.toString('hex')}`
  if (typeof value === 'string') return JSON.stringify(value)
  if (Array.isArray(value)) return `array of ${value.length}`
  return isMessageValue(value) ? `struct {${Object.keys(value).join()}}` : String(value)
}
