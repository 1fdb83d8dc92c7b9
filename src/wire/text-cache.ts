import type { TextBuffer } from './text-buffer.ts'

/** Topic names, client, group and member ids fit in; what is longer is cheap by the byte anyway. */
const TEXT_BYTES_MAX = 36
/** A power of two. A broker's clients send the same few hundred names again and again; 1,024 of them take 70 KB. */
const SLOTS = 1024

const slots: string[] = new Array<string>(SLOTS).fill('')

/**
 * Reads UTF-8 text that may have been read before. Comparing bytes with a string at hand is faster than making one, and
 * the string of the last time has its hash already, which every Map lookup with it would else compute again.
 * Only plain ASCII is kept, where bytes and units are the same. A name that takes another's slot only costs the other
 * its place, so no sender can make this slower than not having it by more than the comparison.
 * @param end  index after the last byte; the caller has checked that it lies in the frame
 */
export function readCachedText(buffer: TextBuffer, at: number, end: number): string {
  const length = end - at
  if (length > TEXT_BYTES_MAX || length === 0) return buffer.utf8Slice(at, end)
  const slot = slotOf(buffer, at, length)
  const known = slots[slot] as string
  if (known.length === length && equalsText(buffer, at, known)) return known
  const text = buffer.utf8Slice(at, end)
  if (isAscii(text)) slots[slot] = text
  return text
}

/** From the length and four bytes: names that are numbered differ at their end. */
function slotOf(buffer: TextBuffer, at: number, length: number): number {
  const last = at + length - 1
  const first = buffer[at] as number
  const middle = buffer[at + (length >> 1)] as number
  const beforeLast = length > 1 ? (buffer[last - 1] as number) : 0
  return (length * 31 + first * 7 + middle * 131 + beforeLast * 17 + (buffer[last] as number)) & (SLOTS - 1)
}

function equalsText(buffer: TextBuffer, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (buffer[at + index] !== text.charCodeAt(index)) return false
  }
  return true
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) >= 0x80) return false
  }
  return true
}
