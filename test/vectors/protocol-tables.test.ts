import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { apiDescriptions, requestHeaderVersion, responseHeaderVersion } from '../../generated/api-keys.ts'
import { kafkaErrors } from '../../src/protocol/errors.ts'

interface KafkaApi {
  readonly key: number
  readonly name: string
  readonly latestVersionUnstable: boolean
  readonly listeners: readonly string[]
  /** `null` for an API that Kafka has removed; it has no header versions then. */
  readonly validVersions: readonly [first: number, last: number] | null
  readonly requestHeaderVersions?: readonly number[]
  readonly responseHeaderVersions?: readonly number[]
  readonly requestHeaderVersionAbove?: number
}

interface KafkaErrorRow {
  readonly code: number
  readonly name: string
  readonly retriable: boolean
}

const apis: readonly KafkaApi[] = rowsOf('apis.jsonl')
const errors: readonly KafkaErrorRow[] = rowsOf('errors.jsonl')

test('the API table is the one Kafka has: keys, names, versions, listeners', () => {
  const ours = apiDescriptions.map(({ key, name, latestVersionUnstable, listeners, validVersions }) => ({
    key,
    name,
    latestVersionUnstable,
    listeners: listeners.toSorted(),
    validVersions,
  }))
  const theirs = apis.map(({ key, name, latestVersionUnstable, listeners, validVersions }) => ({
    key,
    name,
    latestVersionUnstable,
    listeners,
    validVersions,
  }))
  expect(ours.toSorted((left, right) => left.key - right.key)).toEqual(theirs)
})

test('every version of every API has the header versions Kafka gives it', () => {
  for (const { key, name, validVersions, requestHeaderVersions, responseHeaderVersions } of apis) {
    if (validVersions === null) continue
    const [first, last] = validVersions
    const versions = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    const ours = {
      request: versions.map((version) => requestHeaderVersion(key, version)),
      response: versions.map((version) => responseHeaderVersion(key, version)),
    }
    expect(ours, name).toEqual({ request: requestHeaderVersions, response: responseHeaderVersions })
  }
})

test('a version above the last one has the request header Kafka expects there', () => {
  for (const { key, name, validVersions, requestHeaderVersionAbove } of apis) {
    if (validVersions === null) continue
    expect(requestHeaderVersion(key, validVersions[1] + 100), name).toBe(requestHeaderVersionAbove)
  }
})

test('the error table has the codes, names and retriable errors of Kafka', () => {
  expect(kafkaErrors.map(({ code, name, retriable }) => ({ code, name, retriable }))).toEqual(errors)
})

function rowsOf<T>(file: string): readonly T[] {
  const text = readFileSync(new URL(`protocol/${file}`, import.meta.url), 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T)
}
