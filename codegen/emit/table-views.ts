import type { MessageModel, VersionRange } from '../model/types.ts'
import { quote } from './defaults.ts'
import { apiNameOf } from './names.ts'

/** One row of the API key table, its values as source text. */
export interface ApiRow {
  readonly key: number
  readonly name: string
  readonly validVersions: string
  readonly flexibleFrom: string
  readonly latestVersionUnstable: boolean
  readonly deprecatedVersions: string
  readonly listeners: string
}

/** Rows of the API key table, removed APIs included, ascending by key. */
export function apiRows(messages: readonly MessageModel[]): ApiRow[] {
  const rows: ApiRow[] = []
  for (const message of messages) {
    if (message.kind !== 'request' || message.apiKey === null) continue
    rows.push({
      key: message.apiKey,
      name: apiNameOf(message.name),
      validVersions: rangeText(message.validVersions),
      flexibleFrom: message.flexibleVersions === null ? 'Infinity' : String(message.flexibleVersions.min),
      latestVersionUnstable: message.latestVersionUnstable,
      deprecatedVersions: rangeText(message.deprecatedVersions),
      listeners: message.listeners.map(quote).join(', '),
    })
  }
  return rows.sort((a, b) => a.key - b.key)
}

/** Rows of the table that ties requests to responses. */
export interface MessageTables {
  readonly pairs: readonly {
    readonly apiKey: number
    readonly name: string
    readonly request: string
    readonly response: string
  }[]
  /** Codecs that belong to no API key. */
  readonly data: readonly string[]
}

/** Ties the requests and responses that have codecs together by key. */
export function messageTables(messages: readonly MessageModel[]): MessageTables {
  const present = messages.filter((message) => message.validVersions !== null)
  const responses = new Map(present.filter(({ kind }) => kind === 'response').map(({ apiKey, name }) => [apiKey, name]))
  const pairs = present.flatMap(({ kind, apiKey, name }) => {
    const response = responses.get(apiKey)
    if (kind !== 'request' || apiKey === null || response === undefined) return []
    return [{ apiKey, name: apiNameOf(name), request: name, response }]
  })
  const data = present.filter(({ kind }) => kind === 'header' || kind === 'data').map(({ name }) => name)
  return { pairs: pairs.sort((a, b) => a.apiKey - b.apiKey), data: data.sort() }
}

function rangeText(range: VersionRange | null): string {
  return range === null ? 'null' : `[${range.min}, ${range.max}]`
}
