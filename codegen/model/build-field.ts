import { DescriptorError, type DescriptorPlace, placeAt } from '../descriptor-error.ts'
import type { FieldDescriptor } from '../schema/descriptor.ts'
import { parseDefault } from './default-value.ts'
import { baseType } from './field-type.ts'
import type { FieldModel, FieldType, PrimitiveKind, VersionRange } from './types.ts'
import { containsVersions, formatVersions, intersectVersions, isOpenEnded, parseVersions } from './versions.ts'

const nullableKinds: ReadonlySet<string> = new Set(['string', 'bytes', 'records', 'array', 'struct'])

/** The base type each of Kafka's entity types stands for. */
const entityKinds: ReadonlyMap<string, PrimitiveKind> = new Map([
  ['brokerId', 'int32'],
  ['producerId', 'int64'],
  ['groupId', 'string'],
  ['topicName', 'string'],
  ['transactionalId', 'string'],
])

/** Versions of a field as written, before they are cut down to those of its parents. */
export interface DeclaredVersions {
  readonly versions: VersionRange | null
  readonly tagged: VersionRange | null
}

/**
 * Reads `versions` and `taggedVersions`; a missing `versions` takes `taggedVersions` (rule 3).
 * @throws DescriptorError (rule 3 when both are missing, rule 4 when taggedVersions is bounded)
 */
export function parseDeclaredVersions(field: FieldDescriptor, place: DescriptorPlace): DeclaredVersions {
  const taggedPlace = placeAt(place, 'taggedVersions')
  const tagged = parseVersions(field.taggedVersions, taggedPlace)
  if (tagged && !isOpenEnded(tagged)) {
    throw new DescriptorError(taggedPlace, 4, field.taggedVersions, 'taggedVersions is none or open-ended (N+)')
  }
  const versions = parseVersions(field.versions, placeAt(place, 'versions'))
  if (versions !== undefined) return { versions, tagged: tagged ?? null }
  if (tagged === undefined) {
    throw new DescriptorError(placeAt(place, 'versions'), 3, field.versions, 'versions or taggedVersions is required')
  }
  return { versions: tagged, tagged }
}

/** What a field's parents and message decide about it. */
export interface FieldSetting {
  readonly type: FieldType
  readonly declared: DeclaredVersions
  /** Versions that carry the field, cut down by every parent and by validVersions. */
  readonly effective: VersionRange
  /** flexibleVersions of the message as written, open-ended. */
  readonly messageFlexibleVersions: VersionRange | null
  readonly messageValidVersions: VersionRange
}

/**
 * Checks one field against rules 7-12 and gives its model.
 * @throws DescriptorError
 */
export function buildField(field: FieldDescriptor, setting: FieldSetting, place: DescriptorPlace): FieldModel {
  const { type, declared, effective } = setting
  const tag = parseTag(field, setting, place)
  const nullable = parseNullableVersions(field, type, place)
  checkTaggedNullability(field, declared.tagged, nullable, place)
  checkEntityType(field, type, place)
  if (field.zeroCopy === true && type.kind !== 'bytes') {
    throw new DescriptorError(
      placeAt(place, 'zeroCopy'),
      11,
      field.zeroCopy,
      `only bytes is zeroCopy, not ${field.type}`,
    )
  }
  const taggedVersions = intersectVersions(declared.tagged, effective)
  return {
    name: field.name,
    property: propertyName(field.name),
    type,
    versions: effective,
    nullableVersions: intersectVersions(nullable, effective),
    taggedVersions,
    tag: taggedVersions === null ? null : tag,
    flexibleVersions: parseFlexibleOverride(field, setting, place),
    ignorable: field.ignorable ?? false,
    default: parseDefault(
      field.default,
      type,
      nullable !== null && containsVersions(nullable, declared.versions),
      placeAt(place, 'default'),
    ),
    mapKey: field.mapKey ?? false,
    zeroCopy: field.zeroCopy ?? false,
    entityType: field.entityType ?? null,
  }
}

