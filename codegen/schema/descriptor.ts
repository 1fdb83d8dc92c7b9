/**
 * A message descriptor as it stands in schemas/*.json, after descriptor.schema.json has checked its shape. Attribute
 * names and their text forms are Kafka's (clients/src/main/resources/common/message/README.md).
 */
export interface MessageDescriptor {
  readonly apiKey?: number
  readonly type: 'request' | 'response' | 'header' | 'data'
  readonly listeners?: readonly string[]
  readonly name: string
  readonly latestVersionUnstable?: boolean
  readonly validVersions: string
  readonly deprecatedVersions?: string
  readonly flexibleVersions?: string
  readonly fields?: readonly FieldDescriptor[]
  readonly commonStructs?: readonly StructDescriptor[]
}

export interface StructDescriptor {
  readonly name: string
  readonly versions: string
  readonly fields: readonly FieldDescriptor[]
}

export interface FieldDescriptor {
  readonly name: string
  readonly type: string
  readonly versions?: string
  readonly nullableVersions?: string
  readonly taggedVersions?: string
  /** Number or numeric text. */
  readonly tag?: number | string
  readonly flexibleVersions?: string
  readonly default?: string | number | boolean
  readonly ignorable?: boolean
  readonly mapKey?: boolean
  readonly zeroCopy?: boolean
  readonly entityType?: string
  /** Kafka's prose; not imported. */
  readonly about?: string
  readonly fields?: readonly FieldDescriptor[]
}
