import { afterEach } from 'vitest'
import { type RunningBroker, type StartOptions, startParts } from '../../src/start.ts'
import { openMemoryEngine } from '../../src/storage/embedded/memory-engine.ts'
import { connectRaw, type RawClient } from './raw-client.ts'

/** A log that keeps its lines, for tests that look at them. */
export interface KeptLog {
  readonly lines: string[]
  readonly log: StartOptions['log']
}

export function keptLog(level = 'debug'): KeptLog {
  const lines: string[] = []
  const keep = (name: string) => (fields: object | string, text?: string) => {
    lines.push(`${name} ${typeof fields === 'string' ? fields : text}`)
  }
  const log: StartOptions['log'] = {
    level,
    error: keep('ERROR'),
    warn: keep('WARN'),
    info: keep('INFO'),
    debug: keep('DEBUG'),
    isLevelEnabled: (asked) => level === 'debug' || asked !== 'debug',
  }
  return { lines, log }
}

export interface TestBroker extends RunningBroker {
  readonly logLines: readonly string[]
  connect(): Promise<RawClient>
}

const open: (() => Promise<void>)[] = []

/** Starts a broker over the memory engine on a free port; it is closed after the test. */
export async function startTestBroker(options: Partial<StartOptions> = {}): Promise<TestBroker> {
  const { lines, log } = keptLog()
  const running = await startParts({
    engine: 'memory',
    host: '127.0.0.1',
    kafkaPort: 0,
    metricsPort: null,
    advertisedHost: '',
    dataDir: 'unused',
    durability: 'os',
    walBufferBytes: 16 * 1024 * 1024,
    maxConnections: 1_000,
    autoCreateTopics: true,
    defaultPartitions: 1,
    log,
    onFatal: (error) => {
      throw error
    },
    ...options,
  })
  const clients: RawClient[] = []
  open.push(async () => {
    for (const client of clients) client.end()
    await running.close()
  })
  return {
    ...running,
    logLines: lines,
    connect: async () => {
      const client = await connectRaw(running.port)
      clients.push(client)
      return client
    },
  }
}

afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** A memory engine that the test may wrap; closed by the broker that gets it. */
export function memoryEngine(): ReturnType<typeof openMemoryEngine> {
  return openMemoryEngine()
}
