import { readFileSync } from 'node:fs'
import { ApiKey } from '../../generated/api-keys.ts'
import type { Handler, VersionSpan } from '../../src/server/handler.ts'
import { createHandlers } from '../../src/start/api-handlers.ts'
import { parseExpectations } from '../conformance/expectations.ts'
import { scenariosByFile } from '../conformance/scenarios.ts'
import { testedClients } from './clients.ts'

/** Stands behind the versions of an API that is not served as a whole. */
const notes: Readonly<Record<number, string>> = {
  [ApiKey.Produce]: '0-2 are advertised, as Kafka does for the sake of librdkafka, and refused',
}

/** The part of docs/compatibility.md that tells which APIs are served, from what is registered; markdown. */
export function apiTables(): string {
  const kafka = kafkaVersions()
  const rows = createHandlers().toSorted((a, b) => a.apiKey - b.apiKey)
  const lines = [
    '| key | API | versions | Kafka 4.3 | clients tested |',
    '|---|---|---|---|---|',
    ...rows.map((handler) => apiRow(handler, kafka.get(handler.apiKey) ?? '')),
    '',
    '| client | version | tested by |',
    '|---|---|---|',
    ...testedClients.map(({ name, version, tests }) => `| ${name} | ${version} | ${tests} |`),
  ]
  return lines.join('\n')
}

function apiRow({ apiKey, name, versions }: Handler, kafka: string): string {
  const served = [span(versions), notes[apiKey]].filter((text) => text !== undefined).join('; ')
  const clients = testedClients.filter(({ apiKeys }) => apiKeys.includes(apiKey)).map((client) => client.name)
  return `| ${apiKey} | ${name} | ${served} | ${kafka} | ${clients.join(', ')} |`
}

function span([min, max]: VersionSpan): string {
  return min === max ? `${min}` : `${min}-${max}`
}

function recordedAnswers(file: string): string {
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

const START = '<!-- api tables: written by compat-tests/api-table/write.ts -->'
const END = '<!-- end of the api tables -->'

/** Puts the tables into a page, between their two marks, and the number of compared requests. @throws without marks */
export function withApiTables(page: string): string {
  const [start, end] = [page.indexOf(START), page.indexOf(END)]
  if (start < 0 || end < start) throw new Error(`the page has no "${START}" with "${END}" behind it`)
  const lines = Object.keys(scenariosByFile).flatMap((file) => recordedAnswers(file).trimEnd().split('\n'))
  const requestCount = lines.length.toLocaleString('en')
  const head = page.slice(0, start).replace(/[\d,]+(?= requests, good and bad)/, requestCount)
  return `${head}${START}\n\n${apiTables()}\n\n${page.slice(end)}`
}
