import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DescriptorError } from '../../../codegen/descriptor-error.ts'
import { importDescriptors } from '../../../codegen/import/import-descriptors.ts'
import { ImportError } from '../../../codegen/import/import-error.ts'
import { sampleField, sampleFile, sampleHalf } from '../../support/sample-descriptor.ts'
import { type ZipSource, zipArchive } from '../../support/zip-archive.ts'

const committedSchemas = join(import.meta.dirname, '..', '..', '..', 'schemas')
const versionEntry: ZipSource = {
  name: 'kafka/kafka-version.properties',
  content: 'commitId=26b251a4\nversion=4.3.9\n',
}

let workDir: string
let schemasDir: string
beforeEach(() => {
  workDir = mkdtempSync(join(tmpdir(), 'chronik-import-'))
  schemasDir = join(workDir, 'schemas')
})
afterEach(() => rmSync(workDir, { recursive: true }))

/** A jar like Kafka's: descriptors beside classes and a README, with comments and prose. */
function writeJar(descriptors: readonly { name: string; text: string }[], others = [versionEntry]): string {
  const path = join(workDir, 'kafka-clients.jar')
  const entries = descriptors.map(({ name, text }) => ({
    name: `common/message/${name}`,
    content: `// Licence\n${text}`,
  }))
  writeFileSync(
    path,
    zipArchive([
      { name: 'common/message/README.md', content: '# Descriptors' },
      { name: 'common/message/deeper/Ignored.json', content: '{}' },
      ...others,
      ...entries,
    ]),
  )
  return path
}

function contentsOf(folder: string): Map<string, string> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

const sample = sampleFile({ fields: [sampleField({ about: 'Prose.', default: 5 })] })

test('importing schemas/ again gives the same bytes', () => {
  const result = importDescriptors(committedSchemas, { schemasDir })
  expect(result).toMatchObject({ fileCount: 198, previous: null, changes: null })
  expect(contentsOf(schemasDir)).toEqual(contentsOf(committedSchemas))
})

test('a jar is imported without comments and prose, and says its release', () => {
  const result = importDescriptors(writeJar([sample, sampleHalf('request'), sampleHalf('response')]), { schemasDir })
  expect(result.provenance).toEqual({ release: '4.3.9', commit: '26b251a4' })
  expect(result.touchedFiles).toEqual(['SOURCE.md', 'Sample.json', 'SampleRequest.json', 'SampleResponse.json'])
  expect(readFileSync(join(schemasDir, 'Sample.json'), 'utf8')).toBe(
    [
      '{',
      '  "type": "data",',
      '  "name": "Sample",',
      '  "validVersions": "0-4",',
      '  "flexibleVersions": "2+",',
      '  "fields": [',
      '    { "name": "Field", "type": "int32", "versions": "0+", "default": 5 }',
      '  ]',
      '}',
      '',
    ].join('\n'),
  )
  const note = readFileSync(join(schemasDir, 'SOURCE.md'), 'utf8')
  expect(note).toContain('- Release: 4.3.9\n- Commit: 26b251a4\n')
  expect(note).toContain('org.apache.kafka:kafka-clients:4.3.9')
  expect(note).toContain('- Files: 3\n- Licence: Apache-2.0')
})

test('prose is left out of nested fields and common structs too', () => {
  const value = { name: 'Value', type: 'int32', versions: '0+', about: 'Prose.' }
  const fields = [sampleField({ type: '[]Inner', fields: [value] }), sampleField({ name: 'Other', type: 'Common' })]
  const commonStructs = [{ name: 'Common', versions: '0+', fields: [value] }]
  importDescriptors(writeJar([sampleFile({ fields, commonStructs })]), { schemasDir })
  const text = readFileSync(join(schemasDir, 'Sample.json'), 'utf8')
  expect(text).not.toContain('Prose')
  expect(text).toContain(
    [
      '  "fields": [',
      '    { "name": "Field", "type": "[]Inner", "versions": "0+", "fields": [',
      '      { "name": "Value", "type": "int32", "versions": "0+" }',
      '    ]},',
      '    { "name": "Other", "type": "Common", "versions": "0+" }',
      '  ],',
      '  "commonStructs": [',
      '    { "name": "Common", "versions": "0+", "fields": [',
      '      { "name": "Value", "type": "int32", "versions": "0+" }',
      '    ]}',
      '  ]',
    ].join('\n'),
  )
})