/** The property of the generated type that a field becomes: its name with a small first letter. */
export function propertyName(fieldName: string): string {
  return fieldName.charAt(0).toLowerCase() + fieldName.slice(1)
}

/** A field's tag as a number; `null` without one. The descriptor's shape has been checked: digits or a number. */
export function tagOf(field: FieldDescriptor): number | null {
  return field.tag === undefined ? null : Number(field.tag)
}

function parseTag(field: FieldDescriptor, setting: FieldSetting, place: DescriptorPlace): number | null {
  const { type, declared } = setting
  const tag = tagOf(field)
  const tagPlace = placeAt(place, 'tag')
  const taggedPlace = placeAt(place, 'taggedVersions')
  if (tag === null) {
    if (declared.tagged === null) return null
    throw new DescriptorError(taggedPlace, 7, field.taggedVersions, 'taggedVersions needs a tag')
  }
  if (declared.tagged === null) throw new DescriptorError(tagPlace, 7, field.tag, 'a tag needs taggedVersions')
  if (!containsVersions(declared.versions, declared.tagged)) {
    const wanted = `taggedVersions lies within versions ${formatVersions(declared.versions)}`
    throw new DescriptorError(taggedPlace, 7, field.taggedVersions, wanted)
  }
  if (!containsVersions(setting.messageFlexibleVersions, declared.tagged)) {
    const wanted = `taggedVersions lies within flexibleVersions ${formatVersions(setting.messageFlexibleVersions)}`
    throw new DescriptorError(taggedPlace, 7, field.taggedVersions, wanted)
  }
  if (field.mapKey === true) throw new DescriptorError(tagPlace, 7, field.tag, 'a mapKey has no tag')
  if (type.kind === 'records') throw new DescriptorError(tagPlace, 7, field.tag, 'records has no tag')
  return tag
}

function parseNullableVersions(field: FieldDescriptor, type: FieldType, place: DescriptorPlace): VersionRange | null {
  const nullablePlace = placeAt(place, 'nullableVersions')
  const nullable = parseVersions(field.nullableVersions, nullablePlace) ?? null
  if (nullable !== null && !nullableKinds.has(type.kind)) {
    throw new DescriptorError(nullablePlace, 8, field.nullableVersions, `${field.type} is never null`)
  }
  return nullable
}

function checkTaggedNullability(
  field: FieldDescriptor,
  tagged: VersionRange | null,
  nullable: VersionRange | null,
  place: DescriptorPlace,
): void {
  if (intersectVersions(tagged, nullable) === null || containsVersions(nullable, tagged)) return
  const wanted = `a tagged field is nullable in all its tagged versions ${formatVersions(tagged)} or in none`
  throw new DescriptorError(placeAt(place, 'nullableVersions'), 9, field.nullableVersions, wanted)
}

function checkEntityType(field: FieldDescriptor, type: FieldType, place: DescriptorPlace): void {
  if (field.entityType === undefined) return
  const wanted = entityKinds.get(field.entityType)
  if (baseType(type).kind === wanted) return
  const reason = wanted === undefined ? 'no such entity type' : `this entity type is ${wanted}, the field ${field.type}`
  throw new DescriptorError(placeAt(place, 'entityType'), 12, field.entityType, reason)
}

function parseFlexibleOverride(
  field: FieldDescriptor,
  setting: FieldSetting,
  place: DescriptorPlace,
): VersionRange | null | undefined {
  const overridePlace = placeAt(place, 'flexibleVersions')
  const override = parseVersions(field.flexibleVersions, overridePlace)
  if (override === undefined) return undefined
  if (setting.type.kind !== 'string' && setting.type.kind !== 'bytes') {
    throw new DescriptorError(
      overridePlace,
      11,
      field.flexibleVersions,
      `only string and bytes override flexibleVersions`,
    )
  }
  if (!containsVersions(setting.messageFlexibleVersions, override)) {
    const wanted = `flexibleVersions lies within the message's ${formatVersions(setting.messageFlexibleVersions)}`
    throw new DescriptorError(overridePlace, 11, field.flexibleVersions, wanted)
  }
  return intersectVersions(override, setting.messageValidVersions)
}
