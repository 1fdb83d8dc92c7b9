import { availableParallelism } from 'node:os'
import { describe, expect, test } from 'vitest'
import { Generator, parseResult } from '../../../bench/coordination/generator.ts'

const CPU = availableParallelism() - 1

function script(code: string): Generator {
  return Generator.start([process.execPath, '-e', code], CPU)
}

test('a result names its figures', () => {
  expect(parseResult('result operations=12 rate=3.50')).toEqual({ operations: 12, rate: 3.5 })
})

test('a line that is no result is told of', () => {
  for (const line of ['', 'result', 'rate=1', 'Exception in thread']) expect(() => parseResult(line)).toThrow(line)
})

describe('a generator', () => {
  test('answers one line after the other in one process', async () => {
    const generator = script(`
      let count = 0
      require('node:readline').createInterface({ input: process.stdin })
        .on('line', (line) => console.log('result count=' + ++count + ' words=' + line.split(' ').length))`)
    try {
      expect(await generator.sample(['first', 2])).toEqual({ count: 1, words: 2 })
      expect(await generator.sample([1, 2, 3])).toEqual({ count: 2, words: 3 })
      expect(generator.cpuSeconds).toBeGreaterThan(0)
    } finally {
      await generator.close()
    }
  })

  test('that ends instead of answering fails the sample with what it said', async () => {
    const generator = script(`process.stdin.once('data', () => { console.error('no such topic'); process.exit(1) })`)
    await expect(generator.sample(['first'])).rejects.toThrow('no such topic')
    await generator.close()
  })
})
