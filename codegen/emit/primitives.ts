import type { PrimitiveKind } from '../model/types.ts'

/** How a value of fixed size is read and written at an index. */
export interface FixedPrimitive {
  readonly bytes: number
  readonly type: 'number' | 'bigint' | 'boolean' | 'string'
  /** @returns expression for the value at the index `at`, read from the local `view` */
  read(at: string): string
  /** The same from the local `buffer`; null where only a view can do it. */
  readonly readBytes: ((at: string) => string) | null
  /** @returns statement that puts `value` at the index `at` */
  write(at: string, value: string, path: string): string
}

function viewNumber(bytes: number, method: string, check: string): FixedPrimitive {
  return {
    bytes,
    type: check === 'int64' ? 'bigint' : 'number',
    read: (at) => `view.get${method}(${at})`,
    readBytes: check === 'int64' ? null : (at) => `${check}At(buffer, ${at})`,
    write: (at, value, path) => `writer.view.set${method}(${at}, ${check}(${value}, ${path}))`,
  }
}

/** The kinds whose size does not depend on the value. */
export const fixedPrimitives: Partial<Record<PrimitiveKind, FixedPrimitive>> = {
  bool: {
    bytes: 1,
    type: 'boolean',
    read: (at) => `view.getInt8(${at}) !== 0`,
    readBytes: (at) => `buffer[${at}] !== 0`,
    write: (at, value) => `writer.view.setInt8(${at}, ${value} ? 1 : 0)`,
  },
  int8: viewNumber(1, 'Int8', 'int8'),
  int16: viewNumber(2, 'Int16', 'int16'),
  uint16: viewNumber(2, 'Uint16', 'uint16'),
  int32: viewNumber(4, 'Int32', 'int32'),
  uint32: viewNumber(4, 'Uint32', 'uint32'),
  int64: viewNumber(8, 'BigInt64', 'int64'),
  float64: {
    bytes: 8,
    type: 'number',
    read: (at) => `view.getFloat64(${at})`,
    readBytes: null,
    write: (at, value) => `writer.view.setFloat64(${at}, ${value})`,
  },
  uuid: {
    bytes: 16,
    type: 'string',
    read: (at) => `uuidAt(reader, ${at})`,
    readBytes: (at) => `uuidAt(reader, ${at})`,
    write: (at, value, path) => `putUuid(writer, ${at}, ${value}, ${path})`,
  },
}

/** Kinds with a length in front, and the middle of their functions' names. */
export const sizedPrimitives: Partial<Record<PrimitiveKind, string>> = {
  string: 'String',
  bytes: 'Bytes',
  records: 'Records',
}

/** Array elements the runtime has loops for, and the middle of their functions' names. */
export const elementLoops: Partial<Record<PrimitiveKind, string>> = {
  int8: 'Int8',
  int16: 'Int16',
  uint16: 'Uint16',
  int32: 'Int32',
  uint32: 'Uint32',
  int64: 'Int64',
  uuid: 'Uuid',
  string: 'String',
}

/** TypeScript type of a primitive. */
export function typeScriptTypeOf(kind: PrimitiveKind): string {
  const fixed = fixedPrimitives[kind]
  if (fixed !== undefined) return fixed.type
  if (kind === 'string') return 'string'
  return kind === 'records' ? 'RecordsData' : 'Buffer'
}
