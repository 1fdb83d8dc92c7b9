import { readdir } from 'node:fs/promises'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { MetricsSource } from './metrics-source.ts'
import { counter, gauge } from './request-families.ts'
import type { Sample, SampledMetric } from './sampled-metric.ts'

/** How often the event loop is looked at, milliseconds; it is late by what exceeds this. */
const LOOP_SAMPLE_MS = 10
const loopQuantiles = [0.5, 0.9, 0.99, 1] as const

/** The process, under the names that Prometheus clients agree on, and the event loop. */
export function processFamilies({ clusterId, broker }: MetricsSource): readonly SampledMetric[] {
  const { nodeId } = broker
  return [
    {
      name: 'chronik_info',
      help: 'The broker, its cluster and its runtime; always 1.',
      type: 'gauge',
      sample: () => [{ labels: { cluster_id: clusterId, node_id: nodeId, node_version: process.version }, value: 1 }],
    },
    {
      name: 'chronik_event_loop_delay_seconds',
      help: 'How late the event loop was since the page was asked for last, by quantile; 1 is the worst.',
      type: 'gauge',
      sample: watchEventLoop(),
    },
    counter('process_cpu_user_seconds_total', 'Processor time in the program.', () => process.cpuUsage().user / 1e6),
    counter('process_cpu_system_seconds_total', 'Processor time in the system.', () => process.cpuUsage().system / 1e6),
    counter('process_cpu_seconds_total', 'Processor time.', () => {
      const { user, system } = process.cpuUsage()
      return (user + system) / 1e6
    }),
    gauge('process_start_time_seconds', 'When the process began, since the epoch.', () => {
      return performance.timeOrigin / 1_000
    }),
    gauge('process_resident_memory_bytes', 'Memory that the process has.', () => process.memoryUsage.rss()),
    gauge('nodejs_heap_size_total_bytes', 'Size of the heap.', () => process.memoryUsage().heapTotal),
    gauge('nodejs_heap_size_used_bytes', 'Used part of the heap.', () => process.memoryUsage().heapUsed),
    gauge('nodejs_external_memory_bytes', 'Memory outside the heap, buffers included.', () => {
      return process.memoryUsage().external
    }),
    { name: 'process_open_fds', help: 'Open files and sockets (Linux).', type: 'gauge', sample: openFiles },
  ]
}

/** Begins with the first page: a broker that nobody watches is not woken up for it. */
function watchEventLoop(): () => readonly Sample[] {
  const delay = monitorEventLoopDelay({ resolution: LOOP_SAMPLE_MS })
  delay.enable()
  return () => {
    const samples = loopQuantiles.map((quantile) => {
      const waitedMs = delay.count === 0 ? 0 : delay.percentile(quantile * 100) / 1e6
      return { labels: { quantile }, value: Math.max(0, waitedMs - LOOP_SAMPLE_MS) / 1_000 }
    })
    delay.reset()
    return samples
  }
}

async function openFiles(): Promise<readonly Sample[]> {
  const names = await readdir('/proc/self/fd').catch(() => null)
  return names === null ? [] : [{ value: names.length }]
}
