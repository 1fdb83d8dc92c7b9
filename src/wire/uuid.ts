import { notNull } from './checks.ts'
import type { WireReader } from './reader.ts'
import { WireError } from './wire-error.ts'
import type { WireWriter } from './writer.ts'

export const UUID_BYTES = 16
const UUID_CHARS = 22
/** The uuid of sixteen zero bytes, Kafka's "none", in the text form of every uuid: base64url without padding. */
export const NIL_UUID = 'AAAAAAAAAAAAAAAAAAAAAA'
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const ASCII_SIZE = 128
/** Six bits by character; negative for characters that base64url does not have. */
const sextets = new Int8Array(ASCII_SIZE).fill(-1)
for (let index = 0; index < ALPHABET.length; index++) sextets[ALPHABET.charCodeAt(index)] = index
/** 22 characters hold four bits more than 16 bytes; the last one has to leave them zero. */
const SPARE_BITS = 0x0f

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
  if (text.length !== UUID_CHARS || !putSextets(writer.buffer, at, text)) {
    throw new WireError('UUID', path, null, `a uuid is ${UUID_CHARS} characters of base64url`)
  }
}

/**
 * Puts sixteen bytes from 22 characters. By hand, because Node takes the characters of plain base64 too and those
 * beyond Latin-1 for others, and because the call into the runtime takes half as long again.
 * @returns false when the text is no uuid; the bytes are of no use then
 */
function putSextets(buffer: Buffer, at: number, text: string): boolean {
  let signs = 0
  let index = at
  for (let unit = 0; unit < UUID_CHARS - 2; unit += 4) {
    const first = sextetAt(text, unit)
    const second = sextetAt(text, unit + 1)
    const third = sextetAt(text, unit + 2)
    const fourth = sextetAt(text, unit + 3)
    signs |= first | second | third | fourth
    const bits = (first << 18) | (second << 12) | (third << 6) | fourth
    buffer[index] = bits >> 16
    buffer[index + 1] = bits >> 8
    buffer[index + 2] = bits
    index += 3
  }
  const first = sextetAt(text, UUID_CHARS - 2)
  const second = sextetAt(text, UUID_CHARS - 1)
  buffer[index] = (first << 2) | (second >> 4)
  return (signs | first | second) >= 0 && (second & SPARE_BITS) === 0
}

function sextetAt(text: string, unit: number): number {
  const code = text.charCodeAt(unit)
  return code < ASCII_SIZE ? (sextets[code] as number) : -1
}
