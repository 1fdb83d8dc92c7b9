import { notNull } from './checks.ts'
import type { WireReader } from './reader.ts'
import { WireError } from './wire-error.ts'
import type { WireWriter } from './writer.ts'

export const UUID_BYTES = 16
const UUID_CHARS = 22
/** The uuid of sixteen zero bytes, Kafka's "none", in the text form of every uuid: base64url without padding. */
export const NIL_UUID = 'AAAAAAAAAAAAAAAAAAAAAA'
/** 22 characters hold four bits more than 16 bytes; the last one has to leave them zero. */
const LAST_CHARS = 'AQgw'

/**
 * The uuid at `at`, most significant half first. The caller has stepped over its sixteen bytes.
 * @returns 22 characters of base64url
 */
export function uuidAt(reader: WireReader, at: number): string {
  const view = reader.openView()
  // Zero is what most absent uuids are, and four loads are cheaper than making the text.
  if ((view.getInt32(at) | view.getInt32(at + 4) | view.getInt32(at + 8) | view.getInt32(at + 12)) === 0) {
    return NIL_UUID
  }
  return reader.buffer.base64urlSlice(at, at + UUID_BYTES)
}

/**
 * Puts a uuid at `at`; the caller has reserved its sixteen bytes.
 * @param value  22 characters of base64url
 * @throws WireError UUID, NULL
 */
export function putUuid(writer: WireWriter, at: number, value: string, path: string): void {
  if (value === NIL_UUID) {
    writer.buffer.fill(0, at, at + UUID_BYTES)
    return
  }
  const text = notNull(value, path)
  const isWhole = text.length === UUID_CHARS && LAST_CHARS.includes(text.charAt(UUID_CHARS - 1))
  if (!isWhole || writer.buffer.base64urlWrite(text, at, UUID_BYTES) !== UUID_BYTES) {
    throw new WireError('UUID', path, null, `a uuid is ${UUID_CHARS} characters of base64url`)
  }
}