test('the order of attributes and the layout of the source do not matter', () => {
  const { fields, ...head } = JSON.parse(sample.text)
  const shuffled = {
    fields: fields.map((field: object) => Object.fromEntries(Object.entries(field).reverse())),
    ...head,
  }
  importDescriptors(writeJar([sample]), { schemasDir })
  const result = importDescriptors(writeJar([{ name: sample.name, text: JSON.stringify(shuffled, null, 7) }]), {
    schemasDir,
  })
  expect(result.touchedFiles).toEqual([])
  expect(result.changes).toEqual([])
})

test('a later import reports changes, writes only what changed and removes what is gone', () => {
  importDescriptors(writeJar([sample, sampleHalf('request'), sampleHalf('response')]), { schemasDir })
  const later = { ...versionEntry, content: 'version=4.4.0\n' }
  const changed = sampleFile({ validVersions: '0-5', fields: [sampleField({ default: 5 })] })
  const result = importDescriptors(writeJar([changed], [later]), { schemasDir })
  expect(result.previous?.release).toBe('4.3.9')
  expect(result.touchedFiles).toEqual(['SOURCE.md', 'Sample.json', 'SampleRequest.json', 'SampleResponse.json'])
  expect(readdirSync(schemasDir).sort()).toEqual(['SOURCE.md', 'Sample.json'])
  expect(result.changes?.map(({ name, kind }) => [name, kind])).toEqual([
    ['SampleRequest', 'removed'],
    ['SampleResponse', 'removed'],
    ['Sample', 'changed'],
  ])
})

describe('a refused source changes nothing', () => {
  beforeEach(() => {
    importDescriptors(writeJar([sample]), { schemasDir })
  })

  const bad = { name: 'Bad.json', text: sampleFile({ name: 'Bad', since: 1 }).text }

  test.each([
    ['one bad descriptor', () => writeJar([sampleFile({ validVersions: '0-9' }), bad]), 'Bad.json: $.since: rule 5'],
    ['half of an API', () => writeJar([sampleFile({ validVersions: '0-9' }), sampleHalf('request')]), 'rule 15'],
    ['a jar without descriptors', () => writeJar([]), 'no message descriptors found'],
    ['a jar without a release', () => writeJar([sample], []), 'name it with --release'],
    ['a missing file', () => join(workDir, 'missing.jar'), 'no such file or folder'],
    ['a folder without descriptors', () => workDir, 'no message descriptors found'],
    ['a file that is no jar', () => join(schemasDir, 'Sample.json'), 'not a readable zip archive'],
  ])('%s', (_what, makeSource, reason) => {
    const before = contentsOf(schemasDir)
    const source = makeSource()
    const refused = (): unknown => importDescriptors(source, { schemasDir })
    expect(refused).toThrow(reason)
    expect(refused).toThrow(reason.includes('rule') ? DescriptorError : ImportError)
    expect(contentsOf(schemasDir)).toEqual(before)
  })
})

test('a folder without SOURCE.md is imported under the release that was given', () => {
  writeFileSync(join(workDir, sample.name), sample.text)
  const result = importDescriptors(workDir, { schemasDir, release: '4.5.0' })
  expect(result.provenance).toEqual({ release: '4.5.0', commit: null })
  expect(readFileSync(join(schemasDir, 'SOURCE.md'), 'utf8')).not.toContain('Commit')
})

test('a last import that was edited by hand into nonsense is named as the obstacle', () => {
  importDescriptors(writeJar([sample]), { schemasDir })
  writeFileSync(join(schemasDir, 'Sample.json'), '{}')
  expect(() => importDescriptors(writeJar([sample]), { schemasDir })).toThrow(/the last import cannot be compared with/)
})
