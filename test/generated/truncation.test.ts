import { expect } from 'vitest'
import type { Codec } from '../../src/wire/codec.ts'
import { decodePart, encode, wireErrorOf } from '../support/codec-bytes.ts'
import { everyVersion, forRandomMessages } from '../support/every-version.ts'
import { fullMessage } from '../support/full-message.ts'
import type { MessageValue } from '../support/message-value.ts'

/** The rest of the message lies behind the cut, so looking past the frame's end would succeed and show. */
function refuseEveryPrefix(codec: Codec<MessageValue>, value: MessageValue, version: number): void {
  const bytes = encode(codec, value, version)
  for (let end = 0; end < bytes.length; end++) {
    const error = wireErrorOf(() => decodePart(codec, bytes, 0, end, version), `${end} of ${bytes.length} bytes`)
    expect([error.messageName, error.version]).toEqual([codec.name, version])
    expect(error.offset).toBeLessThanOrEqual(end)
  }
}

everyVersion('a random message cut at any byte is refused', (subject, version) => {
  forRandomMessages(subject, version, 5, (value) => refuseEveryPrefix(subject.codec, value, version))
})

everyVersion('a full message cut at any byte is refused', (subject, version) => {
  refuseEveryPrefix(subject.codec, fullMessage(subject.model, version), version)
})

everyVersion('a default message cut at any byte is refused', (subject, version) => {
  refuseEveryPrefix(subject.codec, subject.codec.create(), version)
})
