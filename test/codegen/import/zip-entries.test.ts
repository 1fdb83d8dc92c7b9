import { describe, expect, test } from 'vitest'
import { ImportError } from '../../../codegen/import/import-error.ts'
import { readZipEntries } from '../../../codegen/import/zip-entries.ts'
import { zipArchive } from '../../support/zip-archive.ts'

const long = 'descriptor '.repeat(500)
const archive = zipArchive([
  { name: 'common/', content: '', stored: true },
  { name: 'common/long.json', content: long },
  { name: 'common/stored.json', content: 'as it is', stored: true },
  { name: 'other.class', content: 'left alone' },
])
const all = (): boolean => true

test('wanted entries are read, deflated and stored', () => {
  const entries = readZipEntries(archive, (name) => name.endsWith('.json'))
  expect([...entries].map(([name, content]) => [name, content.toString()])).toEqual([
    ['common/long.json', long],
    ['common/stored.json', 'as it is'],
  ])
})

test('an empty deflated entry is empty', () => {
  const empty = zipArchive([{ name: 'empty', content: '' }])
  expect(readZipEntries(empty, all).get('empty')).toHaveLength(0)
})

describe('what is no archive is refused', () => {
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from(long)],
    ['a directory that is elsewhere', withBytes(archive, archive.length - 'a comment'.length - 22 + 16, [1, 0, 0, 0])],
    ['a directory behind the end', withBytes(archive, archive.length - 'a comment'.length - 22 + 16, [0, 0, 0, 127])],
  ])('%s', (_what, bytes) => {
    expect(() => readZipEntries(bytes, all)).toThrow(ImportError)
    expect(() => readZipEntries(bytes, all)).toThrow('not a readable zip archive')
  })

  test('an archive cut at any byte', () => {
    const small = zipArchive([{ name: 'a', content: 'content content' }], '')
    for (let size = 0; size < small.length; size++) {
      expect(() => readZipEntries(small.subarray(0, size), all), `${size} bytes`).toThrow(ImportError)
    }
  })

  test('an entry whose bytes were changed', () => {
    const changed = Buffer.from(zipArchive([{ name: 'a', content: 'as it is', stored: true }]))
    changed.write('AS', changed.indexOf('as it is'))
    expect(() => readZipEntries(changed, all)).toThrow('cannot read a from the archive: wrong checksum')
  })

  test('an entry that inflates to more than it says, and one that says too much', () => {
    const bomb = zipArchive([{ name: 'a', content: long }])
    const sizeAt = bomb.indexOf('PK\u0001\u0002') + 24
    expect(() => readZipEntries(withBytes(bomb, sizeAt, [10, 0, 0, 0]), all)).toThrow(ImportError)
    expect(() => readZipEntries(withBytes(bomb, sizeAt, [255, 255, 255, 127]), all)).toThrow('larger than')
    const grown = withBytes(bomb, sizeAt, [bomb.readUInt8(sizeAt) + 1])
    expect(() => readZipEntries(grown, all)).toThrow('cannot read a from the archive: wrong size')
  })

  test('an encrypted entry and an unknown compression', () => {
    const plain = zipArchive([{ name: 'a', content: long }])
    const entryAt = plain.indexOf('PK\u0001\u0002')
    expect(() => readZipEntries(withBytes(plain, entryAt + 8, [9]), all)).toThrow('encrypted')
    expect(() => readZipEntries(withBytes(plain, entryAt + 10, [12]), all)).toThrow('compression method 12')
  })
})

function withBytes(bytes: Buffer, at: number, replaced: readonly number[]): Buffer {
  const changed = Buffer.from(bytes)
  changed.set(replaced, at)
  return changed
}
