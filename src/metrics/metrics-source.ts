import type { Broker } from '../broker/broker.ts'
import type { ListenerCounts } from '../server/request-observer.ts'
import type { RequestMetrics } from './request-metrics.ts'
import type { StorageMetrics } from './storage-metrics.ts'

/** Where the page takes its values from. */
export interface MetricsSource {
  readonly broker: Broker
  readonly clusterId: string
  /** `host:port` at which clients find the broker. */
  readonly address: string
  readonly requests: RequestMetrics
  readonly storage: StorageMetrics
  readonly listener: () => ListenerCounts
}
