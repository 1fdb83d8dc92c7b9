import type { GroupSettings } from '../../coordinator/group/settings.ts'

/** What the coordinator is told about committed offsets. */
export interface OffsetSettings {
  /** `offset.metadata.max.bytes`. */
  readonly metadataBytesMax: number
  /** How long offsets are kept that are of no use: `offsets.retention.minutes`. */
  readonly retentionMs: number
  /** Between two looks for such offsets: `offsets.retention.check.interval.ms`. */
  readonly retentionCheckMs: number
}

const MINUTE_MS = 60_000
/**
 * Consumers that start together come within this time of each other. Those left out of the first generation would have
 * to wait for the next heartbeat of those in it; Kafka's coordinator takes about as long to get to it.
 */
const INITIAL_REBALANCE_DELAY_MS_MIN = 20

/** @param configOf  the value of a broker config in force */
export function groupSettings(configOf: (name: string) => string): GroupSettings {
  return {
    initialRebalanceDelayMs: Math.max(
      Number(configOf('group.initial.rebalance.delay.ms')),
      INITIAL_REBALANCE_DELAY_MS_MIN,
    ),
    memberCountMax: Number(configOf('group.max.size')),
    sessionTimeoutMinMs: Number(configOf('group.min.session.timeout.ms')),
    sessionTimeoutMaxMs: Number(configOf('group.max.session.timeout.ms')),
  }
}

/** @param configOf  the value of a broker config in force */
export function offsetSettings(configOf: (name: string) => string): OffsetSettings {
  return {
    metadataBytesMax: Number(configOf('offset.metadata.max.bytes')),
    retentionMs: Number(configOf('offsets.retention.minutes')) * MINUTE_MS,
    retentionCheckMs: Number(configOf('offsets.retention.check.interval.ms')),
  }
}
