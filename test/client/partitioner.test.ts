import { expect, test } from 'vitest'
import { murmur2, partitionOfKey } from '../../src/client/partitioner.ts'

test.each([
  // The cases of Kafka's own UtilsTest.
  ['21', -973932308],
  ['foobar', -790332482],
  ['a-little-bit-long-string', -985981536],
  ['a-little-bit-longer-string', -1486304829],
  ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
  ['abc', 479470107],
])('the hash of %s is that of Kafka', (text, hash) => {
  expect(murmur2(Buffer.from(text))).toBe(hash)
})

test('a key is in one of the partitions, whatever the sign of its hash', () => {
  expect(partitionOfKey(Buffer.from('21'), 7)).toBe((-973932308 & 0x7fff_ffff) % 7)
  expect(partitionOfKey(Buffer.from('abc'), 7)).toBe(479470107 % 7)
  expect(partitionOfKey(Buffer.alloc(0), 1)).toBe(0)
})
