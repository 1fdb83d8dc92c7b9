// DescribeCluster: v0-2
//
// Tells the cluster id and the brokers: this one. v1 (KIP-919) endpoint type, of which only brokers are served;
// v2 (KIP-1073) fenced brokers, of which there are none.

import { DescribeClusterRequest } from '../../generated/describe-cluster-request.ts'
import { DescribeClusterResponse, type DescribeClusterResponseData } from '../../generated/describe-cluster-response.ts'
import { authorizedOperations } from '../broker/authorized-operations.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

const ENDPOINT_TYPE_BROKER = 1
const ENDPOINT_TYPE_CONTROLLER = 2

export const describeCluster = defineHandler(
  DescribeClusterRequest,
  DescribeClusterResponse,
  { versions: [0, 2], failed: (_request, errorCode) => refusal(errorCode, null) },
  (request, { broker, endpoint }) => {
    const { endpointType } = request
    if (endpointType === ENDPOINT_TYPE_CONTROLLER) {
      return refusal(ErrorCode.MISMATCHED_ENDPOINT_TYPE, 'This is a broker, not a controller')
    }
    if (endpointType !== ENDPOINT_TYPE_BROKER) {
      return refusal(ErrorCode.UNSUPPORTED_ENDPOINT_TYPE, `There is no endpoint type ${endpointType}`)
    }
    const response = DescribeClusterResponse.create()
    response.clusterId = broker.storage.clusterId
    response.controllerId = broker.nodeId
    response.brokers = [
      {
        brokerId: broker.nodeId,
        host: endpoint.host,
        port: endpoint.port,
        rack: null,
        isFenced: false,
        unknownTaggedFields: null,
      },
    ]
    if (request.includeClusterAuthorizedOperations) {
      response.clusterAuthorizedOperations = authorizedOperations.cluster
    }
    return response
  },
)

function refusal(errorCode: number, errorMessage: string | null): DescribeClusterResponseData {
  return { ...DescribeClusterResponse.create(), errorCode, errorMessage }
}
