import { aclsScenario } from './scenarios/acls.ts'
import { alterConfigsScenario, incrementalAlterConfigsScenario } from './scenarios/alter-configs.ts'
import { apiVersionsScenario } from './scenarios/api-versions.ts'
import { createPartitionsScenario } from './scenarios/create-partitions.ts'
import { createTopicsScenario, topicConfigsScenario } from './scenarios/create-topics.ts'
import { deleteRecordsScenario } from './scenarios/delete-records.ts'
import { deleteTopicsScenario, madeAnewScenario } from './scenarios/delete-topics.ts'
import { describeClusterScenario } from './scenarios/describe-cluster.ts'
import { describeConfigsScenario } from './scenarios/describe-configs.ts'
import { describeLogDirsScenario } from './scenarios/describe-log-dirs.ts'
import { describeProducersScenario } from './scenarios/describe-producers.ts'
import { describeTopicPartitionsScenario } from './scenarios/describe-topic-partitions.ts'
import { fetchBytesScenario, fetchScenario, fetchSessionsScenario, fetchWaitsScenario } from './scenarios/fetch.ts'
import { incrementalFetchScenario } from './scenarios/fetch-sessions.ts'
import { framesScenario } from './scenarios/frames.ts'
import { findCoordinatorScenario, groupListsScenario, offsetsScenario } from './scenarios/group-offsets.ts'
import { joinGroupScenario, rebalanceScenario, staticMembersScenario, syncGroupScenario } from './scenarios/groups.ts'
import { idempotenceScenario } from './scenarios/idempotence.ts'
import { initProducerIdScenario } from './scenarios/init-producer-id.ts'
import { listConfigResourcesScenario } from './scenarios/list-config-resources.ts'
import { listOffsetsScenario } from './scenarios/list-offsets.ts'
import { metadataScenario } from './scenarios/metadata.ts'
import { offsetForLeaderEpochScenario } from './scenarios/offset-for-leader-epoch.ts'
import {
  acksZeroScenario,
  oddBatchesScenario,
  produceScenario,
  recordsScenario,
  topicRulesScenario,
} from './scenarios/produce.ts'
import { electLeadersScenario, reassignmentsScenario } from './scenarios/reassignments.ts'
import { transactionDeletionScenario } from './scenarios/transactions-deletion.ts'
import { endTxnAcrossScenario, endTxnScenario } from './scenarios/transactions-end.ts'
import { transactionalInitScenario, transactionCoordinatorsScenario } from './scenarios/transactions-init.ts'
import { listTransactionsScenario, writeTxnMarkersScenario } from './scenarios/transactions-list.ts'
import {
  addOffsetsScenario,
  pendingOffsetsScenario,
  txnOffsetCommitScenario,
} from './scenarios/transactions-offsets.ts'
import { addPartitionsScenario } from './scenarios/transactions-partitions.ts'
import { transactionalProduceScenario } from './scenarios/transactions-produce.ts'
import { readCommittedScenario } from './scenarios/transactions-read.ts'
import { transactionTimeoutScenario } from './scenarios/transactions-timeout.ts'
import type { Scenario } from './session.ts'

/** Those of everything but transactions. */
export const plainScenarios: readonly Scenario[] = [
  apiVersionsScenario,
  framesScenario,
  metadataScenario,
  createTopicsScenario,
  topicConfigsScenario,
  deleteTopicsScenario,
  madeAnewScenario,
  produceScenario,
  acksZeroScenario,
  oddBatchesScenario,
  recordsScenario,
  topicRulesScenario,
  idempotenceScenario,
  fetchScenario,
  fetchBytesScenario,
  fetchSessionsScenario,
  incrementalFetchScenario,
  fetchWaitsScenario,
  listOffsetsScenario,
  initProducerIdScenario,
  describeClusterScenario,
  describeConfigsScenario,
  alterConfigsScenario,
  incrementalAlterConfigsScenario,
  createPartitionsScenario,
  deleteRecordsScenario,
  describeLogDirsScenario,
  describeProducersScenario,
  describeTopicPartitionsScenario,
  listConfigResourcesScenario,
  aclsScenario,
  offsetForLeaderEpochScenario,
  electLeadersScenario,
  reassignmentsScenario,
  findCoordinatorScenario,
  joinGroupScenario,
  syncGroupScenario,
  rebalanceScenario,
  staticMembersScenario,
  offsetsScenario,
  groupListsScenario,
]

/** Those of transactions. */
export const transactionScenarios: readonly Scenario[] = [
  transactionCoordinatorsScenario,
  transactionalInitScenario,
  addPartitionsScenario,
  addOffsetsScenario,
  txnOffsetCommitScenario,
  pendingOffsetsScenario,
  endTxnScenario,
  endTxnAcrossScenario,
  transactionalProduceScenario,
  readCommittedScenario,
  listTransactionsScenario,
  writeTxnMarkersScenario,
  transactionTimeoutScenario,
  transactionDeletionScenario,
]

/** Everything that is compared. */
export const scenarios: readonly Scenario[] = [...plainScenarios, ...transactionScenarios]

/** Files of recorded answers, and whose answers they hold. */
export const scenariosByFile: Readonly<Record<string, readonly Scenario[]>> = {
  'kafka-answers.jsonl': plainScenarios,
  'kafka-answers-to-transactions.jsonl': transactionScenarios,
}
