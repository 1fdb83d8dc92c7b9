import type { FieldModel, MessageModel, PrimitiveKind, StructModel } from '../../codegen/model/types.ts'
import { type FieldValue, isMessageValue, type MessageValue, type RawTag } from './message-value.ts'
import { fieldPath, holds, isCompact, isFlexible, isTagged, structNamed, structPath } from './model-facts.ts'
import { isDefaultField } from './table-defaults.ts'
import { TableError } from './table-error.ts'

/** What a length belongs to: text, bytes or records, an array, a tag section, or one tag. */
export type LengthRole = 'string' | 'bytes' | 'array' | 'tagCount' | 'tagSize'

/** Where a length lies in what was written. */
export interface LengthMark {
  readonly at: number
  readonly role: LengthRole
  readonly form: 'int16' | 'int32' | 'uvarint'
  /** Bytes this length takes. */
  readonly byteCount: number
  /** Field as in the descriptor, below the message: `Topics.Partitions`; of the struct for tag sections. */
  readonly path: string
  /** Whether null may stand here. */
  readonly nullable: boolean
}

interface Sink {
  bytes: Buffer[]
  size: number
  marks: LengthMark[]
}

interface Context {
  readonly message: MessageModel
  readonly version: number
}

/** What `writeTable` gives: the bytes, and every position in them that holds a length. */
export interface TableOutput {
  readonly bytes: Buffer
  readonly marks: readonly LengthMark[]
}

/**
 * Writes one message field by field from the model: slow, simple, and independent of the generated code.
 * @throws TableError for anything the codegen rules refuse
 */
export function writeTable(message: MessageModel, version: number, value: MessageValue): TableOutput {
  if (!holds(message.validVersions, version)) throw new TableError(message.name, `no version ${version}`)
  const sink = emptySink()
  writeStruct({ message, version }, message.root, value, sink, '')
  return { bytes: Buffer.concat(sink.bytes), marks: sink.marks }
}

function writeStruct(context: Context, struct: StructModel, value: FieldValue, sink: Sink, path: string): void {
  const { message, version } = context
  if (!holds(struct.versions, version)) throw new TableError(path, `struct has no version ${version}`)
  if (!isMessageValue(value)) throw new TableError(path, 'not a struct')
  for (const field of struct.fields) {
    const inner = fieldPath(path, field)
    const part = partOf(value, field, inner)
    if (!holds(field.versions, version)) {
      const isRefused = !field.ignorable && !isDefaultField(message, field, part)
      if (isRefused) throw new TableError(inner, `set, but not in version ${version}`)
    } else if (!isTagged(field, version)) {
      writeField(context, field, part, false, sink, inner)
    }
  }
  const unknown = message.flexibleVersions === null ? [] : unknownTagsOf(value, path)
  if (isFlexible(message, version)) writeTags(context, struct, value, unknown, sink, path)
  else if (unknown.length > 0) throw new TableError(path, `unknown tags in legacy version ${version}`)
}

function writeInner(context: Context, name: string, value: FieldValue, sink: Sink, path: string): void {
  const struct = structNamed(context.message, name)
  writeStruct(context, struct, value, sink, structPath(context.message, struct, path))
}

function writeTags(
  context: Context,
  struct: StructModel,
  value: MessageValue,
  unknown: readonly RawTag[],
  sink: Sink,
  path: string,
): void {
  const { message, version } = context
  const tags: { readonly tag: number; readonly content: Sink }[] = []
  for (const field of struct.fields) {
    const part = partOf(value, field, path)
    if (field.tag === null || !isTagged(field, version) || isDefaultField(message, field, part)) continue
    const content = emptySink()
    writeField(context, field, part, true, content, fieldPath(path, field))
    tags.push({ tag: field.tag, content })
  }
  let previousTag = -1
  for (const { tag, data } of unknown) {
    if (tag <= previousTag) throw new TableError(path, `tag ${tag} follows tag ${previousTag}`)
    if (struct.fields.some((field) => field.tag === tag)) throw new TableError(path, `tag ${tag} is a known one`)
    tags.push({ tag, content: { bytes: [data], size: data.length, marks: [] } })
    previousTag = tag
  }
  tags.sort((left, right) => left.tag - right.tag)
  markLength(sink, 'tagCount', writeUvarint(sink, tags.length), path)
  for (const { tag, content } of tags) {
    writeUvarint(sink, tag)
    markLength(sink, 'tagSize', writeUvarint(sink, content.size), path)
    append(sink, content)
  }
}

