// Generated from schemas/*.json by `npm run codegen`. Do not edit.

import type { DataCodec, RequestCodec, ResponseCodec } from '../src/wire/codec.ts'
import { AddOffsetsToTxnRequest } from './add-offsets-to-txn-request.ts'
import { AddOffsetsToTxnResponse } from './add-offsets-to-txn-response.ts'
import { AddPartitionsToTxnRequest } from './add-partitions-to-txn-request.ts'
import { AddPartitionsToTxnResponse } from './add-partitions-to-txn-response.ts'
import { AddRaftVoterRequest } from './add-raft-voter-request.ts'
import { AddRaftVoterResponse } from './add-raft-voter-response.ts'
import { AllocateProducerIdsRequest } from './allocate-producer-ids-request.ts'
import { AllocateProducerIdsResponse } from './allocate-producer-ids-response.ts'
import { AlterClientQuotasRequest } from './alter-client-quotas-request.ts'
import { AlterClientQuotasResponse } from './alter-client-quotas-response.ts'
import { AlterConfigsRequest } from './alter-configs-request.ts'
import { AlterConfigsResponse } from './alter-configs-response.ts'
import { AlterPartitionReassignmentsRequest } from './alter-partition-reassignments-request.ts'
import { AlterPartitionReassignmentsResponse } from './alter-partition-reassignments-response.ts'
import { AlterPartitionRequest } from './alter-partition-request.ts'
import { AlterPartitionResponse } from './alter-partition-response.ts'
import { AlterReplicaLogDirsRequest } from './alter-replica-log-dirs-request.ts'
import { AlterReplicaLogDirsResponse } from './alter-replica-log-dirs-response.ts'
import { AlterShareGroupOffsetsRequest } from './alter-share-group-offsets-request.ts'
import { AlterShareGroupOffsetsResponse } from './alter-share-group-offsets-response.ts'
import { AlterUserScramCredentialsRequest } from './alter-user-scram-credentials-request.ts'
import { AlterUserScramCredentialsResponse } from './alter-user-scram-credentials-response.ts'
import { ApiVersionsRequest } from './api-versions-request.ts'
import { ApiVersionsResponse } from './api-versions-response.ts'
import { AssignReplicasToDirsRequest } from './assign-replicas-to-dirs-request.ts'
import { AssignReplicasToDirsResponse } from './assign-replicas-to-dirs-response.ts'
import { BeginQuorumEpochRequest } from './begin-quorum-epoch-request.ts'
import { BeginQuorumEpochResponse } from './begin-quorum-epoch-response.ts'
import { BrokerHeartbeatRequest } from './broker-heartbeat-request.ts'
import { BrokerHeartbeatResponse } from './broker-heartbeat-response.ts'
import { BrokerRegistrationRequest } from './broker-registration-request.ts'
import { BrokerRegistrationResponse } from './broker-registration-response.ts'
import { ConsumerGroupDescribeRequest } from './consumer-group-describe-request.ts'
import { ConsumerGroupDescribeResponse } from './consumer-group-describe-response.ts'
import { ConsumerGroupHeartbeatRequest } from './consumer-group-heartbeat-request.ts'
import { ConsumerGroupHeartbeatResponse } from './consumer-group-heartbeat-response.ts'
import { ConsumerProtocolAssignment } from './consumer-protocol-assignment.ts'
import { ConsumerProtocolSubscription } from './consumer-protocol-subscription.ts'
import { ControlRecordTypeSchema } from './control-record-type-schema.ts'
import { ControllerRegistrationRequest } from './controller-registration-request.ts'
import { ControllerRegistrationResponse } from './controller-registration-response.ts'
import { CreateAclsRequest } from './create-acls-request.ts'
import { CreateAclsResponse } from './create-acls-response.ts'
import { CreateDelegationTokenRequest } from './create-delegation-token-request.ts'
import { CreateDelegationTokenResponse } from './create-delegation-token-response.ts'
import { CreatePartitionsRequest } from './create-partitions-request.ts'
import { CreatePartitionsResponse } from './create-partitions-response.ts'
import { CreateTopicsRequest } from './create-topics-request.ts'
import { CreateTopicsResponse } from './create-topics-response.ts'
import { DefaultPrincipalData } from './default-principal-data.ts'
import { DeleteAclsRequest } from './delete-acls-request.ts'
import { DeleteAclsResponse } from './delete-acls-response.ts'
import { DeleteGroupsRequest } from './delete-groups-request.ts'
import { DeleteGroupsResponse } from './delete-groups-response.ts'
import { DeleteRecordsRequest } from './delete-records-request.ts'
import { DeleteRecordsResponse } from './delete-records-response.ts'
import { DeleteShareGroupOffsetsRequest } from './delete-share-group-offsets-request.ts'
import { DeleteShareGroupOffsetsResponse } from './delete-share-group-offsets-response.ts'
import { DeleteShareGroupStateRequest } from './delete-share-group-state-request.ts'
import { DeleteShareGroupStateResponse } from './delete-share-group-state-response.ts'
import { DeleteTopicsRequest } from './delete-topics-request.ts'
import { DeleteTopicsResponse } from './delete-topics-response.ts'
import { DescribeAclsRequest } from './describe-acls-request.ts'
import { DescribeAclsResponse } from './describe-acls-response.ts'
import { DescribeClientQuotasRequest } from './describe-client-quotas-request.ts'
import { DescribeClientQuotasResponse } from './describe-client-quotas-response.ts'
import { DescribeClusterRequest } from './describe-cluster-request.ts'
import { DescribeClusterResponse } from './describe-cluster-response.ts'
import { DescribeConfigsRequest } from './describe-configs-request.ts'
import { DescribeConfigsResponse } from './describe-configs-response.ts'
import { DescribeDelegationTokenRequest } from './describe-delegation-token-request.ts'
import { DescribeDelegationTokenResponse } from './describe-delegation-token-response.ts'
import { DescribeGroupsRequest } from './describe-groups-request.ts'
import { DescribeGroupsResponse } from './describe-groups-response.ts'
import { DescribeLogDirsRequest } from './describe-log-dirs-request.ts'
import { DescribeLogDirsResponse } from './describe-log-dirs-response.ts'
import { DescribeProducersRequest } from './describe-producers-request.ts'
import { DescribeProducersResponse } from './describe-producers-response.ts'
import { DescribeQuorumRequest } from './describe-quorum-request.ts'
import { DescribeQuorumResponse } from './describe-quorum-response.ts'
import { DescribeShareGroupOffsetsRequest } from './describe-share-group-offsets-request.ts'
import { DescribeShareGroupOffsetsResponse } from './describe-share-group-offsets-response.ts'
import { DescribeTopicPartitionsRequest } from './describe-topic-partitions-request.ts'
import { DescribeTopicPartitionsResponse } from './describe-topic-partitions-response.ts'
import { DescribeTransactionsRequest } from './describe-transactions-request.ts'
import { DescribeTransactionsResponse } from './describe-transactions-response.ts'
import { DescribeUserScramCredentialsRequest } from './describe-user-scram-credentials-request.ts'
import { DescribeUserScramCredentialsResponse } from './describe-user-scram-credentials-response.ts'
import { ElectLeadersRequest } from './elect-leaders-request.ts'
import { ElectLeadersResponse } from './elect-leaders-response.ts'
import { EndQuorumEpochRequest } from './end-quorum-epoch-request.ts'
import { EndQuorumEpochResponse } from './end-quorum-epoch-response.ts'
import { EndTxnMarker } from './end-txn-marker.ts'
import { EndTxnRequest } from './end-txn-request.ts'
import { EndTxnResponse } from './end-txn-response.ts'
import { EnvelopeRequest } from './envelope-request.ts'
import { EnvelopeResponse } from './envelope-response.ts'
import { ExpireDelegationTokenRequest } from './expire-delegation-token-request.ts'
import { ExpireDelegationTokenResponse } from './expire-delegation-token-response.ts'
import { FetchRequest } from './fetch-request.ts'
import { FetchResponse } from './fetch-response.ts'
import { FetchSnapshotRequest } from './fetch-snapshot-request.ts'
import { FetchSnapshotResponse } from './fetch-snapshot-response.ts'
import { FindCoordinatorRequest } from './find-coordinator-request.ts'
import { FindCoordinatorResponse } from './find-coordinator-response.ts'
import { GetTelemetrySubscriptionsRequest } from './get-telemetry-subscriptions-request.ts'
import { GetTelemetrySubscriptionsResponse } from './get-telemetry-subscriptions-response.ts'
import { HeartbeatRequest } from './heartbeat-request.ts'
import { HeartbeatResponse } from './heartbeat-response.ts'
import { IncrementalAlterConfigsRequest } from './incremental-alter-configs-request.ts'
import { IncrementalAlterConfigsResponse } from './incremental-alter-configs-response.ts'
import { InitProducerIdRequest } from './init-producer-id-request.ts'
import { InitProducerIdResponse } from './init-producer-id-response.ts'
import { InitializeShareGroupStateRequest } from './initialize-share-group-state-request.ts'
import { InitializeShareGroupStateResponse } from './initialize-share-group-state-response.ts'
import { JoinGroupRequest } from './join-group-request.ts'
import { JoinGroupResponse } from './join-group-response.ts'
import { KRaftVersionRecord } from './kraft-version-record.ts'
import { LeaderChangeMessage } from './leader-change-message.ts'
import { LeaveGroupRequest } from './leave-group-request.ts'
import { LeaveGroupResponse } from './leave-group-response.ts'
import { ListConfigResourcesRequest } from './list-config-resources-request.ts'
import { ListConfigResourcesResponse } from './list-config-resources-response.ts'
import { ListGroupsRequest } from './list-groups-request.ts'
import { ListGroupsResponse } from './list-groups-response.ts'
import { ListOffsetsRequest } from './list-offsets-request.ts'
import { ListOffsetsResponse } from './list-offsets-response.ts'
import { ListPartitionReassignmentsRequest } from './list-partition-reassignments-request.ts'
import { ListPartitionReassignmentsResponse } from './list-partition-reassignments-response.ts'
import { ListTransactionsRequest } from './list-transactions-request.ts'
import { ListTransactionsResponse } from './list-transactions-response.ts'
import { MetadataRequest } from './metadata-request.ts'
import { MetadataResponse } from './metadata-response.ts'
import { OffsetCommitRequest } from './offset-commit-request.ts'
import { OffsetCommitResponse } from './offset-commit-response.ts'
import { OffsetDeleteRequest } from './offset-delete-request.ts'
import { OffsetDeleteResponse } from './offset-delete-response.ts'
import { OffsetFetchRequest } from './offset-fetch-request.ts'
import { OffsetFetchResponse } from './offset-fetch-response.ts'
import { OffsetForLeaderEpochRequest } from './offset-for-leader-epoch-request.ts'
import { OffsetForLeaderEpochResponse } from './offset-for-leader-epoch-response.ts'
import { ProduceRequest } from './produce-request.ts'
import { ProduceResponse } from './produce-response.ts'
import { PushTelemetryRequest } from './push-telemetry-request.ts'
import { PushTelemetryResponse } from './push-telemetry-response.ts'
import { ReadShareGroupStateRequest } from './read-share-group-state-request.ts'
import { ReadShareGroupStateResponse } from './read-share-group-state-response.ts'
import { ReadShareGroupStateSummaryRequest } from './read-share-group-state-summary-request.ts'
import { ReadShareGroupStateSummaryResponse } from './read-share-group-state-summary-response.ts'
import { RemoveRaftVoterRequest } from './remove-raft-voter-request.ts'
import { RemoveRaftVoterResponse } from './remove-raft-voter-response.ts'
import { RenewDelegationTokenRequest } from './renew-delegation-token-request.ts'
import { RenewDelegationTokenResponse } from './renew-delegation-token-response.ts'
import { RequestHeader } from './request-header.ts'
import { ResponseHeader } from './response-header.ts'
import { SaslAuthenticateRequest } from './sasl-authenticate-request.ts'
import { SaslAuthenticateResponse } from './sasl-authenticate-response.ts'
import { SaslHandshakeRequest } from './sasl-handshake-request.ts'
import { SaslHandshakeResponse } from './sasl-handshake-response.ts'
import { ShareAcknowledgeRequest } from './share-acknowledge-request.ts'
import { ShareAcknowledgeResponse } from './share-acknowledge-response.ts'
import { ShareFetchRequest } from './share-fetch-request.ts'
import { ShareFetchResponse } from './share-fetch-response.ts'
import { ShareGroupDescribeRequest } from './share-group-describe-request.ts'
import { ShareGroupDescribeResponse } from './share-group-describe-response.ts'
import { ShareGroupHeartbeatRequest } from './share-group-heartbeat-request.ts'
import { ShareGroupHeartbeatResponse } from './share-group-heartbeat-response.ts'
import { SnapshotFooterRecord } from './snapshot-footer-record.ts'
import { SnapshotHeaderRecord } from './snapshot-header-record.ts'
import { StreamsGroupDescribeRequest } from './streams-group-describe-request.ts'
import { StreamsGroupDescribeResponse } from './streams-group-describe-response.ts'
import { StreamsGroupHeartbeatRequest } from './streams-group-heartbeat-request.ts'
import { StreamsGroupHeartbeatResponse } from './streams-group-heartbeat-response.ts'
import { SyncGroupRequest } from './sync-group-request.ts'
import { SyncGroupResponse } from './sync-group-response.ts'
import { TxnOffsetCommitRequest } from './txn-offset-commit-request.ts'
import { TxnOffsetCommitResponse } from './txn-offset-commit-response.ts'
import { UnregisterBrokerRequest } from './unregister-broker-request.ts'
import { UnregisterBrokerResponse } from './unregister-broker-response.ts'
import { UpdateFeaturesRequest } from './update-features-request.ts'
import { UpdateFeaturesResponse } from './update-features-response.ts'
import { UpdateRaftVoterRequest } from './update-raft-voter-request.ts'
import { UpdateRaftVoterResponse } from './update-raft-voter-response.ts'
import { VoteRequest } from './vote-request.ts'
import { VoteResponse } from './vote-response.ts'
import { VotersRecord } from './voters-record.ts'
import { WriteShareGroupStateRequest } from './write-share-group-state-request.ts'
import { WriteShareGroupStateResponse } from './write-share-group-state-response.ts'
import { WriteTxnMarkersRequest } from './write-txn-markers-request.ts'
import { WriteTxnMarkersResponse } from './write-txn-markers-response.ts'

