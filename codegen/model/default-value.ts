import { DescriptorError, type DescriptorPlace } from '../descriptor-error.ts'
import type { DefaultValue, FieldType } from './types.ts'

/** 16 zero bytes in Kafka's text form of a uuid, base64url without padding. */
const zeroUuid = 'A'.repeat(22)

interface IntegerRange {
  readonly min: bigint
  readonly max: bigint
}

const integerRanges: ReadonlyMap<string, IntegerRange> = new Map([
  ['int8', signedRange(8n)],
  ['int16', signedRange(16n)],
  ['uint16', { min: 0n, max: 2n ** 16n - 1n }],
  ['int32', signedRange(32n)],
  ['uint32', { min: 0n, max: 2n ** 32n - 1n }],
  ['int64', signedRange(64n)],
])

function signedRange(bits: bigint): IntegerRange {
  return { min: -(2n ** (bits - 1n)), max: 2n ** (bits - 1n) - 1n }
}

/**
 * A field's default as a value of its type. The written form is text, a number or a boolean (rule 2); without one the
 * type decides: 0, false, empty text, the zero uuid, empty bytes, arrays and structs, and `null` records (rule 31).
 * @param nullableThroughout  whether every version of the field is nullable, which `null` needs
 * @throws DescriptorError (rule 10)
 */
export function parseDefault(
  written: string | number | boolean | undefined,
  type: FieldType,
  nullableThroughout: boolean,
  place: DescriptorPlace,
): DefaultValue {
  const text = written === undefined ? '' : String(written)
  if (text === 'null') {
    if (nullableThroughout) return { kind: 'null' }
    throw new DescriptorError(place, 10, written, 'a default of null needs every version of the field nullable')
  }
  const range = integerRanges.get(type.kind)
  if (range !== undefined) {
    const value = parseInteger(text, range, written, type.kind, place)
    return { kind: 'value', value: type.kind === 'int64' ? value : Number(value) }
  }
  switch (type.kind) {
    case 'bool':
      return { kind: 'value', value: parseBoolean(text, written, place) }
    case 'float64':
      return { kind: 'value', value: parseFloat64(text, written, place) }
    case 'uuid':
      return { kind: 'value', value: parseUuid(text, written, place) }
    case 'string':
      return { kind: 'value', value: text }
    default:
      if (text !== '') {
        throw new DescriptorError(place, 10, written, `the default of ${type.kind} is empty or null`)
      }
      return { kind: type.kind === 'records' ? 'null' : 'empty' }
  }
}

function parseInteger(
  text: string,
  range: IntegerRange,
  written: unknown,
  kind: string,
  place: DescriptorPlace,
): bigint {
  if (text === '') return 0n
  // Octal is promised by Kafka's README but not by its code: a leading zero stays decimal.
  if (!/^(?:-?[0-9]+|0x[0-9a-fA-F]+)$/.test(text)) {
    throw new DescriptorError(place, 10, written, `the default of ${kind} is a decimal or 0x number`)
  }
  const value = BigInt(text)
  if (value < range.min || value > range.max) {
    throw new DescriptorError(place, 10, written, `the default of ${kind} lies in ${range.min}..${range.max}`)
  }
  return value
}

function parseBoolean(text: string, written: unknown, place: DescriptorPlace): boolean {
  if (text === 'true') return true
  if (text === 'false' || text === '') return false
  throw new DescriptorError(place, 10, written, 'the default of bool is true or false')
}

function parseFloat64(text: string, written: unknown, place: DescriptorPlace): number {
  if (text === '') return 0
  const value = /^-?[0-9.]+(?:[eE][-+]?[0-9]+)?$/.test(text) ? Number(text) : Number.NaN
  if (Number.isFinite(value)) return value
  throw new DescriptorError(place, 10, written, 'the default of float64 is a finite decimal number')
}

function parseUuid(text: string, written: unknown, place: DescriptorPlace): string {
  if (text === '') return zeroUuid
  const bytes = Buffer.from(text, 'base64url')
  // Decoding skips what is not base64url; encoding again shows whether anything was skipped.
  if (bytes.length === 16 && bytes.toString('base64url') === text) return text
  throw new DescriptorError(place, 10, written, 'the default of uuid is 16 bytes in base64url without padding')
}
