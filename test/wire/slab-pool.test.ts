import { describe, expect, test } from 'vitest'
import { SlabPool } from '../../src/wire/slab-pool.ts'
import { WireWriter } from '../../src/wire/writer.ts'

const SLAB_BYTES = 16 * 1024

function message(pool: SlabPool, bytes: number, value: number): WireWriter {
  const writer = new WireWriter(pool)
  const at = writer.reserve(bytes)
  writer.buffer.fill(value, at, at + bytes)
  return writer
}

function memoryOf(writer: WireWriter): unknown {
  return writer.segments()[0]?.buffer
}

describe('a slab pool', () => {
  test('lets finished messages share a slab, each in its own bytes', () => {
    const pool = new SlabPool({ slabBytes: SLAB_BYTES })
    const writers = [1, 2, 3].map((value) => {
      const writer = message(pool, 100, value)
      writer.segments()
      return writer
    })
    expect(new Set(writers.map(memoryOf)).size).toBe(1)
    for (const [index, writer] of writers.entries()) {
      expect(Buffer.concat(writer.segments()).equals(Buffer.alloc(100, index + 1))).toBe(true)
    }
  })

  test('never lends a slab that is being written', () => {
    const pool = new SlabPool({ slabBytes: SLAB_BYTES })
    const first = message(pool, 100, 1)
    const second = message(pool, 100, 2)
    expect(memoryOf(first)).not.toBe(memoryOf(second))
  })

  test('overwrites nothing before every message in the slab was released', () => {
    const pool = new SlabPool({ slabBytes: SLAB_BYTES })
    const kept = message(pool, 8000, 1)
    const [segment] = kept.segments()
    for (let round = 0; round < 20; round++) {
      const other = message(pool, 4000, 9)
      other.segments()
      other.release()
    }
    expect(segment?.equals(Buffer.alloc(8000, 1))).toBe(true)
    kept.release()
  })

  test('gives the memory out again once it was released', () => {
    const pool = new SlabPool({ slabBytes: SLAB_BYTES })
    const first = message(pool, 15_000, 1)
    const memory = memoryOf(first)
    expect(pool.openSlabs).toBe(0)
    first.release()
    expect(pool.openSlabs).toBe(1)
    const second = message(pool, 15_000, 2)
    expect(memoryOf(second)).toBe(memory)
  })

  test('takes back what a failed message had begun', () => {
    const pool = new SlabPool({ slabBytes: SLAB_BYTES })
    const finished = message(pool, 100, 1)
    finished.segments()
    message(pool, 5000, 2).release()
    const next = message(pool, 100, 3)
    expect(memoryOf(next)).toBe(memoryOf(finished))
    expect(finished.segments()[0]?.equals(Buffer.alloc(100, 1))).toBe(true)
  })

  test('releases once, however often it is asked', () => {
    const pool = new SlabPool({ slabBytes: SLAB_BYTES })
    const writer = message(pool, 15_000, 1)
    writer.segments()
    writer.release()
    writer.release()
    expect(pool.openSlabs).toBe(1)
  })

  test('keeps no more slabs than it may', () => {
    const pool = new SlabPool({ slabBytes: SLAB_BYTES, openSlabsMax: 2 })
    const writers = [1, 2, 3, 4].map((value) => message(pool, 15_000, value))
    for (const writer of writers) writer.release()
    expect(pool.openSlabs).toBe(2)
  })
})
