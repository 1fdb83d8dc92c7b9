// Generated from schemas/*.json by `npm run codegen`. Do not edit.

export { AddOffsetsToTxnRequest, type AddOffsetsToTxnRequestData } from './add-offsets-to-txn-request.ts'
export { AddOffsetsToTxnResponse, type AddOffsetsToTxnResponseData } from './add-offsets-to-txn-response.ts'
export { AddPartitionsToTxnRequest, type AddPartitionsToTxnRequestData } from './add-partitions-to-txn-request.ts'
export { AddPartitionsToTxnResponse, type AddPartitionsToTxnResponseData } from './add-partitions-to-txn-response.ts'
export { AddRaftVoterRequest, type AddRaftVoterRequestData } from './add-raft-voter-request.ts'
export { AddRaftVoterResponse, type AddRaftVoterResponseData } from './add-raft-voter-response.ts'
export { AllocateProducerIdsRequest, type AllocateProducerIdsRequestData } from './allocate-producer-ids-request.ts'
export { AllocateProducerIdsResponse, type AllocateProducerIdsResponseData } from './allocate-producer-ids-response.ts'
export { AlterClientQuotasRequest, type AlterClientQuotasRequestData } from './alter-client-quotas-request.ts'
export { AlterClientQuotasResponse, type AlterClientQuotasResponseData } from './alter-client-quotas-response.ts'
export { AlterConfigsRequest, type AlterConfigsRequestData } from './alter-configs-request.ts'
export { AlterConfigsResponse, type AlterConfigsResponseData } from './alter-configs-response.ts'
export {
  AlterPartitionReassignmentsRequest,
  type AlterPartitionReassignmentsRequestData,
} from './alter-partition-reassignments-request.ts'
export {
  AlterPartitionReassignmentsResponse,
  type AlterPartitionReassignmentsResponseData,
} from './alter-partition-reassignments-response.ts'
export { AlterPartitionRequest, type AlterPartitionRequestData } from './alter-partition-request.ts'
export { AlterPartitionResponse, type AlterPartitionResponseData } from './alter-partition-response.ts'
export { AlterReplicaLogDirsRequest, type AlterReplicaLogDirsRequestData } from './alter-replica-log-dirs-request.ts'
export { AlterReplicaLogDirsResponse, type AlterReplicaLogDirsResponseData } from './alter-replica-log-dirs-response.ts'
export {
  AlterShareGroupOffsetsRequest,
  type AlterShareGroupOffsetsRequestData,
} from './alter-share-group-offsets-request.ts'
export {
  AlterShareGroupOffsetsResponse,
  type AlterShareGroupOffsetsResponseData,
} from './alter-share-group-offsets-response.ts'
export {
  AlterUserScramCredentialsRequest,
  type AlterUserScramCredentialsRequestData,
} from './alter-user-scram-credentials-request.ts'
export {
  AlterUserScramCredentialsResponse,
  type AlterUserScramCredentialsResponseData,
} from './alter-user-scram-credentials-response.ts'
export { ApiVersionsRequest, type ApiVersionsRequestData } from './api-versions-request.ts'
export { ApiVersionsResponse, type ApiVersionsResponseData } from './api-versions-response.ts'
export { AssignReplicasToDirsRequest, type AssignReplicasToDirsRequestData } from './assign-replicas-to-dirs-request.ts'
export {
  AssignReplicasToDirsResponse,
  type AssignReplicasToDirsResponseData,
} from './assign-replicas-to-dirs-response.ts'
export { BeginQuorumEpochRequest, type BeginQuorumEpochRequestData } from './begin-quorum-epoch-request.ts'
export { BeginQuorumEpochResponse, type BeginQuorumEpochResponseData } from './begin-quorum-epoch-response.ts'
export { BrokerHeartbeatRequest, type BrokerHeartbeatRequestData } from './broker-heartbeat-request.ts'
export { BrokerHeartbeatResponse, type BrokerHeartbeatResponseData } from './broker-heartbeat-response.ts'
export { BrokerRegistrationRequest, type BrokerRegistrationRequestData } from './broker-registration-request.ts'
export { BrokerRegistrationResponse, type BrokerRegistrationResponseData } from './broker-registration-response.ts'
export {
  ConsumerGroupDescribeRequest,
  type ConsumerGroupDescribeRequestData,
} from './consumer-group-describe-request.ts'
export {
  ConsumerGroupDescribeResponse,
  type ConsumerGroupDescribeResponseData,
} from './consumer-group-describe-response.ts'
export {
  ConsumerGroupHeartbeatRequest,
  type ConsumerGroupHeartbeatRequestData,
} from './consumer-group-heartbeat-request.ts'
export {
  ConsumerGroupHeartbeatResponse,
  type ConsumerGroupHeartbeatResponseData,
} from './consumer-group-heartbeat-response.ts'
export { ConsumerProtocolAssignment, type ConsumerProtocolAssignmentData } from './consumer-protocol-assignment.ts'
export {
  ConsumerProtocolSubscription,
  type ConsumerProtocolSubscriptionData,
} from './consumer-protocol-subscription.ts'
export { ControlRecordTypeSchema, type ControlRecordTypeSchemaData } from './control-record-type-schema.ts'
export {
  ControllerRegistrationRequest,
  type ControllerRegistrationRequestData,
} from './controller-registration-request.ts'
export {
  ControllerRegistrationResponse,
  type ControllerRegistrationResponseData,
} from './controller-registration-response.ts'
export { CreateAclsRequest, type CreateAclsRequestData } from './create-acls-request.ts'
export { CreateAclsResponse, type CreateAclsResponseData } from './create-acls-response.ts'
export {
  CreateDelegationTokenRequest,
  type CreateDelegationTokenRequestData,
} from './create-delegation-token-request.ts'
export {
  CreateDelegationTokenResponse,
  type CreateDelegationTokenResponseData,
} from './create-delegation-token-response.ts'
export { CreatePartitionsRequest, type CreatePartitionsRequestData } from './create-partitions-request.ts'
export { CreatePartitionsResponse, type CreatePartitionsResponseData } from './create-partitions-response.ts'
export { CreateTopicsRequest, type CreateTopicsRequestData } from './create-topics-request.ts'
export { CreateTopicsResponse, type CreateTopicsResponseData } from './create-topics-response.ts'
export { DefaultPrincipalData, type DefaultPrincipalDataData } from './default-principal-data.ts'
export { DeleteAclsRequest, type DeleteAclsRequestData } from './delete-acls-request.ts'
export { DeleteAclsResponse, type DeleteAclsResponseData } from './delete-acls-response.ts'
export { DeleteGroupsRequest, type DeleteGroupsRequestData } from './delete-groups-request.ts'
export { DeleteGroupsResponse, type DeleteGroupsResponseData } from './delete-groups-response.ts'
export { DeleteRecordsRequest, type DeleteRecordsRequestData } from './delete-records-request.ts'
export { DeleteRecordsResponse, type DeleteRecordsResponseData } from './delete-records-response.ts'
export {
  DeleteShareGroupOffsetsRequest,
  type DeleteShareGroupOffsetsRequestData,
} from './delete-share-group-offsets-request.ts'
export {
  DeleteShareGroupOffsetsResponse,
  type DeleteShareGroupOffsetsResponseData,
} from './delete-share-group-offsets-response.ts'
export {
  DeleteShareGroupStateRequest,
  type DeleteShareGroupStateRequestData,
} from './delete-share-group-state-request.ts'
export {
  DeleteShareGroupStateResponse,
  type DeleteShareGroupStateResponseData,
} from './delete-share-group-state-response.ts'
export { DeleteTopicsRequest, type DeleteTopicsRequestData } from './delete-topics-request.ts'
export { DeleteTopicsResponse, type DeleteTopicsResponseData } from './delete-topics-response.ts'
export { DescribeAclsRequest, type DescribeAclsRequestData } from './describe-acls-request.ts'
export { DescribeAclsResponse, type DescribeAclsResponseData } from './describe-acls-response.ts'
export { DescribeClientQuotasRequest, type DescribeClientQuotasRequestData } from './describe-client-quotas-request.ts'
export {
  DescribeClientQuotasResponse,
  type DescribeClientQuotasResponseData,
} from './describe-client-quotas-response.ts'
export { DescribeClusterRequest, type DescribeClusterRequestData } from './describe-cluster-request.ts'
export { DescribeClusterResponse, type DescribeClusterResponseData } from './describe-cluster-response.ts'
export { DescribeConfigsRequest, type DescribeConfigsRequestData } from './describe-configs-request.ts'
export { DescribeConfigsResponse, type DescribeConfigsResponseData } from './describe-configs-response.ts'
export {
  DescribeDelegationTokenRequest,
  type DescribeDelegationTokenRequestData,
} from './describe-delegation-token-request.ts'
export {
  DescribeDelegationTokenResponse,
  type DescribeDelegationTokenResponseData,
} from './describe-delegation-token-response.ts'
export { DescribeGroupsRequest, type DescribeGroupsRequestData } from './describe-groups-request.ts'
export { DescribeGroupsResponse, type DescribeGroupsResponseData } from './describe-groups-response.ts'
export { DescribeLogDirsRequest, type DescribeLogDirsRequestData } from './describe-log-dirs-request.ts'
export { DescribeLogDirsResponse, type DescribeLogDirsResponseData } from './describe-log-dirs-response.ts'
export { DescribeProducersRequest, type DescribeProducersRequestData } from './describe-producers-request.ts'
export { DescribeProducersResponse, type DescribeProducersResponseData } from './describe-producers-response.ts'
export { DescribeQuorumRequest, type DescribeQuorumRequestData } from './describe-quorum-request.ts'
export { DescribeQuorumResponse, type DescribeQuorumResponseData } from './describe-quorum-response.ts'
export {
  DescribeShareGroupOffsetsRequest,
  type DescribeShareGroupOffsetsRequestData,
} from './describe-share-group-offsets-request.ts'
export {
  DescribeShareGroupOffsetsResponse,
  type DescribeShareGroupOffsetsResponseData,
} from './describe-share-group-offsets-response.ts'
export {
  DescribeTopicPartitionsRequest,
  type DescribeTopicPartitionsRequestData,
} from './describe-topic-partitions-request.ts'
export {
  DescribeTopicPartitionsResponse,
  type DescribeTopicPartitionsResponseData,
} from './describe-topic-partitions-response.ts'
export { DescribeTransactionsRequest, type DescribeTransactionsRequestData } from './describe-transactions-request.ts'
export {
  DescribeTransactionsResponse,
  type DescribeTransactionsResponseData,
} from './describe-transactions-response.ts'
export {
  DescribeUserScramCredentialsRequest,
  type DescribeUserScramCredentialsRequestData,
} from './describe-user-scram-credentials-request.ts'
export {
  DescribeUserScramCredentialsResponse,
  type DescribeUserScramCredentialsResponseData,
} from './describe-user-scram-credentials-response.ts'
export { ElectLeadersRequest, type ElectLeadersRequestData } from './elect-leaders-request.ts'
export { ElectLeadersResponse, type ElectLeadersResponseData } from './elect-leaders-response.ts'
export { EndQuorumEpochRequest, type EndQuorumEpochRequestData } from './end-quorum-epoch-request.ts'
export { EndQuorumEpochResponse, type EndQuorumEpochResponseData } from './end-quorum-epoch-response.ts'
export { EndTxnMarker, type EndTxnMarkerData } from './end-txn-marker.ts'
export { EndTxnRequest, type EndTxnRequestData } from './end-txn-request.ts'
export { EndTxnResponse, type EndTxnResponseData } from './end-txn-response.ts'
export { EnvelopeRequest, type EnvelopeRequestData } from './envelope-request.ts'
export { EnvelopeResponse, type EnvelopeResponseData } from './envelope-response.ts'
export {
  ExpireDelegationTokenRequest,
  type ExpireDelegationTokenRequestData,
} from './expire-delegation-token-request.ts'
export {
  ExpireDelegationTokenResponse,
  type ExpireDelegationTokenResponseData,
} from './expire-delegation-token-response.ts'
export { FetchRequest, type FetchRequestData } from './fetch-request.ts'
export { FetchResponse, type FetchResponseData } from './fetch-response.ts'
export { FetchSnapshotRequest, type FetchSnapshotRequestData } from './fetch-snapshot-request.ts'
export { FetchSnapshotResponse, type FetchSnapshotResponseData } from './fetch-snapshot-response.ts'
export { FindCoordinatorRequest, type FindCoordinatorRequestData } from './find-coordinator-request.ts'
export { FindCoordinatorResponse, type FindCoordinatorResponseData } from './find-coordinator-response.ts'
export {
  GetTelemetrySubscriptionsRequest,
  type GetTelemetrySubscriptionsRequestData,
} from './get-telemetry-subscriptions-request.ts'
export {
  GetTelemetrySubscriptionsResponse,
  type GetTelemetrySubscriptionsResponseData,
} from './get-telemetry-subscriptions-response.ts'
export { HeartbeatRequest, type HeartbeatRequestData } from './heartbeat-request.ts'
export { HeartbeatResponse, type HeartbeatResponseData } from './heartbeat-response.ts'
export {
  IncrementalAlterConfigsRequest,
  type IncrementalAlterConfigsRequestData,
} from './incremental-alter-configs-request.ts'
export {
  IncrementalAlterConfigsResponse,
  type IncrementalAlterConfigsResponseData,
} from './incremental-alter-configs-response.ts'
export { InitProducerIdRequest, type InitProducerIdRequestData } from './init-producer-id-request.ts'
export { InitProducerIdResponse, type InitProducerIdResponseData } from './init-producer-id-response.ts'
export {
  InitializeShareGroupStateRequest,
  type InitializeShareGroupStateRequestData,
} from './initialize-share-group-state-request.ts'
export {
  InitializeShareGroupStateResponse,
  type InitializeShareGroupStateResponseData,
} from './initialize-share-group-state-response.ts'
export { JoinGroupRequest, type JoinGroupRequestData } from './join-group-request.ts'
export { JoinGroupResponse, type JoinGroupResponseData } from './join-group-response.ts'
export { KRaftVersionRecord, type KRaftVersionRecordData } from './kraft-version-record.ts'
export { LeaderChangeMessage, type LeaderChangeMessageData } from './leader-change-message.ts'
export { LeaveGroupRequest, type LeaveGroupRequestData } from './leave-group-request.ts'
export { LeaveGroupResponse, type LeaveGroupResponseData } from './leave-group-response.ts'
export { ListConfigResourcesRequest, type ListConfigResourcesRequestData } from './list-config-resources-request.ts'
export { ListConfigResourcesResponse, type ListConfigResourcesResponseData } from './list-config-resources-response.ts'
export { ListGroupsRequest, type ListGroupsRequestData } from './list-groups-request.ts'
export { ListGroupsResponse, type ListGroupsResponseData } from './list-groups-response.ts'
export { ListOffsetsRequest, type ListOffsetsRequestData } from './list-offsets-request.ts'
export { ListOffsetsResponse, type ListOffsetsResponseData } from './list-offsets-response.ts'
export {
  ListPartitionReassignmentsRequest,
  type ListPartitionReassignmentsRequestData,
} from './list-partition-reassignments-request.ts'
export {
  ListPartitionReassignmentsResponse,
  type ListPartitionReassignmentsResponseData,
} from './list-partition-reassignments-response.ts'
export { ListTransactionsRequest, type ListTransactionsRequestData } from './list-transactions-request.ts'
export { ListTransactionsResponse, type ListTransactionsResponseData } from './list-transactions-response.ts'
export { MetadataRequest, type MetadataRequestData } from './metadata-request.ts'
export { MetadataResponse, type MetadataResponseData } from './metadata-response.ts'
export { OffsetCommitRequest, type OffsetCommitRequestData } from './offset-commit-request.ts'
export { OffsetCommitResponse, type OffsetCommitResponseData } from './offset-commit-response.ts'
export { OffsetDeleteRequest, type OffsetDeleteRequestData } from './offset-delete-request.ts'
export { OffsetDeleteResponse, type OffsetDeleteResponseData } from './offset-delete-response.ts'
export { OffsetFetchRequest, type OffsetFetchRequestData } from './offset-fetch-request.ts'
export { OffsetFetchResponse, type OffsetFetchResponseData } from './offset-fetch-response.ts'
export { OffsetForLeaderEpochRequest, type OffsetForLeaderEpochRequestData } from './offset-for-leader-epoch-request.ts'
export {
  OffsetForLeaderEpochResponse,
  type OffsetForLeaderEpochResponseData,
} from './offset-for-leader-epoch-response.ts'
export { ProduceRequest, type ProduceRequestData } from './produce-request.ts'
export { ProduceResponse, type ProduceResponseData } from './produce-response.ts'
export { PushTelemetryRequest, type PushTelemetryRequestData } from './push-telemetry-request.ts'
export { PushTelemetryResponse, type PushTelemetryResponseData } from './push-telemetry-response.ts'
export { ReadShareGroupStateRequest, type ReadShareGroupStateRequestData } from './read-share-group-state-request.ts'
export { ReadShareGroupStateResponse, type ReadShareGroupStateResponseData } from './read-share-group-state-response.ts'
export {
  ReadShareGroupStateSummaryRequest,
  type ReadShareGroupStateSummaryRequestData,
} from './read-share-group-state-summary-request.ts'
export {
  ReadShareGroupStateSummaryResponse,
  type ReadShareGroupStateSummaryResponseData,
} from './read-share-group-state-summary-response.ts'
export { RemoveRaftVoterRequest, type RemoveRaftVoterRequestData } from './remove-raft-voter-request.ts'
export { RemoveRaftVoterResponse, type RemoveRaftVoterResponseData } from './remove-raft-voter-response.ts'
export { RenewDelegationTokenRequest, type RenewDelegationTokenRequestData } from './renew-delegation-token-request.ts'
export {
  RenewDelegationTokenResponse,
  type RenewDelegationTokenResponseData,
} from './renew-delegation-token-response.ts'
export { RequestHeader, type RequestHeaderData } from './request-header.ts'
export { ResponseHeader, type ResponseHeaderData } from './response-header.ts'
export { SaslAuthenticateRequest, type SaslAuthenticateRequestData } from './sasl-authenticate-request.ts'
export { SaslAuthenticateResponse, type SaslAuthenticateResponseData } from './sasl-authenticate-response.ts'
export { SaslHandshakeRequest, type SaslHandshakeRequestData } from './sasl-handshake-request.ts'
export { SaslHandshakeResponse, type SaslHandshakeResponseData } from './sasl-handshake-response.ts'
export { ShareAcknowledgeRequest, type ShareAcknowledgeRequestData } from './share-acknowledge-request.ts'
export { ShareAcknowledgeResponse, type ShareAcknowledgeResponseData } from './share-acknowledge-response.ts'
export { ShareFetchRequest, type ShareFetchRequestData } from './share-fetch-request.ts'
export { ShareFetchResponse, type ShareFetchResponseData } from './share-fetch-response.ts'
export { ShareGroupDescribeRequest, type ShareGroupDescribeRequestData } from './share-group-describe-request.ts'
export { ShareGroupDescribeResponse, type ShareGroupDescribeResponseData } from './share-group-describe-response.ts'
export { ShareGroupHeartbeatRequest, type ShareGroupHeartbeatRequestData } from './share-group-heartbeat-request.ts'
export { ShareGroupHeartbeatResponse, type ShareGroupHeartbeatResponseData } from './share-group-heartbeat-response.ts'
export { SnapshotFooterRecord, type SnapshotFooterRecordData } from './snapshot-footer-record.ts'
export { SnapshotHeaderRecord, type SnapshotHeaderRecordData } from './snapshot-header-record.ts'
export { StreamsGroupDescribeRequest, type StreamsGroupDescribeRequestData } from './streams-group-describe-request.ts'
export {
  StreamsGroupDescribeResponse,
  type StreamsGroupDescribeResponseData,
} from './streams-group-describe-response.ts'
export {
  StreamsGroupHeartbeatRequest,
  type StreamsGroupHeartbeatRequestData,
} from './streams-group-heartbeat-request.ts'
export {
  StreamsGroupHeartbeatResponse,
  type StreamsGroupHeartbeatResponseData,
} from './streams-group-heartbeat-response.ts'
export { SyncGroupRequest, type SyncGroupRequestData } from './sync-group-request.ts'
export { SyncGroupResponse, type SyncGroupResponseData } from './sync-group-response.ts'
export { TxnOffsetCommitRequest, type TxnOffsetCommitRequestData } from './txn-offset-commit-request.ts'
export { TxnOffsetCommitResponse, type TxnOffsetCommitResponseData } from './txn-offset-commit-response.ts'
export { UnregisterBrokerRequest, type UnregisterBrokerRequestData } from './unregister-broker-request.ts'
export { UnregisterBrokerResponse, type UnregisterBrokerResponseData } from './unregister-broker-response.ts'
export { UpdateFeaturesRequest, type UpdateFeaturesRequestData } from './update-features-request.ts'
export { UpdateFeaturesResponse, type UpdateFeaturesResponseData } from './update-features-response.ts'
export { UpdateRaftVoterRequest, type UpdateRaftVoterRequestData } from './update-raft-voter-request.ts'
export { UpdateRaftVoterResponse, type UpdateRaftVoterResponseData } from './update-raft-voter-response.ts'
export { VoteRequest, type VoteRequestData } from './vote-request.ts'
export { VoteResponse, type VoteResponseData } from './vote-response.ts'
export { VotersRecord, type VotersRecordData } from './voters-record.ts'
export { WriteShareGroupStateRequest, type WriteShareGroupStateRequestData } from './write-share-group-state-request.ts'
export {
  WriteShareGroupStateResponse,
  type WriteShareGroupStateResponseData,
} from './write-share-group-state-response.ts'
export { WriteTxnMarkersRequest, type WriteTxnMarkersRequestData } from './write-txn-markers-request.ts'
export { WriteTxnMarkersResponse, type WriteTxnMarkersResponseData } from './write-txn-markers-response.ts'

