import type { WireReader } from './reader.ts'
import type { WireWriter } from './writer.ts'

/** A tagged field this release does not know: kept raw and written again in place (KIP-482). */
export interface RawTaggedField {
  readonly tag: number
  /** A view of the frame it was read from. */
  readonly data: Buffer
}

/** Reads and writes one message in every version Kafka has for it. */
export interface Codec<T> {
  /** The descriptor's name, for example `MetadataRequest`. */
  readonly name: string
  /** First and last version, inclusive. */
  readonly validVersions: readonly [min: number, max: number]
  /** First flexible version (KIP-482); `Infinity` when no version is flexible. */
  readonly flexibleFrom: number
  /** A message in which every field has its default. */
  create(): T
  /** @throws WireError when the bytes are not this message in this version */
  read(reader: WireReader, version: number): T
  /** @throws WireError when the value cannot be written in this version */
  write(writer: WireWriter, message: T, version: number): void
}

export interface RequestCodec<T> extends Codec<T> {
  readonly kind: 'request'
  readonly apiKey: number
}

export interface ResponseCodec<T> extends Codec<T> {
  readonly kind: 'response'
  readonly apiKey: number
}

/** Headers, and the records Kafka keeps in its own topics. */
export interface DataCodec<T> extends Codec<T> {
  readonly kind: 'header' | 'data'
}
