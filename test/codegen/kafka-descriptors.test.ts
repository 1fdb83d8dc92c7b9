import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadMessages } from '../../codegen/load.ts'
import type { FieldModel, MessageModel, StructModel } from '../../codegen/model/types.ts'

const schemasDir = join(import.meta.dirname, '..', '..', 'schemas')
const messages = loadMessages(schemasDir)

function messageNamed(name: string): MessageModel {
  const message = messages.find((candidate) => candidate.name === name)
  if (message === undefined) throw new Error(`no message ${name}`)
  return message
}

function fieldOf(struct: StructModel | undefined, name: string): FieldModel | undefined {
  return struct?.fields.find((field) => field.name === name)
}

test('the folder holds the 198 descriptors of Kafka 4.3 and its note, nothing else', () => {
  const files = readdirSync(schemasDir)
  expect(files.filter((file) => file.endsWith('.json'))).toHaveLength(198)
  expect(files.filter((file) => !file.endsWith('.json'))).toEqual(['SOURCE.md'])
})

test('all of them obey the rules, sorted by name', () => {
  const names = messages.map(({ name }) => name)
  expect(names).toHaveLength(198)
  expect(names).toEqual([...names].sort())
  const count = (kind: string): number => messages.filter((message) => message.kind === kind).length
  expect(['request', 'response', 'header', 'data'].map(count)).toEqual([93, 93, 2, 10])
})

test('four APIs are removed', () => {
  const removed = messages.filter(({ validVersions }) => validVersions === null).map(({ name }) => name)
  expect(removed).toEqual([
    'ControlledShutdownRequest',
    'ControlledShutdownResponse',
    'LeaderAndIsrRequest',
    'LeaderAndIsrResponse',
    'StopReplicaRequest',
    'StopReplicaResponse',
    'UpdateMetadataRequest',
    'UpdateMetadataResponse',
  ])
})

test('an inner struct comes before every struct that uses it', () => {
  for (const message of messages) {
    const seen = new Set<string>()
    for (const struct of [...message.structs, message.root]) {
      for (const { type } of struct.fields) {
        const base = type.kind === 'array' ? type.element : type
        if (base.kind === 'struct') expect(seen, `${message.name}.${struct.name}`).toContain(base.struct)
      }
      seen.add(struct.name)
    }
    expect(seen.size).toBe(message.structs.length + 1)
  }
})

test('every range lies within the one around it', () => {
  for (const message of messages) {
    for (const struct of [message.root, ...message.structs]) {
      for (const field of struct.fields) {
        const label = `${message.name}.${struct.name}.${field.name}`
        expect(field.versions.min, label).toBeGreaterThanOrEqual(struct.versions.min)
        expect(field.versions.max, label).toBeLessThanOrEqual(struct.versions.max)
        for (const inner of [field.nullableVersions, field.taggedVersions]) {
          if (inner === null) continue
          expect(inner.min, label).toBeGreaterThanOrEqual(field.versions.min)
          expect(inner.max, label).toBeLessThanOrEqual(field.versions.max)
        }
        expect(field.tag === null, label).toBe(field.taggedVersions === null)
      }
    }
  }
})

test('FetchRequest is understood to the last attribute', () => {
  const fetch = messageNamed('FetchRequest')
  expect(fetch).toMatchObject({
    kind: 'request',
    apiKey: 1,
    validVersions: { min: 4, max: 18 },
    flexibleVersions: { min: 12, max: 18 },
    latestVersionUnstable: false,
    listeners: ['broker', 'controller'],
  })
  expect(fieldOf(fetch.root, 'ClusterId')).toMatchObject({ tag: 0, taggedVersions: { min: 12, max: 18 } })
  expect(fieldOf(fetch.root, 'ReplicaId')?.versions).toEqual({ min: 4, max: 14 })
  expect(fieldOf(fetch.root, 'MaxBytes')?.default).toEqual({ kind: 'value', value: 0x7fffffff })
  expect(fetch.structs.map(({ name }) => name)).toEqual([
    'ReplicaState',
    'FetchPartition',
    'FetchTopic',
    'ForgottenTopic',
  ])
})

test('the odd ones: the header that is never flexible, the field only a removed version had, keyed structs', () => {
  expect(fieldOf(messageNamed('RequestHeader').root, 'ClientId')?.flexibleVersions).toBeNull()
  const sharePartition = messageNamed('ShareFetchRequest').structs.find(({ name }) => name === 'FetchPartition')
  expect(sharePartition).toBeDefined()
  expect(fieldOf(sharePartition, 'PartitionMaxBytes')).toBeUndefined()
  const topic = messageNamed('MetadataResponse').structs.find(({ name }) => name === 'MetadataResponseTopic')
  expect(topic?.keyed).toBe(true)
})
