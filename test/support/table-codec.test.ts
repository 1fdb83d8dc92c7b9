import { describe, expect, test } from 'vitest'
import { loadDescriptors } from '../../codegen/load.ts'
import { firstDifference, type MessageValue } from './message-value.ts'
import { defaultStruct } from './table-defaults.ts'
import { TableError } from './table-error.ts'
import { readTable } from './table-reader.ts'
import { writeTable } from './table-writer.ts'

/** Every kind of field in a message of one legacy and one flexible version; bytes below are worked out by hand. */
const descriptor = {
  type: 'data',
  name: 'Sample',
  validVersions: '0-1',
  flexibleVersions: '1+',
  fields: [
    { name: 'Flag', type: 'bool', versions: '0+' },
    { name: 'Port', type: 'uint16', versions: '0+' },
    { name: 'Offset', type: 'int64', versions: '0+', default: '-1' },
    { name: 'Name', type: 'string', versions: '0+', nullableVersions: '0+' },
    { name: 'Ids', type: '[]int32', versions: '0+', nullableVersions: '0+' },
    {
      name: 'Points',
      type: '[]Point',
      versions: '0+',
      fields: [
        { name: 'X', type: 'int8', versions: '0+' },
        { name: 'Y', type: 'int8', versions: '1+', ignorable: true, default: '7' },
      ],
    },
    { name: 'Spot', type: 'Point', versions: '1+', nullableVersions: '1+', default: 'null' },
    {
      name: 'Note',
      type: 'string',
      versions: '1+',
      nullableVersions: '1+',
      taggedVersions: '1+',
      tag: 0,
      default: 'n',
    },
    {
      name: 'Mark',
      type: 'Point',
      versions: '1+',
      nullableVersions: '1+',
      taggedVersions: '1+',
      tag: 1,
      default: 'null',
    },
    { name: 'Ratio', type: 'float64', versions: '1+', taggedVersions: '1+', tag: 2 },
    { name: 'Id', type: 'uuid', versions: '1+', taggedVersions: '1+', tag: 3 },
  ],
}

const [model] = loadDescriptors([
  {
    name: 'Sample.json',
    text: JSON.stringify({
      ...descriptor,
      commonStructs: [{ name: 'Point', versions: '0+', fields: descriptor.fields[5]?.fields }],
      fields: descriptor.fields.map(({ fields, ...field }) => field),
    }),
  },
]).map((loaded) => loaded.model)
if (model === undefined) throw new Error('the sample descriptor gives no model')
const sample = model

function value(changes: MessageValue): MessageValue {
  return { ...defaultStruct(sample, sample.root), ...changes }
}

function point(x: number, y: number): MessageValue {
  return { x, y, unknownTaggedFields: null }
}

/** Both directions at once. */
function expectBytes(version: number, message: MessageValue, hex: string): void {
  const bytes = Buffer.from(hex.replaceAll(' ', ''), 'hex')
  expect(writeTable(sample, version, message).bytes.toString('hex')).toBe(bytes.toString('hex'))
  const back = readTable(sample, version, bytes)
  expect(back.byteCount).toBe(bytes.length)
  expect(firstDifference(back.value, message)).toBeNull()
}

const legacyHead = '00 0000 ffffffffffffffff'
const flexibleDefault = `${legacyHead} 01 01 01 ff`