function writeField(
  context: Context,
  field: FieldModel,
  value: FieldValue,
  inTag: boolean,
  sink: Sink,
  path: string,
): void {
  const { message, version } = context
  const nullable = holds(field.nullableVersions, version)
  const compact = isCompact(message, field, version)
  if (value === null && !nullable) throw new TableError(path, 'null is not allowed here')
  switch (field.type.kind) {
    case 'struct':
      if (nullable) writePresence(sink, value !== null, inTag)
      if (value !== null) writeInner(context, field.type.struct, value, sink, path)
      return
    case 'array':
      if (value !== null && !Array.isArray(value)) throw new TableError(path, 'not an array')
      writeLength(
        sink,
        value === null ? null : value.length,
        { role: 'array', compact, legacyBytes: 4, nullable },
        path,
      )
      for (const element of value ?? []) writeElement(context, field, element, compact, sink, path)
      return
    case 'string':
    case 'bytes':
    case 'records':
      writeVariable(sink, field.type.kind, value, compact, nullable, path)
      return
    default:
      writeFixed(sink, field.type.kind, value, path)
  }
}

function writeElement(
  context: Context,
  field: FieldModel,
  value: FieldValue,
  compact: boolean,
  sink: Sink,
  path: string,
): void {
  if (field.type.kind !== 'array') throw new Error(`${path} is not an array`)
  if (value === null) throw new TableError(path, 'an element is never null')
  const { element } = field.type
  if (element.kind === 'struct') {
    writeInner(context, element.struct, value, sink, path)
  } else if (element.kind === 'string' || element.kind === 'bytes' || element.kind === 'records') {
    writeVariable(sink, element.kind, value, compact, false, path)
  } else {
    writeFixed(sink, element.kind, value, path)
  }
}

function writeVariable(
  sink: Sink,
  kind: 'string' | 'bytes' | 'records',
  value: FieldValue,
  compact: boolean,
  nullable: boolean,
  path: string,
): void {
  const form: LengthForm = {
    role: kind === 'string' ? 'string' : 'bytes',
    compact,
    legacyBytes: kind === 'string' ? 2 : 4,
    nullable,
  }
  if (value === null) {
    writeLength(sink, null, form, path)
    return
  }
  const bytes = kind === 'string' && typeof value === 'string' ? Buffer.from(value, 'utf8') : value
  if (!Buffer.isBuffer(bytes)) throw new TableError(path, `not ${kind}`)
  if (kind === 'string' && bytes.length > 32_767) throw new TableError(path, 'string is longer than 32767 bytes')
  writeLength(sink, bytes.length, form, path)
  push(sink, bytes)
}

function writePresence(sink: Sink, isPresent: boolean, inTag: boolean): void {
  if (inTag) writeUvarint(sink, isPresent ? 1 : 0)
  else push(sink, Buffer.from([isPresent ? 1 : 0xff]))
}

interface LengthForm {
  readonly role: LengthRole
  readonly compact: boolean
  readonly legacyBytes: 2 | 4
  readonly nullable: boolean
}

function writeLength(sink: Sink, length: number | null, form: LengthForm, path: string): void {
  const { role, compact, legacyBytes, nullable } = form
  if (compact) {
    markLength(sink, role, writeUvarint(sink, length === null ? 0 : length + 1), path, nullable)
    return
  }
  const bytes = Buffer.alloc(legacyBytes)
  bytes.writeIntBE(length ?? -1, 0, legacyBytes)
  push(sink, bytes)
  const at = sink.size - legacyBytes
  sink.marks.push({ at, role, form: legacyBytes === 2 ? 'int16' : 'int32', byteCount: legacyBytes, path, nullable })
}

