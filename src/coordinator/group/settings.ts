/** What the coordinator is told about all groups. Times are milliseconds. */
export interface GroupSettings {
  /** How long the first rebalance of an empty group waits for others: `group.initial.rebalance.delay.ms`. */
  readonly initialRebalanceDelayMs: number
  /** Members in a group at most: `group.max.size`. */
  readonly memberCountMax: number
  /** Limits of what a member may ask for: `group.min.session.timeout.ms` and `group.max.session.timeout.ms`. */
  readonly sessionTimeoutMinMs: number
  readonly sessionTimeoutMaxMs: number
}
