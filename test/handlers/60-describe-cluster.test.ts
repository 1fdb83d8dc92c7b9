import { expect, test } from 'vitest'
import { DescribeClusterRequest } from '../../generated/describe-cluster-request.ts'
import { DescribeClusterResponse } from '../../generated/describe-cluster-response.ts'
import { startTestBroker } from '../support/test-broker.ts'

for (const version of [0, 1, 2]) {
  test(`v${version} tells the cluster id and this broker`, async () => {
    const broker = await startTestBroker()
    const client = await broker.connect()
    const body = DescribeClusterRequest.create()
    const answer = await client.ask(DescribeClusterRequest, DescribeClusterResponse, body, version)
    expect(answer).toMatchObject({
      throttleTimeMs: 0,
      errorCode: 0,
      errorMessage: null,
      controllerId: 1,
      endpointType: 1,
    })
    expect(answer.clusterId).toBe(broker.clusterId)
    expect(answer.clusterId).toMatch(/^[A-Za-z0-9_-]{22}$/)
    expect(answer.brokers).toMatchObject([{ brokerId: 1, host: '127.0.0.1', port: broker.port, isFenced: false }])
    expect(answer.clusterAuthorizedOperations).toBe(-2147483648)
    const asking = { ...body, includeClusterAuthorizedOperations: true }
    const told = await client.ask(DescribeClusterRequest, DescribeClusterResponse, asking, version)
    expect(told.clusterAuthorizedOperations).toBe(8096)
  })
}

test('controllers are not served here, and other endpoints do not exist', async () => {
  const client = await (await startTestBroker()).connect()
  for (const [endpointType, errorCode] of [
    [2, 114],
    [9, 115],
  ] as const) {
    const body = { ...DescribeClusterRequest.create(), endpointType }
    const answer = await client.ask(DescribeClusterRequest, DescribeClusterResponse, body, 1)
    expect(answer).toMatchObject({ errorCode, clusterId: '', controllerId: -1, brokers: [] })
  }
})
