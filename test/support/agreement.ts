import { expect } from 'vitest'
import { WireError } from '../../src/wire/wire-error.ts'
import { decode, encode } from './codec-bytes.ts'
import type { Subject } from './generated-codecs.ts'
import { firstDifference } from './message-value.ts'
import { TableError } from './table-error.ts'
import { readTable } from './table-reader.ts'
import { writeTable } from './table-writer.ts'

/** What an action gave, or `null` when it refused in its own way; anything else it throws goes through. */
function resultOf<T>(refusal: typeof WireError | typeof TableError, action: () => T): T | null {
  try {
    return action()
  } catch (error) {
    if (error instanceof refusal) return null
    throw error
  }
}

/**
 * Holds a codec against the interpreter: both refuse the frame, or both take the same bytes to mean the same, and then
 * both write the same or refuse.
 */
export function agreeOn(subject: Subject, version: number, frame: Buffer): void {
  const { codec, model } = subject
  const generated = resultOf(WireError, () => decode(codec, frame, version))
  const table = resultOf(TableError, () => readTable(model, version, frame))
  expect(firstDifference(generated, table, frame.toString('hex'))).toBeNull()
  if (generated === null || table === null) return
  const written = resultOf(WireError, () => encode(codec, generated.value, version))
  const expected = resultOf(TableError, () => writeTable(model, version, table.value).bytes)
  expect(firstDifference(written, expected, `${frame.toString('hex')} written again`)).toBeNull()
}
