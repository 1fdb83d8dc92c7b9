import { createHash } from 'node:crypto'
import { joinRecords, type RecordsData } from '../../src/wire/bytes.ts'
import { NIL_UUID } from '../../src/wire/uuid.ts'
import { batchLines } from './batch-line.ts'

/** What is left of a decoded answer: plain JSON without anything that two brokers cannot have in common. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [name: string]: Plain }

/** Times this far from the clock are those of the run itself. */
const NOW_RANGE_MS = 600_000

const DEFAULT_SOURCE = 5
const DIGEST_DIGITS = 10
/** Kafka sets it for the whole cluster when it formats its storage, so it is not at its default there. */
const alwaysTold: ReadonlySet<string> = new Set(['min.insync.replicas'])

/** APIs that this broker has; a real Kafka has more, which no case is about. */
const comparedApiKeys: ReadonlySet<number> = new Set([
  0, 1, 2, 3, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 32, 33, 35, 37, 42, 43, 44,
  45, 46, 47, 60, 61, 65, 66, 74, 75,
])

/** Parts of an answer whose every number is -1 where they say nothing. */
const mostlyUnset: ReadonlySet<string> = new Set(['divergingEpoch', 'currentLeader', 'snapshotId'])

/** Texts are each broker's own: only whether there is one is kept. */
const texts: ReadonlySet<string> = new Set(['errorMessage', 'batchIndexErrorMessage'])

/**
 * Makes answers of different brokers comparable: ids become the order or the name they belong to, the run's own times
 * become "now", records become their header fields and a digest, lists that a broker keeps in no order are sorted.
 * One object per scenario: what it has named, it names the same way again.
 */
export class Normalizer {
  /** Write every config out, not only those that are not at their default. */
  wholeConfigs = false
  readonly #namePrefix: string
  readonly #topicIds = new Map<string, string>()
  readonly #producerIds = new Map<number, string>()

  /** @param namePrefix  put before every topic name by this run, and taken off again */
  constructor(namePrefix: string) {
    this.#namePrefix = namePrefix
  }

  /** Makes an id keep its own form: one that the case itself made up. */
  keepTopicId(topicId: string): void {
    this.#topicIds.set(topicId, topicId)
  }

  plain(value: unknown, field = ''): Plain {
    if (field === 'records') return value === null ? null : this.#batches(value as RecordsData)
    if (texts.has(field)) return value === null ? null : value === '' ? '' : 'text'
    if (field === 'configs' && Array.isArray(value)) return configLines(value, this.wholeConfigs)
    if (field === 'finalizedFeaturesEpoch') return value === -1n ? -1 : 'epoch'
    if (field === 'apiKeys' && Array.isArray(value)) return value.flatMap(apiKeyLine)
    if (typeof value === 'bigint') return this.#number(Number(value), field)
    if (typeof value === 'number') return this.#number(value, field)
    if (typeof value === 'string') return this.#text(value, field)
    if (Array.isArray(value)) return sorted(joined(value.map((element) => this.plain(element))))
    if (value === null || typeof value === 'boolean') return value
    return this.#object(value as Record<string, unknown>)
  }

  #object(value: Record<string, unknown>): Plain {
    const { topicId } = value
    if (typeof topicId === 'string') this.nameTopicId(topicId, String(value.name ?? value.topic ?? ''))
    const fields = Object.entries(value).filter(([name, field]) => !isLeftOut(name, field))
    return Object.fromEntries(fields.map(([name, field]) => [name, this.plain(field, name)]))
  }

  /** Writes an id as that of a topic from now on; a second topic of one name gets a number. */
  nameTopicId(topicId: string, topicName: string): void {
    if (topicId === NIL_UUID || this.#topicIds.has(topicId)) return
    const base = `id of ${this.#text(topicName, '')}`
    const sameCount = [...this.#topicIds.values()].filter((text) => text.split(', ')[0] === base).length
    this.#topicIds.set(topicId, sameCount === 0 ? base : `${base}, ${sameCount + 1}`)
  }

  #number(value: number, field: string): number | string {
    if (field === 'producerId') return this.#producerId(value)
    if (field === 'sessionId') return value === 0 ? 0 : 'session'
    if (field === 'port') return 'port'
    return Math.abs(value - Date.now()) < NOW_RANGE_MS ? 'now' : value
  }

  #producerId(producerId: number): number | string {
    if (producerId < 0) return producerId
    const known = this.#producerIds.get(producerId) ?? `producer ${this.#producerIds.size + 1}`
    this.#producerIds.set(producerId, known)
    return known
  }

  #text(value: string, field: string): string {
    if (field === 'topicId') return value === NIL_UUID ? 'none' : (this.#topicIds.get(value) ?? value)
    if (field === 'clusterId') return value === '' ? '' : 'cluster'
    return value.startsWith(this.#namePrefix) ? value.slice(this.#namePrefix.length) : value
  }

  #batches(records: RecordsData): readonly string[] {
    return batchLines(joinRecords(records), {
      timestamp: (timestampMs) => this.#number(timestampMs, ''),
      producerId: (producerId) => this.#producerId(producerId),
    })
  }
}

