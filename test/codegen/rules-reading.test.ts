import { describe, expect, test } from 'vitest'
import type { DescriptorFile } from '../../codegen/schema/parse-descriptor.ts'
import { expectRefusal, type Refusal } from '../support/refusal.ts'
import { sampleField, sampleFile, sampleWithFields } from '../support/sample-descriptor.ts'

const field = (changed: Record<string, unknown>): DescriptorFile => sampleWithFields(sampleField(changed))
const sampleText = (text: string): DescriptorFile => ({ name: 'Sample.json', text })
const inner = { name: 'Value', type: 'int32', versions: '0+' }

const refusals: readonly Refusal[] = [
  {
    rule: 1,
    why: 'text that is not JSON',
    files: sampleText('// A comment.\n{\n  "type": data,\n  "name": "Sample", "validVersions": "0"\n}\n'),
    path: '$',
    value: expect.stringContaining('data'),
  },
  {
    rule: 1,
    why: 'text that ends early',
    files: sampleText('{ "type": "data", "name": "Sample", "fields": [\n'),
    path: '$',
    value: 'Sample", "fields": [',
  },
  {
    rule: 1,
    why: 'a block comment',
    files: sampleText('{ "type": "data", "name": "Sample", /* here */ "validVersions": "0" }'),
    path: '$',
    value: '/* here */ "validVer',
  },
  { rule: 2, why: 'a tag that is no number', files: field({ tag: 'x' }), path: '$.fields[0].tag', value: 'x' },
  { rule: 2, why: 'a negative tag', files: field({ tag: -1 }), path: '$.fields[0].tag', value: -1 },
  { rule: 2, why: 'a default that is an array', files: field({ default: [] }), path: '$.fields[0].default', value: [] },
  {
    rule: 3,
    why: 'a range of another form',
    files: field({ versions: '1..2' }),
    path: '$.fields[0].versions',
    value: '1..2',
  },
  { rule: 3, why: 'a descending range', files: field({ versions: '3-2' }), path: '$.fields[0].versions', value: '3-2' },
  {
    rule: 3,
    why: 'a version above 32767',
    files: field({ versions: '0-32768' }),
    path: '$.fields[0].versions',
    value: '0-32768',
  },
  {
    rule: 3,
    why: 'neither versions nor taggedVersions',
    files: field({ versions: undefined }),
    path: '$.fields[0].versions',
    value: undefined,
  },
  { rule: 3, why: 'blank versions', files: field({ versions: ' ' }), path: '$.fields[0].versions', value: ' ' },
  {
    rule: 4,
    why: 'open validVersions',
    files: sampleFile({ validVersions: '0+' }),
    path: '$.validVersions',
    value: '0+',
  },
  {
    rule: 4,
    why: 'no validVersions',
    files: sampleFile({ validVersions: undefined }),
    path: '$.validVersions',
    value: undefined,
  },
  { rule: 4, why: 'blank validVersions', files: sampleFile({ validVersions: '' }), path: '$.validVersions', value: '' },
  {
    rule: 4,
    why: 'fields without versions',
    files: sampleFile({ validVersions: 'none', fields: [inner] }),
    path: '$.validVersions',
    value: 'none',
  },
  {
    rule: 4,
    why: 'bounded flexibleVersions',
    files: sampleFile({ flexibleVersions: '2-4' }),
    path: '$.flexibleVersions',
    value: '2-4',
  },
  {
    rule: 4,
    why: 'no flexibleVersions',
    files: sampleFile({ flexibleVersions: undefined }),
    path: '$.flexibleVersions',
    value: undefined,
  },
  {
    rule: 4,
    why: 'bounded taggedVersions',
    files: field({ tag: 0, taggedVersions: '2-3' }),
    path: '$.fields[0].taggedVersions',
    value: '2-3',
  },
  {
    rule: 5,
    why: 'an unknown attribute of a message',
    files: sampleFile({ since: '4.9' }),
    path: '$.since',
    value: '4.9',
  },
  {
    rule: 5,
    why: 'an unknown attribute of a field',
    files: field({ aboutText: 'x' }),
    path: '$.fields[0].aboutText',
    value: 'x',
  },
  {
    rule: 5,
    why: 'an unknown attribute of a nested field',
    files: field({ type: 'Inner', fields: [{ ...inner, compressed: true }] }),
    path: '$.fields[0].fields[0].compressed',
    value: true,
  },
  {
    rule: 5,
    why: 'an unknown attribute of a common struct',
    files: sampleFile({ commonStructs: [{ name: 'Common', versions: '0+', fields: [inner], keyed: true }] }),
    path: '$.commonStructs[0].keyed',
    value: true,
  },
  {
    rule: 5,
    why: 'a flag that is text',
    files: field({ ignorable: 'true' }),
    path: '$.fields[0].ignorable',
    value: 'true',
  },
]

describe('a descriptor that breaks one of rules 1-5: text, versions, attributes is refused', () => {
  test.each(refusals)('rule $rule: $why', expectRefusal)

  test('each of these rules has a case', () => {
    const covered = new Set(refusals.map(({ rule }) => rule))
    expect([...covered].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5])
  })
})
