import type { Broker } from '../../src/broker/broker.ts'
import { ConfigStore } from '../../src/broker/config-store.ts'
import { DynamicBrokerConfigs } from '../../src/broker/dynamic-broker-configs.ts'
import { FetchSessionCache } from '../../src/broker/fetch-session-cache.ts'
import { FetchWaits } from '../../src/broker/fetch-waits.ts'
import { GroupCoordinator } from '../../src/broker/groups/group-coordinator.ts'
import { MemoryAllowance } from '../../src/broker/memory-allowance.ts'
import { ProducerIds } from '../../src/broker/producer-ids.ts'
import type { RequestContext } from '../../src/broker/request-context.ts'
import { steadyClock } from '../../src/broker/steady-clock.ts'
import { Topics } from '../../src/broker/topics.ts'
import { TransactionCoordinator } from '../../src/broker/transactions/transaction-coordinator.ts'
import type { TransactionSettings } from '../../src/broker/transactions/transaction-settings.ts'
import type { Handler } from '../../src/server/handler.ts'
import type { StorageEngine } from '../../src/storage/engine.ts'
import { StorageError } from '../../src/storage/storage-error.ts'
import type { RequestCodec } from '../../src/wire/codec.ts'
import { WireReader } from '../../src/wire/reader.ts'
import { SlabPool } from '../../src/wire/slab-pool.ts'
import { WireWriter } from '../../src/wire/writer.ts'
import { testGroupSettings } from './group-driver.ts'
import { SimulatedDisk } from './simulated-disk.ts'
import { openOnDisk } from './storage-on-disk.ts'
import { testTransactionSettings } from './transaction-settings.ts'

export const TOPIC = 't'

const slabs = new SlabPool()

/**
 * A broker without sockets over a simulated disk, which is asked through its handlers and can be killed at any time.
 * Its clock is `Date.now`, its timers are those of the process: tests put false ones in their place.
 */
export class SimulatedBroker {
  readonly disk: SimulatedDisk
  readonly partitionCount: number
  readonly #settings: TransactionSettings
  readonly #onCrash: Set<() => void> = new Set()
  /** Failures that handlers did not expect. */
  readonly bugs: unknown[] = []
  broker: Broker
  /** Whether the engine has given up, so that the broker must start anew. */
  isFatal = false
  #life = 0
  #isDown = false

  private constructor(disk: SimulatedDisk, partitionCount: number, settings: TransactionSettings, broker: Broker) {
    this.disk = disk
    this.partitionCount = partitionCount
    this.#settings = settings
    this.broker = broker
  }

  /** @param partitionCount  of the one topic, `t` */
  static async open(
    seed: number,
    partitionCount: number,
    settings: Partial<TransactionSettings> = {},
  ): Promise<SimulatedBroker> {
    const disk = new SimulatedDisk(seed)
    const all = { ...testTransactionSettings, ...settings }
    let world: SimulatedBroker | null = null
    const onFatal = (): void => {
      if (world !== null) world.isFatal = true
    }
    const broker = await openBroker(await openOnDisk(disk, { nowMs: Date.now, onFatal }), all)
    await broker.topics.create({ name: TOPIC, partitionCount, configs: {} })
    world = new SimulatedBroker(disk, partitionCount, all, broker)
    return world
  }

  get storage(): StorageEngine {
    return this.broker.storage
  }

  get topicId(): string {
    return this.broker.topics.byName(TOPIC)?.topicId ?? ''
  }

  /**
   * Asks as a client does.
   * @returns `null` when the broker died before it answered
   */
  ask<Request, Response>(
    handler: Handler,
    codec: RequestCodec<Request>,
    body: Request,
    apiVersion: number,
  ): Promise<Response | null> {
    if (this.#isDown) return Promise.resolve(null)
    const life = this.#life
    const writer = new WireWriter()
    codec.write(writer, body, apiVersion)
    const reader = new WireReader(Buffer.concat(writer.segments()))
    return new Promise((resolve) => {
      const end = (answer: Response | null): void => {
        this.#onCrash.delete(lost)
        resolve(answer)
      }
      const lost = (): void => end(null)
      this.#onCrash.add(lost)
      const tools = {
        slabs,
        onBug: (error: unknown) => {
          // A disk that refuses is told as such.
          if (this.#life === life && !(error instanceof StorageError)) this.bugs.push(error)
        },
        onAnswer: (answer: unknown) => void (this.#life === life && end(answer as Response)),
      }
      const answered = handler.execute(reader, 1, contextOf(this.broker, apiVersion), tools)
      Promise.resolve(answered).then(
        (encoded) => encoded?.release(),
        (error: unknown) => this.#life === life && this.bugs.push(error),
      )
    })
  }

  /** Ends the process, or the machine, and starts the broker anew; what was asked gets no answer. */
  async crash(kind: 'kill' | 'power'): Promise<void> {
    this.#life++
    this.#isDown = true
    this.broker.transactions.stop()
    this.broker.groups.stop()
    if (kind === 'kill') this.disk.kill()
    else this.disk.losePower()
    for (const lost of [...this.#onCrash]) lost()
    this.disk.faults = { writeFails: 0, syncFails: 0, rowsFail: 0 }
    this.isFatal = false
    const onFatal = (): void => {
      this.isFatal = true
    }
    this.broker = await openBroker(await openOnDisk(this.disk, { nowMs: Date.now, onFatal }), this.#settings)
    this.#isDown = false
  }

  /** Lets the disk and everybody who waits for it do so many steps. */
  async turns(count: number): Promise<void> {
    for (let turn = 0; turn < count; turn++) await new Promise(setImmediate)
  }

  async close(): Promise<void> {
    this.#life++
    this.broker.transactions.stop()
    this.broker.groups.stop()
    this.disk.kill()
  }
}

async function openBroker(storage: StorageEngine, settings: TransactionSettings): Promise<Broker> {
  const [topics, configs, groupConfigs, producerIds] = await Promise.all([
    Topics.load(storage),
    DynamicBrokerConfigs.load(storage, 1, {}),
    ConfigStore.load(storage, 'group'),
    ProducerIds.load(storage),
  ])
  const nowMs = (): number => Date.now()
  const groups = await GroupCoordinator.load({
    storage,
    settings: () => testGroupSettings,
    offsetSettings: () => ({ retentionMs: 1_000_000_000, retentionCheckMs: 1_000_000_000, metadataBytesMax: 4_096 }),
    nowMs: steadyClock(),
  })
  const isTopicKnown = (name: string): boolean => topics.byName(name) !== undefined
  const options = { storage, producerIds, groups, isTopicKnown, settings: () => settings, nowMs }
  return {
    nodeId: 1,
    settings: { autoCreateTopics: false, defaultPartitions: 1 },
    storage,
    topics,
    configs,
    groupConfigs,
    logger: { level: 'info' },
    producerIds,
    groups,
    transactions: await TransactionCoordinator.load(options),
    fetchSessions: new FetchSessionCache(),
    fetchWaits: new FetchWaits(storage),
    fetchAllowance: new MemoryAllowance(1024 * 1024),
    nowMs,
  }
}

function contextOf(broker: Broker, apiVersion: number): RequestContext {
  return {
    broker,
    apiVersion,
    clientId: 'simulated',
    clientHost: '/127.0.0.1',
    endpoint: { host: '127.0.0.1', port: 9092 },
    onAbort: () => () => undefined,
    onExpectedBytes: () => undefined,
    keepFrame: () => undefined,
    whenSent: () => undefined,
  }
}