/** What an API key is asked and answered with. */
export interface MessagePair {
  readonly apiKey: number
  /** As Kafka prints it, for example `Metadata`. */
  readonly name: string
  readonly request: RequestCodec<unknown>
  readonly response: ResponseCodec<unknown>
}

/** Request and response of every API that has codecs, ascending by key. */
export const messagePairs: readonly MessagePair[] = [
  { apiKey: 0, name: 'Produce', request: ProduceRequest, response: ProduceResponse },
  { apiKey: 1, name: 'Fetch', request: FetchRequest, response: FetchResponse },
  { apiKey: 2, name: 'ListOffsets', request: ListOffsetsRequest, response: ListOffsetsResponse },
  { apiKey: 3, name: 'Metadata', request: MetadataRequest, response: MetadataResponse },
  { apiKey: 8, name: 'OffsetCommit', request: OffsetCommitRequest, response: OffsetCommitResponse },
  { apiKey: 9, name: 'OffsetFetch', request: OffsetFetchRequest, response: OffsetFetchResponse },
  { apiKey: 10, name: 'FindCoordinator', request: FindCoordinatorRequest, response: FindCoordinatorResponse },
  { apiKey: 11, name: 'JoinGroup', request: JoinGroupRequest, response: JoinGroupResponse },
  { apiKey: 12, name: 'Heartbeat', request: HeartbeatRequest, response: HeartbeatResponse },
  { apiKey: 13, name: 'LeaveGroup', request: LeaveGroupRequest, response: LeaveGroupResponse },
  { apiKey: 14, name: 'SyncGroup', request: SyncGroupRequest, response: SyncGroupResponse },
  { apiKey: 15, name: 'DescribeGroups', request: DescribeGroupsRequest, response: DescribeGroupsResponse },
  { apiKey: 16, name: 'ListGroups', request: ListGroupsRequest, response: ListGroupsResponse },
  { apiKey: 17, name: 'SaslHandshake', request: SaslHandshakeRequest, response: SaslHandshakeResponse },
  { apiKey: 18, name: 'ApiVersions', request: ApiVersionsRequest, response: ApiVersionsResponse },
  { apiKey: 19, name: 'CreateTopics', request: CreateTopicsRequest, response: CreateTopicsResponse },
  { apiKey: 20, name: 'DeleteTopics', request: DeleteTopicsRequest, response: DeleteTopicsResponse },
  { apiKey: 21, name: 'DeleteRecords', request: DeleteRecordsRequest, response: DeleteRecordsResponse },
  { apiKey: 22, name: 'InitProducerId', request: InitProducerIdRequest, response: InitProducerIdResponse },
  {
    apiKey: 23,
    name: 'OffsetForLeaderEpoch',
    request: OffsetForLeaderEpochRequest,
    response: OffsetForLeaderEpochResponse,
  },
  { apiKey: 24, name: 'AddPartitionsToTxn', request: AddPartitionsToTxnRequest, response: AddPartitionsToTxnResponse },
  { apiKey: 25, name: 'AddOffsetsToTxn', request: AddOffsetsToTxnRequest, response: AddOffsetsToTxnResponse },
  { apiKey: 26, name: 'EndTxn', request: EndTxnRequest, response: EndTxnResponse },
  { apiKey: 27, name: 'WriteTxnMarkers', request: WriteTxnMarkersRequest, response: WriteTxnMarkersResponse },
  { apiKey: 28, name: 'TxnOffsetCommit', request: TxnOffsetCommitRequest, response: TxnOffsetCommitResponse },
  { apiKey: 29, name: 'DescribeAcls', request: DescribeAclsRequest, response: DescribeAclsResponse },
  { apiKey: 30, name: 'CreateAcls', request: CreateAclsRequest, response: CreateAclsResponse },
  { apiKey: 31, name: 'DeleteAcls', request: DeleteAclsRequest, response: DeleteAclsResponse },
  { apiKey: 32, name: 'DescribeConfigs', request: DescribeConfigsRequest, response: DescribeConfigsResponse },
  { apiKey: 33, name: 'AlterConfigs', request: AlterConfigsRequest, response: AlterConfigsResponse },
  {
    apiKey: 34,
    name: 'AlterReplicaLogDirs',
    request: AlterReplicaLogDirsRequest,
    response: AlterReplicaLogDirsResponse,
  },
  { apiKey: 35, name: 'DescribeLogDirs', request: DescribeLogDirsRequest, response: DescribeLogDirsResponse },
  { apiKey: 36, name: 'SaslAuthenticate', request: SaslAuthenticateRequest, response: SaslAuthenticateResponse },
  { apiKey: 37, name: 'CreatePartitions', request: CreatePartitionsRequest, response: CreatePartitionsResponse },
  {
    apiKey: 38,
    name: 'CreateDelegationToken',
    request: CreateDelegationTokenRequest,
    response: CreateDelegationTokenResponse,
  },
  {
    apiKey: 39,
    name: 'RenewDelegationToken',
    request: RenewDelegationTokenRequest,
    response: RenewDelegationTokenResponse,
  },
  {
    apiKey: 40,
    name: 'ExpireDelegationToken',
    request: ExpireDelegationTokenRequest,
    response: ExpireDelegationTokenResponse,
  },
  {
    apiKey: 41,
    name: 'DescribeDelegationToken',
    request: DescribeDelegationTokenRequest,
    response: DescribeDelegationTokenResponse,
  },
  { apiKey: 42, name: 'DeleteGroups', request: DeleteGroupsRequest, response: DeleteGroupsResponse },
  { apiKey: 43, name: 'ElectLeaders', request: ElectLeadersRequest, response: ElectLeadersResponse },
  {
    apiKey: 44,
    name: 'IncrementalAlterConfigs',
    request: IncrementalAlterConfigsRequest,
    response: IncrementalAlterConfigsResponse,
  },
  {
    apiKey: 45,
    name: 'AlterPartitionReassignments',
    request: AlterPartitionReassignmentsRequest,
    response: AlterPartitionReassignmentsResponse,
  },
  {
    apiKey: 46,
    name: 'ListPartitionReassignments',
    request: ListPartitionReassignmentsRequest,
    response: ListPartitionReassignmentsResponse,
  },
  { apiKey: 47, name: 'OffsetDelete', request: OffsetDeleteRequest, response: OffsetDeleteResponse },
  {
    apiKey: 48,
    name: 'DescribeClientQuotas',
    request: DescribeClientQuotasRequest,
    response: DescribeClientQuotasResponse,
  },
  { apiKey: 49, name: 'AlterClientQuotas', request: AlterClientQuotasRequest, response: AlterClientQuotasResponse },
  {
    apiKey: 50,
    name: 'DescribeUserScramCredentials',
    request: DescribeUserScramCredentialsRequest,
    response: DescribeUserScramCredentialsResponse,
  },
  {
    apiKey: 51,
    name: 'AlterUserScramCredentials',
    request: AlterUserScramCredentialsRequest,
    response: AlterUserScramCredentialsResponse,
  },
  { apiKey: 52, name: 'Vote', request: VoteRequest, response: VoteResponse },
  { apiKey: 53, name: 'BeginQuorumEpoch', request: BeginQuorumEpochRequest, response: BeginQuorumEpochResponse },
  { apiKey: 54, name: 'EndQuorumEpoch', request: EndQuorumEpochRequest, response: EndQuorumEpochResponse },
  { apiKey: 55, name: 'DescribeQuorum', request: DescribeQuorumRequest, response: DescribeQuorumResponse },
  { apiKey: 56, name: 'AlterPartition', request: AlterPartitionRequest, response: AlterPartitionResponse },
  { apiKey: 57, name: 'UpdateFeatures', request: UpdateFeaturesRequest, response: UpdateFeaturesResponse },
  { apiKey: 58, name: 'Envelope', request: EnvelopeRequest, response: EnvelopeResponse },
  { apiKey: 59, name: 'FetchSnapshot', request: FetchSnapshotRequest, response: FetchSnapshotResponse },
  { apiKey: 60, name: 'DescribeCluster', request: DescribeClusterRequest, response: DescribeClusterResponse },
  { apiKey: 61, name: 'DescribeProducers', request: DescribeProducersRequest, response: DescribeProducersResponse },
  { apiKey: 62, name: 'BrokerRegistration', request: BrokerRegistrationRequest, response: BrokerRegistrationResponse },
  { apiKey: 63, name: 'BrokerHeartbeat', request: BrokerHeartbeatRequest, response: BrokerHeartbeatResponse },
  { apiKey: 64, name: 'UnregisterBroker', request: UnregisterBrokerRequest, response: UnregisterBrokerResponse },
  {
    apiKey: 65,
    name: 'DescribeTransactions',
    request: DescribeTransactionsRequest,
    response: DescribeTransactionsResponse,
  },
  { apiKey: 66, name: 'ListTransactions', request: ListTransactionsRequest, response: ListTransactionsResponse },
  {
    apiKey: 67,
    name: 'AllocateProducerIds',
    request: AllocateProducerIdsRequest,
    response: AllocateProducerIdsResponse,
  },
  {
    apiKey: 68,
    name: 'ConsumerGroupHeartbeat',
    request: ConsumerGroupHeartbeatRequest,
    response: ConsumerGroupHeartbeatResponse,
  },
  {
    apiKey: 69,
    name: 'ConsumerGroupDescribe',
    request: ConsumerGroupDescribeRequest,
    response: ConsumerGroupDescribeResponse,
  },
  {
    apiKey: 70,
    name: 'ControllerRegistration',
    request: ControllerRegistrationRequest,
    response: ControllerRegistrationResponse,
  },
  {
    apiKey: 71,
    name: 'GetTelemetrySubscriptions',
    request: GetTelemetrySubscriptionsRequest,
    response: GetTelemetrySubscriptionsResponse,
  },
  { apiKey: 72, name: 'PushTelemetry', request: PushTelemetryRequest, response: PushTelemetryResponse },
  {
    apiKey: 73,
    name: 'AssignReplicasToDirs',
    request: AssignReplicasToDirsRequest,
    response: AssignReplicasToDirsResponse,
  },
  {
    apiKey: 74,
    name: 'ListConfigResources',
    request: ListConfigResourcesRequest,
    response: ListConfigResourcesResponse,
  },
  {
    apiKey: 75,
    name: 'DescribeTopicPartitions',
    request: DescribeTopicPartitionsRequest,
    response: DescribeTopicPartitionsResponse,
  },
  {
    apiKey: 76,
    name: 'ShareGroupHeartbeat',
    request: ShareGroupHeartbeatRequest,
    response: ShareGroupHeartbeatResponse,
  },
  { apiKey: 77, name: 'ShareGroupDescribe', request: ShareGroupDescribeRequest, response: ShareGroupDescribeResponse },
  { apiKey: 78, name: 'ShareFetch', request: ShareFetchRequest, response: ShareFetchResponse },
  { apiKey: 79, name: 'ShareAcknowledge', request: ShareAcknowledgeRequest, response: ShareAcknowledgeResponse },
  { apiKey: 80, name: 'AddRaftVoter', request: AddRaftVoterRequest, response: AddRaftVoterResponse },
  { apiKey: 81, name: 'RemoveRaftVoter', request: RemoveRaftVoterRequest, response: RemoveRaftVoterResponse },
  { apiKey: 82, name: 'UpdateRaftVoter', request: UpdateRaftVoterRequest, response: UpdateRaftVoterResponse },
  {
    apiKey: 83,
    name: 'InitializeShareGroupState',
    request: InitializeShareGroupStateRequest,
    response: InitializeShareGroupStateResponse,
  },
  {
    apiKey: 84,
    name: 'ReadShareGroupState',
    request: ReadShareGroupStateRequest,
    response: ReadShareGroupStateResponse,
  },
  {
    apiKey: 85,
    name: 'WriteShareGroupState',
    request: WriteShareGroupStateRequest,
    response: WriteShareGroupStateResponse,
  },
  {
    apiKey: 86,
    name: 'DeleteShareGroupState',
    request: DeleteShareGroupStateRequest,
    response: DeleteShareGroupStateResponse,
  },
  {
    apiKey: 87,
    name: 'ReadShareGroupStateSummary',
    request: ReadShareGroupStateSummaryRequest,
    response: ReadShareGroupStateSummaryResponse,
  },
  {
    apiKey: 88,
    name: 'StreamsGroupHeartbeat',
    request: StreamsGroupHeartbeatRequest,
    response: StreamsGroupHeartbeatResponse,
  },
  {
    apiKey: 89,
    name: 'StreamsGroupDescribe',
    request: StreamsGroupDescribeRequest,
    response: StreamsGroupDescribeResponse,
  },
  {
    apiKey: 90,
    name: 'DescribeShareGroupOffsets',
    request: DescribeShareGroupOffsetsRequest,
    response: DescribeShareGroupOffsetsResponse,
  },
  {
    apiKey: 91,
    name: 'AlterShareGroupOffsets',
    request: AlterShareGroupOffsetsRequest,
    response: AlterShareGroupOffsetsResponse,
  },
  {
    apiKey: 92,
    name: 'DeleteShareGroupOffsets',
    request: DeleteShareGroupOffsetsRequest,
    response: DeleteShareGroupOffsetsResponse,
  },
]

/** Headers, and the records Kafka keeps in its own topics or puts into others. */
export const dataCodecs: readonly DataCodec<unknown>[] = [
  ConsumerProtocolAssignment,
  ConsumerProtocolSubscription,
  ControlRecordTypeSchema,
  DefaultPrincipalData,
  EndTxnMarker,
  KRaftVersionRecord,
  LeaderChangeMessage,
  RequestHeader,
  ResponseHeader,
  SnapshotFooterRecord,
  SnapshotHeaderRecord,
  VotersRecord,
]

const byKey: ReadonlyMap<number, MessagePair> = new Map(messagePairs.map((pair) => [pair.apiKey, pair]))

/** Request and response of an API; null for a key that is unknown or has been removed. */
export function messagePair(apiKey: number): MessagePair | null {
  return byKey.get(apiKey) ?? null
}
