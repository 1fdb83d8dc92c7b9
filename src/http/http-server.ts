import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrokerState } from './web-app.ts'

/** Requests to the HTTP port are small; one whose head is not there by then is given up. */
const HEADERS_TIMEOUT_MS = 10_000

export interface HttpOptions {
  /** Empty: every address of the machine. */
  readonly host: string
  readonly port: number
  readonly state: BrokerState
}

/** The HTTP side of a broker. */
export interface HttpServer {
  readonly port: number
  /** Ends every connection and the listening. */
  close(): Promise<void>
}

/**
 * Serves the health of the broker and its metrics.
 * @throws the system's error, for example with code EADDRINUSE
 */
export function openHttpServer(options: HttpOptions): Promise<HttpServer> {
  const server = createServer({ headersTimeout: HEADERS_TIMEOUT_MS }, lazyListener(options.state))
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    const where = options.host === '' ? {} : { host: options.host }
    server.listen({ ...where, port: options.port }, () => {
      server.off('error', reject)
      resolve({ port: (server.address() as AddressInfo).port, close: () => close(server) })
    })
  })
}

/** The libraries behind the routes are loaded by the first request: a broker should not start later for their sake. */
function lazyListener(state: BrokerState): RequestListener {
  let loading: Promise<RequestListener> | null = null
  return (request, response) => {
    loading ??= load(state)
    loading.then(
      (listener) => listener(request, response),
      (error: unknown) => response.destroy(error instanceof Error ? error : undefined),
    )
  }
}

async function load(state: BrokerState): Promise<RequestListener> {
  const [{ getRequestListener }, { webApp }] = await Promise.all([import('@hono/node-server'), import('./web-app.ts')])
  const listener = getRequestListener(webApp(state).fetch)
  return (request, response) => void listener(request, response)
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
