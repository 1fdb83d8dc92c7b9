import type { VersionRange } from '../model/types.ts'
import { containsVersions, intersectVersions } from '../model/versions.ts'

/** The condition of a field that is in every version a function is called with. */
export const always = ''

/**
 * When a version lies in `range`, given that it lies in `around`.
 * @returns source text, or `always`
 */
export function versionIn(range: VersionRange, around: VersionRange): string {
  const from = range.min > around.min
  const to = range.max < around.max
  if (from && to) {
    return range.min === range.max ? `version === ${range.min}` : `version >= ${range.min} && version <= ${range.max}`
  }
  if (from) return `version >= ${range.min}`
  return to ? `version <= ${range.max}` : always
}

/**
 * When a version lies outside `range`, given that it lies in `around`.
 * @returns source text, `always`, or `null` for never
 */
export function versionOutside(range: VersionRange, around: VersionRange): string | null {
  const inside = intersectVersions(range, around)
  if (inside === null) return always
  if (containsVersions(range, around)) return null
  const parts: string[] = []
  if (inside.min > around.min) parts.push(`version < ${inside.min}`)
  if (inside.max < around.max) parts.push(`version > ${inside.max}`)
  return parts.join(' || ')
}

/** A range as the generated comments write it: `7+` when it goes on to the message's last version. */
export function describeVersions(range: VersionRange, valid: VersionRange): string {
  if (range.max === valid.max) return `${range.min}+`
  return range.min === range.max ? `${range.min}` : `${range.min}-${range.max}`
}
