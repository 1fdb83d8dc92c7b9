import { type Context, Hono } from 'hono'
import type { MetricsPage, PageFormat } from '../metrics/metrics-page.ts'
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
 * else 503; also as `/v1/status/ready`), `/startupz` (200 once they could be), `/metrics` (Prometheus' text format, or
 * OpenMetrics for whoever accepts it; 503 while starting).
 */
export function webApp({ phase, metrics }: BrokerState): Hono {
  const app = new Hono()
  const pages = new Map<PageFormat, Promise<MetricsPage>>()
  const ready = (context: Context) => (phase() === 'ready' ? context.text('ok\n') : context.text(`${phase()}\n`, 503))
  app.get('/livez', (context) => context.text('ok\n'))
  app.get('/readyz', ready)
  app.get('/v1/status/ready', ready)
  app.get('/startupz', (context) => (phase() === 'starting' ? context.text('starting\n', 503) : context.text('ok\n')))
  app.get('/metrics', async (context) => {
    const source = metrics()
    if (source === null) return context.text('starting\n', 503)
    const accepted = context.req.header('Accept') ?? ''
    const format = accepted.includes('application/openmetrics-text') ? 'openmetrics' : 'prometheus'
    const page = pages.get(format) ?? createPage(source, format)
    pages.set(format, page)
    const { contentType, write } = await page
    return context.body(await write(), 200, { 'Content-Type': contentType })
  })
  return app
}

async function createPage(source: MetricsSource, format: PageFormat): Promise<MetricsPage> {
  const { createMetricsPage } = await import('../metrics/metrics-page.ts')
  return createMetricsPage(source, format)
}
