import { describe, expect, test } from 'vitest'
import { MetadataResponse } from '../../generated/metadata-response.ts'
import { RequestHeader } from '../../generated/request-header.ts'
import { WireReader } from '../../src/wire/reader.ts'
import { WireError } from '../../src/wire/wire-error.ts'
import { WireWriter } from '../../src/wire/writer.ts'

function errorOf(act: () => unknown): WireError {
  try {
    act()
  } catch (error) {
    if (error instanceof WireError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('a wire error', () => {
  test('names message, version, field and byte when reading fails', () => {
    // Throttle time, then one broker of which only the id is there.
    const frame = Buffer.from('00000000020000000100000000000000000000', 'hex')
    frame[9] = 20
    const error = errorOf(() => MetadataResponse.read(new WireReader(frame), 9))
    expect(error).toMatchObject({
      code: 'CHRONIK_WIRE_TRUNCATED',
      messageName: 'MetadataResponse',
      apiKey: 3,
      version: 9,
      field: 'Brokers.Host',
      offset: 10,
    })
    expect(error.message).toBe('MetadataResponse v9, Brokers.Host, byte 10: needs 19 bytes, 9 left')
  })

  test('names the output so far when writing fails', () => {
    const message = MetadataResponse.create()
    message.clusterId = 'x'.repeat(40_000)
    const error = errorOf(() => MetadataResponse.write(new WireWriter(), message, 9))
    expect(error).toMatchObject({ code: 'CHRONIK_WIRE_LENGTH', field: 'ClusterId', apiKey: 3, version: 9, offset: 5 })
    expect(error.message).not.toContain('xx')
  })

  test('has no API key for headers', () => {
    expect(errorOf(() => RequestHeader.read(new WireReader(Buffer.alloc(3)), 2))).toMatchObject({
      messageName: 'RequestHeader',
      apiKey: null,
    })
  })

  test.each([-1, 14, 1.5, Number.NaN])('refuses version %d before the first byte', (version) => {
    const writer = new WireWriter()
    const reading = errorOf(() => MetadataResponse.read(new WireReader(Buffer.alloc(100)), version))
    const writing = errorOf(() => MetadataResponse.write(writer, MetadataResponse.create(), version))
    expect(reading.code).toBe('CHRONIK_WIRE_VERSION')
    expect(writing.message).toBe(`MetadataResponse v${version}, byte 0: valid versions are 0 to 13`)
    expect(writer.byteLength).toBe(0)
  })

  test('tells of bytes that are left', () => {
    const reader = new WireReader(Buffer.alloc(8), 0, 6)
    reader.take(4, 'Field')
    expect(errorOf(() => reader.assertFullyRead('MetadataResponse')).message).toBe(
      'byte 4: 2 bytes left after MetadataResponse',
    )
    reader.take(2, 'Field')
    reader.assertFullyRead('MetadataResponse')
  })

  test('a reader lies within its buffer', () => {
    expect(() => new WireReader(Buffer.alloc(4), 0, 5)).toThrow(RangeError)
    expect(() => new WireReader(Buffer.alloc(4), 3, 2)).toThrow(RangeError)
    expect(() => new WireReader(Buffer.alloc(4), -1, 2)).toThrow(RangeError)
  })
})
