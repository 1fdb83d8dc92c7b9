import type { StorageEngine } from '../storage/engine.ts'
import type { ConfigValues } from './config-definition.ts'
import type { ConfigStore } from './config-store.ts'
import type { DynamicBrokerConfigs } from './dynamic-broker-configs.ts'
import type { FetchSessionCache } from './fetch-session-cache.ts'
import type { FetchWaits } from './fetch-waits.ts'
import type { GroupCoordinator } from './groups/group-coordinator.ts'
import type { MemoryAllowance } from './memory-allowance.ts'
import type { ProducerIds } from './producer-ids.ts'
import type { Topics } from './topics.ts'
import type { TransactionCoordinator } from './transactions/transaction-coordinator.ts'

/** What can be set about the domain, apart from sockets and files. */
export interface BrokerSettings {
  readonly autoCreateTopics: boolean
  readonly defaultPartitions: number
  /** Broker configs by Kafka's names that the broker was started with, checked; none when left out. */
  readonly staticConfigs?: ConfigValues
}

/** The broker without its sockets: what the handlers work on. */
export interface Broker {
  /** Decimal in DescribeConfigs, and leader of every partition. */
  readonly nodeId: number
  readonly settings: BrokerSettings
  readonly storage: StorageEngine
  readonly topics: Topics
  readonly configs: DynamicBrokerConfigs
  /** What was altered of groups, by group id. */
  readonly groupConfigs: ConfigStore
  /** The log of the broker; its level, one of pino's names, may be altered. */
  readonly logger: { level: string }
  readonly producerIds: ProducerIds
  readonly groups: GroupCoordinator
  readonly transactions: TransactionCoordinator
  readonly fetchSessions: FetchSessionCache
  readonly fetchWaits: FetchWaits
  /** For records on their way to consumers. */
  readonly fetchAllowance: MemoryAllowance
  /** Milliseconds since the epoch. */
  readonly nowMs: () => number
}

/** The only leader epoch there is: one broker leads every partition from its creation on. */
export const LEADER_EPOCH = 0
