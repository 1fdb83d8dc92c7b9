import { apiDescription } from '../../generated/api-keys.ts'
import { kafkaErrorOf } from '../protocol/errors.ts'
import type { MetricsSource } from './metrics-source.ts'
import type { ApiMetrics, RequestMetrics } from './request-metrics.ts'
import { histogramSamples, type Sample, type SampledMetric } from './sampled-metric.ts'

/** Requests, their answers and the connections they come over. */
export function requestFamilies({ broker, requests, listener }: MetricsSource): readonly SampledMetric[] {
  const duration = 'chronik_request_duration_seconds'
  return [
    perApi(requests, 'chronik_requests_total', 'Requests begun.', ({ versionCounts }) =>
      versionCounts.reduce((sum, count) => sum + count, 0),
    ),
    {
      name: 'chronik_request_versions_total',
      help: 'Requests begun, by version: what would break for whom if a version went.',
      type: 'counter',
      sample: () => eachApi(requests, versionSamples),
    },
    perApi(requests, 'chronik_request_bytes_total', 'Bytes of requests.', (api) => api.requestBytes),
    perApi(requests, 'chronik_response_bytes_total', 'Bytes of answers.', (api) => api.responseBytes),
    {
      name: 'chronik_request_errors_total',
      help: 'Error codes told to clients, one for each topic or partition that has one.',
      type: 'counter',
      sample: () => eachApi(requests, errorSamples),
    },
    {
      name: duration,
      help: 'From the beginning of a request until its answer has left, waiting for records included.',
      type: 'histogram',
      sample: () => eachApi(requests, (api, name) => histogramSamples(duration, api.duration, { api: name })),
    },
    gauge('chronik_requests_in_flight', 'Requests begun whose answers have not left.', () => requests.inFlightCount),
    gauge('chronik_connections', 'Open connections of Kafka clients.', () => listener().connectionCount),
    counter('chronik_connections_accepted_total', 'Connections let in.', () => listener().acceptedCount),
    counter('chronik_connections_refused_total', 'Connections turned away.', () => listener().turnedAwayCount),
    gauge('chronik_fetch_sessions', 'Fetch sessions of consumers.', () => broker.fetchSessions.counts.sessionCount),
    gauge('chronik_fetch_session_partitions', 'Partitions in fetch sessions.', () => {
      return broker.fetchSessions.counts.partitionCount
    }),
    counter('chronik_fetch_session_evictions_total', 'Fetch sessions that made room for others.', () => {
      return broker.fetchSessions.counts.evictionCount
    }),
    gauge('chronik_memory_used_bytes', 'Held by requests and unsent answers.', () => listener().usedBytes),
    gauge('chronik_memory_limit_bytes', 'Above it nothing is read from clients.', () => listener().usedBytesMax),
    gauge('chronik_partial_request_bytes', 'Held by requests not arrived as a whole.', () => listener().partialBytes),
  ]
}

/** A metric of one value that goes up and down. */
export function gauge(name: string, help: string, value: () => number): SampledMetric {
  return { name, help, type: 'gauge', sample: () => [{ value: value() }] }
}

/** A metric of one value that only grows. */
export function counter(name: string, help: string, value: () => number): SampledMetric {
  return { name, help, type: 'counter', sample: () => [{ value: value() }] }
}

/** Only APIs that were called have lines. */
function perApi(
  requests: RequestMetrics,
  name: string,
  help: string,
  value: (api: ApiMetrics) => number,
): SampledMetric {
  const sample = () => eachApi(requests, (api, apiName) => [{ labels: { api: apiName }, value: value(api) }])
  return { name, help, type: 'counter', sample }
}

function eachApi({ apis }: RequestMetrics, samples: (api: ApiMetrics, name: string) => readonly Sample[]): Sample[] {
  return apis.flatMap((api, apiKey) =>
    api === undefined ? [] : samples(api, apiDescription(apiKey)?.name ?? `${apiKey}`),
  )
}

/** Only versions that were used have lines. */
function versionSamples({ versionCounts }: ApiMetrics, api: string): readonly Sample[] {
  return versionCounts.flatMap((value, version) => (value === 0 ? [] : [{ labels: { api, version }, value }]))
}

function errorSamples({ errorCounts }: ApiMetrics, api: string): readonly Sample[] {
  return [...errorCounts].map(([code, value]) => ({ labels: { api, error: kafkaErrorOf(code)?.name ?? code }, value }))
}
