import { any, type KnownDifference, known } from './known-difference.ts'

const noOffsetsTopic = 'There is no topic __consumer_offsets, so a transaction that holds offsets does not name it'
const eachForItself = 'A request of many transactions is answered as it was asked, and an empty one is answered, too'

/** Those of transactions. */
export const transactionDifferences: readonly KnownDifference[] = [
  known(
    'Transactions: InitProducerId',
    /^timeout 1800000 /,
    any,
    'Transactions may take an hour (transaction.max.timeout.ms), as the sink of Flink asks for by default',
  ),
  known(
    'Transactions: AddPartitionsToTxn',
    /^verify: (no partitions|one partition twice) /,
    /topicResults/,
    eachForItself,
  ),
  known('Transactions: AddPartitionsToTxn', /^empty batch /, /^$/, eachForItself),
  known('Transactions: AddOffsetsToTxn', /^state after /, /^$/, noOffsetsTopic),
  known(
    'Transactions: ListTransactions and DescribeTransactions',
    /^described: b-open /,
    /^transactionStates\.0\.topics/,
    noOffsetsTopic,
  ),
  known(
    'Transactions: TxnOffsetCommit',
    /(unknown|empty) id v5$/,
    /errorCode$/,
    'A transactional id that is none is refused; Kafka does not look at it while the producer has a transaction open',
  ),
  known(
    'Transactions: EndTxn across versions',
    /^Complete(Commit|Abort) by V1, (commit|abort), epoch before v5$/,
    any,
    'A producer that is fenced is told so; Kafka takes its end for a retry, and gives it the epoch of its successor',
  ),
  known(
    'Transactions: Produce',
    /: transactional without a producer /,
    /^responses\.0/,
    'Records of a transaction without a producer id are refused',
  ),
  known(
    'Transactions: Produce',
    /^state: not added: first sequence is not 0 v1[23]$/,
    /^$/,
    'A partition is part of the transaction once its records are there; Kafka adds it before it looks at them',
  ),
  known(
    'Transactions: DescribeProducers and WriteTxnMarkers',
    /: more records /,
    /logStartOffset$/,
    'A producer of an older epoch is told where the log starts, as with other errors of the log',
  ),
  known(
    'Transactions: DescribeProducers and WriteTxnMarkers',
    /^nobody: two markers /,
    /^markers/,
    'Two markers of one producer in one request are answered both',
  ),
]
