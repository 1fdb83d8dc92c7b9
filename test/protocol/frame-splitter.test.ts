import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FrameSplitter } from '../../src/protocol/frame-splitter.ts'

function framed(body: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length)
  return Buffer.concat([length, body])
}

function split(splitter: FrameSplitter, chunks: readonly Buffer[]): Buffer[] {
  const frames: Buffer[] = []
  for (const chunk of chunks) splitter.push(chunk, (frame) => frames.push(Buffer.from(frame)))
  return frames
}

function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const sorted = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
  return sorted.slice(1).map((end, index) => bytes.subarray(sorted[index], end))
}

describe('FrameSplitter', () => {
  it('gives the same frames however the stream is cut', () => {
    const bodies = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 8 })
    const places = fc.array(fc.nat(), { maxLength: 12 })
    fc.assert(
      fc.property(bodies, places, (arrays, cuts) => {
        const expected = arrays.map((array) => Buffer.from(array))
        const stream = Buffer.concat(expected.map(framed))
        const splitter = new FrameSplitter(40)
        expect(split(splitter, cut(stream, cuts))).toEqual(expected)
        expect(splitter.pendingBytes).toBe(0)
      }),
    )
  })

  it('gives an empty frame at once, not when the next bytes come', () => {
    expect(split(new FrameSplitter(), [framed(Buffer.alloc(0))])).toEqual([Buffer.alloc(0)])
  })

  it('joins a frame of several megabytes from small chunks', () => {
    const body = Buffer.alloc(5 * 1024 * 1024 + 3, 'chronik')
    const stream = framed(body)
    const chunks: Buffer[] = []
    for (let at = 0; at < stream.length; at += 65_536) chunks.push(stream.subarray(at, at + 65_536))
    const [frame] = split(new FrameSplitter(), chunks)
    expect(frame?.equals(body)).toBe(true)
  })

  it.each([
    ['negative', -1],
    ['above the limit', 1_001],
    ['an HTTP request line', Buffer.from('GET ').readInt32BE(0)],
    ['a TLS hello', 0x16030102],
  ])('refuses a length that is %s and names it', (_name, length) => {
    const prefix = Buffer.alloc(4)
    prefix.writeInt32BE(length)
    expect(() => split(new FrameSplitter(1_000), [prefix])).toThrow(`frame of ${length} bytes`)
  })

  it('reserves no more than was sent and one megabyte for a frame that never comes', () => {
    const prefix = Buffer.alloc(4)
    prefix.writeInt32BE(100 * 1024 * 1024)
    const before = process.memoryUsage().arrayBuffers
    const splitters = Array.from({ length: 20 }, () => new FrameSplitter())
    for (const splitter of splitters) split(splitter, [prefix, Buffer.alloc(10)])
    const grownBytes = process.memoryUsage().arrayBuffers - before
    expect(grownBytes).toBeLessThan(25 * 1024 * 1024)
    expect(splitters[0]?.pendingBytes).toBe(14)
  })
})
