import { describe, expect, test } from 'vitest'
import { loadDescriptors } from '../../codegen/load.ts'
import {
  loadSample,
  loadSampleField,
  sampleField,
  sampleFile,
  sampleHalf,
  sampleWithFields,
} from '../support/sample-descriptor.ts'

const inner = { name: 'Value', type: 'int32', versions: '0+' }

describe('text and attributes', () => {
  test('comments are ignored, but not inside strings', () => {
    const file = sampleWithFields({ ...inner, type: 'string', default: 'http://host \\" // kept' })
    const text = `// Licence.\n${file.text.replace('"fields"', '// the "fields"\n"fields"')}// no line end`
    const field = loadSample({ name: file.name, text }).root.fields[0]
    expect(field?.default).toEqual({ kind: 'value', value: 'http://host \\" // kept' })
  })

  test('a tag may be numeric text', () => {
    expect(loadSampleField({ taggedVersions: '2+', tag: '0' }).tag).toBe(0)
  })

  test('tags may stand in any order', () => {
    const tagged = (name: string, tag: number): object => sampleField({ name, taggedVersions: '2+', tag })
    const fields = loadSample(sampleWithFields(tagged('B', 1), tagged('A', 0))).root.fields
    expect(fields.map(({ name, tag }) => [name, tag])).toEqual([
      ['B', 1],
      ['A', 0],
    ])
  })

  test('prose is allowed in a field', () => {
    expect(loadSampleField({ about: 'The count.' }).name).toBe('Field')
  })
})

describe('versions', () => {
  test.each([
    ['3', { min: 3, max: 3 }],
    ['1-2', { min: 1, max: 2 }],
    ['1+', { min: 1, max: 4 }],
    [' 0-9 ', { min: 0, max: 4 }],
  ])('"%s" is cut down to the valid versions 0-4', (versions, range) => {
    expect(loadSampleField({ versions }).versions).toEqual(range)
  })

  test('missing or blank versions take taggedVersions', () => {
    for (const versions of [undefined, '']) {
      const field = loadSampleField({ versions, taggedVersions: '3+', tag: 0 })
      expect(field.versions).toEqual({ min: 3, max: 4 })
      expect(field.taggedVersions).toEqual({ min: 3, max: 4 })
    }
  })

  test('a field can be plain first and tagged later', () => {
    const field = loadSampleField({ versions: '1+', taggedVersions: '3+', tag: 0 })
    expect([field.versions, field.taggedVersions]).toEqual([
      { min: 1, max: 4 },
      { min: 3, max: 4 },
    ])
  })

  test('flexible versions above the valid ones are none', () => {
    expect(loadSample(sampleFile({ flexibleVersions: '5+' })).flexibleVersions).toBeNull()
    expect(loadSample(sampleFile({ flexibleVersions: 'none' })).flexibleVersions).toBeNull()
  })

  test('nested versions are those of every parent', () => {
    const model = loadSample(
      sampleWithFields(
        sampleField({
          type: '[]Outer',
          versions: '1-3',
          fields: [
            sampleField({
              name: 'Deep',
              type: 'Inner',
              versions: '2+',
              nullableVersions: '2+',
              fields: [{ ...inner, nullableVersions: '0+', type: 'string' }],
            }),
          ],
        }),
      ),
    )
    expect(model.structs.map(({ name, versions }) => [name, versions])).toEqual([
      ['Inner', { min: 2, max: 3 }],
      ['Outer', { min: 1, max: 3 }],
    ])
    expect(model.structs[0]?.fields[0]?.versions).toEqual({ min: 2, max: 3 })
    expect(model.structs[0]?.fields[0]?.nullableVersions).toEqual({ min: 2, max: 3 })
    expect(model.structs[1]?.fields[0]?.versions).toEqual({ min: 2, max: 3 })
  })

  test('a field that only removed versions had is left out', () => {
    const fields = [sampleField({ name: 'Gone', versions: '0-1' }), sampleField({ name: 'Kept', versions: '0-2' })]
    const model = loadSample(sampleFile({ validVersions: '2-4', fields }))
    expect(model.root.fields.map(({ name }) => name)).toEqual(['Kept'])
  })

  test('a removed API keeps its name and key, without versions', () => {
    const removed = { validVersions: 'none', flexibleVersions: undefined, fields: undefined }
    const models = loadDescriptors([sampleHalf('response', removed), sampleHalf('request', removed)])
    expect(models.map(({ model }) => [model.name, model.apiKey, model.validVersions, model.root.fields])).toEqual([
      ['SampleRequest', 900, null, []],
      ['SampleResponse', 900, null, []],
    ])
  })

  test('client id style: a string that is never flexible, and one that follows the message', () => {
    expect(loadSampleField({ type: 'string', flexibleVersions: 'none' }).flexibleVersions).toBeNull()
    expect(loadSampleField({ type: 'bytes', flexibleVersions: '3+' }).flexibleVersions).toEqual({ min: 3, max: 4 })
    expect(loadSampleField({ type: 'string' }).flexibleVersions).toBeUndefined()
  })
})

