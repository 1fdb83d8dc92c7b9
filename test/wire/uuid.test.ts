import { describe, expect, test } from 'vitest'
import { WireReader } from '../../src/wire/reader.ts'
import { NIL_UUID, putUuid, uuidAt } from '../../src/wire/uuid.ts'
import { WireWriter } from '../../src/wire/writer.ts'

function putAndRead(text: string): Buffer {
  const writer = new WireWriter()
  const at = writer.reserve(16)
  writer.buffer.fill(0xee, at, at + 16)
  putUuid(writer, at, text, 'TopicId')
  return Buffer.concat(writer.segments())
}

describe('uuids', () => {
  test('are sixteen bytes, most significant half first, as base64url without padding', () => {
    const bytes = putAndRead('ABEiM0RVZneImaq7zN3u_w')
    expect(bytes.toString('hex')).toBe('00112233445566778899aabbccddeeff')
    expect(uuidAt(new WireReader(bytes), 0)).toBe('ABEiM0RVZneImaq7zN3u_w')
  })

  test('use every character of the alphabet', () => {
    for (const text of [
      'ABCDEFGHIJKLMNOPQRSTUQ',
      'VWXYZabcdefghijklmnopg',
      'qrstuvwxyz0123456789-w',
      '_-_-_-_-_-_-_-_-_-_-_w',
    ]) {
      expect(putAndRead(text)).toEqual(Buffer.from(text, 'base64url'))
    }
  })

  test('of zeros are the nil uuid', () => {
    expect(putAndRead(NIL_UUID).toString('hex')).toBe('0'.repeat(32))
    expect(uuidAt(new WireReader(Buffer.alloc(16)), 0)).toBe(NIL_UUID)
    for (let index = 0; index < 16; index++) {
      const bytes = Buffer.alloc(16)
      bytes[index] = 1
      expect(uuidAt(new WireReader(bytes), 0)).toBe(bytes.toString('base64url'))
    }
  })

  test.each([
    '',
    'AAAAAAAAAAAAAAAAAAAAA',
    'AAAAAAAAAAAAAAAAAAAAAAA',
    'AAAAAAAAAAAAAAAAAAAAA!',
    'AAAA=AAAAAAAAAAAAAAAAA',
    // Plain base64 is another alphabet.
    'AAAA+AAAAAAAAAAAAAAAAA',
    'AAAA/AAAAAAAAAAAAAAAAA',
    // Beyond ASCII and Latin-1, with the low byte of a letter.
    'AAAAÁAAAAAAAAAAAAAAAAA',
    'AAAA\u0141AAAAAAAAAAAAAAAAA',
    'AAAAAAAAAAAAAAAAAAAA\u0141A',
    '-AAAAAAAAAAAAAAAAAAAA\u0141',
    // The last character carries bits of a seventeenth byte.
    'AAAAAAAAAAAAAAAAAAAAAB',
    '00112233-4455-6677-8899-aabbccddeeff',
  ])('%j is refused', (text) => {
    expect(() => putAndRead(text)).toThrow(expect.objectContaining({ code: 'CHRONIK_WIRE_UUID', field: 'TopicId' }))
  })
})
