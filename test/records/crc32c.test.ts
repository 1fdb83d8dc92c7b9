import { expect, test } from 'vitest'
import { crc32c } from '../../src/records/crc32c.ts'

const vectors: readonly (readonly [name: string, bytes: Uint8Array, checksum: number])[] = [
  ['no bytes', new Uint8Array(0), 0],
  ['the nine digits', Buffer.from('123456789'), 0xe3069283],
  ['32 bytes of zeros', new Uint8Array(32), 0x8a9136aa],
  ['32 bytes of ones', new Uint8Array(32).fill(0xff), 0x62a8ab43],
  ['32 bytes rising', Uint8Array.from({ length: 32 }, (_, index) => index), 0x46dd794e],
  ['32 bytes falling', Uint8Array.from({ length: 32 }, (_, index) => 31 - index), 0x113fdb5c],
]

for (const [name, bytes, checksum] of vectors) {
  test(`CRC-32C of ${name} is as RFC 3720 has it`, () => {
    expect(crc32c(bytes)).toBe(checksum)
  })
}

test('a checksum goes on from the one before', () => {
  const bytes = Buffer.from('the quick brown fox')
  for (let cut = 0; cut <= bytes.length; cut++) {
    expect(crc32c(bytes.subarray(cut), crc32c(bytes.subarray(0, cut)))).toBe(crc32c(bytes))
  }
})

test('only the view is summed, not the memory around it', () => {
  const memory = Buffer.from('xxx123456789xxx')
  expect(crc32c(memory.subarray(3, 12))).toBe(0xe3069283)
})
