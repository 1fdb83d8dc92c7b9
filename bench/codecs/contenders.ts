import { createRequire } from 'node:module'
import { Reader, type Writer } from '@platformatic/kafka'
import type { Codec } from '../../src/wire/codec.ts'
import { WireReader } from '../../src/wire/reader.ts'
import { SlabPool } from '../../src/wire/slab-pool.ts'
import { WireWriter } from '../../src/wire/writer.ts'
import type { Contender } from './case.ts'

const slabs = new SlabPool()

/** Our writer as the broker uses it: slabs from a pool, given back once the socket has written them. */
export function encodeOurs<T>(codec: Codec<T>, message: T, version: number): Contender {
  return {
    run: () => {
      const writer = new WireWriter(slabs)
      codec.write(writer, message, version)
      const segments = writer.segments()
      const first = segments[0]
      writer.release()
      return first
    },
    bytes: () => bytesOf(codec, message, version),
  }
}

/** Our reader over a frame that lies in memory. */
export function decodeOurs<T>(codec: Codec<T>, frame: Buffer, version: number): Contender {
  return { run: () => codec.read(new WireReader(frame), version) }
}

/** The bytes of a message in one piece. */
export function bytesOf<T>(codec: Codec<T>, message: T, version: number): Buffer {
  const writer = new WireWriter()
  codec.write(writer, message, version)
  return Buffer.concat(writer.segments())
}

/** A platformatic encoder, up to the one buffer that its connection hands to the socket. */
export function encodePlatformatic(create: () => Writer, mark = ''): Contender {
  return { run: () => create().buffer, mark }
}

type PlatformaticParser = (correlationId: number, apiKey: number, apiVersion: number, reader: Reader) => unknown

/** A platformatic parser over a frame that lies in memory. */
export function decodePlatformatic(parse: PlatformaticParser, frame: Buffer, api: { apiKey: number; version: number }) {
  return { run: () => parse(1, api.apiKey, api.version, Reader.from(frame)) }
}

/** What of kafkajs' inner classes is used here; they have no types of their own. */
export interface KafkajsEncoder {
  readonly buffer: Buffer
  writeInt8(value: number): this
  writeInt16(value: number): this
  writeInt32(value: number): this
  writeInt64(value: unknown): this
  writeBoolean(value: boolean): this
  writeString(value: string | null): this
  writeBytes(value: Buffer): this
  writeArray(values: readonly (KafkajsEncoder | number)[]): this
}
export interface KafkajsDecoder {
  readInt8(): number
  readInt16(): number
  readInt32(): number
  readInt64(): unknown
  readBoolean(): boolean
  readString(): string | null
  readBytes(): Buffer
  readArray<T>(read: (decoder: KafkajsDecoder) => T): T[]
}
interface KafkajsResponse {
  decode(frame: Buffer): Promise<unknown>
}
type KafkajsRequest = (options: object) => { encode(): Promise<KafkajsEncoder> }

const load = createRequire(import.meta.url)
export const KafkajsEncoder = load('kafkajs/src/protocol/encoder') as new () => KafkajsEncoder
export const KafkajsDecoder = load('kafkajs/src/protocol/decoder') as new (frame: Buffer) => KafkajsDecoder

/** A request of kafkajs' own: `api` is its folder, such as `fetch/v11`. */
export function encodeKafkajs(api: string, options: object): Contender {
  const create = load(`kafkajs/src/protocol/requests/${api}/request`) as KafkajsRequest
  return { run: async () => (await create(options).encode()).buffer, isAsync: true, mark: versionMark(api) }
}

/** A response of kafkajs' own. */
export function decodeKafkajs(api: string, frame: Buffer): Contender {
  const { decode } = load(`kafkajs/src/protocol/requests/${api}/response`) as KafkajsResponse
  return { run: () => decode(frame), isAsync: true, mark: versionMark(api) }
}

function versionMark(api: string): string {
  return api.slice(api.indexOf('/') + 1)
}
