import { hostname } from 'node:os'
import { resolve } from 'node:path'
import type { Broker } from './broker/broker.ts'
import { brokerConfig } from './broker/broker-configs.ts'
import { cleaningRules, heedProducerExpiration } from './broker/cleaning-policy.ts'
import type { ConfigValues } from './broker/config-definition.ts'
import { ConfigStore } from './broker/config-store.ts'
import { DynamicBrokerConfigs } from './broker/dynamic-broker-configs.ts'
import { FetchSessionCache } from './broker/fetch-session-cache.ts'
import { FetchWaits } from './broker/fetch-waits.ts'
import { GroupCoordinator } from './broker/groups/group-coordinator.ts'
import { groupSettings, offsetSettings } from './broker/groups/group-settings.ts'
import { MemoryAllowance } from './broker/memory-allowance.ts'
import { processConfigs } from './broker/process-configs.ts'
import { ProducerIds } from './broker/producer-ids.ts'
import { steadyClock } from './broker/steady-clock.ts'
import { Topics } from './broker/topics.ts'
import { TransactionCoordinator } from './broker/transactions/transaction-coordinator.ts'
import { transactionSettings } from './broker/transactions/transaction-settings.ts'
import type { Settings } from './config/settings.ts'
import type { HttpServer } from './http/http-server.ts'
import type { BrokerState, Phase } from './http/web-app.ts'
import type { MetricsSource } from './metrics/metrics-source.ts'
import { newRequestMetrics, type RequestMetrics } from './metrics/request-metrics.ts'
import { newStorageMetrics } from './metrics/storage-metrics.ts'
import { createDispatch } from './server/dispatch.ts'
import type { ConnectionLimits, ListenerLimits } from './server/limits.ts'
import { type Listener, openListener } from './server/listener.ts'
import type { Log } from './server/request-log.ts'
import { createHandlers } from './start/api-handlers.ts'
import { configuredConnectionLimits, configuredListenerLimits } from './start/configured-limits.ts'
import { createInitialTopics, type InitialTopic } from './start/initial-topics.ts'
import { openStorage } from './start/open-storage.ts'
import { refusePort } from './start/refuse-port.ts'
import type { StorageEngine } from './storage/engine.ts'
import { SlabPool } from './wire/slab-pool.ts'

/** The only broker of its cluster when it is not told otherwise. Not 0, which some clients take for "none". */
const NODE_ID = 1
/** Records on their way to consumers, all requests together: a handful of full answers. */
const FETCH_ALLOWANCE_BYTES = 256 * 1024 * 1024

/** What a broker is put together from. */
export interface StartOptions
  extends Omit<
    Settings,
    'ioThreads' | 'logLevel' | 'logFile' | 'logFormat' | 'metricsPort' | 'advertisedPort' | 'nodeId'
  > {
  /** Default 1. */
  readonly nodeId?: number
  /** Port told to clients; 0, the default: the one listened on. */
  readonly advertisedPort?: number
  /** Broker configs by Kafka's names, checked; none when left out. */
  readonly brokerConfigs?: ConfigValues
  /** There when the broker is ready. */
  readonly topics?: readonly InitialTopic[]

  /** `memory` keeps everything in the process and nothing on disk. An engine that is open is closed at the end. */
  readonly engine: 'embedded' | 'memory' | StorageEngine
  /** `null`: no HTTP. */
  readonly metricsPort: number | null
  readonly log: Log
  /** Told when the storage has failed for good. */
  readonly onFatal: (error: Error) => void
  readonly connectionLimits?: Partial<ConnectionLimits>
  readonly listenerLimits?: Partial<ListenerLimits>
}

/** A broker that serves clients. */
export interface RunningBroker {
  /** Port that Kafka clients connect to. */
  readonly port: number
  /** Port of HTTP; 0 where there is none. */
  readonly metricsPort: number
  readonly clusterId: string
  /** Answers what is in flight, stores what was accepted, and lets go of everything. */
  close(): Promise<void>
}

/**
 * Puts the parts together and starts them; the one place that knows them all.
 * @throws StartError when a port is taken or the data folder cannot be used; nothing stays open then
 */
