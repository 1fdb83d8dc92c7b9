import { connect, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** ApiVersions v0, correlation id 1, no client id: the smallest request every broker answers. */
const API_VERSIONS_REQUEST = Buffer.from('0000000a0012000000000001ffff', 'hex')
const RETRY_MS = 5
const PAIR_PORT_MIN = 15_000
const PAIR_PORT_COUNT = 15_000
const ANSWER_TIMEOUT_MS = 2_000

/** A port of 127.0.0.1 that nothing listens on at this moment. */
export function findFreePort(): Promise<number> {
  return listenBriefly(0)
}

/** The lower one of two neighbouring ports that nothing listens on, outside the range the system gives out itself. */
export async function findFreePortPair(): Promise<number> {
  for (;;) {
    const port = PAIR_PORT_MIN + Math.floor(Math.random() * PAIR_PORT_COUNT)
    const pair = [port, port + 1].map(listenBriefly)
    if ((await Promise.allSettled(pair)).every(({ status }) => status === 'fulfilled')) return port
  }
}

/** Listens and lets go again. @returns the port, @throws when it is taken */
function listenBriefly(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port was given'))
        else resolve(address.port)
      })
    })
  })
}

/**
 * Waits until a broker answers ApiVersions on the port.
 * @param isAlive  false ends the wait: the process that should answer is gone
 * @throws when nothing answers within `timeoutMs`
 */
export async function waitForBroker(port: number, timeoutMs: number, isAlive: () => boolean): Promise<void> {
  const deadlineMs = performance.now() + timeoutMs
  while (!(await answersApiVersions(port))) {
    if (!isAlive()) throw new Error('the broker ended before it answered')
    if (performance.now() > deadlineMs) throw new Error(`no answer on port ${port} within ${timeoutMs} ms`)
    await sleep(RETRY_MS)
  }
}

/**
 * Waits until nothing listens on the port any more.
 * @throws when something still does after `timeoutMs`
 */
export async function waitForSilence(port: number, timeoutMs: number): Promise<void> {
  const deadlineMs = performance.now() + timeoutMs
  while (await answersApiVersions(port)) {
    if (performance.now() > deadlineMs) throw new Error(`something still answers on port ${port}`)
    await sleep(RETRY_MS)
  }
}

/** Whether a broker answers ApiVersions with correlation id 1 on the port right now. */
export function answersApiVersions(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port })
    const settle = (answered: boolean) => {
      socket.destroy()
      resolve(answered)
    }
    let received = Buffer.alloc(0)
    socket.setTimeout(ANSWER_TIMEOUT_MS, () => settle(false))
    socket.on('error', () => settle(false))
    socket.on('close', () => settle(false))
    socket.on('connect', () => socket.write(API_VERSIONS_REQUEST))
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk])
      if (received.length >= 10) settle(received.readInt32BE(4) === 1 && received.readInt16BE(8) === 0)
    })
  })
}
