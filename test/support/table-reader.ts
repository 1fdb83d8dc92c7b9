import type { FieldModel, MessageModel, PrimitiveKind, StructModel } from '../../codegen/model/types.ts'
import type { FieldValue, MessageValue, RawTag } from './message-value.ts'
import { fieldPath, holds, isCompact, isFlexible, isTagged, structNamed } from './model-facts.ts'
import { defaultField } from './table-defaults.ts'
import { TableError } from './table-error.ts'

/** A frame being read; nothing at or behind `end` may be touched. */
interface Source {
  readonly frame: Buffer
  readonly end: number
  at: number
}

interface Context {
  readonly message: MessageModel
  readonly version: number
  readonly source: Source
}

/**
 * Reads one message field by field from the model: slow, simple, and independent of the generated code.
 * @returns the message and the count of bytes it took; bytes behind it are the caller's affair
 * @throws TableError for anything the codegen rules refuse
 */
export function readTable(
  message: MessageModel,
  version: number,
  frame: Buffer,
): { readonly value: MessageValue; readonly byteCount: number } {
  if (!holds(message.validVersions, version)) throw new TableError(message.name, `no version ${version}`)
  const source: Source = { frame, end: frame.length, at: 0 }
  const value = readStruct({ message, version, source }, message.root, '')
  return { value, byteCount: source.at }
}

function readStruct(context: Context, struct: StructModel, path: string): MessageValue {
  const { message, version } = context
  if (!holds(struct.versions, version)) throw new TableError(path, `struct has no version ${version}`)
  const value: MessageValue = {}
  for (const field of struct.fields) {
    const isHere = holds(field.versions, version) && !isTagged(field, version)
    value[field.property] = isHere
      ? readField(context, field, false, fieldPath(path, field))
      : defaultField(message, field)
  }
  if (message.flexibleVersions !== null) {
    value.unknownTaggedFields = isFlexible(message, version) ? readTags(context, struct, value, path) : null
  }
  return value
}

function readTags(context: Context, struct: StructModel, value: MessageValue, path: string): RawTag[] | null {
  const { message, version, source } = context
  const unknown: RawTag[] = []
  const tagCount = readUvarint(source, path)
  for (let index = 0; index < tagCount; index++) {
    const tag = readUvarint(source, path)
    const size = readUvarint(source, path)
    const start = take(source, size, path)
    const field = struct.fields.find((candidate) => candidate.tag === tag)
    if (field === undefined) {
      unknown.push({ tag, data: source.frame.subarray(start, start + size) })
      continue
    }
    if (!isTagged(field, version)) throw new TableError(path, `tag ${tag} is not valid in version ${version}`)
    const inner: Source = { frame: source.frame, end: start + size, at: start }
    value[field.property] = readField({ message, version, source: inner }, field, true, fieldPath(path, field))
    if (inner.at !== inner.end) throw new TableError(path, `tag ${tag} is longer than its value`)
  }
  return unknown.length === 0 ? null : unknown
}

function readField(context: Context, field: FieldModel, inTag: boolean, path: string): FieldValue {
  const { message, version, source } = context
  const isNullable = holds(field.nullableVersions, version)
  const compact = isCompact(message, field, version)
  switch (field.type.kind) {
    case 'struct': {
      const struct = structNamed(message, field.type.struct)
      if (!isNullable) return readStruct(context, struct, path)
      return readPresence(source, inTag, path) ? readStruct(context, struct, path) : null
    }
    case 'array': {
      const count = readLength(source, compact, 4, path)
      if (count === null) return nullOrRefuse(isNullable, path)
      const elements: FieldValue[] = []
      for (let index = 0; index < count; index++) elements.push(readElement(context, field, compact, path))
      return elements
    }
    case 'string':
    case 'bytes':
    case 'records': {
      const value = readVariable(source, field.type.kind, compact, path)
      return value === null ? nullOrRefuse(isNullable, path) : value
    }
    default:
      return readFixed(source, field.type.kind, path)
  }
}

function readElement(context: Context, field: FieldModel, compact: boolean, path: string): FieldValue {
  if (field.type.kind !== 'array') throw new Error(`${path} is not an array`)
  const { element } = field.type
  if (element.kind === 'struct') return readStruct(context, structNamed(context.message, element.struct), path)
  if (element.kind !== 'string' && element.kind !== 'bytes' && element.kind !== 'records') {
    return readFixed(context.source, element.kind, path)
  }
  const value = readVariable(context.source, element.kind, compact, path)
  return value === null ? nullOrRefuse(false, path) : value
}

function nullOrRefuse(isNullable: boolean, path: string): null {
  if (!isNullable) throw new TableError(path, 'null is not allowed here')
  return null
}

function readPresence(source: Source, inTag: boolean, path: string): boolean {
  if (!inTag) return source.frame.readInt8(take(source, 1, path)) >= 0
  return readUvarint(source, path) > 0
}

function readVariable(
  source: Source,
  kind: 'string' | 'bytes' | 'records',
  compact: boolean,
  path: string,
): string | Buffer | null {
  const length = readLength(source, compact, kind === 'string' ? 2 : 4, path)
  if (length === null) return null
  if (kind === 'string' && length > 32_767) throw new TableError(path, 'string is longer than 32767 bytes')
  const start = take(source, length, path)
  const bytes = source.frame.subarray(start, start + length)
  return kind === 'string' ? bytes.toString('utf8') : bytes
}

/** A length or count; `null` for the null mark of either form, in the legacy one any negative number as in Kafka. */
function readLength(source: Source, compact: boolean, legacyBytes: 2 | 4, path: string): number | null {
  if (compact) {
    const stored = readUvarint(source, path)
    return stored === 0 ? null : stored - 1
  }
  const start = take(source, legacyBytes, path)
  const length = source.frame.readIntBE(start, legacyBytes)
  return length < 0 ? null : length
}

function readFixed(source: Source, kind: PrimitiveKind, path: string): FieldValue {
  const { frame } = source
  switch (kind) {
    case 'bool':
      return frame.readUInt8(take(source, 1, path)) !== 0
    case 'int8':
      return frame.readInt8(take(source, 1, path))
    case 'int16':
      return frame.readInt16BE(take(source, 2, path))
    case 'uint16':
      return frame.readUInt16BE(take(source, 2, path))
    case 'int32':
      return frame.readInt32BE(take(source, 4, path))
    case 'uint32':
      return frame.readUInt32BE(take(source, 4, path))
    case 'int64':
      return frame.readBigInt64BE(take(source, 8, path))
    case 'float64':
      return frame.readDoubleBE(take(source, 8, path))
    case 'uuid': {
      const start = take(source, 16, path)
      return frame.toString('base64url', start, start + 16)
    }
    default:
      throw new Error(`${path}: ${kind} has no fixed size`)
  }
}

/** Unsigned LEB128 of at most five bytes and 32 bits. */
function readUvarint(source: Source, path: string): number {
  let value = 0
  for (let index = 0; index < 5; index++) {
    const byte = source.frame.readUInt8(take(source, 1, path))
    value += (byte & 0x7f) * 2 ** (7 * index)
    if (byte < 0x80) {
      if (value >= 2 ** 32) break
      return value
    }
  }
  throw new TableError(path, 'varint is longer than 32 bits')
}

/** Moves past `byteCount` bytes. @returns where they start */
function take(source: Source, byteCount: number, path: string): number {
  const start = source.at
  if (byteCount > source.end - start) throw new TableError(path, `${byteCount} bytes wanted behind the end`)
  source.at = start + byteCount
  return start
}
