import fc from 'fast-check'
import { expect } from 'vitest'
import { WireError } from '../../src/wire/wire-error.ts'
import { arbitraryMessage } from '../support/arbitrary-message.ts'
import { decode, encode } from '../support/codec-bytes.ts'
import { everyVersion, forAll, forRandomMessages } from '../support/every-version.ts'
import type { Subject } from '../support/generated-codecs.ts'
import { firstDifference } from '../support/message-value.ts'
import { arbitraryMutations, mutate } from '../support/mutate.ts'
import { TableError } from '../support/table-error.ts'
import { readTable } from '../support/table-reader.ts'
import { writeTable } from '../support/table-writer.ts'

/** What an action gave, or `null` when it refused in its own way; anything else it throws goes through. */
function resultOf<T>(refusal: typeof WireError | typeof TableError, action: () => T): T | null {
  try {
    return action()
  } catch (error) {
    if (error instanceof refusal) return null
    throw error
  }
}

/** Both refuse the frame, or both take the same bytes to mean the same; and then both write the same or refuse. */
function agreeOn(subject: Subject, version: number, frame: Buffer): void {
  const { codec, model } = subject
  const generated = resultOf(WireError, () => decode(codec, frame, version))
  const table = resultOf(TableError, () => readTable(model, version, frame))
  expect(firstDifference(generated, table, frame.toString('hex'))).toBeNull()
  if (generated === null || table === null) return
  const written = resultOf(WireError, () => encode(codec, generated.value, version))
  const expected = resultOf(TableError, () => writeTable(model, version, table.value).bytes)
  expect(firstDifference(written, expected, `${frame.toString('hex')} written again`)).toBeNull()
}

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
