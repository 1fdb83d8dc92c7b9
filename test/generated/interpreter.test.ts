import fc from 'fast-check'
import { expect } from 'vitest'
import { agreeOn } from '../support/agreement.ts'
import { arbitraryMessage } from '../support/arbitrary-message.ts'
import { encode } from '../support/codec-bytes.ts'
import { everyVersion, forAll, forRandomMessages } from '../support/every-version.ts'
import { arbitraryMutations, mutate } from '../support/mutate.ts'
import { writeTable } from '../support/table-writer.ts'

everyVersion('the interpreter writes the same bytes', (subject, version) => {
  forRandomMessages(subject, version, 25, (value) => {
    const { bytes } = writeTable(subject.model, version, value)
    expect(encode(subject.codec, value, version).toString('hex')).toBe(bytes.toString('hex'))
  })
})

everyVersion('the interpreter agrees on changed messages', (subject, version) => {
  forAll(fc.tuple(arbitraryMessage(subject.model, version), arbitraryMutations), 40, ([value, mutations]) => {
    agreeOn(subject, version, mutate(writeTable(subject.model, version, value).bytes, mutations))
  })
})

everyVersion('the interpreter agrees on random bytes', (subject, version) => {
  forAll(fc.uint8Array({ maxLength: 80 }), 25, (bytes) => agreeOn(subject, version, Buffer.from(bytes)))
})
