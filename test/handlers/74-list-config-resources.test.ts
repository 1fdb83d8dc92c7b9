import { expect, test } from 'vitest'
import { ListConfigResourcesRequest } from '../../generated/list-config-resources-request.ts'
import { ListConfigResourcesResponse } from '../../generated/list-config-resources-response.ts'
import { createTopic } from '../support/records.ts'
import { startTestBroker } from '../support/test-broker.ts'

async function list(resourceTypes: number[], version: number) {
  const client = await (await startTestBroker()).connect()
  await createTopic(client, 'a')
  await createTopic(client, 'b')
  const body = { ...ListConfigResourcesRequest.create(), resourceTypes }
  const answer = await client.ask(ListConfigResourcesRequest, ListConfigResourcesResponse, body, version)
  const resources = answer.configResources.map(({ resourceType, resourceName }) => `${resourceType} ${resourceName}`)
  return { errorCode: answer.errorCode, resources }
}

test('v0 asks for client metrics, of which there are none', async () => {
  expect(await list([], 0)).toEqual({ errorCode: 0, resources: [] })
})

test('v1 tells the resources of the types asked for, of all types when none is asked for', async () => {
  expect(await list([4, 4], 1)).toEqual({ errorCode: 0, resources: ['4 1'] })
  expect(await list([], 1)).toEqual({ errorCode: 0, resources: ['2 a', '2 b', '4 1', '8 1'] })
  expect(await list([16, 32], 1)).toEqual({ errorCode: 0, resources: [] })
})

test('a type that does not exist is refused as one of a later version', async () => {
  expect(await list([2, 77], 1)).toEqual({ errorCode: 35, resources: [] })
})
