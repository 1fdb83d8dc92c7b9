import { DescriptorError, type DescriptorPlace, placeAt } from '../descriptor-error.ts'
import type { FieldDescriptor, StructDescriptor } from '../schema/descriptor.ts'
import { buildField, parseDeclaredVersions, propertyName, tagOf } from './build-field.ts'
import { parseFieldType, structNameOf } from './field-type.ts'
import type { FieldModel, FieldType, StructModel, VersionRange } from './types.ts'
import { formatVersions, intersectVersions, parseVersions } from './versions.ts'

/** A property the generator adds to every struct, so no field may take it. */
const reservedProperty = 'unknownTaggedFields'

interface CommonStruct {
  readonly descriptor: StructDescriptor
  readonly place: DescriptorPlace
}

/** What the structs of one message share while they are being built. */
export interface MessageScope {
  readonly validVersions: VersionRange
  /** As written, open-ended. */
  readonly flexibleVersions: VersionRange | null
  readonly common: ReadonlyMap<string, CommonStruct>
  /** Finished structs; insertion order puts inner ones before the structs that use them. */
  readonly built: Map<string, StructModel>
  /** Structs whose fields are being read: meeting one again is a cycle. */
  readonly open: Set<string>
}

/**
 * Indexes `commonStructs` by name.
 * @throws DescriptorError (rule 13) when two have the same name
 */
export function indexCommonStructs(
  structs: readonly StructDescriptor[],
  place: DescriptorPlace,
): ReadonlyMap<string, CommonStruct> {
  const common = new Map<string, CommonStruct>()
  for (const [index, descriptor] of structs.entries()) {
    const structPlace = placeAt(place, index)
    if (common.has(descriptor.name)) {
      throw new DescriptorError(placeAt(structPlace, 'name'), 13, descriptor.name, 'common struct names are unique')
    }
    common.set(descriptor.name, { descriptor, place: structPlace })
  }
  return common
}

/** One struct to build, with the versions its surroundings leave to it. */
export interface StructRequest {
  readonly name: string
  readonly fields: readonly FieldDescriptor[]
  /** Versions as written, intersected with those of every parent; not yet cut down to validVersions. */
  readonly declaredVersions: VersionRange
  /** The same cut down to validVersions. */
  readonly versions: VersionRange
  readonly common: boolean
  readonly isRoot: boolean
  /** Place of the `fields` array. */
  readonly place: DescriptorPlace
}

/**
 * Builds a struct and, before it, every struct its fields use.
 * @throws DescriptorError (rules 3, 4, 6-14)
 */
export function buildStruct(scope: MessageScope, request: StructRequest): StructModel {
  checkNames(request.fields, request.place)
  checkTags(request.fields, request.place)
  scope.open.add(request.name)
  const fields: FieldModel[] = []
  for (const [index, field] of request.fields.entries()) {
    const built = buildStructField(scope, request, field, placeAt(request.place, index))
    if (built !== null) fields.push(built)
  }
  scope.open.delete(request.name)
  return {
    name: request.name,
    versions: request.versions,
    fields,
    common: request.common,
    keyed: fields.some((field) => field.mapKey),
  }
}

function buildStructField(
  scope: MessageScope,
  parent: StructRequest,
  field: FieldDescriptor,
  place: DescriptorPlace,
): FieldModel | null {
  const type = parseFieldType(field.type, placeAt(place, 'type'))
  if (field.mapKey === true && parent.isRoot) {
    throw new DescriptorError(placeAt(place, 'mapKey'), 13, field.mapKey, 'a mapKey stands inside a struct')
  }
  const declared = parseDeclaredVersions(field, place)
  const declaredVersions = intersectVersions(declared.versions, parent.declaredVersions)
  const effective = intersectVersions(declaredVersions, scope.validVersions)
  if (declaredVersions === null || (effective === null && declaredVersions.min > scope.validVersions.max)) {
    const wanted = `a field appears in one of its parent's versions ${formatVersions(parent.versions)}`
    throw new DescriptorError(placeAt(place, 'versions'), 14, field.versions ?? field.taggedVersions, wanted)
  }
  // Only versions that Kafka has removed since carried it (ShareFetchRequest.PartitionMaxBytes in 4.3).
  if (effective === null) return null
  const model = buildField(
    field,
    {
      type,
      declared,
      effective,
      messageFlexibleVersions: scope.flexibleVersions,
      messageValidVersions: scope.validVersions,
    },
    place,
  )
  buildFieldStruct(scope, field, type, { ...parent, declaredVersions, versions: effective }, place)
  return model
}

