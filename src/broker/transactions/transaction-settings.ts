/** What the coordinator is told about transactions; milliseconds. */
export interface TransactionSettings {
  /** Longest timeout that a producer may ask for: `transaction.max.timeout.ms`. */
  readonly timeoutMsMax: number
  /** How long a transactional id is kept that is not used: `transactional.id.expiration.ms`. */
  readonly idExpirationMs: number
  /** Between two looks for such ids: `transaction.remove.expired.transaction.cleanup.interval.ms`. */
  readonly idExpirationCheckMs: number
  /** Before an abort is tried again: `transaction.abort.timed.out.transaction.cleanup.interval.ms`. */
  readonly abortRetryMs: number
  /** Whether records must be of a partition that the transaction knows: `transaction.partition.verification.enable`. */
  readonly verifiesPartitions: boolean
}

/**
 * Each is looked up when it is asked for, since some are asked for with every batch.
 * @param configOf  the value of a broker config in force
 */
export function transactionSettings(configOf: (name: string) => string): TransactionSettings {
  return {
    get timeoutMsMax() {
      return Number(configOf('transaction.max.timeout.ms'))
    },
    get idExpirationMs() {
      return Number(configOf('transactional.id.expiration.ms'))
    },
    get idExpirationCheckMs() {
      return Number(configOf('transaction.remove.expired.transaction.cleanup.interval.ms'))
    },
    get abortRetryMs() {
      return Number(configOf('transaction.abort.timed.out.transaction.cleanup.interval.ms'))
    },
    get verifiesPartitions() {
      return configOf('transaction.partition.verification.enable') === 'true'
    },
  }
}
