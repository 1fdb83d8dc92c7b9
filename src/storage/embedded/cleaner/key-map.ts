import { hash } from 'node:crypto'

/** What stands for a key: the first 16 bytes of its SHA-256. */
const WORD_COUNT = 4
/** Four words and an offset. */
const SLOT_BYTES = WORD_COUNT * 4 + 8
/** A fuller table would be slow to search. */
const LOAD_MAX = 0.75
const SLOT_COUNT_MIN = 64

/** The last offset of each key, in a table that never grows. Keys are known by their hash alone. */
export interface KeyMap {
  readonly slotCount: number
  readonly words: Int32Array
  /** -1: the slot is free. */
  readonly offsets: Float64Array
  keyCount: number
}

/**
 * Makes a table.
 * @param keyCountMax  more keys than this will not come
 * @param bytesMax     memory it may take; it has room for a few keys however little that is
 */
export function newKeyMap(keyCountMax: number, bytesMax: number): KeyMap {
  const allowed = Math.floor(bytesMax / SLOT_BYTES)
  const slotCount = Math.max(SLOT_COUNT_MIN, Math.min(allowed, Math.ceil(keyCountMax / LOAD_MAX) + 1))
  const offsets = new Float64Array(slotCount).fill(-1)
  return { slotCount, words: new Int32Array(slotCount * WORD_COUNT), offsets, keyCount: 0 }
}

/** Notes the offset of a key, later than any it had. @returns false when there is no room for another key */
export function putKey(map: KeyMap, key: Buffer, offset: number): boolean {
  const digest = hash('sha256', key, 'buffer')
  const slot = findSlot(map, digest)
  if (map.offsets[slot] === -1) {
    if (map.keyCount >= map.slotCount * LOAD_MAX) return false
    map.keyCount++
    for (let word = 0; word < WORD_COUNT; word++) map.words[slot * WORD_COUNT + word] = digest.readInt32LE(word * 4)
  }
  map.offsets[slot] = offset
  return true
}

/** The last offset of a key; -1 when the table does not know it. */
export function offsetOfKey(map: KeyMap, key: Buffer): number {
  return map.offsets[findSlot(map, hash('sha256', key, 'buffer'))] ?? -1
}

/** The slot of a key, or the free one where it belongs. */
function findSlot({ slotCount, words, offsets }: KeyMap, digest: Buffer): number {
  const first = digest.readInt32LE(0)
  const second = digest.readInt32LE(4)
  const third = digest.readInt32LE(8)
  const fourth = digest.readInt32LE(12)
  let slot = (first >>> 0) % slotCount
  while (offsets[slot] !== -1) {
    const at = slot * WORD_COUNT
    const isSame =
      words[at] === first && words[at + 1] === second && words[at + 2] === third && words[at + 3] === fourth
    if (isSame) return slot
    slot = slot + 1 === slotCount ? 0 : slot + 1
  }
  return slot
}
