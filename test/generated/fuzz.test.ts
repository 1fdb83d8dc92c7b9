import fc from 'fast-check'
import { expect } from 'vitest'
import type { Codec } from '../../src/wire/codec.ts'
import { WireError } from '../../src/wire/wire-error.ts'
import { decode, encode } from '../support/codec-bytes.ts'
import { everyVersion, forAll } from '../support/every-version.ts'
import { fullMessage } from '../support/full-message.ts'
import type { MessageValue } from '../support/message-value.ts'
import { arbitraryMutations, mutate } from '../support/mutate.ts'

/** Generous for a frame below a few kilobytes, which takes microseconds, even on a machine that is busy. */
const readMsMax = 2_000

function survive(codec: Codec<MessageValue>, frame: Buffer, version: number): void {
  const startMs = performance.now()
  try {
    decode(codec, frame, version)
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    expect(error.message).toMatch(/^\w+ v\d+, /)
    expect(error.code).toMatch(/^CHRONIK_WIRE_[A-Z]+$/)
    expect(error.offset).toBeGreaterThanOrEqual(0)
  }
  expect(performance.now() - startMs).toBeLessThan(readMsMax)
}

everyVersion('random bytes are read or refused, nothing else', ({ codec }, version) => {
  forAll(fc.uint8Array({ maxLength: 200, size: 'max' }), 40, (bytes) => survive(codec, Buffer.from(bytes), version))
})

everyVersion('a changed message is read or refused, nothing else', ({ codec, model }, version) => {
  const bytes = encode(codec, fullMessage(model, version), version)
  forAll(arbitraryMutations, 100, (mutations) => survive(codec, mutate(bytes, mutations), version))
})
