import { readFileSync } from 'node:fs'
import { ApiKey } from '../../generated/api-keys.ts'
import type { Handler, VersionSpan } from '../../src/server/handler.ts'
import { createHandlers } from '../../src/start/api-handlers.ts'
import { parseExpectations } from '../conformance/expectations.ts'
import type { RecordedResult } from '../recorded-results.ts'
import { table } from './section.ts'

/** Stands behind the versions of an API that is not served as a whole. */
const notes: Readonly<Record<number, string>> = {
  [ApiKey.Produce]: '0-2 are advertised, as Kafka does for the sake of librdkafka, and refused',
}

/** Which APIs are served, from what is registered, and which versions tested clients asked for; Markdown. */
export function apiTable(results: readonly RecordedResult[]): string {
  const kafka = kafkaVersions()
  const rows = createHandlers()
    .toSorted((a, b) => a.apiKey - b.apiKey)
    .map((handler) => [
      `${handler.apiKey}`,
      handler.name,
      [span(handler.versions), notes[handler.apiKey]].filter((text) => text !== undefined).join('; '),
      kafka.get(handler.apiKey) ?? '',
      clientsOf(handler, results),
    ])
  return table(['key', 'API', 'versions', 'Kafka 4.3', 'asked for by tested clients'], rows)
}

function span([min, max]: VersionSpan): string {
  return min === max ? `${min}` : `${min}-${max}`
}

/** Such as "Flink SQL 4, kafkajs 3-5". */
function clientsOf({ name }: Handler, results: readonly RecordedResult[]): string {
  const versions = new Map<string, number[]>()
  for (const { client, requestedVersions } of results) {
    const family = familyOf(client)
    const own = requestedVersions[name] ?? []
    if (own.length > 0) versions.set(family, [...(versions.get(family) ?? []), ...own])
  }
  return [...versions]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([family, all]) => `${family} ${span([Math.min(...all), Math.max(...all)])}`)
    .join(', ')
}

/** A client without its version: what stands before the first number. */
export function familyOf(client: string): string {
  return client.replace(/ v?\d.*$/, '')
}

/** The answers of Kafka that `npm test` compares with, a line each. */
export function recordedAnswers(file: string): string {
  return readFileSync(new URL(`../../test/vectors/conformance/${file}`, import.meta.url), 'utf8')
}

/** What Kafka advertised when its answers were recorded, by API key; only what is compared. */
function kafkaVersions(): Map<number, string> {
  const answer = parseExpectations(recordedAnswers('kafka-answers.jsonl')).ApiVersions?.['ranges v0']
  const { apiKeys } = answer as { readonly apiKeys: readonly string[] }
  return new Map(
    apiKeys.map((line) => {
      const [apiKey = '', versions = ''] = line.split(': ')
      const [min = '', max = ''] = versions.split('-')
      return [Number(apiKey), min === max ? min : versions]
    }),
  )
}