describe('legacy form', () => {
  test('big-endian numbers, int16 string length, int32 counts, no tag section', () => {
    expectBytes(
      0,
      value({ flag: true, port: 0xfffe, offset: 2n, name: 'é', ids: [1, -1], points: [point(-2, 7)] }),
      '01 fffe 0000000000000002 0002 c3a9 00000002 00000001 ffffffff 00000001 fe',
    )
  })
  test('null is length -1', () => {
    expectBytes(0, value({ name: null, ids: null }), `${legacyHead} ffff ffffffff 00000000`)
  })
  test('any negative length is read as null', () => {
    const bytes = Buffer.from(`${legacyHead} 8000 fffffffe 00000000`.replaceAll(' ', ''), 'hex')
    expect(firstDifference(readTable(sample, 0, bytes).value, value({ name: null, ids: null }))).toBeNull()
  })
  test('an ignorable field is dropped, another one is refused', () => {
    const bytes = writeTable(sample, 0, value({ points: [point(1, 8)] })).bytes
    expect(bytes.toString('hex')).toBe(writeTable(sample, 0, value({ points: [point(1, 7)] })).bytes.toString('hex'))
    expect(() => writeTable(sample, 0, value({ ratio: 0.5 }))).toThrow(TableError)
  })
  test('unknown tags have no place', () => {
    const tags = [{ tag: 9, data: Buffer.alloc(1) }]
    expect(() => writeTable(sample, 0, value({ unknownTaggedFields: tags }))).toThrow(TableError)
  })
})

describe('flexible form', () => {
  test('lengths plus one, and a tag section in the message and in every element', () => {
    expectBytes(
      1,
      value({ name: 'ab', ids: [5], points: [point(1, 2), point(3, 4)], spot: point(5, 6) }),
      `${legacyHead} 03 6162 02 00000005 03 0102 00 0304 00 01 0506 00 00`,
    )
  })
  test('null is 0, and -1 for a struct in sequence', () => {
    expectBytes(1, value({ name: null, ids: null }), `${legacyHead} 00 00 01 ff 00`)
  })
  test('tags ascend, known and unknown mixed, each with its size', () => {
    expectBytes(
      1,
      value({
        note: '',
        mark: point(1, 2),
        ratio: -0,
        id: 'AAAAAAAAAAAAAAAAAAAAAQ',
        unknownTaggedFields: [
          { tag: 4, data: Buffer.from([1, 2]) },
          { tag: 300, data: Buffer.alloc(0) },
        ],
      }),
      `${flexibleDefault} 06 00 01 01 01 04 01 0102 00 02 08 8000000000000000 ` +
        `03 10 ${'00'.repeat(15)} 01 04 02 0102 ac02 00`,
    )
  })
  test('a tag whose default is not null writes null', () => {
    expectBytes(1, value({ note: null }), `${flexibleDefault} 01 00 01 00`)
  })
  test('a tag size above 127 takes two bytes', () => {
    expectBytes(1, value({ note: 'x'.repeat(127) }), `${flexibleDefault} 01 00 8101 8001 ${'78'.repeat(127)}`)
  })
})

describe('refusals', () => {
  const refused: readonly [string, number, string][] = [
    ['null where it may not stand', 0, `${legacyHead} ffff ffffffff ffffffff`],
    ['a value behind the end', 0, `${legacyHead} 0003 6162`],
    ['a varint of more than 32 bits', 1, `${legacyHead} ffffffff1f`],
    ['a tag longer than its value', 1, `${flexibleDefault} 01 00 02 01 00`],
    ['a tag shorter than its value', 1, `${flexibleDefault} 01 00 01 02 61`],
    ['a tag behind the end', 1, `${flexibleDefault} 01 09 05 00`],
    ['a string above 32767 bytes', 1, `${legacyHead} 818002 ${'78'.repeat(32_768)} 01 01 ff 00`],
  ]
  for (const [name, version, hex] of refused) {
    test(name, () => {
      expect(() => readTable(sample, version, Buffer.from(hex.replaceAll(' ', ''), 'hex'))).toThrow(TableError)
    })
  }
  test('a version the message does not have', () => {
    expect(() => readTable(sample, 2, Buffer.alloc(99))).toThrow(TableError)
    expect(() => writeTable(sample, 2, value({}))).toThrow(TableError)
  })
  test('tags out of order, repeated, or known by name', () => {
    const tag = (number: number) => ({ tag: number, data: Buffer.alloc(0) })
    for (const tags of [[tag(9), tag(8)], [tag(9), tag(9)], [tag(2)]]) {
      expect(() => writeTable(sample, 1, value({ unknownTaggedFields: tags }))).toThrow(TableError)
    }
  })
})
