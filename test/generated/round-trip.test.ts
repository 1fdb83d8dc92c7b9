import { expect } from 'vitest'
import { decodeWhole, encode } from '../support/codec-bytes.ts'
import { everyVersion, forRandomMessages } from '../support/every-version.ts'
import { fullMessage } from '../support/full-message.ts'
import { firstDifference } from '../support/message-value.ts'

everyVersion('what is written is read back as it was', (subject, version) => {
  forRandomMessages(subject, version, 20, (value) => {
    const back = decodeWhole(subject.codec, encode(subject.codec, value, version), version)
    expect(firstDifference(value, back)).toBeNull()
  })
})

everyVersion('what is read is written back to the same bytes', (subject, version) => {
  forRandomMessages(subject, version, 20, (value) => {
    const bytes = encode(subject.codec, value, version)
    const again = encode(subject.codec, decodeWhole(subject.codec, bytes, version), version)
    expect(again.toString('hex')).toBe(bytes.toString('hex'))
  })
})

everyVersion('every field of a full message survives', (subject, version) => {
  const value = fullMessage(subject.model, version)
  const back = decodeWhole(subject.codec, encode(subject.codec, value, version), version)
  expect(firstDifference(value, back)).toBeNull()
})
