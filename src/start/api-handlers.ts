import { produce } from '../handlers/00-produce.ts'
import { fetch } from '../handlers/01-fetch.ts'
import { listOffsets } from '../handlers/02-list-offsets.ts'
import { metadata } from '../handlers/03-metadata.ts'
import { offsetCommit } from '../handlers/08-offset-commit.ts'
import { offsetFetch } from '../handlers/09-offset-fetch.ts'
import { findCoordinator } from '../handlers/10-find-coordinator.ts'
import { joinGroup } from '../handlers/11-join-group.ts'
import { heartbeat } from '../handlers/12-heartbeat.ts'
import { leaveGroup } from '../handlers/13-leave-group.ts'
import { syncGroup } from '../handlers/14-sync-group.ts'
import { describeGroups } from '../handlers/15-describe-groups.ts'
import { listGroups } from '../handlers/16-list-groups.ts'
import { apiVersions } from '../handlers/18-api-versions.ts'
import { createTopics } from '../handlers/19-create-topics.ts'
import { deleteTopics } from '../handlers/20-delete-topics.ts'
import { deleteRecords } from '../handlers/21-delete-records.ts'
import { initProducerId } from '../handlers/22-init-producer-id.ts'
import { offsetForLeaderEpoch } from '../handlers/23-offset-for-leader-epoch.ts'
import { addPartitionsToTxn } from '../handlers/24-add-partitions-to-txn.ts'
import { addOffsetsToTxn } from '../handlers/25-add-offsets-to-txn.ts'
import { endTxn } from '../handlers/26-end-txn.ts'
import { writeTxnMarkers } from '../handlers/27-write-txn-markers.ts'
import { txnOffsetCommit } from '../handlers/28-txn-offset-commit.ts'
import { describeAcls } from '../handlers/29-describe-acls.ts'
import { createAcls } from '../handlers/30-create-acls.ts'
import { deleteAcls } from '../handlers/31-delete-acls.ts'
import { describeConfigs } from '../handlers/32-describe-configs.ts'
import { alterConfigs } from '../handlers/33-alter-configs.ts'
import { describeLogDirs } from '../handlers/35-describe-log-dirs.ts'
import { createPartitions } from '../handlers/37-create-partitions.ts'
import { deleteGroups } from '../handlers/42-delete-groups.ts'
import { electLeaders } from '../handlers/43-elect-leaders.ts'
import { incrementalAlterConfigs } from '../handlers/44-incremental-alter-configs.ts'
import { alterPartitionReassignments } from '../handlers/45-alter-partition-reassignments.ts'
import { listPartitionReassignments } from '../handlers/46-list-partition-reassignments.ts'
import { offsetDelete } from '../handlers/47-offset-delete.ts'
import { describeCluster } from '../handlers/60-describe-cluster.ts'
import { describeProducers } from '../handlers/61-describe-producers.ts'
import { describeTransactions } from '../handlers/65-describe-transactions.ts'
import { listTransactions } from '../handlers/66-list-transactions.ts'
import { listConfigResources } from '../handlers/74-list-config-resources.ts'
import { describeTopicPartitions } from '../handlers/75-describe-topic-partitions.ts'
import type { Handler } from '../server/handler.ts'

/** Every API that is served; what is not in this list is not advertised and is refused. */
export function createHandlers(): readonly Handler[] {
  const others = [
    produce,
    fetch,
    listOffsets,
    metadata,
    offsetCommit,
    offsetFetch,
    findCoordinator,
    joinGroup,
    heartbeat,
    leaveGroup,
    syncGroup,
    describeGroups,
    listGroups,
    createTopics,
    deleteTopics,
    deleteRecords,
    initProducerId,
    offsetForLeaderEpoch,
    addPartitionsToTxn,
    addOffsetsToTxn,
    endTxn,
    writeTxnMarkers,
    txnOffsetCommit,
    describeAcls,
    createAcls,
    deleteAcls,
    describeConfigs,
    alterConfigs,
    describeLogDirs,
    createPartitions,
    deleteGroups,
    electLeaders,
    incrementalAlterConfigs,
    alterPartitionReassignments,
    listPartitionReassignments,
    offsetDelete,
    describeCluster,
    describeProducers,
    describeTransactions,
    listTransactions,
    listConfigResources,
    describeTopicPartitions,
  ]
  return [...others, apiVersions(others)]
}
