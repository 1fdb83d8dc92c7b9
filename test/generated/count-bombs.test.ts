import { getHeapStatistics } from 'node:v8'
import { expect, test } from 'vitest'
import { decode, decodePart, wireErrorOf } from '../support/codec-bytes.ts'
import { everyVersion } from '../support/every-version.ts'
import { fullMessage } from '../support/full-message.ts'
import { subjects } from '../support/generated-codecs.ts'
import { type LengthMark, writeTable } from '../support/table-writer.ts'

/** What an error, its stack and code compiled on the way may take: less than one element per count of a large lie. */
const allocatedBytesMax = 4 * 1024 * 1024

/** Lies about how much follows: above the frame, an array that would just fit into memory, and the largest numbers. */
const lies: Readonly<Record<LengthMark['form'], readonly string[]>> = {
  int16: ['7fff', '7ffe'],
  int32: ['00100000', '01000000', '7fffffff'],
  uvarint: ['80808004', '8180808001', 'ffffffff07', 'ffffffff0f', '8080808010', 'ffffffffff01'],
}

/** Bytes on and off the heap that are in use; both can shrink between two calls, neither hides a large array. */
function usedBytes(): number {
  const statistics = getHeapStatistics()
  return statistics.used_heap_size + statistics.external_memory
}

everyVersion('a length that lies is refused before anything is allocated for it', ({ codec, model }, version) => {
  const { bytes, marks } = writeTable(model, version, fullMessage(model, version))
  for (const { at, form, byteCount, path, role } of marks) {
    for (const lie of lies[form]) {
      const frame = Buffer.concat([bytes.subarray(0, at), Buffer.from(lie, 'hex'), bytes.subarray(at + byteCount)])
      const before = usedBytes()
      const error = wireErrorOf(() => decode(codec, frame, version), `${role} ${lie} of ${path}`)
      expect(error.field, `${role} ${lie}`).toBe(path)
      expect(usedBytes() - before, `bytes allocated for ${role} ${lie} of ${path}`).toBeLessThan(allocatedBytesMax)
    }
  }
})

test('a count that would fit a large frame makes no room ahead of its elements', () => {
  const subject = subjects.find(({ name }) => name === 'FetchRequest')
  if (subject === undefined) throw new Error('FetchRequest is missing')
  const version = subject.versions.at(-1) ?? 0
  const { bytes, marks } = writeTable(subject.model, version, fullMessage(subject.model, version))
  const topics = marks.find(({ path }) => path === 'Topics')
  if (topics === undefined) throw new Error('Topics was not written')
  // One million and more topics of the smallest size; already the first one is broken.
  const frame = Buffer.concat([
    bytes.subarray(0, topics.at),
    Buffer.from('80808001', 'hex'),
    Buffer.alloc(64 << 20, 0xff),
  ])
  const before = usedBytes()
  const error = wireErrorOf(() => decodePart(subject.codec, frame, 0, frame.length, version), 'a broken topic')
  expect(error.field).toBe('Topics.Partitions')
  expect(usedBytes() - before).toBeLessThan(allocatedBytesMax)
})
