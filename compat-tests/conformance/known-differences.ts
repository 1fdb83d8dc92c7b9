import type { Difference } from './compare.ts'
import { any, type KnownDifference, known } from './known-difference.ts'
import { transactionDifferences } from './known-transaction-differences.ts'

const everyTopic =
  'Kafka sets min.insync.replicas for the whole cluster when it formats its storage; here it is a default'
const sameVersion =
  'A request that cannot be carried out as a whole still tells the brokers, and says what is wrong with it'
const notLookedInto =
  'Compressed records are not looked into unless the configs of the topic ask for it; the checksum covers them'
const trustedTime = 'The largest timestamp in the header of a batch is taken as the producer computed it'
const isolation = 'An isolation level that is none is the fault of the client, not of the broker'
const negativeLimit = 'A negative limit of bytes counts as 0'

/** Those of everything but transactions. */
export const plainDifferences: readonly KnownDifference[] = [
  known(
    'ApiVersions',
    /v[34]$/,
    /^(supported|finalized)Features/,
    'Of the features of a cluster only transaction.version is told: there is nothing else to negotiate',
  ),
  known(
    'ApiVersions',
    /^v99 with a header v1$/,
    /^$/,
    'The answer to an unknown version does not depend on the rest of the request, which is of an unknown version too',
  ),
  known('Metadata', /^auto-creation, first answer/, /^topics/, 'A topic that is created on demand is there at once'),
  known('Metadata', /^(by|neither) /, /^(brokers|clusterId|controllerId|topics\.0\.errorCode|errorCode)/, sameVersion),
  known('CreateTopics', any, /configs\.min\.insync\.replicas$/, everyTopic),
  known('CreateTopics with configs', any, /configs\.min\.insync\.replicas$/, everyTopic),
  known('DescribeConfigs', any, /configs\.min\.insync\.replicas$/, everyTopic),
  known(
    'CreateTopics',
    /^two new ones that collide/,
    /^topics\.1/,
    'Of two new topics that collide the second is refused, as it would be in a request of its own',
  ),
  known('CreateTopics with configs', /^double that is none/, /^topics/, 'Not a number is not a value'),
  known('Produce', /^(one partition twice|good afterwards)/, /^responses/, 'Both batches for one partition are stored'),
  known('Produce odd batches', /timestamp/, /records\.0$/, trustedTime),
  known('Produce odd batches', /(codec [012] instead|byte of the records changed)/, any, notLookedInto),
  known(
    'Produce odd batches',
    /codec [57]/,
    /errorCode$/,
    'A codec that does not exist is UNSUPPORTED_COMPRESSION_TYPE rather than an unknown server error',
  ),
  known(
    'Produce odd batches',
    /(length 49|80 zeros behind)/,
    /errorCode$/,
    'Of two errors that are both true the other one is told',
  ),
  known('Produce odd batches', /^null/, /^$/, 'Kafka never answers a Produce without records; the client is told here'),
  known(
    'Produce odd batches',
    /^transactional batch with an id/,
    /errorCode$/,
    'No transaction is open: INVALID_TXN_STATE, where Kafka waits for a coordinator',
  ),
  known(
    'Produce by the rules of the topic',
    /^stored: the future is open/,
    /records\.\d+$/,
    'Kafka ends an answer where a segment of its log ends',
  ),
  known('Fetch', /^isolation (2|5|-1)/, /errorCode$/, isolation),
  known('ListOffsets', /^isolation (2|-1)/, /errorCode$/, isolation),
  known('Fetch within limits of bytes', /at most -1/, /^responses/, negativeLimit),
  known(
    'AlterConfigs',
    /^one resource twice/,
    /^$/,
    'Kafka never answers an AlterConfigs that names a resource twice; the client is told here',
  ),
  known(
    'IncrementalAlterConfigs',
    /^(an unknown|a negative) operation/,
    /errorCode$/,
    'An operation that is none is the fault of the client, not of the broker',
  ),
  known('DescribeTopicPartitions', /^odd names/, /errorCode$/, 'An illegal topic name is an invalid topic'),
  known(
    'DescribeLogDirs',
    any,
    /\.(logDir|totalBytes|usableBytes)$/,
    'A broker that keeps everything in memory has no folder and no volume to tell of',
  ),
]

/** All of them; docs/compatibility.md tells them to users. */
export const knownDifferences: readonly KnownDifference[] = [...plainDifferences, ...transactionDifferences]

/** The reason why a difference is meant, if it is. */
export function knownDifferenceOf(difference: Difference): KnownDifference | undefined {
  return knownDifferences.find(
    ({ scenario, step, path }) =>
      scenario === difference.scenario && step.test(difference.step) && path.test(difference.path),
  )
}
