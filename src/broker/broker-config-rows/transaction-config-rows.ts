import { type BrokerConfigRow, ConfigType } from '../config-definition.ts'

const { BOOLEAN, INT, SHORT } = ConfigType

/** Configs of a broker about transactions. */
export const transactionConfigRows: readonly BrokerConfigRow[] = [
  [
    'add.partitions.to.txn.retry.backoff.max.ms',
    INT,
    '100',
    { min: 0 },
    'Longest wait, in milliseconds, before a partition is offered to a transaction again.',
  ],
  [
    'add.partitions.to.txn.retry.backoff.ms',
    INT,
    '20',
    { min: 1 },
    'Wait, in milliseconds, before a partition is offered to a transaction again.',
  ],
  [
    'transaction.abort.timed.out.transaction.cleanup.interval.ms',
    INT,
    '10000',
    { min: 1, effect: 'acts' },
    'Milliseconds before the abort of a transaction that took too long is tried again, where the disk refused it.',
  ],
  [
    'transaction.max.timeout.ms',
    INT,
    '3600000',
    { min: 1, effect: 'acts' },
    "Longest transaction timeout, in milliseconds; Kafka's default is 900000.",
  ],
  [
    'transaction.partition.verification.enable',
    BOOLEAN,
    'true',
    { updateMode: 'cluster-wide', effect: 'acts' },
    'Whether records of a transaction must be of a partition that the transaction knows.',
  ],
  [
    'transaction.remove.expired.transaction.cleanup.interval.ms',
    INT,
    '3600000',
    { min: 1, effect: 'acts' },
    'Milliseconds between looks for transactional ids that expired.',
  ],
  [
    'transaction.state.log.load.buffer.size',
    INT,
    '5242880',
    { min: 1 },
    'Bytes read at once when transactions are loaded.',
  ],
  ['transaction.state.log.min.isr', INT, '2', { min: 1 }, 'Replicas in sync that __transaction_state needs.'],
  ['transaction.state.log.num.partitions', INT, '50', { min: 1 }, 'Partitions of __transaction_state.'],
  ['transaction.state.log.replication.factor', SHORT, '3', { min: 1 }, 'Replicas of __transaction_state.'],
  [
    'transaction.state.log.segment.bytes',
    INT,
    '104857600',
    { min: 1 },
    'Size of a segment of __transaction_state, in bytes.',
  ],
  [
    'transaction.two.phase.commit.enable',
    BOOLEAN,
    'false',
    {},
    'Whether transactions without timeout are served (KIP-939).',
  ],
  [
    'transactional.id.expiration.ms',
    INT,
    '604800000',
    { min: 1, effect: 'acts' },
    'Milliseconds that a silent transactional id is kept.',
  ],
]