// Everything else of a message (types, defaults and keys of its structs) under the message's name.
export * as addOffsetsToTxnRequest from './add-offsets-to-txn-request.ts'
export * as addOffsetsToTxnResponse from './add-offsets-to-txn-response.ts'
export * as addPartitionsToTxnRequest from './add-partitions-to-txn-request.ts'
export * as addPartitionsToTxnResponse from './add-partitions-to-txn-response.ts'
export * as addRaftVoterRequest from './add-raft-voter-request.ts'
export * as addRaftVoterResponse from './add-raft-voter-response.ts'
export * as allocateProducerIdsRequest from './allocate-producer-ids-request.ts'
export * as allocateProducerIdsResponse from './allocate-producer-ids-response.ts'
export * as alterClientQuotasRequest from './alter-client-quotas-request.ts'
export * as alterClientQuotasResponse from './alter-client-quotas-response.ts'
export * as alterConfigsRequest from './alter-configs-request.ts'
export * as alterConfigsResponse from './alter-configs-response.ts'
export * as alterPartitionReassignmentsRequest from './alter-partition-reassignments-request.ts'
export * as alterPartitionReassignmentsResponse from './alter-partition-reassignments-response.ts'
export * as alterPartitionRequest from './alter-partition-request.ts'
export * as alterPartitionResponse from './alter-partition-response.ts'
export * as alterReplicaLogDirsRequest from './alter-replica-log-dirs-request.ts'
export * as alterReplicaLogDirsResponse from './alter-replica-log-dirs-response.ts'
export * as alterShareGroupOffsetsRequest from './alter-share-group-offsets-request.ts'
export * as alterShareGroupOffsetsResponse from './alter-share-group-offsets-response.ts'
export * as alterUserScramCredentialsRequest from './alter-user-scram-credentials-request.ts'
export * as alterUserScramCredentialsResponse from './alter-user-scram-credentials-response.ts'
export * as apiVersionsRequest from './api-versions-request.ts'
export * as apiVersionsResponse from './api-versions-response.ts'
export * as assignReplicasToDirsRequest from './assign-replicas-to-dirs-request.ts'
export * as assignReplicasToDirsResponse from './assign-replicas-to-dirs-response.ts'
export * as beginQuorumEpochRequest from './begin-quorum-epoch-request.ts'
export * as beginQuorumEpochResponse from './begin-quorum-epoch-response.ts'
export * as brokerHeartbeatRequest from './broker-heartbeat-request.ts'
export * as brokerHeartbeatResponse from './broker-heartbeat-response.ts'
export * as brokerRegistrationRequest from './broker-registration-request.ts'
export * as brokerRegistrationResponse from './broker-registration-response.ts'
export * as consumerGroupDescribeRequest from './consumer-group-describe-request.ts'
export * as consumerGroupDescribeResponse from './consumer-group-describe-response.ts'
export * as consumerGroupHeartbeatRequest from './consumer-group-heartbeat-request.ts'
export * as consumerGroupHeartbeatResponse from './consumer-group-heartbeat-response.ts'
export * as consumerProtocolAssignment from './consumer-protocol-assignment.ts'
export * as consumerProtocolSubscription from './consumer-protocol-subscription.ts'
export * as controlRecordTypeSchema from './control-record-type-schema.ts'
export * as controllerRegistrationRequest from './controller-registration-request.ts'
export * as controllerRegistrationResponse from './controller-registration-response.ts'
export * as createAclsRequest from './create-acls-request.ts'
export * as createAclsResponse from './create-acls-response.ts'
export * as createDelegationTokenRequest from './create-delegation-token-request.ts'
export * as createDelegationTokenResponse from './create-delegation-token-response.ts'
export * as createPartitionsRequest from './create-partitions-request.ts'
export * as createPartitionsResponse from './create-partitions-response.ts'
export * as createTopicsRequest from './create-topics-request.ts'
export * as createTopicsResponse from './create-topics-response.ts'
export * as defaultPrincipalData from './default-principal-data.ts'
export * as deleteAclsRequest from './delete-acls-request.ts'
export * as deleteAclsResponse from './delete-acls-response.ts'
export * as deleteGroupsRequest from './delete-groups-request.ts'
export * as deleteGroupsResponse from './delete-groups-response.ts'
export * as deleteRecordsRequest from './delete-records-request.ts'
export * as deleteRecordsResponse from './delete-records-response.ts'
export * as deleteShareGroupOffsetsRequest from './delete-share-group-offsets-request.ts'
export * as deleteShareGroupOffsetsResponse from './delete-share-group-offsets-response.ts'
export * as deleteShareGroupStateRequest from './delete-share-group-state-request.ts'
export * as deleteShareGroupStateResponse from './delete-share-group-state-response.ts'
export * as deleteTopicsRequest from './delete-topics-request.ts'
export * as deleteTopicsResponse from './delete-topics-response.ts'
export * as describeAclsRequest from './describe-acls-request.ts'
export * as describeAclsResponse from './describe-acls-response.ts'
export * as describeClientQuotasRequest from './describe-client-quotas-request.ts'
export * as describeClientQuotasResponse from './describe-client-quotas-response.ts'
export * as describeClusterRequest from './describe-cluster-request.ts'
export * as describeClusterResponse from './describe-cluster-response.ts'
export * as describeConfigsRequest from './describe-configs-request.ts'
export * as describeConfigsResponse from './describe-configs-response.ts'
export * as describeDelegationTokenRequest from './describe-delegation-token-request.ts'
export * as describeDelegationTokenResponse from './describe-delegation-token-response.ts'
export * as describeGroupsRequest from './describe-groups-request.ts'
export * as describeGroupsResponse from './describe-groups-response.ts'
export * as describeLogDirsRequest from './describe-log-dirs-request.ts'
export * as describeLogDirsResponse from './describe-log-dirs-response.ts'
export * as describeProducersRequest from './describe-producers-request.ts'
export * as describeProducersResponse from './describe-producers-response.ts'
export * as describeQuorumRequest from './describe-quorum-request.ts'
export * as describeQuorumResponse from './describe-quorum-response.ts'
export * as describeShareGroupOffsetsRequest from './describe-share-group-offsets-request.ts'
export * as describeShareGroupOffsetsResponse from './describe-share-group-offsets-response.ts'
export * as describeTopicPartitionsRequest from './describe-topic-partitions-request.ts'
export * as describeTopicPartitionsResponse from './describe-topic-partitions-response.ts'
export * as describeTransactionsRequest from './describe-transactions-request.ts'
export * as describeTransactionsResponse from './describe-transactions-response.ts'
export * as describeUserScramCredentialsRequest from './describe-user-scram-credentials-request.ts'
export * as describeUserScramCredentialsResponse from './describe-user-scram-credentials-response.ts'
export * as electLeadersRequest from './elect-leaders-request.ts'
export * as electLeadersResponse from './elect-leaders-response.ts'
export * as endQuorumEpochRequest from './end-quorum-epoch-request.ts'
export * as endQuorumEpochResponse from './end-quorum-epoch-response.ts'
export * as endTxnMarker from './end-txn-marker.ts'
export * as endTxnRequest from './end-txn-request.ts'
export * as endTxnResponse from './end-txn-response.ts'
export * as envelopeRequest from './envelope-request.ts'
export * as envelopeResponse from './envelope-response.ts'
export * as expireDelegationTokenRequest from './expire-delegation-token-request.ts'
export * as expireDelegationTokenResponse from './expire-delegation-token-response.ts'
export * as fetchRequest from './fetch-request.ts'
export * as fetchResponse from './fetch-response.ts'
export * as fetchSnapshotRequest from './fetch-snapshot-request.ts'
export * as fetchSnapshotResponse from './fetch-snapshot-response.ts'
export * as findCoordinatorRequest from './find-coordinator-request.ts'
export * as findCoordinatorResponse from './find-coordinator-response.ts'
export * as getTelemetrySubscriptionsRequest from './get-telemetry-subscriptions-request.ts'
export * as getTelemetrySubscriptionsResponse from './get-telemetry-subscriptions-response.ts'
export * as heartbeatRequest from './heartbeat-request.ts'
export * as heartbeatResponse from './heartbeat-response.ts'
export * as incrementalAlterConfigsRequest from './incremental-alter-configs-request.ts'
export * as incrementalAlterConfigsResponse from './incremental-alter-configs-response.ts'
export * as initProducerIdRequest from './init-producer-id-request.ts'
export * as initProducerIdResponse from './init-producer-id-response.ts'
export * as initializeShareGroupStateRequest from './initialize-share-group-state-request.ts'
export * as initializeShareGroupStateResponse from './initialize-share-group-state-response.ts'
export * as joinGroupRequest from './join-group-request.ts'
export * as joinGroupResponse from './join-group-response.ts'
export * as kRaftVersionRecord from './kraft-version-record.ts'
export * as leaderChangeMessage from './leader-change-message.ts'
export * as leaveGroupRequest from './leave-group-request.ts'
export * as leaveGroupResponse from './leave-group-response.ts'
export * as listConfigResourcesRequest from './list-config-resources-request.ts'
export * as listConfigResourcesResponse from './list-config-resources-response.ts'
export * as listGroupsRequest from './list-groups-request.ts'
export * as listGroupsResponse from './list-groups-response.ts'
export * as listOffsetsRequest from './list-offsets-request.ts'
export * as listOffsetsResponse from './list-offsets-response.ts'
export * as listPartitionReassignmentsRequest from './list-partition-reassignments-request.ts'
export * as listPartitionReassignmentsResponse from './list-partition-reassignments-response.ts'
export * as listTransactionsRequest from './list-transactions-request.ts'
export * as listTransactionsResponse from './list-transactions-response.ts'
export * as metadataRequest from './metadata-request.ts'
export * as metadataResponse from './metadata-response.ts'
export * as offsetCommitRequest from './offset-commit-request.ts'
export * as offsetCommitResponse from './offset-commit-response.ts'
export * as offsetDeleteRequest from './offset-delete-request.ts'
export * as offsetDeleteResponse from './offset-delete-response.ts'
export * as offsetFetchRequest from './offset-fetch-request.ts'
export * as offsetFetchResponse from './offset-fetch-response.ts'
export * as offsetForLeaderEpochRequest from './offset-for-leader-epoch-request.ts'
export * as offsetForLeaderEpochResponse from './offset-for-leader-epoch-response.ts'
export * as produceRequest from './produce-request.ts'
export * as produceResponse from './produce-response.ts'
export * as pushTelemetryRequest from './push-telemetry-request.ts'
export * as pushTelemetryResponse from './push-telemetry-response.ts'
export * as readShareGroupStateRequest from './read-share-group-state-request.ts'
export * as readShareGroupStateResponse from './read-share-group-state-response.ts'
export * as readShareGroupStateSummaryRequest from './read-share-group-state-summary-request.ts'
export * as readShareGroupStateSummaryResponse from './read-share-group-state-summary-response.ts'
export * as removeRaftVoterRequest from './remove-raft-voter-request.ts'
export * as removeRaftVoterResponse from './remove-raft-voter-response.ts'
export * as renewDelegationTokenRequest from './renew-delegation-token-request.ts'
export * as renewDelegationTokenResponse from './renew-delegation-token-response.ts'
export * as requestHeader from './request-header.ts'
export * as responseHeader from './response-header.ts'
export * as saslAuthenticateRequest from './sasl-authenticate-request.ts'
export * as saslAuthenticateResponse from './sasl-authenticate-response.ts'
export * as saslHandshakeRequest from './sasl-handshake-request.ts'
export * as saslHandshakeResponse from './sasl-handshake-response.ts'
export * as shareAcknowledgeRequest from './share-acknowledge-request.ts'
export * as shareAcknowledgeResponse from './share-acknowledge-response.ts'
export * as shareFetchRequest from './share-fetch-request.ts'
export * as shareFetchResponse from './share-fetch-response.ts'
export * as shareGroupDescribeRequest from './share-group-describe-request.ts'
export * as shareGroupDescribeResponse from './share-group-describe-response.ts'
export * as shareGroupHeartbeatRequest from './share-group-heartbeat-request.ts'
export * as shareGroupHeartbeatResponse from './share-group-heartbeat-response.ts'
export * as snapshotFooterRecord from './snapshot-footer-record.ts'
export * as snapshotHeaderRecord from './snapshot-header-record.ts'
export * as streamsGroupDescribeRequest from './streams-group-describe-request.ts'
export * as streamsGroupDescribeResponse from './streams-group-describe-response.ts'
export * as streamsGroupHeartbeatRequest from './streams-group-heartbeat-request.ts'
export * as streamsGroupHeartbeatResponse from './streams-group-heartbeat-response.ts'
export * as syncGroupRequest from './sync-group-request.ts'
export * as syncGroupResponse from './sync-group-response.ts'
export * as txnOffsetCommitRequest from './txn-offset-commit-request.ts'
export * as txnOffsetCommitResponse from './txn-offset-commit-response.ts'
export * as unregisterBrokerRequest from './unregister-broker-request.ts'
export * as unregisterBrokerResponse from './unregister-broker-response.ts'
export * as updateFeaturesRequest from './update-features-request.ts'
export * as updateFeaturesResponse from './update-features-response.ts'
export * as updateRaftVoterRequest from './update-raft-voter-request.ts'
export * as updateRaftVoterResponse from './update-raft-voter-response.ts'
export * as voteRequest from './vote-request.ts'
export * as voteResponse from './vote-response.ts'
export * as votersRecord from './voters-record.ts'
export * as writeShareGroupStateRequest from './write-share-group-state-request.ts'
export * as writeShareGroupStateResponse from './write-share-group-state-response.ts'
export * as writeTxnMarkersRequest from './write-txn-markers-request.ts'
export * as writeTxnMarkersResponse from './write-txn-markers-response.ts'
