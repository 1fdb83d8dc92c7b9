import { describe, expect, test } from 'vitest'
import type { DescriptorFile } from '../../codegen/schema/parse-descriptor.ts'
import { expectRefusal, type Refusal } from '../support/refusal.ts'
import { sampleField, sampleFile, sampleWithFields } from '../support/sample-descriptor.ts'

const field = (changed: Record<string, unknown>): DescriptorFile => sampleWithFields(sampleField(changed))
const inner = { name: 'Value', type: 'int32', versions: '0+' }
const tagged = (name: string, tag: number | string): object =>
  sampleField({ name, versions: '2+', taggedVersions: '2+', tag })

const refusals: readonly Refusal[] = [
  { rule: 6, why: 'a field name with a dash', files: field({ name: 'A-B' }), path: '$.fields[0].name', value: 'A-B' },
  { rule: 6, why: 'no field name', files: field({ name: undefined }), path: '$.fields[0].name', value: undefined },
  {
    rule: 6,
    why: 'two fields of one name',
    files: sampleWithFields(inner, inner),
    path: '$.fields[1].name',
    value: 'Value',
  },
  {
    rule: 6,
    why: 'two fields that become one property',
    files: sampleWithFields(inner, { ...inner, name: 'value' }),
    path: '$.fields[1].name',
    value: 'value',
  },
  {
    rule: 6,
    why: 'the property that holds unknown tags',
    files: field({ name: 'UnknownTaggedFields' }),
    path: '$.fields[0].name',
    value: 'UnknownTaggedFields',
  },
  {
    rule: 6,
    why: 'tags that start above 0',
    files: sampleWithFields(tagged('A', 1)),
    path: '$.fields[0].tag',
    value: 1,
  },
  {
    rule: 6,
    why: 'one tag twice',
    files: sampleWithFields(tagged('A', 0), tagged('B', '0')),
    path: '$.fields[1].tag',
    value: '0',
  },
  {
    rule: 6,
    why: 'a gap between tags',
    files: sampleWithFields(tagged('A', 2), tagged('B', 0)),
    path: '$.fields[0].tag',
    value: 2,
  },
  {
    rule: 6,
    why: 'a name that is not the file',
    files: { ...sampleFile({}), name: 'Other.json' },
    path: '$.name',
    value: 'Sample',
    file: 'Other.json',
  },
  { rule: 7, why: 'a tag without taggedVersions', files: field({ tag: 0 }), path: '$.fields[0].tag', value: 0 },
  {
    rule: 7,
    why: 'taggedVersions without a tag',
    files: field({ taggedVersions: '2+' }),
    path: '$.fields[0].taggedVersions',
    value: '2+',
  },
  {
    rule: 7,
    why: 'tagged before its versions',
    files: field({ versions: '3+', taggedVersions: '2+', tag: 0 }),
    path: '$.fields[0].taggedVersions',
    value: '2+',
  },
  {
    rule: 7,
    why: 'tagged before flexible versions',
    files: field({ taggedVersions: '1+', tag: 0 }),
    path: '$.fields[0].taggedVersions',
    value: '1+',
  },
  {
    rule: 7,
    why: 'tagged in a message without flexible versions',
    files: sampleFile({ flexibleVersions: 'none', fields: [tagged('A', 0)] }),
    path: '$.fields[0].taggedVersions',
    value: '2+',
  },
  {
    rule: 7,
    why: 'a tagged map key',
    files: field({
      type: '[]Inner',
      fields: [{ ...inner, versions: '2+', taggedVersions: '2+', tag: 0, mapKey: true }],
    }),
    path: '$.fields[0].fields[0].tag',
    value: 0,
  },
  {
    rule: 7,
    why: 'tagged records',
    files: field({ type: 'records', versions: '2+', taggedVersions: '2+', tag: 0 }),
    path: '$.fields[0].tag',
    value: 0,
  },
  ...['bool', 'int8', 'uint32', 'int64', 'float64', 'uuid'].map((type) => ({
    rule: 8,
    why: `nullable ${type}`,
    files: field({ type, nullableVersions: '1+' }),
    path: '$.fields[0].nullableVersions',
    value: '1+',
  })),
  {
    rule: 9,
    why: 'a tagged field nullable in some of its tagged versions',
    files: field({ type: 'string', taggedVersions: '2+', tag: 0, nullableVersions: '3+' }),
    path: '$.fields[0].nullableVersions',
    value: '3+',
  },
  {
    rule: 10,
    why: 'null where one version is not nullable',
    files: field({ type: 'string', nullableVersions: '1+', default: 'null' }),
    path: '$.fields[0].default',
    value: 'null',
  },
  ...(
    [
      ['int32', 'null'],
      ['int8', '128'],
      ['int8', '-129'],
      ['int16', '0x8000'],
      ['uint16', '-1'],
      ['uint16', '65536'],
      ['int32', 2147483648],
      ['int32', '1.5'],
      ['int32', '1e3'],
      ['int32', '-0x1'],
      ['uint32', '4294967296'],
      ['int64', '9223372036854775808'],
      ['bool', '1'],
      ['float64', 'many'],
      ['float64', '1e999'],
      ['uuid', 'AAAA'],
      ['uuid', 'AAAAAAAAAAAAAAAAAAAAAQ=='],
      ['uuid', '00000000-0000-0000-0000-000000000000'],
      ['bytes', 'AA=='],
      ['records', 'x'],
      ['[]int32', '0'],
    ] as const
  ).map(([type, value]) => ({
    rule: 10,
    why: `${JSON.stringify(value)} as ${type}`,
    files: field({ type, default: value }),
    path: '$.fields[0].default',
    value,
  })),
  {
    rule: 10,
    why: 'a struct of text',
    files: field({ type: 'Inner', fields: [inner], default: 'x' }),
    path: '$.fields[0].default',
    value: 'x',
  },
  {
    rule: 11,
    why: 'flexibleVersions of a number',
    files: field({ flexibleVersions: 'none' }),
    path: '$.fields[0].flexibleVersions',
    value: 'none',
  },
  {
    rule: 11,
    why: 'flexibleVersions beyond the message',
    files: field({ type: 'string', flexibleVersions: '1+' }),
    path: '$.fields[0].flexibleVersions',
    value: '1+',
  },
  {
    rule: 11,
    why: 'zeroCopy text',
    files: field({ type: 'string', zeroCopy: true }),
    path: '$.fields[0].zeroCopy',
    value: true,
  },
  {
    rule: 12,
    why: 'a broker id of 64 bits',
    files: field({ type: 'int64', entityType: 'brokerId' }),
    path: '$.fields[0].entityType',
    value: 'brokerId',
  },
  {
    rule: 12,
    why: 'topic names that are ids',
    files: field({ type: '[]uuid', entityType: 'topicName' }),
    path: '$.fields[0].entityType',
    value: 'topicName',
  },
  {
    rule: 12,
    why: 'an unknown entity type',
    files: field({ entityType: 'rackId' }),
    path: '$.fields[0].entityType',
    value: 'rackId',
  },
]

describe('a descriptor that breaks one of rules 6-12: names, tags, nullability, defaults is refused', () => {
  test.each(refusals)('rule $rule: $why', expectRefusal)

  test('each of these rules has a case', () => {
    const covered = new Set(refusals.map(({ rule }) => rule))
    expect([...covered].sort((a, b) => a - b)).toEqual([6, 7, 8, 9, 10, 11, 12])
  })
})