describe('defaults', () => {
  const value = (of: unknown): unknown => ({ kind: 'value', value: of })

  test.each([
    ['int8', '-128', -128],
    ['int8', 127, 127],
    ['int16', '0x7fff', 32767],
    ['uint16', '65535', 65535],
    ['int32', '0x7fffffff', 2147483647],
    ['int32', -1, -1],
    ['int32', '010', 10],
    ['uint32', '0xffffffff', 4294967295],
    ['int64', '9223372036854775807', 9223372036854775807n],
    ['int64', '-9223372036854775808', -9223372036854775808n],
    ['bool', 'true', true],
    ['bool', true, true],
    ['bool', false, false],
    ['float64', '-1.5e3', -1500],
    ['string', 'text', 'text'],
    ['uuid', 'AAAAAAAAAAAAAAAAAAAAAQ', 'AAAAAAAAAAAAAAAAAAAAAQ'],
  ])('%s %j', (type, written, expected) => {
    expect(loadSampleField({ type, default: written }).default).toEqual(value(expected))
  })

  test.each([
    ['int16', value(0)],
    ['int64', value(0n)],
    ['bool', value(false)],
    ['float64', value(0)],
    ['string', value('')],
    ['uuid', value('AAAAAAAAAAAAAAAAAAAAAA')],
    ['bytes', { kind: 'empty' }],
    ['[]int32', { kind: 'empty' }],
    ['records', { kind: 'null' }],
  ])('%s without one', (type, expected) => {
    expect(loadSampleField({ type }).default).toEqual(expected)
    expect(loadSampleField({ type, default: '' }).default).toEqual(expected)
  })

  test('null where every version is nullable, also where later ones no longer carry the field', () => {
    const field = { type: 'string', versions: '1-3', nullableVersions: '0+', default: 'null' }
    expect(loadSampleField(field).default).toEqual({ kind: 'null' })
  })
})

describe('structs', () => {
  test('a common struct is built once, before the structs that use it, in its own versions', () => {
    const common = { name: 'Common', versions: '1+', fields: [{ ...inner, mapKey: true }] }
    const fields = [
      sampleField({ name: 'A', type: '[]Outer', fields: [sampleField({ type: 'Common', versions: '2+' })] }),
      sampleField({ name: 'B', type: '[]Common', versions: '3+' }),
    ]
    const model = loadSample(sampleFile({ fields, commonStructs: [common] }))
    expect(model.structs.map(({ name, common, keyed, versions }) => ({ name, common, keyed, versions }))).toEqual([
      { name: 'Common', common: true, keyed: true, versions: { min: 1, max: 4 } },
      { name: 'Outer', common: false, keyed: false, versions: { min: 0, max: 4 } },
    ])
    expect(model.root.fields[1]?.type).toEqual({ kind: 'array', element: { kind: 'struct', struct: 'Common' } })
  })

  test('common structs may use each other', () => {
    const first = { name: 'First', versions: '0+', fields: [sampleField({ type: '[]Second' })] }
    const second = { name: 'Second', versions: '0+', fields: [inner] }
    const model = loadSample(sampleFile({ fields: [sampleField({ type: 'First' })], commonStructs: [first, second] }))
    expect(model.structs.map(({ name }) => name)).toEqual(['Second', 'First'])
  })

  test('a field becomes a property with a small first letter', () => {
    expect(loadSampleField({ name: 'KRaftVersion' }).property).toBe('kRaftVersion')
  })

  test('an entity type reaches through an array', () => {
    expect(loadSampleField({ type: '[]int32', entityType: 'brokerId' }).entityType).toBe('brokerId')
  })
})
