import type { Durability } from './config/settings.ts'
import type { Log } from './server/request-log.ts'
import { startParts } from './start.ts'

/** What a broker inside this process can be told; everything has a default. */
export interface StartBrokerOptions {
  /** `memory`, the default: nothing is written to disk. `embedded`: as the server does, in `dataDir`. */
  readonly engine?: 'memory' | 'embedded'
  /** Address to listen on; default 127.0.0.1, this machine only. */
  readonly host?: string
  /** Default 0: a port that is free. */
  readonly port?: number
  /** Only for the embedded engine; default `./data`. */
  readonly dataDir?: string
  /** Only for the embedded engine; default `fsync`. */
  readonly durability?: Durability
  /** Create a topic when a client asks for one that does not exist; default true. */
  readonly autoCreateTopics?: boolean
  /** Partitions of a topic whose creator does not say; default 1. */
  readonly defaultPartitions?: number
  /** Default: nothing is logged. */
  readonly log?: Log
}

/** A broker inside this process. */
export interface StartedBroker {
  readonly host: string
  readonly port: number
  /** Answers what is in flight and stops. */
  close(): Promise<void>
}

const silent: Log = {
  level: 'silent',
  error: () => undefined,
  warn: () => undefined,
  info: () => undefined,
  debug: () => undefined,
  isLevelEnabled: () => false,
}

/**
 * Starts a real broker inside this process: for tests, and for programs that bring their own.
 * @throws StartError when the port is taken or the data folder cannot be used
 * @example
 * const broker = await startBroker()
 * // point any Kafka client at `${broker.host}:${broker.port}`
 * await broker.close()
 */
export async function startBroker(options: StartBrokerOptions = {}): Promise<StartedBroker> {
  const host = options.host ?? '127.0.0.1'
  const log = options.log ?? silent
  const running = await startParts({
    engine: options.engine ?? 'memory',
    host,
    kafkaPort: options.port ?? 0,
    metricsPort: null,
    advertisedHost: '',
    dataDir: options.dataDir ?? './data',
    durability: options.durability ?? 'fsync',
    walBufferBytes: 64 * 1024 * 1024,
    maxConnections: 10_000,
    autoCreateTopics: options.autoCreateTopics ?? true,
    defaultPartitions: options.defaultPartitions ?? 1,
    log,
    onFatal: (error) => log.error({ err: error }, 'The storage failed and cannot go on'),
  })
  return { host, port: running.port, close: running.close }
}