export async function startParts(options: StartOptions): Promise<RunningBroker> {
  const requests = newRequestMetrics()
  const storageMetrics = newStorageMetrics()
  let phase: Phase = 'starting'
  let metrics: MetricsSource | null = null
  // Opened beside the storage: health is asked for while a long recovery runs, too.
  const webOpening = openWeb(options, { phase: () => phase, metrics: () => metrics })
  const closers: (() => Promise<void>)[] = [() => webOpening.then((web) => web?.close()).catch(() => undefined)]
  // Awaited below, where a failure counts.
  webOpening.catch(() => undefined)
  try {
    const storage = await openStorage(options, storageMetrics)
    closers.unshift(() => storage.close())
    const broker = await createBroker(storage, options)
    if (options.topics !== undefined) await createInitialTopics(broker, options.topics)
    const listener = await listen(broker, requests, options)
    closers.unshift(() => {
      broker.fetchWaits.stop()
      broker.groups.stop()
      broker.transactions.stop()
      return listener.close()
    })
    broker.groups.startExpiring()
    broker.transactions.startExpiring()
    const { clusterId } = storage
    const address = `${options.advertisedHost || options.host || hostname()}:${options.advertisedPort || listener.port}`
    metrics = { broker, clusterId, address, requests, storage: storageMetrics, listener: () => listener.counts }
    const web = await webOpening
    phase = 'ready'
    return {
      port: listener.port,
      metricsPort: web?.port ?? 0,
      clusterId,
      close: () => {
        phase = 'stopping'
        return closeAll(closers)
      },
    }
  } catch (error) {
    await closeAll(closers)
    throw error
  }
}

/** @returns `null` where no HTTP is wanted */
async function openWeb({ host, metricsPort }: StartOptions, state: BrokerState): Promise<HttpServer | null> {
  if (metricsPort === null) return null
  const { openHttpServer } = await import('./http/http-server.ts')
  return openHttpServer({ host, port: metricsPort, state }).catch((error: unknown) =>
    refusePort(error, 'HTTP', host, metricsPort),
  )
}

async function createBroker(storage: StorageEngine, options: StartOptions): Promise<Broker> {
  const { autoCreateTopics, defaultPartitions, nodeId = NODE_ID, brokerConfigs: staticConfigs = {} } = options
  const [topics, configs, groupConfigs, producerIds] = await Promise.all([
    Topics.load(storage),
    DynamicBrokerConfigs.load(storage, nodeId, staticConfigs),
    ConfigStore.load(storage, 'group'),
    ProducerIds.load(storage),
  ])
  const configOf = (name: string): string => brokerConfig({ configs }, name)
  const groups = await GroupCoordinator.load({
    storage,
    settings: () => groupSettings(configOf),
    offsetSettings: () => offsetSettings(configOf),
    nowMs: steadyClock(),
  })
  const transactions = await TransactionCoordinator.load({
    storage,
    producerIds,
    groups,
    isTopicKnown: (name) => topics.byName(name) !== undefined,
    settings: () => transactionSettings(configOf),
    nowMs: Date.now,
  })
  heedProducerExpiration({ storage, configs })
  storage.startCleaning(cleaningRules({ topics, configs }))
  return {
    nodeId,
    settings: { autoCreateTopics, defaultPartitions, staticConfigs: { ...staticConfigs, ...placesOf(options) } },
    storage,
    topics,
    configs,
    groupConfigs,
    logger: options.log,
    producerIds,
    groups,
    transactions,
    fetchSessions: new FetchSessionCache({
      sessionCountMax: Number(configOf('max.incremental.fetch.session.cache.slots')),
    }),
    fetchWaits: new FetchWaits(storage),
    fetchAllowance: new MemoryAllowance(FETCH_ALLOWANCE_BYTES),
    nowMs: Date.now,
  }
}

/** Where the broker listens and keeps its records, as Kafka's configs tell it. */
function placesOf({
  host,
  kafkaPort,
  advertisedHost,
  advertisedPort = 0,
  engine,
  dataDir,
}: StartOptions): ConfigValues {
  const isOnDisk = engine === 'embedded'
  const places = { host, port: kafkaPort, advertisedHost, advertisedPort }
  return processConfigs({ ...places, dataDir: isOnDisk ? resolve(dataDir) : null })
}

function listen(broker: Broker, observer: RequestMetrics, options: StartOptions): Promise<Listener> {
  const { host, kafkaPort, advertisedHost, advertisedPort = 0, maxConnections, brokerConfigs = {}, log } = options
  const dispatch = createDispatch({ handlers: createHandlers(), broker, log, slabs: new SlabPool(), observer })
  return openListener({
    host,
    port: kafkaPort,
    advertisedHost,
    advertisedPort,
    dispatch,
    log,
    limits: { ...configuredListenerLimits(brokerConfigs, maxConnections), ...options.listenerLimits },
    connectionLimits: { ...configuredConnectionLimits(brokerConfigs), ...options.connectionLimits },
    connectionRateMax: () => Number(brokerConfig(broker, 'max.connection.creation.rate')),
  }).catch((error: unknown) => refusePort(error, 'Kafka', host, kafkaPort))
}

async function closeAll(closers: readonly (() => Promise<void>)[]): Promise<void> {
  for (const close of closers) await close()
}
