import { expect, test } from 'vitest'
import { diffReleases } from '../../../codegen/import/diff-release.ts'
import { formatChanges } from '../../../codegen/import/format-changes.ts'
import type { FieldDescriptor, MessageDescriptor } from '../../../codegen/schema/descriptor.ts'

const partition: FieldDescriptor = { name: 'Partition', type: 'int32', versions: '0+' }
const release: readonly MessageDescriptor[] = [
  {
    apiKey: 7,
    type: 'request',
    name: 'SampleRequest',
    listeners: ['broker'],
    validVersions: '0-3',
    flexibleVersions: '2+',
    fields: [
      {
        name: 'Topics',
        type: '[]Topic',
        versions: '0+',
        fields: [partition, { name: 'Offset', type: 'int64', versions: '1+' }],
      },
      { name: 'Epoch', type: 'int32', versions: '2+', taggedVersions: '2+', tag: 0, default: '-1' },
      { name: 'Last', type: 'Common', versions: '0+' },
    ],
    commonStructs: [{ name: 'Common', versions: '0+', fields: [partition] }],
  },
  { apiKey: 3, type: 'request', name: 'EarlierRequest', validVersions: '0', flexibleVersions: '0+', fields: [] },
  { type: 'data', name: 'Marker', validVersions: '0', flexibleVersions: 'none', fields: [] },
]

/** The release with an altered copy of SampleRequest. */
function altered(alter: (message: MessageDescriptor) => MessageDescriptor): MessageDescriptor[] {
  return release.map((message) => (message.name === 'SampleRequest' ? alter(message) : message))
}

function withFields(message: MessageDescriptor, alter: (field: FieldDescriptor) => FieldDescriptor): MessageDescriptor {
  return { ...message, fields: (message.fields ?? []).map(alter) }
}

function report(after: readonly MessageDescriptor[], before = release): readonly string[] {
  return formatChanges(diffReleases(before, after))
}

test('the same release again is one plain line', () => {
  expect(diffReleases(release, structuredClone(release))).toEqual([])
  expect(report(release)).toEqual(['No descriptor changed.'])
})

test('valid and flexible versions', () => {
  const after = altered((message) => ({ ...message, validVersions: '1-4', flexibleVersions: '4+' }))
  expect(report(after)).toEqual(['~ SampleRequest (API key 7): validVersions 0-3 -> 1-4, flexibleVersions 2+ -> 4+'])
})

test('an attribute that came and one that went', () => {
  const after = altered(({ listeners: _gone, ...message }) => ({ ...message, latestVersionUnstable: true }))
  expect(report(after)).toEqual([
    '~ SampleRequest (API key 7): listeners broker -> not given, latestVersionUnstable true',
  ])
})

test('a field added, with its versions and tag', () => {
  const added: FieldDescriptor = { name: 'Rack', type: 'string', versions: '3+', taggedVersions: '3+', tag: 1 }
  const after = altered((message) => ({ ...message, fields: [...(message.fields ?? []), added] }))
  expect(report(after)).toEqual([
    '~ SampleRequest (API key 7)',
    '  + Rack: type string, versions 3+, taggedVersions 3+, tag 1',
  ])
})

test('a nested field removed, with what it was', () => {
  const after = altered((message) =>
    withFields(message, (field) => (field.name === 'Topics' ? { ...field, fields: [partition] } : field)),
  )
  expect(report(after)).toEqual(['~ SampleRequest (API key 7)', '  - Topics.Offset: type int64, versions 1+'])
})

test('changed versions, tag, default and nullability of a field', () => {
  const after = altered((message) =>
    withFields(message, (field) =>
      field.name === 'Epoch' ? { ...field, versions: '2-3', tag: 1, default: '', ignorable: true } : field,
    ),
  )
  expect(report(after)).toEqual([
    '~ SampleRequest (API key 7)',
    "  ~ Epoch: versions 2+ -> 2-3, tag 0 -> 1, default -1 -> '', ignorable true",
  ])
})

test('fields of a common struct, and its versions', () => {
  const after = altered((message) => ({
    ...message,
    commonStructs: [{ name: 'Common', versions: '1+', fields: [{ ...partition, type: 'int64' }] }],
  }))
  expect(report(after)).toEqual([
    '~ SampleRequest (API key 7)',
    '  ~ commonStructs.Common: versions 0+ -> 1+',
    '  ~ commonStructs.Common.Partition: type int32 -> int64',
  ])
})

test('another order on the wire, at top level and below', () => {
  const after = altered((message) => {
    const fields = withFields(message, (field) =>
      field.fields === undefined ? field : { ...field, fields: field.fields.toReversed() },
    ).fields
    return { ...message, fields: (fields ?? []).toReversed() }
  })
  expect(report(after)).toEqual([
    '~ SampleRequest (API key 7)',
    '  ~ top level: order Topics Epoch Last -> Last Epoch Topics',
    '  ~ Topics: order Partition Offset -> Offset Partition',
  ])
})

test('new and removed messages, by API key, those without a key last', () => {
  const newOne: MessageDescriptor = {
    apiKey: 5,
    type: 'request',
    name: 'NewRequest',
    validVersions: '0',
    fields: [partition],
  }
  const after = [newOne, ...release.filter(({ name }) => name === 'SampleRequest')]
  expect(report(after)).toEqual([
    '- EarlierRequest (API key 3): removed, validVersions 0 -> not given',
    '+ NewRequest (API key 5): added, apiKey 5, type request, validVersions 0',
    '- Marker: removed, validVersions 0 -> not given',
  ])
})

test('validVersions none is a removal, and its fields are no news', () => {
  const after = altered(({ fields: _fields, commonStructs: _structs, ...message }) => ({
    ...message,
    validVersions: 'none',
  }))
  expect(report(after)).toEqual(['- SampleRequest (API key 7): removed, validVersions 0-3 -> none'])
  expect(report(release, after)).toEqual(['+ SampleRequest (API key 7): added, validVersions none -> 0-3'])
})
