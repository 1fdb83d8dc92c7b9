import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FieldModel } from '../../codegen/model/types.ts'
import { decode, decodeWhole, encode, wireErrorOf } from '../support/codec-bytes.ts'
import { everyVersion, forAll } from '../support/every-version.ts'
import { fullMessage, structPlaces } from '../support/full-message.ts'
import { type Subject, subjects } from '../support/generated-codecs.ts'
import { firstDifference, type RawTag } from '../support/message-value.ts'
import { isFlexible, isTagged } from '../support/model-facts.ts'

/** Above every tag Kafka has given out, with a gap between each two and one of more than one byte. */
const unknownTags: readonly RawTag[] = [
  { tag: 60, data: Buffer.from('first') },
  { tag: 62, data: Buffer.alloc(0) },
  { tag: 0x4001, data: Buffer.alloc(200, 0x2a) },
]

function withUnknownTags(subject: Subject, version: number, tags: readonly RawTag[]): ReturnType<typeof fullMessage> {
  const message = fullMessage(subject.model, version)
  for (const { value } of structPlaces(subject.model, version, message)) value.unknownTaggedFields = [...tags]
  return message
}

everyVersion('unknown tags are kept in every struct and written again', (subject, version) => {
  if (!isFlexible(subject.model, version)) return
  const message = withUnknownTags(subject, version, unknownTags)
  const bytes = encode(subject.codec, message, version)
  const back = decodeWhole(subject.codec, bytes, version)
  expect(firstDifference(message, back)).toBeNull()
  expect(encode(subject.codec, back, version).equals(bytes)).toBe(true)
})

everyVersion('unknown tags follow the known ones of a full message, all counted', (subject, version) => {
  if (!isFlexible(subject.model, version)) return
  const knownTags = subject.model.root.fields.filter((field) => isTagged(field, version))
  const tail = encode(subject.codec, { ...fullMessage(subject.model, version), unknownTaggedFields: null }, version)
  const message = { ...fullMessage(subject.model, version), unknownTaggedFields: [...unknownTags] }
  const bytes = encode(subject.codec, message, version)
  const unknown = Buffer.concat([
    Buffer.from([60, 5]),
    Buffer.from('first'),
    Buffer.from([62, 0, 0x81, 0x80, 0x01, 200, 0x01]),
    Buffer.alloc(200, 0x2a),
  ])
  const sectionStart = sectionStartOf(subject, version)
  expect(bytes[sectionStart]).toBe(knownTags.length + unknownTags.length)
  expect(bytes.subarray(0, sectionStart).equals(tail.subarray(0, sectionStart))).toBe(true)
  expect(bytes.subarray(sectionStart + 1).equals(Buffer.concat([tail.subarray(sectionStart + 1), unknown]))).toBe(true)
})

/** Where the message's own tag section begins: a full message without any tag ends there. */
function sectionStartOf(subject: Subject, version: number): number {
  const message = fullMessage(subject.model, version)
  const defaults = subject.codec.create()
  for (const field of subject.model.root.fields) {
    if (isTagged(field, version)) message[field.property] = defaults[field.property] ?? null
  }
  return encode(subject.codec, message, version).length - 1
}

everyVersion('unknown tags on a legacy version are refused, an empty list is not', (subject, version) => {
  if (isFlexible(subject.model, version) || subject.model.flexibleVersions === null) return
  const bytes = encode(subject.codec, fullMessage(subject.model, version), version)
  expect(encode(subject.codec, withUnknownTags(subject, version, []), version).equals(bytes)).toBe(true)
  const message = fullMessage(subject.model, version)
  for (const { value, path } of structPlaces(subject.model, version, message)) {
    value.unknownTaggedFields = [...unknownTags]
    wireErrorOf(() => encode(subject.codec, message, version), `unknown tags in ${path}`)
    value.unknownTaggedFields = null
  }
})

everyVersion('repeated, descending and known tags among the unknown ones are refused', (subject, version) => {
  if (!isFlexible(subject.model, version)) return
  const [first, second] = [unknownTags[0], unknownTags[1]]
  if (first === undefined || second === undefined) throw new Error('two tags are needed')
  const message = fullMessage(subject.model, version)
  for (const { struct, value, path } of structPlaces(subject.model, version, message)) {
    const known = struct.fields.find((field) => isTagged(field, version))
    const wrong: RawTag[][] = [
      [first, first],
      [second, first],
    ]
    if (known !== undefined) wrong.push([{ tag: known.tag ?? -1, data: Buffer.alloc(0) }])
    for (const tags of wrong) {
      value.unknownTaggedFields = tags
      const error = wireErrorOf(
        () => encode(subject.codec, message, version),
        `tags ${tags.map((t) => t.tag)}, ${path}`,
      )
      expect(error.code).toBe('CHRONIK_WIRE_TAG')
    }
    value.unknownTaggedFields = null
  }
})

everyVersion('a tag of another version is refused', (subject, version) => {
  if (!isFlexible(subject.model, version)) return
  const head = encode(subject.codec, subject.codec.create(), version).subarray(0, -1)
  for (const field of subject.model.root.fields) {
    if (field.tag === null || isTagged(field, version)) continue
    const frame = Buffer.concat([head, Buffer.from([1, field.tag, 1, 0])])
    const error = wireErrorOf(() => decode(subject.codec, frame, version), field.name)
    expect(error.code).toBe('CHRONIK_WIRE_TAG')
  }
})

describe('a known tag whose declared size is not its content is refused', () => {
  const tagged = subjects.flatMap((subject) =>
    subject.model.root.fields
      .filter((field) => field.tag !== null)
      .map((field): [Subject, FieldModel] => [subject, field]),
  )
  test('there are such fields', () => expect(tagged.length).toBeGreaterThan(10))

  for (const [subject, field] of tagged) {
    const version = subject.versions.at(-1) ?? 0
    test(`${subject.name}.${field.name}`, () => {
      const value = {
        ...subject.codec.create(),
        [field.property]: fullMessage(subject.model, version)[field.property] ?? null,
      }
      const bytes = encode(subject.codec, value, version)
      const sizeAt = encode(subject.codec, subject.codec.create(), version).length + 1
      const size = bytes[sizeAt] ?? 0
      expect(bytes.length).toBe(sizeAt + 1 + size)
      const withSize = (declared: number, extra: number): Buffer =>
        Buffer.concat([
          bytes.subarray(0, sizeAt),
          Buffer.from([declared]),
          bytes.subarray(sizeAt + 1),
          Buffer.alloc(extra),
        ])
      wireErrorOf(() => decode(subject.codec, withSize(size + 1, 1), version), 'one byte too many')
      wireErrorOf(() => decode(subject.codec, withSize(size - 1, 0), version), 'one byte too few')
    })
  }
})

describe('unknown tags are views of the frame', () => {
  test('data shares memory with what was read', () => {
    const subject = subjects.find(({ name }) => name === 'ApiVersionsRequest')
    if (subject === undefined) throw new Error('ApiVersionsRequest is missing')
    const version = subject.versions.at(-1) ?? 0
    forAll(fc.uint8Array({ minLength: 1, maxLength: 40 }), 20, (data) => {
      const frame = encode(
        subject.codec,
        { ...subject.codec.create(), unknownTaggedFields: [{ tag: 9, data: Buffer.from(data) }] },
        version,
      )
      const read = decodeWhole(subject.codec, frame, version).unknownTaggedFields
      expect(firstDifference(read, [{ tag: 9, data: Buffer.from(data) }])).toBeNull()
    })
  })
})
