import { expect, test } from 'vitest'
import { WireReader } from '../../src/wire/reader.ts'
import { WireWriter } from '../../src/wire/writer.ts'
import { wireErrorOf } from '../support/codec-bytes.ts'
import { codecs, models, subjects } from '../support/generated-codecs.ts'
import { isFlexible } from '../support/model-facts.ts'

test('every message with versions has a codec, a removed one has none', () => {
  const alive = models.filter((model) => model.validVersions !== null).map((model) => model.name)
  expect(codecs.map(({ name }) => name).sort()).toEqual(alive.sort())
  expect(models.length).toBeGreaterThan(alive.length)
})

for (const { name, codec, model, versions } of subjects) {
  test(`${name} states its versions as the descriptor does`, () => {
    const firstFlexible = versions.find((version) => isFlexible(model, version))
    expect([...codec.validVersions]).toEqual([versions.at(0), versions.at(-1)])
    expect(codec.flexibleFrom).toBe(firstFlexible ?? Number.POSITIVE_INFINITY)
    expect(codec).toMatchObject(
      model.apiKey === null ? { kind: model.kind } : { kind: model.kind, apiKey: model.apiKey },
    )
  })

  test(`${name} refuses every other version before the first byte`, () => {
    const [min, max] = codec.validVersions
    for (const version of [min - 1, max + 1, -1, 32_767, -32_768, min + 0.5, Number.NaN]) {
      if (version >= min && version <= max && Number.isInteger(version)) continue
      const reader = new WireReader(Buffer.alloc(64), 3)
      const writer = new WireWriter()
      const readError = wireErrorOf(() => codec.read(reader, version), `read v${version}`)
      const writeError = wireErrorOf(() => codec.write(writer, codec.create(), version), `write v${version}`)
      expect([readError.code, writeError.code]).toEqual(['CHRONIK_WIRE_VERSION', 'CHRONIK_WIRE_VERSION'])
      expect([reader.at, writer.byteLength]).toEqual([3, 0])
    }
  })
}
