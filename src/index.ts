import type { Durability } from './config/settings.ts'
import { checkStaticBrokerConfigs } from './config/static-broker-configs.ts'
import type { Log } from './server/request-log.ts'
import type { InitialTopic } from './start/initial-topics.ts'
import { type RunningBroker, startParts } from './start.ts'
import { StartError } from './start-error.ts'
import { openMemoryEngine } from './storage/embedded/memory-engine.ts'

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
  /** Topics that are there when the broker is ready, by name or with partitions and configs. */
  readonly topics?: readonly (string | InitialTopic)[]
  /** Create a topic when a client asks for one that does not exist; default true. */
  readonly autoCreateTopics?: boolean
  /** Partitions of a topic whose creator does not say; default 1. */
  readonly defaultPartitions?: number
  /** Configs of the broker by Kafka's names, for example `log.message.timestamp.type`. */
  readonly brokerConfigs?: Readonly<Record<string, string>>
  /** Default: nothing is logged. */
  readonly log?: Log
}

export type { InitialTopic, Log }

/** A broker inside this process; `await using` closes it, too. */
export interface StartedBroker extends AsyncDisposable {
  readonly host: string
  readonly port: number
  /** `host:port`, as clients take it. */
  readonly bootstrapServers: string
  /** Answers what is in flight and stops. A second call waits for the first. */
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

/** A group whose members are all here already should not wait for more of them. */
const testingDefaults = { 'group.initial.rebalance.delay.ms': '0' }

/**
 * Starts a real broker inside this process: for tests, and for programs that bring their own.
 * @throws StartError when the port is taken, the data folder cannot be used, or a topic or config is not valid
 * @example
 * await using broker = await startBroker({ topics: ['orders'] })
 * // point any Kafka client at broker.bootstrapServers
 */
export async function startBroker(options: StartBrokerOptions = {}): Promise<StartedBroker> {
  const host = options.host ?? '127.0.0.1'
  const log = options.log ?? silent
  const brokerConfigs = checkedConfigs({ ...testingDefaults, ...options.brokerConfigs })
  const running = await startParts({
    engine: options.engine === 'embedded' ? 'embedded' : await openMemoryEngine(),
    host,
    kafkaPort: options.port ?? 0,
    metricsPort: null,
    advertisedHost: '',
    dataDir: options.dataDir ?? './data',
    durability: options.durability ?? 'fsync',
    walBufferBytes: 64 * 1024 * 1024,
    maxConnections: 10_000,
    autoCreateTopics: options.autoCreateTopics ?? brokerConfigs['auto.create.topics.enable']?.toLowerCase() !== 'false',
    defaultPartitions: options.defaultPartitions ?? Number(brokerConfigs['num.partitions'] ?? 1),
    brokerConfigs,
    topics: (options.topics ?? []).map((topic) => (typeof topic === 'string' ? { name: topic } : topic)),
    log,
    onFatal: (error) => log.error({ err: error }, 'The storage failed and cannot go on'),
  })
  return startedBroker(host, running)
}

function startedBroker(host: string, running: RunningBroker): StartedBroker {
  let closing: Promise<void> | null = null
  const close = (): Promise<void> => {
    closing ??= running.close()
    return closing
  }
  return {
    host,
    port: running.port,
    bootstrapServers: `${host.includes(':') ? `[${host}]` : host}:${running.port}`,
    close,
    [Symbol.asyncDispose]: close,
  }
}

function checkedConfigs(configs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const given = Object.entries(configs).map(([name, value]) => {
    return { name, value, origin: `brokerConfigs ${name}`, rank: 'override' } as const
  })
  const { values, faults, warnings } = checkStaticBrokerConfigs(given)
  const [fault] = [...faults, ...warnings]
  if (fault !== undefined) throw new StartError(fault)
  return values
}
