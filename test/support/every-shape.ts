import { sampleFile } from './sample-descriptor.ts'

const inner = [
  { name: 'Key', type: 'string', versions: '0+', mapKey: true },
  { name: 'Rack', type: 'string', versions: '1+', nullableVersions: '3+', ignorable: true },
  { name: 'Ports', type: '[]uint16', versions: '0+', nullableVersions: '2+' },
  { name: 'Mark', type: 'bytes', versions: '2+', nullableVersions: '2+', taggedVersions: '2+', tag: 0 },
  { name: 'Ratio', type: 'float64', versions: '3+', taggedVersions: '3+', tag: 1 },
]

const place = [
  { name: 'X', type: 'int8', versions: '0+', default: '-3' },
  { name: 'Y', type: 'int64', versions: '2+', default: '0x7fffffffffffffff' },
]

const sequence = [
  { name: 'Flag', type: 'bool', versions: '0+', default: 'true' },
  { name: 'Small', type: 'int8', versions: '0-2', default: '-1' },
  { name: 'Short', type: 'int16', versions: '1-3', ignorable: true },
  { name: 'Port', type: 'uint16', versions: '0+', default: '0xffff' },
  { name: 'Epoch', type: 'uint32', versions: '0+', default: '0xffffffff' },
  { name: 'Offset', type: 'int64', versions: '2+', default: '-1', ignorable: true },
  { name: 'Ratio', type: 'float64', versions: '1+', default: '0.5' },
  { name: 'Id', type: 'uuid', versions: '3+', default: 'AAAAAAAAAAAAAAAAAAAAAQ' },
  { name: 'Name', type: 'string', versions: '0+', nullableVersions: '1+', default: 'none' },
  { name: 'OldName', type: 'string', versions: '0-3', nullableVersions: '0-3', default: 'null' },
  { name: 'LegacyName', type: 'string', versions: '0+', nullableVersions: '0+', flexibleVersions: 'none' },
  { name: 'LateBytes', type: 'bytes', versions: '0+', nullableVersions: '2+', flexibleVersions: 'none' },
  { name: 'Copied', type: 'bytes', versions: '1+', zeroCopy: true },
  { name: 'Batch', type: 'records', versions: '0+', nullableVersions: '0+' },
  { name: 'Numbers', type: '[]int64', versions: '0+', nullableVersions: '3+' },
  { name: 'Shorts', type: '[]int16', versions: '1+' },
  { name: 'Words', type: '[]string', versions: '0+', nullableVersions: '0-1' },
  { name: 'Ids', type: '[]uuid', versions: '2+', ignorable: true },
  { name: 'Epochs', type: '[]uint32', versions: '0+' },
  { name: 'Hosts', type: '[]Host', versions: '0+', nullableVersions: '2+', fields: inner },
  { name: 'Here', type: 'Place', versions: '0+' },
  { name: 'There', type: 'Place', versions: '1+', nullableVersions: '2+', ignorable: true },
  { name: 'Nowhere', type: 'Place', versions: '1+', nullableVersions: '1+', default: 'null' },
]

const tagged = [
  { name: 'TagBool', type: 'bool', default: 'true' },
  { name: 'TagMoved', type: 'int32', versions: '1+', default: '7' },
  { name: 'TagUnsigned', type: 'uint16', default: '9' },
  { name: 'TagFloat', type: 'float64' },
  { name: 'TagId', type: 'uuid' },
  { name: 'TagText', type: 'string', nullable: true, default: 'text' },
  { name: 'TagLegacyText', type: 'string', flexibleVersions: 'none' },
  { name: 'TagBytes', type: 'bytes', nullable: true, default: 'null' },
  { name: 'TagEmptyBytes', type: 'bytes' },
  { name: 'TagNumbers', type: '[]int32', nullable: true },
  { name: 'TagNone', type: '[]string', nullable: true, default: 'null' },
  { name: 'TagPlace', type: 'Place' },
  { name: 'TagMaybePlace', type: 'Place', nullable: true },
  { name: 'TagNoPlace', type: 'Place', nullable: true, default: 'null' },
  { name: 'TagPlaces', type: '[]Place', taggedVersions: '3+' },
].map(({ nullable, ...field }, tag) => {
  const taggedVersions = field.taggedVersions ?? (field.versions === undefined ? '2+' : '3+')
  const versions = field.versions ?? taggedVersions
  return { ...field, versions, taggedVersions, tag, ...(nullable === true ? { nullableVersions: versions } : {}) }
})

/**
 * A message with every combination of type, nullability, default, tag and version range that the rules allow: also
 * those that no descriptor of the release has, and the next one may.
 */
export const everyShape = sampleFile({
  name: 'EveryShape',
  commonStructs: [{ name: 'Place', versions: '0+', fields: place }],
  fields: [...sequence, ...tagged],
})

/** A message with so many tags that the last ones take two bytes. */
export const manyTags = sampleFile({
  name: 'ManyTags',
  fields: Array.from({ length: 140 }, (_, tag) => ({
    name: `Field${tag}`,
    type: tag % 2 === 0 ? 'int16' : 'string',
    versions: '2+',
    taggedVersions: '2+',
    tag,
  })),
})
