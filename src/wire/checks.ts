import type { WireReader } from './reader.ts'
import { WireError } from './wire-error.ts'

/** The error for null read in a field that is not nullable in this version. */
export function nullRead(reader: WireReader, path: string): WireError {
  return new WireError('NULL', path, reader.at, 'null in a field that is not nullable in this version')
}

/** @returns the value, which this version cannot write when it is null. @throws WireError NULL */
export function notNull<T>(value: T | null | undefined, path: string): T {
  if (value === null || value === undefined) {
    throw new WireError('NULL', path, null, 'null in a field that is not nullable in this version')
  }
  return value
}

/** The error for a value that would be lost, since this version does not have the field and it is not ignorable. */
export function unsupportedField(path: string): WireError {
  return new WireError('UNSUPPORTED_FIELD', path, null, 'set, but this version does not have the field')
}

/** @throws WireError RANGE when the value is not a whole number of -2^7 to 2^7 - 1 */
export function int8(value: number, path: string): number {
  if ((value << 24) >> 24 !== value) outOfRange('int8', path)
  return value
}

/** @throws WireError RANGE when the value is not a whole number of -2^15 to 2^15 - 1 */
export function int16(value: number, path: string): number {
  if ((value << 16) >> 16 !== value) outOfRange('int16', path)
  return value
}

/** @throws WireError RANGE when the value is not a whole number of 0 to 2^16 - 1 */
export function uint16(value: number, path: string): number {
  if ((value & 0xffff) !== value) outOfRange('uint16', path)
  return value
}

/** @throws WireError RANGE when the value is not a whole number of -2^31 to 2^31 - 1 */
export function int32(value: number, path: string): number {
  if ((value | 0) !== value) outOfRange('int32', path)
  return value
}

/** @throws WireError RANGE when the value is not a whole number of 0 to 2^32 - 1 */
export function uint32(value: number, path: string): number {
  if (value >>> 0 !== value) outOfRange('uint32', path)
  return value
}

/** @throws WireError RANGE when the value is not a bigint of -2^63 to 2^63 - 1 */
export function int64(value: bigint, path: string): bigint {
  if (typeof value !== 'bigint' || BigInt.asIntN(64, value) !== value) outOfRange('int64', path)
  return value
}

/** Throws itself, which keeps the checks small enough to be inlined whatever the size of the function around them. */
function outOfRange(type: string, path: string): never {
  throw new WireError('RANGE', path, null, `value is no ${type}`)
}
