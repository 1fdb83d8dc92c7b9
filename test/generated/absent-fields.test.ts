import { expect } from 'vitest'
import { encode, wireErrorOf } from '../support/codec-bytes.ts'
import { everyVersion } from '../support/every-version.ts'
import { fullMessage, nonDefaultValue, structPlaces } from '../support/full-message.ts'
import type { Subject } from '../support/generated-codecs.ts'
import { fieldPath, holds } from '../support/model-facts.ts'
import { defaultField } from '../support/table-defaults.ts'

/** Sets each field the version does not have, one at a time, in the last struct of every array, and takes it back. */
function withEachAbsentField(
  subject: Subject,
  version: number,
  ignorable: boolean,
  check: (write: () => Buffer, path: string) => void,
): void {
  const message = fullMessage(subject.model, version)
  const write = (): Buffer => encode(subject.codec, message, version)
  for (const { struct, value, path } of structPlaces(subject.model, version, message)) {
    for (const field of struct.fields) {
      if (holds(field.versions, version) || field.ignorable !== ignorable) continue
      value[field.property] = nonDefaultValue(subject.model, field, field.versions.max)
      check(write, fieldPath(path, field))
      value[field.property] = defaultField(subject.model, field)
    }
  }
}

everyVersion('a value the version cannot carry is refused', (subject, version) => {
  withEachAbsentField(subject, version, false, (write, path) => {
    const error = wireErrorOf(write, path)
    expect(error.code).toBe('CHRONIK_WIRE_UNSUPPORTED_FIELD')
    expect(error.field).toBe(path)
  })
})

everyVersion('a value the version cannot carry is dropped where it may be ignored', (subject, version) => {
  const bytes = encode(subject.codec, fullMessage(subject.model, version), version)
  withEachAbsentField(subject, version, true, (write, path) => {
    expect(write().equals(bytes), `${path} left no trace`).toBe(true)
  })
})

everyVersion('null in an array or struct the version cannot carry is refused too', ({ codec, model }, version) => {
  const message = fullMessage(model, version)
  for (const { struct, value, path } of structPlaces(model, version, message)) {
    for (const field of struct.fields) {
      if (holds(field.versions, version) || field.ignorable || field.default.kind !== 'empty') continue
      value[field.property] = null
      const error = wireErrorOf(() => encode(codec, message, version), fieldPath(path, field))
      expect([error.code, error.field]).toEqual(['CHRONIK_WIRE_UNSUPPORTED_FIELD', fieldPath(path, field)])
      value[field.property] = defaultField(model, field)
    }
  }
})
