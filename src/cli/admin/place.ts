import type { Client } from '../../client/client.ts'
import { listOffsets } from '../../client/list-offset.ts'
import { UsageError } from './usage-error.ts'

/** A place in every partition of a topic, as it is written on the command line. */
export type Place =
  | { readonly kind: 'earliest' | 'latest' }
  | { readonly kind: 'offset'; readonly offset: number }
  /** So many records before the end. */
  | { readonly kind: 'before-end'; readonly count: number }
  | { readonly kind: 'time'; readonly timestampMs: number }

/** The first and the next offset of one partition. */
export interface Bounds {
  readonly earliest: number
  readonly latest: number
}

/** How places are written, for help texts. */
export const PLACE_HELP = 'earliest, latest, an offset, -N (N before the end), a time (2026-01-31T12:00:00Z) or @ms'

const TIME = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/

/** @throws UsageError when it is none of `PLACE_HELP` */
export function parsePlace(text: string): Place {
  if (text === 'earliest' || text === 'latest') return { kind: text }
  const whole = Number(text.replace(/^[-@]/, ''))
  if (/^[-@]?\d+$/.test(text) && Number.isSafeInteger(whole)) {
    if (text.startsWith('-')) return { kind: 'before-end', count: whole }
    if (text.startsWith('@')) return { kind: 'time', timestampMs: whole }
    return { kind: 'offset', offset: whole }
  }
  const timestampMs = TIME.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(timestampMs)) throw new UsageError(`"${text}" is not a place: ${PLACE_HELP}`)
  return { kind: 'time', timestampMs }
}

/** The first and next offsets of partitions. */
export async function findBounds(
  client: Client,
  topic: string,
  partitions: readonly number[],
): Promise<ReadonlyMap<number, Bounds>> {
  const earliest = await listOffsets(client, topic, partitions, 'earliest')
  const latest = await listOffsets(client, topic, partitions, 'latest')
  return new Map(
    partitions.map((partition) => [
      partition,
      { earliest: earliest.get(partition) ?? 0, latest: latest.get(partition) ?? 0 },
    ]),
  )
}

/**
 * Finds the offset of a place in each partition.
 * @param bounds  those of the partitions that are asked for
 * @returns a time after the last record, and an offset after it, give the end; nothing lies before the first record
 */
export async function resolvePlace(
  client: Client,
  topic: string,
  place: Place,
  bounds: ReadonlyMap<number, Bounds>,
): Promise<ReadonlyMap<number, number>> {
  const atTime =
    place.kind === 'time' ? await listOffsets(client, topic, [...bounds.keys()], place.timestampMs) : new Map()
  const offsets = new Map<number, number>()
  for (const [partition, { earliest, latest }] of bounds) {
    const offset = offsetOf(place, { earliest, latest }, atTime.get(partition) ?? -1)
    offsets.set(partition, Math.min(Math.max(offset, earliest), latest))
  }
  return offsets
}

function offsetOf(place: Place, { earliest, latest }: Bounds, atTime: number): number {
  switch (place.kind) {
    case 'earliest':
      return earliest
    case 'latest':
      return latest
    case 'offset':
      return place.offset
    case 'before-end':
      return latest - place.count
    case 'time':
      return atTime < 0 ? latest : atTime
  }
}
