import { DescriptorError, type DescriptorPlace, placeAt } from '../descriptor-error.ts'
import type { FieldDescriptor, MessageDescriptor } from '../schema/descriptor.ts'
import { buildStruct, indexCommonStructs, type MessageScope } from './build-struct.ts'
import { parseFieldType, structNameOf } from './field-type.ts'
import type { MessageModel, StructModel, VersionRange } from './types.ts'
import { highestVersion, intersectVersions, isOpenEnded, parseVersions } from './versions.ts'

/**
 * Builds the checked model of one message.
 * @param descriptor  its shape already checked by `validateDescriptor`
 * @param file        file name for error messages
 * @throws DescriptorError (rules 2-15, as far as one message shows them)
 */
export function buildMessage(descriptor: MessageDescriptor, file: string): MessageModel {
  const place: DescriptorPlace = { file, path: '$' }
  const validVersions = parseValidVersions(descriptor, place)
  const flexible = parseFlexibleVersions(descriptor, validVersions, place)
  checkKind(descriptor, place)
  const { root, structs } =
    validVersions === null
      ? { root: removedRoot(descriptor), structs: [] }
      : buildStructs(descriptor, validVersions, flexible, place)
  return {
    name: descriptor.name,
    kind: descriptor.type,
    apiKey: descriptor.apiKey ?? null,
    validVersions,
    flexibleVersions: intersectVersions(flexible, validVersions),
    deprecatedVersions: parseVersions(descriptor.deprecatedVersions, placeAt(place, 'deprecatedVersions')) ?? null,
    latestVersionUnstable: descriptor.latestVersionUnstable ?? false,
    listeners: descriptor.listeners ?? [],
    root,
    structs,
  }
}

function buildStructs(
  descriptor: MessageDescriptor,
  validVersions: VersionRange,
  flexibleVersions: VersionRange | null,
  place: DescriptorPlace,
): { root: StructModel; structs: readonly StructModel[] } {
  const commonPlace = placeAt(place, 'commonStructs')
  const scope: MessageScope = {
    validVersions,
    flexibleVersions,
    common: indexCommonStructs(descriptor.commonStructs ?? [], commonPlace),
    built: new Map(),
    open: new Set(),
  }
  const root = buildStruct(scope, {
    name: descriptor.name,
    fields: descriptor.fields ?? [],
    declaredVersions: { min: 0, max: highestVersion },
    versions: validVersions,
    common: false,
    isRoot: true,
    place: placeAt(place, 'fields'),
  })
  checkCommonStructsUsed(descriptor, commonPlace)
  return { root, structs: [...scope.built.values()] }
}

/** A removed API has no fields; its root only gives the name. */
function removedRoot(descriptor: MessageDescriptor): StructModel {
  return { name: descriptor.name, versions: { min: 0, max: 0 }, fields: [], common: false, keyed: false }
}

function parseValidVersions(descriptor: MessageDescriptor, place: DescriptorPlace): VersionRange | null {
  const validPlace = placeAt(place, 'validVersions')
  const versions = parseVersions(descriptor.validVersions, validPlace)
  if (versions === undefined || (versions !== null && isOpenEnded(versions))) {
    throw new DescriptorError(validPlace, 4, descriptor.validVersions, 'validVersions is required and bounded')
  }
  if (versions === null && (descriptor.fields ?? []).length > 0) {
    throw new DescriptorError(validPlace, 4, descriptor.validVersions, 'a message without versions has no fields')
  }
  return versions
}

function parseFlexibleVersions(
  descriptor: MessageDescriptor,
  validVersions: VersionRange | null,
  place: DescriptorPlace,
): VersionRange | null {
  const flexiblePlace = placeAt(place, 'flexibleVersions')
  const versions = parseVersions(descriptor.flexibleVersions, flexiblePlace)
  // Kafka's descriptors of removed APIs say nothing about flexible versions.
  if (versions === undefined && validVersions === null) return null
  if (versions === undefined || (versions !== null && !isOpenEnded(versions))) {
    const wanted = 'flexibleVersions is required and is none or open-ended (N+)'
    throw new DescriptorError(flexiblePlace, 4, descriptor.flexibleVersions, wanted)
  }
  return versions
}

function checkKind(descriptor: MessageDescriptor, place: DescriptorPlace): void {
  const { type, apiKey, listeners, latestVersionUnstable } = descriptor
  if (type === 'request') return
  if (listeners !== undefined) {
    throw new DescriptorError(placeAt(place, 'listeners'), 15, listeners, 'only a request has listeners')
  }
  if (latestVersionUnstable !== undefined) {
    const unstablePlace = placeAt(place, 'latestVersionUnstable')
    throw new DescriptorError(unstablePlace, 15, latestVersionUnstable, 'only a request has latestVersionUnstable')
  }
  if (type !== 'response' && apiKey !== undefined) {
    throw new DescriptorError(placeAt(place, 'apiKey'), 15, apiKey, `a ${type} message has no apiKey`)
  }
}

function checkCommonStructsUsed(descriptor: MessageDescriptor, place: DescriptorPlace): void {
  const common = descriptor.commonStructs ?? []
  const used = new Set<string>()
  const visit = (fields: readonly FieldDescriptor[]): void => {
    for (const field of fields) {
      const name = structNameOf(parseFieldType(field.type, place))
      if (name !== null) used.add(name)
      visit(field.fields ?? [])
    }
  }
  visit(descriptor.fields ?? [])
  for (const struct of common) visit(struct.fields)
  for (const [index, struct] of common.entries()) {
    if (used.has(struct.name)) continue
    throw new DescriptorError(placeAt(place, index, 'name'), 14, struct.name, 'a common struct is used by some field')
  }
}
