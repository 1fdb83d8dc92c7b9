/** What was wrong, as the last part of a `WireError`'s code. */
export type WireErrorKind =
  /** A value ends after the frame does. */
  | 'TRUNCATED'
  /** Bytes are left after the message. */
  | 'TRAILING'
  /** A string, bytes or records field is longer than its type or the rest of the frame allows. */
  | 'LENGTH'
  /** An array cannot have that many elements in the bytes that are left. */
  | 'COUNT'
  /** Null in a field that is not nullable in this version. */
  | 'NULL'
  /** A variable-length number of more than 32 bits. */
  | 'VARINT'
  /** A tagged field with a wrong size, in a wrong place, or in a version that does not have it. */
  | 'TAG'
  /** A version outside the message's valid versions. */
  | 'VERSION'
  /** A value that would be lost: set in a field which this version does not have. */
  | 'UNSUPPORTED_FIELD'
  /** A number outside its type. */
  | 'RANGE'
  /** Text that is no uuid. */
  | 'UUID'

/** The part of a codec that an error message tells. */
export interface WireErrorContext {
  readonly name: string
  readonly apiKey?: number
}

/**
 * Bytes that are not the message they should be, or a value that cannot be written. Match `code`, which is
 * `CHRONIK_WIRE_` and the kind. The text names the place and never holds payload bytes.
 */
export class WireError extends Error {
  readonly kind: WireErrorKind
  readonly code: `CHRONIK_WIRE_${WireErrorKind}`
  /** Descriptor name of the message; empty until a codec has passed the error on. */
  messageName = ''
  /** `null` for headers and data messages. */
  apiKey: number | null = null
  version: number | null = null
  /** Path of the field as in the descriptor, `Topics.Partitions.ErrorCode`; empty for the message itself. */
  readonly field: string
  /** Byte offset in the frame read, or in the output written so far. */
  offset: number | null
  readonly #detail: string

  constructor(kind: WireErrorKind, field: string, offset: number | null, detail: string) {
    super(detail)
    this.name = 'WireError'
    this.kind = kind
    this.code = `CHRONIK_WIRE_${kind}`
    this.field = field
    this.offset = offset
    this.#detail = detail
    this.#describe()
  }

  /** Adds the message and version in which the error came up. The innermost codec's word counts. */
  locate(context: WireErrorContext, version: number, offset: number): void {
    if (this.messageName !== '') return
    this.messageName = context.name
    this.apiKey = context.apiKey ?? null
    this.version = version
    this.offset ??= offset
    this.#describe()
  }

  #describe(): void {
    const place = this.messageName === '' ? [] : [`${this.messageName} v${this.version}`]
    if (this.field !== '') place.push(this.field)
    if (this.offset !== null) place.push(`byte ${this.offset}`)
    this.message = place.length === 0 ? this.#detail : `${place.join(', ')}: ${this.#detail}`
  }
}

/** Adds message, version and place to a `WireError` on its way out of a codec; other errors pass as they are. */
export function locateWireError(error: unknown, context: WireErrorContext, version: number, offset: number): unknown {
  if (error instanceof WireError) error.locate(context, version, offset)
  return error
}

/** @throws WireError when the message does not have the version */
export function assertVersion(
  context: WireErrorContext & { readonly validVersions: readonly [min: number, max: number] },
  version: number,
  offset: number,
): void {
  const { validVersions } = context
  const min = validVersions[0]
  const max = validVersions[1]
  if (version >= min && version <= max && Number.isInteger(version)) return
  const error = new WireError('VERSION', '', offset, `valid versions are ${min} to ${max}`)
  error.locate(context, version, offset)
  throw error
}
