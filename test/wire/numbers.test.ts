import { describe, expect, it } from 'vitest'
import { int8At, int16At, int32At, uint16At, uint32At } from '../../src/wire/numbers.ts'
import { WireReader } from '../../src/wire/reader.ts'

const EDGES = Buffer.from('00ff7f80018001fffeff00807fffffff', 'hex')

describe('numbers read byte by byte', () => {
  it('are those that a view reads, at every place and with every sign', () => {
    const view = new DataView(EDGES.buffer, EDGES.byteOffset, EDGES.length)
    for (let at = 0; at + 4 <= EDGES.length; at++) {
      expect(int8At(EDGES, at)).toBe(view.getInt8(at))
      expect(int16At(EDGES, at)).toBe(view.getInt16(at))
      expect(uint16At(EDGES, at)).toBe(view.getUint16(at))
      expect(int32At(EDGES, at)).toBe(view.getInt32(at))
      expect(uint32At(EDGES, at)).toBe(view.getUint32(at))
    }
  })
})

describe('a reader over a part of shared memory', () => {
  const shared = Buffer.concat([Buffer.alloc(3, 9), EDGES]).subarray(3)

  it('opens one view over the same bytes as its buffer', () => {
    const reader = new WireReader(shared, 2)
    const view = reader.openView()
    expect(view.getInt32(4)).toBe(shared.readInt32BE(4))
    expect(reader.openView()).toBe(view)
    expect(reader.view).toBe(view)
  })

  it('hands out parts that share the memory and are buffers', () => {
    const part = new WireReader(shared, 2).subarray(4, 7)
    expect(Buffer.isBuffer(part)).toBe(true)
    expect(part).toEqual(shared.subarray(4, 7))
    expect(part.buffer).toBe(shared.buffer)
    expect(part.byteOffset).toBe(shared.byteOffset + 4)
  })
})
