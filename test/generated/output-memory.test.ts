import { expect } from 'vitest'
import type { Codec } from '../../src/wire/codec.ts'
import { SlabPool } from '../../src/wire/slab-pool.ts'
import { WireWriter } from '../../src/wire/writer.ts'
import { decodeWhole, encode } from '../support/codec-bytes.ts'
import { everyVersion, forRandomMessages } from '../support/every-version.ts'
import { fullMessage, structPlaces } from '../support/full-message.ts'
import { firstDifference, type MessageValue } from '../support/message-value.ts'
import { holds } from '../support/model-facts.ts'

/** Larger than what a writer copies, so that it is attached as a segment of its own. */
const attachedRecords = Buffer.alloc(40_000, 'attached')

/** More elements than a reader makes room for at once. */
const longCount = 5_000

function encodeThrough(pool: SlabPool, codec: Codec<MessageValue>, value: MessageValue, version: number): Buffer {
  const writer = new WireWriter(pool)
  codec.write(writer, value, version)
  const bytes = Buffer.concat(writer.segments())
  writer.release()
  return bytes
}

everyVersion('the bytes do not depend on where a slab ends', ({ codec, model, name, versions }, version) => {
  const pools = [8, 24, 61, 200].map((slabBytes) => new SlabPool({ slabBytes }))
  forRandomMessages({ codec, model, name, versions }, version, 10, (value) => {
    const bytes = encode(codec, value, version).toString('hex')
    for (const pool of pools) expect(encodeThrough(pool, codec, value, version).toString('hex')).toBe(bytes)
  })
})

everyVersion('large records and bytes come out whole', ({ codec, model }, version) => {
  const message = fullMessage(model, version)
  let largeCount = 0
  for (const { struct, value } of structPlaces(model, version, message)) {
    for (const field of struct.fields) {
      const isLarge = field.type.kind === 'records' || field.type.kind === 'bytes'
      if (!isLarge || !holds(field.versions, version)) continue
      value[field.property] = attachedRecords
      largeCount++
    }
  }
  const bytes = encode(codec, message, version)
  expect(bytes.length).toBeGreaterThanOrEqual(largeCount * attachedRecords.length)
  expect(firstDifference(message, decodeWhole(codec, bytes, version))).toBeNull()
  expect(encodeThrough(new SlabPool({ slabBytes: 100 }), codec, message, version).equals(bytes)).toBe(true)
})

everyVersion('long arrays come out whole', ({ codec, model, versions }, version) => {
  if (version !== versions.at(-1)) return
  const message = fullMessage(model, version)
  for (const field of model.root.fields) {
    const elements = message[field.property]
    if (!holds(field.versions, version) || !Array.isArray(elements)) continue
    message[field.property] = Array.from({ length: longCount }, (_, index) => elements[index % elements.length] ?? null)
  }
  expect(firstDifference(message, decodeWhole(codec, encode(codec, message, version), version))).toBeNull()
})