function writeFixed(sink: Sink, kind: PrimitiveKind, value: FieldValue, path: string): void {
  push(sink, fixedBytes(kind, value, path))
}

const integerBytes: Partial<Record<PrimitiveKind, { readonly byteCount: number; readonly signed: boolean }>> = {
  int8: { byteCount: 1, signed: true },
  int16: { byteCount: 2, signed: true },
  uint16: { byteCount: 2, signed: false },
  int32: { byteCount: 4, signed: true },
  uint32: { byteCount: 4, signed: false },
}

function fixedBytes(kind: PrimitiveKind, value: FieldValue, path: string): Buffer {
  if (kind === 'bool' && typeof value === 'boolean') return Buffer.from([value ? 1 : 0])
  if (kind === 'uuid' && typeof value === 'string') return uuidBytes(value, path)
  const bytes = Buffer.alloc(8)
  if (kind === 'int64' && typeof value === 'bigint') {
    if (BigInt.asIntN(64, value) !== value) throw new TableError(path, `${value} is not an int64`)
    bytes.writeBigInt64BE(value)
    return bytes
  }
  if (kind === 'float64' && typeof value === 'number') {
    bytes.writeDoubleBE(value)
    return bytes
  }
  const integer = integerBytes[kind]
  if (integer === undefined || !Number.isInteger(value)) throw new TableError(path, `not ${kind}`)
  const { byteCount, signed } = integer
  const limit = 2 ** (8 * byteCount - (signed ? 1 : 0))
  const number = Number(value)
  if (number >= limit || number < (signed ? -limit : 0)) throw new TableError(path, `${number} is not ${kind}`)
  if (signed) bytes.writeIntBE(number, 0, byteCount)
  else bytes.writeUIntBE(number, 0, byteCount)
  return bytes.subarray(0, byteCount)
}

function uuidBytes(text: string, path: string): Buffer {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.toString('base64url') !== text || bytes.length !== 16) throw new TableError(path, 'not a uuid')
  return bytes
}

/** @returns the count of bytes written */
function writeUvarint(sink: Sink, value: number): number {
  const bytes: number[] = []
  let rest = value
  while (rest > 0x7f) {
    bytes.push((rest % 0x80) + 0x80)
    rest = Math.floor(rest / 0x80)
  }
  bytes.push(rest)
  push(sink, Buffer.from(bytes))
  return bytes.length
}

/** Notes that the last `byteCount` bytes are a compact length. */
function markLength(sink: Sink, role: LengthRole, byteCount: number, path: string, nullable = false): void {
  sink.marks.push({ at: sink.size - byteCount, role, form: 'uvarint', byteCount, path, nullable })
}

function append(sink: Sink, content: Sink): void {
  for (const inner of content.marks) sink.marks.push({ ...inner, at: inner.at + sink.size })
  for (const bytes of content.bytes) push(sink, bytes)
}

function emptySink(): Sink {
  return { bytes: [], size: 0, marks: [] }
}

function push(sink: Sink, bytes: Buffer): void {
  sink.bytes.push(bytes)
  sink.size += bytes.length
}

function partOf(value: MessageValue, field: FieldModel, path: string): FieldValue {
  const part = value[field.property]
  if (part === undefined) throw new TableError(path, 'missing')
  return part
}

function unknownTagsOf(value: MessageValue, path: string): readonly RawTag[] {
  const tags = value.unknownTaggedFields
  if (tags === undefined) throw new TableError(path, 'unknownTaggedFields missing')
  if (tags === null) return []
  if (!Array.isArray(tags)) throw new TableError(path, 'unknownTaggedFields is no array')
  return tags.map((tag) => {
    if (!isRawTag(tag)) throw new TableError(path, 'not an unknown tag')
    return tag
  })
}

function isRawTag(tag: unknown): tag is RawTag {
  if (typeof tag !== 'object' || tag === null || !('tag' in tag) || !('data' in tag)) return false
  return typeof tag.tag === 'number' && Buffer.isBuffer(tag.data)
}
