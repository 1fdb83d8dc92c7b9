import { expect } from 'vitest'
import { decodeWhole, encode } from '../support/codec-bytes.ts'
import { everyVersion, forRandomMessages } from '../support/every-version.ts'
import { nonDefaultValue, structPlaces } from '../support/full-message.ts'
import { firstDifference, isMessageValue } from '../support/message-value.ts'
import { isFlexible, isTagged } from '../support/model-facts.ts'
import { defaultField, defaultStruct } from '../support/table-defaults.ts'

everyVersion('create gives every field its default', ({ codec, model }) => {
  expect(firstDifference(defaultStruct(model, model.root), codec.create())).toBeNull()
})

everyVersion('what create gave is never shared', ({ codec, model }) => {
  const first = codec.create()
  for (const [property, part] of Object.entries(first)) {
    if (Array.isArray(part)) part.push(1)
    else if (isMessageValue(part)) for (const name of Object.keys(part)) part[name] = null
    else first[property] = null
  }
  expect(firstDifference(defaultStruct(model, model.root), codec.create())).toBeNull()
})

everyVersion('a default message is read back as it was', ({ codec }, version) => {
  const back = decodeWhole(codec, encode(codec, codec.create(), version), version)
  expect(firstDifference(codec.create(), back)).toBeNull()
})

everyVersion('a flexible default message ends with an empty tag section', ({ codec, model }, version) => {
  if (isFlexible(model, version)) expect(encode(codec, codec.create(), version).at(-1)).toBe(0)
})

everyVersion('a tagged field set alone is the only tag', ({ codec, model }, version) => {
  const withoutTags = encode(codec, codec.create(), version).subarray(0, -1)
  for (const field of model.root.fields) {
    if (!isTagged(field, version)) continue
    const value = codec.create()
    value[field.property] = nonDefaultValue(model, field, version)
    const bytes = encode(codec, value, version)
    const head = Buffer.concat([withoutTags, Buffer.from([1, field.tag ?? -1])])
    expect(bytes.subarray(0, head.length).toString('hex'), field.name).toBe(head.toString('hex'))
    expect(bytes.length - head.length - 1, `${field.name}, declared size`).toBe(bytes[head.length])
  }
})

everyVersion('a tagged field set back to its default leaves no trace', ({ codec, model }, version) => {
  forRandomMessages({ codec, model, name: model.name, versions: [version] }, version, 10, (value) => {
    for (const place of structPlaces(model, version, value)) {
      for (const field of place.struct.fields) {
        if (!isTagged(field, version)) continue
        const before = place.value[field.property] ?? null
        const fresh = defaultField(model, field)
        place.value[field.property] = fresh
        const bytes = encode(codec, value, version)
        place.value[field.property] = nonDefaultValue(model, field, version)
        // Never fewer than tag, size and one byte of content; the tag count may take a byte more.
        expect(encode(codec, value, version).length - bytes.length, field.name).toBeGreaterThanOrEqual(3)
        place.value[field.property] = before
      }
    }
  })
})
