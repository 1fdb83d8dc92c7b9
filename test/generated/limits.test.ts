import { expect } from 'vitest'
import type { FieldModel, MessageModel } from '../../codegen/model/types.ts'
import { decode, decodeWhole, encode, wireErrorOf } from '../support/codec-bytes.ts'
import { everyVersion } from '../support/every-version.ts'
import { fullMessage, structPlaces } from '../support/full-message.ts'
import { type FieldValue, firstDifference, type MessageValue } from '../support/message-value.ts'
import { fieldPath, holds } from '../support/model-facts.ts'
import { writeTable } from '../support/table-writer.ts'

const stringBytesMax = 32_767

/** Puts a value into every field of a kind, one at a time, and takes it back. */
function withEach(
  model: MessageModel,
  version: number,
  kind: FieldModel['type']['kind'],
  replacement: FieldValue,
  check: (message: MessageValue, path: string) => void,
): void {
  const message = fullMessage(model, version)
  for (const { struct, value, path } of structPlaces(model, version, message)) {
    for (const field of struct.fields) {
      if (field.type.kind !== kind || !holds(field.versions, version)) continue
      const before = value[field.property] ?? null
      value[field.property] = replacement
      check(message, fieldPath(path, field))
      value[field.property] = before
    }
  }
}

everyVersion('a string of 32767 bytes passes, one byte more is refused', ({ codec, model }, version) => {
  withEach(model, version, 'string', `${'€'.repeat(10_922)}x`, (message) => {
    expect(firstDifference(message, decodeWhole(codec, encode(codec, message, version), version))).toBeNull()
  })
  withEach(model, version, 'string', `${'€'.repeat(10_922)}xx`, (message, path) => {
    const error = wireErrorOf(() => encode(codec, message, version), path)
    expect([error.code, error.field]).toEqual(['CHRONIK_WIRE_LENGTH', path])
  })
})

everyVersion('a compact string above 32767 bytes is refused although it is all there', ({ codec, model }, version) => {
  const { bytes, marks } = writeTable(model, version, fullMessage(model, version))
  for (const { at, byteCount, role, form, path } of marks) {
    if (role !== 'string' || form !== 'uvarint') continue
    const frame = Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from([0x81, 0x80, 0x02]),
      Buffer.alloc(stringBytesMax + 1, 'x'),
      bytes.subarray(at + byteCount),
    ])
    const error = wireErrorOf(() => decode(codec, frame, version), path)
    expect([error.code, error.field]).toEqual(['CHRONIK_WIRE_LENGTH', path])
  }
})

everyVersion('a number outside an unsigned type is refused', ({ codec, model }, version) => {
  for (const wrong of [-1, 0x1_0000]) {
    withEach(model, version, 'uint16', wrong, (message, path) => {
      const error = wireErrorOf(() => encode(codec, message, version), `${path} = ${wrong}`)
      expect([error.code, error.field]).toEqual(['CHRONIK_WIRE_RANGE', path])
    })
  }
})

everyVersion('text that is no uuid is refused', ({ codec, model }, version) => {
  for (const wrong of [
    '',
    'A'.repeat(21),
    'A'.repeat(23),
    `${'A'.repeat(21)}=`,
    `${'A'.repeat(10)} ${'A'.repeat(11)}`,
  ]) {
    withEach(model, version, 'uuid', wrong, (message, path) => {
      const error = wireErrorOf(() => encode(codec, message, version), `${path} = '${wrong}'`)
      expect([error.code, error.field]).toEqual(['CHRONIK_WIRE_UUID', path])
    })
  }
})