/** What nearly every answer has: tags that were not written, and the time of 0 that a client is to wait. */
function isLeftOut(name: string, field: unknown): boolean {
  if (name === 'unknownTaggedFields') return true
  if (name === 'throttleTimeMs') return field === 0
  if (!mostlyUnset.has(name)) return false
  const values = Object.entries(field as object).filter(([part]) => part !== 'unknownTaggedFields')
  return values.every(([, value]) => Number(value) === -1)
}

interface ApiKeyRange {
  readonly apiKey: number
  readonly minVersion: number
  readonly maxVersion: number
}

function apiKeyLine({ apiKey, minVersion, maxVersion }: ApiKeyRange): string[] {
  return comparedApiKeys.has(apiKey) ? [`${apiKey}: ${minVersion}-${maxVersion}`] : []
}

interface AnyConfig {
  readonly name: string
  readonly value: string | null
  readonly readOnly: boolean
  readonly configSource: number
  readonly isSensitive: boolean
  readonly configType?: number
  readonly documentation?: string | null
  readonly synonyms?: readonly { readonly name: string; readonly value: string | null; readonly source: number }[]
}

/** By name: there are 33 of them in many an answer, so those at their default are told by their number and a digest. */
function configLines(configs: readonly AnyConfig[], isWhole: boolean): Plain {
  const lines: Record<string, Plain> = {}
  const defaults = createHash('sha256')
  let defaultCount = 0
  for (const config of configs.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const line = configLine(config)
    if (isWhole || config.configSource !== DEFAULT_SOURCE || alwaysTold.has(config.name)) {
      const isKnown = config.name in lines
      lines[isKnown ? `${config.name} again` : config.name] = line
      continue
    }
    defaultCount++
    defaults.update(`${config.name} ${line}\n`)
  }
  if (defaultCount > 0) lines.defaults = `${defaultCount}, ${defaults.digest('hex').slice(0, DIGEST_DIGITS)}`
  return lines
}

function configLine(config: AnyConfig): string {
  const { value, readOnly, configSource, isSensitive, configType, documentation, synonyms } = config
  const parts = [`${value} source ${configSource}`]
  if (readOnly) parts.push('read-only')
  if (isSensitive) parts.push('sensitive')
  if (configType !== undefined && configType !== 0) parts.push(`type ${configType}`)
  if (typeof documentation === 'string' && documentation !== '') parts.push('documented')
  for (const { name, value, source } of synonyms ?? []) parts.push(`${name}=${value} source ${source}`)
  return parts.join(', ')
}

/** A topic may be told in parts, some of its partitions in each. */
function joined(elements: readonly Plain[]): readonly Plain[] {
  const byKey = new Map<string, Plain>()
  for (const [index, element] of elements.entries()) {
    const field = partitionsField(element)
    const key = field === null ? String(index) : `topic ${sortKey(element)}`
    const known = byKey.get(key)
    byKey.set(key, known === undefined || field === null ? element : withMore(known, element, field))
  }
  return [...byKey.values()]
}

function partitionsField(element: Plain): string | null {
  if (typeof element !== 'object' || element === null) return null
  return (
    ['partitions', 'partitionResponses', 'partitionResult', 'resultsByPartition'].find((field) => field in element) ??
    null
  )
}

function withMore(known: Plain, more: Plain, field: string): Plain {
  const parts = [known, more].flatMap((topic) => (topic as { readonly [name: string]: readonly Plain[] })[field] ?? [])
  return { ...(known as { readonly [name: string]: Plain }), [field]: sorted(parts) }
}

/** Topics and partitions, whose order means nothing, by name and by number; anything else as it is. */
function sorted(elements: readonly Plain[]): readonly Plain[] {
  const keys = elements.map(sortKey)
  if (keys.includes(null)) return elements
  const indexes = [...elements.keys()].sort((a, b) => compareText(keys[a] ?? '', keys[b] ?? ''))
  return indexes.map((index) => elements[index] ?? null)
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** Equal keys keep their order. */
function sortKey(element: Plain): string | null {
  if (typeof element !== 'object' || element === null) return null
  const fields = element as { readonly [field: string]: Plain | undefined }
  const { name, topic, topicId } = fields
  const partition = fields.index ?? fields.partitionIndex ?? fields.partitionId ?? fields.partition
  if (typeof partition === 'number') return String(partition).padStart(12, '0')
  return topicId === undefined && partitionsField(element) === null ? null : `${name ?? topic ?? ''} ${topicId ?? ''}`
}
