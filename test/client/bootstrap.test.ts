import { describe, expect, it } from 'vitest'
import { parseBootstrap } from '../../src/client/bootstrap.ts'

describe('parseBootstrap', () => {
  it('reads several addresses, IPv6 in brackets', () => {
    expect(parseBootstrap('a.example:9092, [::1]:19092')).toEqual([
      { host: 'a.example', port: 9092 },
      { host: '::1', port: 19092 },
    ])
  })

  it.each(['localhost', 'localhost:0', 'localhost:65536', ':9092', '::1:9092', ''])('refuses "%s" by name', (text) => {
    expect(() => parseBootstrap(text)).toThrow(`"${text}" is not an address`)
  })
})