function buildFieldStruct(
  scope: MessageScope,
  field: FieldDescriptor,
  type: FieldType,
  around: StructRequest,
  place: DescriptorPlace,
): void {
  const name = structNameOf(type)
  const typePlace = placeAt(place, 'type')
  if (name === null) {
    if (field.fields === undefined) return
    throw new DescriptorError(typePlace, 13, field.type, 'only a struct has fields of its own')
  }
  if (scope.open.has(name)) {
    throw new DescriptorError(typePlace, 13, field.type, 'a struct does not contain itself')
  }
  const common = scope.common.get(name)
  if (field.fields !== undefined) {
    if (common !== undefined) {
      throw new DescriptorError(typePlace, 13, field.type, 'a common struct is not specified again inline')
    }
    if (scope.built.has(name)) {
      throw new DescriptorError(typePlace, 13, field.type, 'inline struct names are unique in a message')
    }
    const fieldsPlace = placeAt(place, 'fields')
    const inline = { ...around, name, fields: field.fields, common: false, isRoot: false, place: fieldsPlace }
    scope.built.set(name, buildStruct(scope, inline))
    return
  }
  if (common === undefined) {
    throw new DescriptorError(typePlace, 13, field.type, 'a struct has fields or is one of commonStructs')
  }
  if (!scope.built.has(name)) scope.built.set(name, buildCommonStruct(scope, common))
}

function buildCommonStruct(scope: MessageScope, { descriptor, place }: CommonStruct): StructModel {
  const declared = parseVersions(descriptor.versions, placeAt(place, 'versions'))
  if (declared === undefined) {
    throw new DescriptorError(placeAt(place, 'versions'), 13, descriptor.versions, 'a common struct has versions')
  }
  const versions = intersectVersions(declared, scope.validVersions)
  if (declared === null || versions === null) {
    const wanted = `a common struct appears in one of validVersions ${formatVersions(scope.validVersions)}`
    throw new DescriptorError(placeAt(place, 'versions'), 14, descriptor.versions, wanted)
  }
  return buildStruct(scope, {
    name: descriptor.name,
    fields: descriptor.fields,
    declaredVersions: declared,
    versions,
    common: true,
    isRoot: false,
    place: placeAt(place, 'fields'),
  })
}

function checkNames(fields: readonly FieldDescriptor[], place: DescriptorPlace): void {
  const taken = new Set([reservedProperty])
  for (const [index, field] of fields.entries()) {
    const property = propertyName(field.name)
    if (taken.has(property)) {
      throw new DescriptorError(placeAt(place, index, 'name'), 6, field.name, 'field names are unique in a struct')
    }
    taken.add(property)
  }
}

function checkTags(fields: readonly FieldDescriptor[], place: DescriptorPlace): void {
  const tagged = fields
    .map((field, index) => ({ field, index, tag: tagOf(field) }))
    .filter(({ tag }) => tag !== null)
    .sort((a, b) => Number(a.tag) - Number(b.tag))
  for (const [expected, { field, index, tag }] of tagged.entries()) {
    if (tag === expected) continue
    const wanted = `tags are unique in a struct and count up from 0, here ${expected} is due`
    throw new DescriptorError(placeAt(place, index, 'tag'), 6, field.tag, wanted)
  }
}
