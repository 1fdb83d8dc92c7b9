import type { FieldModel, MessageModel, StructModel, VersionRange } from '../model/types.ts'
import { intersectVersions } from '../model/versions.ts'

/** One of the at most two forms in which a struct lies on the wire. */
export interface Body {
  readonly flexible: boolean
  /** Versions that use this form of the struct. */
  readonly versions: VersionRange
}

/** A message's versions that are not flexible; `null` when all are. */
export function legacyVersions(message: MessageModel): VersionRange | null {
  const { validVersions, flexibleVersions } = message
  if (validVersions === null || flexibleVersions === null) return validVersions
  if (flexibleVersions.min <= validVersions.min) return null
  return { min: validVersions.min, max: flexibleVersions.min - 1 }
}

/** The bodies that can occur for a struct, the flexible one first. */
export function bodiesOf(message: MessageModel, struct: StructModel): Body[] {
  const flexible = intersectVersions(struct.versions, message.flexibleVersions)
  const legacy = intersectVersions(struct.versions, legacyVersions(message))
  const bodies: Body[] = []
  if (flexible !== null) bodies.push({ flexible: true, versions: flexible })
  if (legacy !== null) bodies.push({ flexible: false, versions: legacy })
  return bodies
}

/** Whether a struct has a tag section in some version, and with it a place for unknown tags. */
export function isEverFlexible(message: MessageModel, struct: StructModel): boolean {
  return intersectVersions(struct.versions, message.flexibleVersions) !== null
}

/** Where a field lies in one body. */
export interface Placement {
  /** Versions in which it stands in the sequence of fields. */
  readonly plain: VersionRange | null
  /** Versions in which it lies in the tag section. */
  readonly tagged: VersionRange | null
}

/** Splits a field's versions within a body by where it lies. `taggedVersions` reaches to the last version (rule 4). */
export function placementOf(field: FieldModel, body: Body): Placement {
  const tagged = intersectVersions(field.taggedVersions, body.versions)
  const untagged =
    field.taggedVersions === null
      ? field.versions
      : rangeOrNull(field.versions.min, Math.min(field.versions.max, field.taggedVersions.min - 1))
  return { plain: intersectVersions(untagged, body.versions), tagged }
}

/**
 * Whether a field's length is compact in a body. A field may override the message (RequestHeader.ClientId stays as it
 * was, so that a broker can read it before it knows the version).
 * @throws Error when the override changes within the body, which no descriptor does
 */
export function isCompact(field: FieldModel, body: Body): boolean {
  if (!body.flexible || field.flexibleVersions === undefined) return body.flexible
  const compact = intersectVersions(field.flexibleVersions, body.versions)
  if (compact === null) return false
  if (compact.min === body.versions.min && compact.max === body.versions.max) return true
  throw new Error(
    `${field.name}: flexibleVersions begins inside the message's flexible versions, which is not supported`,
  )
}

function rangeOrNull(min: number, max: number): VersionRange | null {
  return min <= max ? { min, max } : null
}
