import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

/** Requests to the HTTP port are small; longer headers are refused by Node. */
const HEADERS_TIMEOUT_MS = 10_000

export interface HttpOptions {
  /** Empty: every address of the machine. */
  readonly host: string
  readonly port: number
  /** False while starting and stopping: no traffic should be sent here. */
  readonly isReady: () => boolean
}

/** The HTTP side of a broker. */
export interface HttpServer {
  readonly port: number
  /** Ends every connection and the listening. */
  close(): Promise<void>
}

/**
 * Serves `/livez` (200 as long as the process answers) and `/readyz` (200 when Kafka clients are served, else 503).
 * @throws the system's error, for example with code EADDRINUSE
 */
export function openHttpServer(options: HttpOptions): Promise<HttpServer> {
  const app = new Hono()
  app.get('/livez', (context) => context.text('ok\n'))
  app.get('/readyz', (context) => (options.isReady() ? context.text('ok\n') : context.text('not ready\n', 503)))
  return new Promise((resolve, reject) => {
    const where = options.host === '' ? {} : { hostname: options.host }
    const server = serve({ fetch: app.fetch, port: options.port, ...where }, (address: AddressInfo) => {
      server.off('error', reject)
      resolve({ port: address.port, close: () => close(server as Server) })
    })
    server.on('error', reject)
    if ('headersTimeout' in server) server.headersTimeout = HEADERS_TIMEOUT_MS
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
