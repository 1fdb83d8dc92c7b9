import { describe, expect, test } from 'vitest'
import type { DescriptorFile } from '../../codegen/schema/parse-descriptor.ts'
import { expectRefusal, type Refusal } from '../support/refusal.ts'
import { sampleField, sampleFile, sampleHalf, sampleWithFields } from '../support/sample-descriptor.ts'

const field = (changed: Record<string, unknown>): DescriptorFile => sampleWithFields(sampleField(changed))
const inner = { name: 'Value', type: 'int32', versions: '0+' }

const refusals: readonly Refusal[] = [
  { rule: 13, why: 'no type', files: field({ type: undefined }), path: '$.fields[0].type', value: undefined },
  {
    rule: 13,
    why: 'an array of arrays',
    files: field({ type: '[][]int32' }),
    path: '$.fields[0].type',
    value: '[][]int32',
  },
  { rule: 13, why: 'a misspelt primitive', files: field({ type: 'int23' }), path: '$.fields[0].type', value: 'int23' },
  {
    rule: 13,
    why: 'a primitive with fields',
    files: field({ fields: [inner] }),
    path: '$.fields[0].type',
    value: 'int32',
  },
  {
    rule: 13,
    why: 'a struct nobody specifies',
    files: field({ type: 'Inner' }),
    path: '$.fields[0].type',
    value: 'Inner',
  },
  { rule: 13, why: 'a map key at top level', files: field({ mapKey: true }), path: '$.fields[0].mapKey', value: true },
  {
    rule: 13,
    why: 'one inline struct name twice',
    files: sampleWithFields(
      sampleField({ name: 'A', type: 'Inner', fields: [inner] }),
      sampleField({ name: 'B', type: '[]Inner', fields: [inner] }),
    ),
    path: '$.fields[1].type',
    value: '[]Inner',
  },
  {
    rule: 13,
    why: 'a common struct specified again inline',
    files: sampleFile({
      fields: [sampleField({ type: 'Common', fields: [inner] })],
      commonStructs: [{ name: 'Common', versions: '0+', fields: [inner] }],
    }),
    path: '$.fields[0].type',
    value: 'Common',
  },
  {
    rule: 13,
    why: 'two common structs of one name',
    files: sampleFile({
      fields: [sampleField({ type: 'Common' })],
      commonStructs: [
        { name: 'Common', versions: '0+', fields: [inner] },
        { name: 'Common', versions: '0+', fields: [inner] },
      ],
    }),
    path: '$.commonStructs[1].name',
    value: 'Common',
  },
  {
    rule: 13,
    why: 'a common struct without versions',
    files: sampleFile({
      fields: [sampleField({ type: 'Common' })],
      commonStructs: [{ name: 'Common', fields: [inner] }],
    }),
    path: '$.commonStructs[0].versions',
    value: undefined,
  },
  {
    rule: 13,
    why: 'a struct with the name of its message',
    files: field({ type: 'Sample', fields: [inner] }),
    path: '$.fields[0].type',
    value: 'Sample',
  },
  {
    rule: 13,
    why: 'a struct inside itself',
    files: sampleFile({
      fields: [sampleField({ type: 'Common' })],
      commonStructs: [{ name: 'Common', versions: '0+', fields: [sampleField({ type: '[]Common' })] }],
    }),
    path: '$.commonStructs[0].fields[0].type',
    value: '[]Common',
  },
  {
    rule: 14,
    why: 'a field after the last version',
    files: field({ versions: '5+' }),
    path: '$.fields[0].versions',
    value: '5+',
  },
  {
    rule: 14,
    why: 'a field in no version',
    files: field({ versions: 'none' }),
    path: '$.fields[0].versions',
    value: 'none',
  },
  {
    rule: 14,
    why: 'a nested field outside its parent',
    files: field({ type: 'Inner', versions: '3+', fields: [{ ...inner, versions: '0-2' }] }),
    path: '$.fields[0].fields[0].versions',
    value: '0-2',
  },
  {
    rule: 14,
    why: 'a common struct outside the message',
    files: sampleFile({
      fields: [sampleField({ type: 'Common' })],
      commonStructs: [{ name: 'Common', versions: '5+', fields: [inner] }],
    }),
    path: '$.commonStructs[0].versions',
    value: '5+',
  },
  {
    rule: 14,
    why: 'a common struct without use',
    files: sampleFile({ commonStructs: [{ name: 'Common', versions: '0+', fields: [inner] }] }),
    path: '$.commonStructs[0].name',
    value: 'Common',
  },
  {
    rule: 15,
    why: 'an unknown kind of message',
    files: sampleFile({ type: 'metadata' }),
    path: '$.type',
    value: 'metadata',
  },
  {
    rule: 15,
    why: 'an unknown listener',
    files: sampleFile({ listeners: ['zkBroker'] }),
    path: '$.listeners[0]',
    value: 'zkBroker',
  },
  { rule: 15, why: 'data with an API key', files: sampleFile({ apiKey: 1 }), path: '$.apiKey', value: 1 },
  {
    rule: 15,
    why: 'a response with listeners',
    files: [sampleHalf('request'), sampleHalf('response', { listeners: ['broker'] })],
    file: 'SampleResponse.json',
    path: '$.listeners',
    value: ['broker'],
  },
  {
    rule: 15,
    why: 'a response with latestVersionUnstable',
    files: [sampleHalf('request'), sampleHalf('response', { latestVersionUnstable: true })],
    file: 'SampleResponse.json',
    path: '$.latestVersionUnstable',
    value: true,
  },
  {
    rule: 15,
    why: 'a request without API key',
    files: [sampleHalf('request', { apiKey: undefined }), sampleHalf('response')],
    file: 'SampleRequest.json',
    path: '$.apiKey',
    value: undefined,
  },
  {
    rule: 15,
    why: 'a request alone',
    files: sampleHalf('request'),
    file: 'SampleRequest.json',
    path: '$.apiKey',
    value: 900,
  },
  {
    rule: 15,
    why: 'a response alone',
    files: sampleHalf('response'),
    file: 'SampleResponse.json',
    path: '$.apiKey',
    value: 900,
  },
  {
    rule: 15,
    why: 'two requests of one key',
    files: [sampleHalf('request', { name: 'OtherRequest' }), sampleHalf('request'), sampleHalf('response')],
    file: 'SampleRequest.json',
    path: '$.apiKey',
    value: 900,
  },
  {
    rule: 15,
    why: 'a pair with other valid versions',
    files: [sampleHalf('request'), sampleHalf('response', { validVersions: '0-2' })],
    file: 'SampleResponse.json',
    path: '$.validVersions',
    value: '0-2',
  },
  {
    rule: 15,
    why: 'a pair with other flexible versions',
    files: [sampleHalf('request'), sampleHalf('response', { flexibleVersions: '0+' })],
    file: 'SampleResponse.json',
    path: '$.flexibleVersions',
    value: '0-1',
  },
]

describe('a descriptor that breaks one of rules 13-15: structs, versions of parents, pairs is refused', () => {
  test.each(refusals)('rule $rule: $why', expectRefusal)

  test('each of these rules has a case', () => {
    const covered = new Set(refusals.map(({ rule }) => rule))
    expect([...covered].sort((a, b) => a - b)).toEqual([13, 14, 15])
  })
})
