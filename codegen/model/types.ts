/**
 * The checked model of Kafka's message descriptors: what every part of the generator reads after the JSON has been
 * validated. All version ranges are closed and already cut down to what the message can really carry.
 */

/** Inclusive range of API versions. A range that holds no version is `null`, never an inverted pair. */
export interface VersionRange {
  readonly min: number
  readonly max: number
}

export type PrimitiveKind =
  | 'bool'
  | 'int8'
  | 'int16'
  | 'uint16'
  | 'int32'
  | 'uint32'
  | 'int64'
  | 'float64'
  | 'uuid'
  | 'string'
  | 'bytes'
  | 'records'

export interface PrimitiveType {
  readonly kind: PrimitiveKind
}

export interface StructType {
  readonly kind: 'struct'
  /** Name of a struct of the same message. */
  readonly struct: string
}

/** Kafka has no arrays of arrays. */
export interface ArrayType {
  readonly kind: 'array'
  readonly element: PrimitiveType | StructType
}

export type FieldType = PrimitiveType | StructType | ArrayType

/**
 * A field's default, already of its type: `null`, a JavaScript value for primitives (`int64` is a bigint, `uuid` its
 * 22-character text), or `empty` for bytes, arrays and structs.
 */
export type DefaultValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: number | bigint | boolean | string }

export interface FieldModel {
  /** As in the descriptor, PascalCase. */
  readonly name: string
  /** Property of the generated type, camelCase. */
  readonly property: string
  readonly type: FieldType
  /** Versions that carry the field; already intersected with every parent's. */
  readonly versions: VersionRange
  readonly nullableVersions: VersionRange | null
  /** Versions in which the field lies in the tag section. */
  readonly taggedVersions: VersionRange | null
  readonly tag: number | null
  /** Own flexible versions of string or bytes (RequestHeader.ClientId is `none`); `undefined`: as the message. */
  readonly flexibleVersions: VersionRange | null | undefined
  readonly ignorable: boolean
  readonly default: DefaultValue
  readonly mapKey: boolean
  readonly zeroCopy: boolean
  readonly entityType: string | null
}

export interface StructModel {
  readonly name: string
  /** Versions in which the struct can appear at all. */
  readonly versions: VersionRange
  readonly fields: readonly FieldModel[]
  /** Named in `commonStructs`: may be used from several places. */
  readonly common: boolean
  /** True when a field is a map key, which makes every array of this struct keyed. */
  readonly keyed: boolean
}

export type MessageKind = 'request' | 'response' | 'header' | 'data'

export interface MessageModel {
  /** As in the descriptor, for example `MetadataRequest`. */
  readonly name: string
  readonly kind: MessageKind
  readonly apiKey: number | null
  /** `null` when the API was removed (validVersions "none"). */
  readonly validVersions: VersionRange | null
  /** Flexible versions within validVersions; `null` when there are none. */
  readonly flexibleVersions: VersionRange | null
  readonly deprecatedVersions: VersionRange | null
  readonly latestVersionUnstable: boolean
  readonly listeners: readonly string[]
  /** The message itself; its fields are the top level. Of a removed API only the name means something. */
  readonly root: StructModel
  /** Every other struct, inner ones before the structs that use them. */
  readonly structs: readonly StructModel[]
}
