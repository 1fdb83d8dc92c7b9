import { expect } from 'vitest'
import type { WireError } from '../../src/wire/wire-error.ts'
import { decode, encode, wireErrorOf } from '../support/codec-bytes.ts'
import { everyVersion } from '../support/every-version.ts'
import { fullMessage, structPlaces } from '../support/full-message.ts'
import type { Subject } from '../support/generated-codecs.ts'
import { fieldPath, holds } from '../support/model-facts.ts'
import { writeTable } from '../support/table-writer.ts'

const secret = 'hunter2hunter2'
const secretForms = ['hunter', Buffer.from('hunter').toString('hex'), Buffer.from('hunter').toString('base64url')]

/** A full message with a secret in every string and bytes field. */
function secretMessage({ model }: Subject, version: number): ReturnType<typeof fullMessage> {
  const message = fullMessage(model, version)
  for (const { struct, value } of structPlaces(model, version, message)) {
    for (const field of struct.fields) {
      if (!holds(field.versions, version)) continue
      const { kind } = field.type
      if (kind === 'string') value[field.property] = secret
      if (kind === 'bytes' || kind === 'records') value[field.property] = Buffer.from(secret)
    }
  }
  return message
}

function expectPlaceAndNoPayload(error: WireError, { codec, model }: Subject, version: number): void {
  expect([error.messageName, error.apiKey, error.version]).toEqual([codec.name, model.apiKey, version])
  expect(error.message.startsWith(`${codec.name} v${version}, `)).toBe(true)
  expect(error.offset).not.toBeNull()
  for (const form of secretForms) expect(error.message).not.toContain(form)
}

everyVersion('an error on reading tells the place and no payload', (subject, version) => {
  const { bytes, marks } = writeTable(subject.model, version, secretMessage(subject, version))
  for (const { at, form, byteCount, path } of marks) {
    const lie = Buffer.from(form === 'uvarint' ? 'ffffffff0f' : '7fffffff', 'hex')
    const frame = Buffer.concat([
      bytes.subarray(0, at),
      form === 'int16' ? lie.subarray(0, 2) : lie,
      bytes.subarray(at + byteCount),
    ])
    const action = (): unknown => decode(subject.codec, frame, version)
    expectPlaceAndNoPayload(wireErrorOf(action, path), subject, version)
  }
  for (let end = 0; end < bytes.length; end += 5) {
    const error = wireErrorOf(() => decode(subject.codec, bytes.subarray(0, end), version), `cut at ${end}`)
    expectPlaceAndNoPayload(error, subject, version)
  }
})

everyVersion('an error on writing tells the place and no payload', (subject, version) => {
  const message = secretMessage(subject, version)
  for (const { struct, value, path } of structPlaces(subject.model, version, message)) {
    for (const field of struct.fields) {
      const isText = field.type.kind === 'string' && holds(field.versions, version)
      if (!isText) continue
      value[field.property] = secret.repeat(3_000)
      const error = wireErrorOf(() => encode(subject.codec, message, version), fieldPath(path, field))
      expectPlaceAndNoPayload(error, subject, version)
      value[field.property] = secret
    }
  }
})
