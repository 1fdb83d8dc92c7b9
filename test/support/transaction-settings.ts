import type { TransactionSettings } from '../../src/broker/transactions/transaction-settings.ts'

/** Nothing expires or times out by itself within a test. */
export const testTransactionSettings: TransactionSettings = {
  timeoutMsMax: 3_600_000,
  idExpirationMs: 604_800_000,
  idExpirationCheckMs: 3_600_000,
  abortRetryMs: 10_000,
  verifiesPartitions: true,
}
