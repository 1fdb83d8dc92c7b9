import { clusterConfigRows } from './broker-config-rows/cluster-config-rows.ts'
import { generalConfigRows } from './broker-config-rows/general-config-rows.ts'
import { groupConfigRows } from './broker-config-rows/group-config-rows.ts'
import { logConfigRows } from './broker-config-rows/log-config-rows.ts'
import { networkConfigRows } from './broker-config-rows/network-config-rows.ts'
import { saslConfigRows } from './broker-config-rows/sasl-config-rows.ts'
import { shareGroupConfigRows } from './broker-config-rows/share-group-config-rows.ts'
import { tieredStorageConfigRows } from './broker-config-rows/tiered-storage-config-rows.ts'
import { tlsConfigRows } from './broker-config-rows/tls-config-rows.ts'
import { transactionConfigRows } from './broker-config-rows/transaction-config-rows.ts'
import type { BrokerConfigDefinition, BrokerConfigRow } from './config-definition.ts'
import { topicConfigDefinitions } from './topic-config-table.ts'

/** Largest answer to a Fetch, as in Kafka: 55 MiB. */
export const FETCH_BYTES_MAX = 57_671_680

/** Without a value of their own by default: a config of a coarser unit holds (see `brokerConfigNames`). */
const byCoarserUnit: ReadonlySet<string> = new Set([
  'log.flush.interval.ms',
  'log.retention.ms',
  'log.roll.jitter.ms',
  'log.roll.ms',
])

/**
 * Every config of a broker that Kafka 4.3 tells of, sorted by name, with its type, default and limits: those that give
 * topics their defaults, those that this broker heeds, and those that tools look at.
 */
export const brokerConfigDefinitions: readonly BrokerConfigDefinition[] = [
  ...[
    clusterConfigRows,
    generalConfigRows,
    groupConfigRows,
    logConfigRows,
    networkConfigRows,
    saslConfigRows,
    shareGroupConfigRows,
    tieredStorageConfigRows,
    tlsConfigRows,
    transactionConfigRows,
  ]
    .flat()
    .map(define),
  ...topicDefaults(),
].sort((a, b) => (a.name < b.name ? -1 : 1))

function define([name, type, defaultValue, more, documentation]: BrokerConfigRow): BrokerConfigDefinition {
  return { name, type, defaultValue, documentation, effect: 'none', updateMode: 'read-only', ...more }
}

/** The configs that hold for topics without a value of their own. */
function topicDefaults(): readonly BrokerConfigDefinition[] {
  return topicConfigDefinitions.flatMap(({ brokerName, ...definition }): BrokerConfigDefinition[] => {
    if (brokerName === null) return []
    const documentation = `Holds for topics without ${definition.name}. ${definition.documentation}`
    const common = { ...definition, name: brokerName, documentation, updateMode: 'cluster-wide' as const }
    // Any negative number is for ever, and no time at all is refused.
    if (brokerName === 'log.retention.ms') {
      const { min: _, ...unlimited } = common
      return [{ ...unlimited, except: 0, defaultValue: null }]
    }
    return [byCoarserUnit.has(brokerName) ? { ...common, defaultValue: null } : common]
  })
}
