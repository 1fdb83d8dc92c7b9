import type { RequestObserver } from '../server/request-observer.ts'
import { type DurationHistogram, newDurationHistogram, observeDuration } from './histogram.ts'
import { countErrors } from './response-errors.ts'

/** What is known of one API, from its first request on. */
export interface ApiMetrics {
  /** Requests begun, by version; a version that nobody has used is 0 or lies behind the end. */
  readonly versionCounts: number[]
  requestBytes: number
  responseBytes: number
  readonly duration: DurationHistogram
  /** How often each error code was told, by code; never the code for "no error". */
  readonly errorCounts: Map<number, number>
}

/** Requests as they were counted: found by API key, not by name, since it is done for every request. */
export interface RequestMetrics extends RequestObserver {
  /** By API key; `undefined` for an API that nobody has called. */
  readonly apis: readonly (ApiMetrics | undefined)[]
  readonly inFlightCount: number
}

/** Counts requests from now on. */
export function newRequestMetrics(): RequestMetrics {
  const apis: (ApiMetrics | undefined)[] = []
  let inFlightCount = 0
  const apiOf = (apiKey: number): ApiMetrics => {
    const known = apis[apiKey]
    if (known !== undefined) return known
    const fresh = newApiMetrics()
    apis[apiKey] = fresh
    return fresh
  }
  return {
    apis,
    get inFlightCount() {
      return inFlightCount
    },
    onStarted: (apiKey, apiVersion, byteCount) => {
      const api = apiOf(apiKey)
      const { versionCounts } = api
      while (versionCounts.length <= apiVersion) versionCounts.push(0)
      versionCounts[apiVersion] = (versionCounts[apiVersion] ?? 0) + 1
      api.requestBytes += byteCount
      inFlightCount++
    },
    onAnswered: (apiKey, response, byteCount) => {
      const api = apiOf(apiKey)
      api.responseBytes += byteCount
      countErrors(api.errorCounts, apiKey, response)
    },
    onEnded: (apiKey, elapsedMs) => {
      observeDuration(apiOf(apiKey).duration, elapsedMs)
      inFlightCount--
    },
  }
}

function newApiMetrics(): ApiMetrics {
  return {
    versionCounts: [],
    requestBytes: 0,
    responseBytes: 0,
    duration: newDurationHistogram(),
    errorCounts: new Map(),
  }
}
