import { Hono } from 'hono'
import type { MetricsPage } from '../metrics/metrics-page.ts'
import type { MetricsSource } from '../metrics/metrics-source.ts'

/** Where the broker is in its life. */
export type Phase = 'starting' | 'ready' | 'stopping'

/** What HTTP tells about the broker. */
export interface BrokerState {
  readonly phase: () => Phase
  /** `null` while there is nothing to measure yet. */
  readonly metrics: () => MetricsSource | null
}

/**
 * The HTTP interface: `/livez` (200 as long as the process answers), `/readyz` (200 while Kafka clients are served,
 * else 503), `/startupz` (200 once they could be), `/metrics` (Prometheus' text format; 503 while starting).
 */
export function webApp({ phase, metrics }: BrokerState): Hono {
  const app = new Hono()
  let page: Promise<MetricsPage> | null = null
  app.get('/livez', (context) => context.text('ok\n'))
  app.get('/readyz', (context) => (phase() === 'ready' ? context.text('ok\n') : context.text(`${phase()}\n`, 503)))
  app.get('/startupz', (context) => (phase() === 'starting' ? context.text('starting\n', 503) : context.text('ok\n')))
  app.get('/metrics', async (context) => {
    const source = metrics()
    if (source === null) return context.text('starting\n', 503)
    page ??= import('../metrics/metrics-page.ts').then(({ createMetricsPage }) => createMetricsPage(source))
    const { contentType, write } = await page
    return context.body(await write(), 200, { 'Content-Type': contentType })
  })
  return app
}
