import { expect } from 'vitest'
import { decode, encode, wireErrorOf } from '../support/codec-bytes.ts'
import { everyVersion } from '../support/every-version.ts'
import { fullMessage, structPlaces } from '../support/full-message.ts'
import { fieldPath, holds, isTagged } from '../support/model-facts.ts'
import { writeTable } from '../support/table-writer.ts'

const nullableKinds: ReadonlySet<string> = new Set(['string', 'bytes', 'records', 'array', 'struct'])

everyVersion('null is written exactly where it may stand', ({ codec, model }, version) => {
  const message = fullMessage(model, version)
  for (const { struct, value, path } of structPlaces(model, version, message)) {
    for (const field of struct.fields) {
      if (!holds(field.versions, version) || !nullableKinds.has(field.type.kind)) continue
      const before = value[field.property] ?? null
      value[field.property] = null
      if (holds(field.nullableVersions, version)) {
        const expected = writeTable(model, version, message).bytes
        expect(encode(codec, message, version).equals(expected), fieldPath(path, field)).toBe(true)
      } else {
        const error = wireErrorOf(() => encode(codec, message, version), `null in ${fieldPath(path, field)}`)
        expect([error.code, error.field]).toEqual(['CHRONIK_WIRE_NULL', fieldPath(path, field)])
      }
      value[field.property] = before
    }
  }
})

everyVersion('null is refused on reading wherever it may not stand', ({ codec, model }, version) => {
  const { bytes, marks } = writeTable(model, version, fullMessage(model, version))
  for (const { at, role, form, byteCount, path, nullable } of marks) {
    if (nullable || role === 'tagCount' || role === 'tagSize') continue
    const frame = Buffer.concat([
      bytes.subarray(0, at),
      form === 'uvarint' ? Buffer.from([0]) : Buffer.alloc(byteCount, 0xff),
      bytes.subarray(at + byteCount),
    ])
    const error = wireErrorOf(() => decode(codec, frame, version), `null in ${path}`)
    expect([error.code, error.field]).toEqual(['CHRONIK_WIRE_NULL', path])
  }
})

everyVersion('null in a nullable tag is kept apart from its absence', ({ codec, model }, version) => {
  for (const field of model.root.fields) {
    if (!isTagged(field, version) || !holds(field.nullableVersions, version)) continue
    const message = { ...codec.create(), [field.property]: null }
    const bytes = encode(codec, message, version)
    const expected = field.default.kind === 'null' ? [0] : [1, field.tag ?? -1, 1, 0]
    expect([...bytes.subarray(-expected.length)]).toEqual(expected)
  }
})
