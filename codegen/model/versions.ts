import { DescriptorError, type DescriptorPlace } from '../descriptor-error.ts'
import type { VersionRange } from './types.ts'

/** Kafka's highest version (a signed 16-bit number): the end of an open range. */
export const highestVersion = 32767

const rangeForm = /^(\d{1,5})(?:(\+)|-(\d{1,5}))?$/

/**
 * Reads a version range in one of its written forms: `3`, `0-4`, `9+`, `none`, or nothing (rule 3).
 * @returns `null` for `none`, `undefined` for missing or blank text; an open range ends at `highestVersion`
 * @throws  DescriptorError (rule 3)
 */
export function parseVersions(text: string | undefined, place: DescriptorPlace): VersionRange | null | undefined {
  const trimmed = text?.trim() ?? ''
  if (trimmed === '') return undefined
  if (trimmed === 'none') return null
  const match = rangeForm.exec(trimmed)
  if (match === null) {
    throw new DescriptorError(place, 3, text, 'a version range is written N, A-B, N+ or none')
  }
  const min = Number(match[1])
  const max = match[2] === '+' ? highestVersion : Number(match[3] ?? match[1])
  if (min > max || max > highestVersion) {
    throw new DescriptorError(place, 3, text, `a version range ascends and ends at ${highestVersion} at most`)
  }
  return { min, max }
}

/** Whether the range was written `N+`. */
export function isOpenEnded(range: VersionRange): boolean {
  return range.max === highestVersion
}

/** Versions in both ranges; `null` is the empty range. */
export function intersectVersions(a: VersionRange | null, b: VersionRange | null): VersionRange | null {
  if (a === null || b === null) return null
  const min = Math.max(a.min, b.min)
  const max = Math.min(a.max, b.max)
  return min <= max ? { min, max } : null
}

/** Whether every version of `inner` is one of `outer`; the empty range is part of every range. */
export function containsVersions(outer: VersionRange | null, inner: VersionRange | null): boolean {
  if (inner === null) return true
  return outer !== null && outer.min <= inner.min && inner.max <= outer.max
}

/** Whether two ranges hold the same versions. */
export function equalVersions(a: VersionRange | null, b: VersionRange | null): boolean {
  return containsVersions(a, b) && containsVersions(b, a)
}

/** A range as Kafka writes it: `none`, `3`, `0-4` or `9+`. */
export function formatVersions(range: VersionRange | null): string {
  if (range === null) return 'none'
  if (isOpenEnded(range)) return `${range.min}+`
  return range.min === range.max ? `${range.min}` : `${range.min}-${range.max}`
}
