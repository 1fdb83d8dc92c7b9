import type { RequestObserver } from '../server/request-observer.ts'
import { type DurationHistogram, newDurationHistogram, observeDuration } from './histogram.ts'
import { countErrors } from './response-errors.ts'

/** What is known of one API, from its first request on. */
export interface ApiMetrics {
  requestCount: number
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
    onStarted: (apiKey, byteCount) => {
      const api = apiOf(apiKey)
      api.requestCount++
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
    requestCount: 0,
    requestBytes: 0,
    responseBytes: 0,
    duration: newDurationHistogram(),
    errorCounts: new Map(),
  }
}
