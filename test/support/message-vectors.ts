import { readdirSync, readFileSync } from 'node:fs'
import type { FieldValue, MessageValue, RawTag } from './message-value.ts'

type Json = null | boolean | number | string | readonly Json[] | JsonObject
type JsonObject = { readonly [key: string]: Json }

/** Type as in the descriptor (`[]int32`, `string`, a struct's name) and the default Kafka's class has. */
type PropertyFacts = readonly [type: string, defaultValue: Json]

/** First line of a vector file. */
interface VectorFileHeader {
  readonly message: string
  readonly validVersions: readonly [min: number, max: number]
  /** Without them the generated types have no place for unknown tagged fields. */
  readonly hasFlexibleVersions: boolean
  readonly structs: { readonly [struct: string]: { readonly [property: string]: PropertyFacts } }
}

interface VectorLine {
  readonly pattern: string
  readonly versions: readonly number[]
  readonly base64: string
  readonly fields: JsonObject
}

/** Bytes that Apache Kafka wrote for one message in some versions, and what they mean. */
export interface MessageVector {
  readonly pattern: string
  readonly versions: readonly number[]
  readonly bytes: Buffer
  /** The message Kafka read from these bytes, in the form the generated types have. */
  readonly expected: MessageValue
}

export interface MessageVectors {
  readonly message: string
  readonly validVersions: readonly [min: number, max: number]
  readonly vectors: readonly MessageVector[]
}

const folder = new URL('../vectors/messages/', import.meta.url)

/** Every file that compat-tests/jvm/programs/vectors.sh wrote, by message name. */
export function readMessageVectors(): readonly MessageVectors[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map(readVectorFile)
}

function readVectorFile(file: string): MessageVectors {
  const [first, ...rest] = readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n')
  const header: VectorFileHeader = JSON.parse(first ?? '')
  const vectors = rest.map((line) => {
    const { pattern, versions, base64, fields }: VectorLine = JSON.parse(line)
    const expected = structValue(header, header.message, fields)
    return { pattern, versions, bytes: Buffer.from(base64, 'base64'), expected }
  })
  return { message: header.message, validVersions: header.validVersions, vectors }
}

/** A struct with every property, in the descriptor's order; those the file leaves out have their default. */
function structValue(header: VectorFileHeader, struct: string, fields: JsonObject): MessageValue {
  const properties = header.structs[struct]
  if (properties === undefined) throw new Error(`${header.message}: no struct ${struct}`)
  const { unknownTaggedFields, ...known } = fields
  for (const name of Object.keys(known)) {
    if (!(name in properties)) throw new Error(`${header.message}: ${struct} has no property ${name}`)
  }
  const value: { [property: string]: FieldValue } = {}
  for (const [name, [type, defaultValue]] of Object.entries(properties)) {
    value[name] = fieldValue(header, type, name in known ? (known[name] ?? null) : defaultValue)
  }
  if (header.hasFlexibleVersions) {
    value.unknownTaggedFields = unknownTaggedFields === undefined ? null : rawTags(unknownTaggedFields)
  }
  return value
}

function fieldValue(header: VectorFileHeader, type: string, json: Json): FieldValue {
  if (json === null) return null
  if (type.startsWith('[]')) {
    return (json as readonly Json[]).map((element) => fieldValue(header, type.slice(2), element)) as FieldValue
  }
  if (type in header.structs) return structValue(header, type, json as JsonObject)
  if (type === 'int64') return BigInt(json as string)
  if (type === 'bytes' || type === 'records') return Buffer.from(json as string, 'base64')
  return json as boolean | number | string
}

function rawTags(json: Json): readonly RawTag[] {
  return (json as readonly { readonly tag: number; readonly data: string }[]).map(({ tag, data }) => ({
    tag,
    data: Buffer.from(data, 'base64'),
  }))
}
