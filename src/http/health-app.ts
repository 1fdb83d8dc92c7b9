import { Hono } from 'hono'

/**
 * The HTTP interface: `/livez` (200 as long as the process answers) and `/readyz` (200 when Kafka clients are served,
 * else 503).
 */
export function healthApp(isReady: () => boolean): Hono {
  const app = new Hono()
  app.get('/livez', (context) => context.text('ok\n'))
  app.get('/readyz', (context) => (isReady() ? context.text('ok\n') : context.text('not ready\n', 503)))
  return app
}
