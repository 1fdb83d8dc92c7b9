/** What generated files may import from the wire runtime, by module: the contract between the two. */
const modules: Readonly<Record<string, readonly string[]>> = {
  array: [
    'newArray',
    'readCompactCount',
    'readCompactNullableCount',
    'readCount',
    'readNullableCount',
    'writeCompactCount',
    'writeCount',
  ],
  'array-elements': [
    'putInt16Array',
    'putInt64Array',
    'putInt8Array',
    'putUint16Array',
    'putUint32Array',
    'putUuidArray',
    'readInt16Elements',
    'readInt64Elements',
    'readInt8Elements',
    'readUint16Elements',
    'readUint32Elements',
    'readUuidElements',
    'writeInt16Array',
    'writeInt64Array',
    'writeInt8Array',
    'writeUint16Array',
    'writeUint32Array',
    'writeUuidArray',
  ],
  bytes: [
    'readBytes',
    'readCompactBytes',
    'readCompactNullableBytes',
    'readNullableBytes',
    'writeBytes',
    'writeCompactBytes',
    'writeCompactNullableBytes',
    'writeCompactNullableRecords',
    'writeCompactRecords',
    'writeNullableBytes',
    'writeNullableRecords',
    'writeRecords',
  ],
  checks: ['int8', 'int16', 'int32', 'int64', 'notNull', 'uint16', 'uint32', 'unsupportedField'],
  'int32-array': [
    'putCompactInt32Array',
    'putInt32Array',
    'readCompactInt32Array',
    'readInt32Array',
    'readInt32Elements',
    'writeCompactInt32Array',
    'writeInt32Array',
  ],
  numbers: ['int16At', 'int32At', 'int8At', 'uint16At', 'uint32At'],
  presence: ['readPresence', 'writePresence'],
  'tagged-fields': [
    'assertTagEnd',
    'hasNoTags',
    'putUnknownTags',
    'readTagCount',
    'readTagEnd',
    'readUnknownTag',
    'readUnknownTags',
    'refuseUnknownTags',
    'unknownTagsAt',
    'unsupportedTag',
    'writeTagCount',
    'writeTagsAfter',
    'writeUnknownTags',
  ],
  text: [
    'readCompactNullableString',
    'readCompactString',
    'readNullableString',
    'readString',
    'writeCompactNullableString',
    'writeCompactString',
    'writeNullableString',
    'writeString',
  ],
  'text-elements': [
    'readCompactStringElements',
    'readStringElements',
    'writeCompactStringElements',
    'writeStringElements',
  ],
  uuid: ['NIL_UUID', 'putUuid', 'uuidAt'],
  varint: ['readUvarint', 'writeUvarint'],
  'wire-error': ['assertVersion', 'locateWireError'],
}

const typeModules: Readonly<Record<string, readonly string[]>> = {
  bytes: ['RecordsData'],
  codec: ['DataCodec', 'RawTaggedField', 'RequestCodec', 'ResponseCodec'],
  reader: ['WireReader'],
  writer: ['WireWriter'],
}

/** One import that a file may need. */
export interface RuntimeImport {
  readonly module: string
  readonly names: readonly string[]
  readonly typeOnly: boolean
}

/** Every import the runtime offers, modules in alphabetical order. */
export function runtimeImports(): RuntimeImport[] {
  const values = Object.entries(modules).map(([module, names]) => ({ module, names, typeOnly: false }))
  const types = Object.entries(typeModules).map(([module, names]) => ({ module, names, typeOnly: true }))
  return [...values, ...types].sort((a, b) => (a.module < b.module ? -1 : a.module > b.module ? 1 : 0))
}

/** Every name the runtime offers: none of them can be a local or a struct. */
export function runtimeNames(): Set<string> {
  return new Set(runtimeImports().flatMap(({ names }) => names))
}
