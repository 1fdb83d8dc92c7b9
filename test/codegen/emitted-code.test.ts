import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { generateFiles } from '../../codegen/emit/generate.ts'
import type { Codec } from '../../src/wire/codec.ts'
import { agreeOn } from '../support/agreement.ts'
import { arbitraryMessage } from '../support/arbitrary-message.ts'
import { decodeWhole, encode, wireErrorOf } from '../support/codec-bytes.ts'
import { everyShape, manyTags } from '../support/every-shape.ts'
import { forAll, forRandomMessages } from '../support/every-version.ts'
import { fullMessage } from '../support/full-message.ts'
import type { Subject } from '../support/generated-codecs.ts'
import { firstDifference, type MessageValue } from '../support/message-value.ts'
import { fieldPath, holds, versionsOf } from '../support/model-facts.ts'
import { arbitraryMutations, mutate } from '../support/mutate.ts'
import { loadSample } from '../support/sample-descriptor.ts'
import { projectRoot } from '../support/source-tree.ts'
import { writeTable } from '../support/table-writer.ts'

const runCount = 200

const folder = mkdtempSync(join(tmpdir(), 'chronik-emitted-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Generates, writes and imports the codecs of descriptors that are not in schemas/. */
async function emit(...files: Parameters<typeof loadSample>[0][]): Promise<readonly Subject[]> {
  const models = files.map(loadSample)
  const wire = new URL('src/wire/', pathToFileURL(`${projectRoot}/`)).href
  const texts = generateFiles(models, join(projectRoot, 'codegen/templates'))
  for (const [name, text] of texts) writeFileSync(join(folder, name), text.replaceAll('../src/wire/', wire))
  const { dataCodecs }: { dataCodecs: readonly Codec<MessageValue>[] } = await import(
    pathToFileURL(join(folder, 'messages.ts')).href
  )
  return models.map((model) => {
    const codec = dataCodecs.find(({ name }) => name === model.name)
    if (codec === undefined) throw new Error(`${model.name} was not generated`)
    return { name: model.name, model, codec, versions: versionsOf(model) }
  })
}

const subjects = await emit(everyShape, manyTags)

for (const subject of subjects) {
  for (const version of subject.versions) {
    describe(`${subject.name} v${version}`, () => {
      checkEveryProperty(subject, version)
    })
  }
}

function checkEveryProperty(subject: Subject, version: number): void {
  const { codec, model } = subject

  test('is read back as it was written, and written as the interpreter does', () => {
    forRandomMessages(subject, version, runCount, (value) => {
      const bytes = encode(codec, value, version)
      expect(bytes.toString('hex')).toBe(writeTable(model, version, value).bytes.toString('hex'))
      expect(firstDifference(value, decodeWhole(codec, bytes, version))).toBeNull()
    })
  })

  test('agrees with the interpreter on changed messages and random bytes', () => {
    forAll(fc.tuple(arbitraryMessage(model, version), arbitraryMutations), runCount, ([value, mutations]) => {
      agreeOn(subject, version, mutate(writeTable(model, version, value).bytes, mutations))
    })
    forAll(fc.uint8Array({ maxLength: 200, size: 'max' }), runCount, (bytes) => {
      agreeOn(subject, version, Buffer.from(bytes))
    })
  })

  test('is refused when cut at any byte', () => {
    const bytes = encode(codec, fullMessage(model, version), version)
    for (let end = 0; end < bytes.length; end++) {
      wireErrorOf(() => decodeWhole(codec, bytes.subarray(0, end), version), `${end} of ${bytes.length} bytes`)
    }
  })

  test('null is written where it may stand and refused elsewhere', () => {
    for (const field of model.root.fields) {
      const isValue = field.type.kind !== 'struct' && field.type.kind !== 'array' && field.default.kind === 'value'
      if (!holds(field.versions, version) || (isValue && field.type.kind !== 'string')) continue
      const message = { ...fullMessage(model, version), [field.property]: null }
      if (holds(field.nullableVersions, version)) {
        const expected = writeTable(model, version, message).bytes.toString('hex')
        expect(encode(codec, message, version).toString('hex'), field.name).toBe(expected)
      } else {
        const error = wireErrorOf(() => encode(codec, message, version), field.name)
        expect([error.code, error.field]).toEqual(['CHRONIK_WIRE_NULL', fieldPath('', field)])
      }
    }
  })
}
