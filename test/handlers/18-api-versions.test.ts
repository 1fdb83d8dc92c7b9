import { expect, test } from 'vitest'
import { apiDescription, requestHeaderVersion } from '../../generated/api-keys.ts'
import { ApiVersionsRequest } from '../../generated/api-versions-request.ts'
import { ApiVersionsResponse } from '../../generated/api-versions-response.ts'
import { decodeResponse, encodeRequest } from '../../src/protocol/frames.ts'
import { startTestBroker } from '../support/test-broker.ts'

/** What is served, as key, first and last version. */
const served: readonly (readonly [number, number, number])[] = [
  [0, 0, 13],
  [1, 4, 18],
  [2, 1, 11],
  [3, 0, 13],
  [8, 2, 10],
  [9, 1, 10],
  [10, 0, 6],
  [11, 0, 9],
  [12, 0, 4],
  [13, 0, 5],
  [14, 0, 5],
  [15, 0, 6],
  [16, 0, 5],
  [18, 0, 4],
  [19, 2, 7],
  [20, 1, 6],
  [21, 0, 2],
  [22, 0, 5],
  [23, 2, 4],
  [24, 0, 5],
  [25, 0, 4],
  [26, 0, 5],
  [27, 1, 2],
  [28, 0, 5],
  [29, 1, 3],
  [30, 1, 3],
  [31, 1, 3],
  [32, 1, 4],
  [33, 0, 2],
  [35, 1, 5],
  [37, 0, 3],
  [42, 0, 2],
  [43, 0, 2],
  [44, 0, 1],
  [45, 0, 1],
  [46, 0, 0],
  [47, 0, 0],
  [60, 0, 2],
  [61, 0, 0],
  [65, 0, 0],
  [66, 0, 2],
  [74, 0, 1],
  [75, 0, 0],
]

const body = { ...ApiVersionsRequest.create(), clientSoftwareName: 'test', clientSoftwareVersion: '1.0' }

for (const version of [0, 1, 2, 3, 4]) {
  test(`v${version} tells exactly what is served, in the order of keys`, async () => {
    const broker = await startTestBroker()
    const answer = await (await broker.connect()).ask(ApiVersionsRequest, ApiVersionsResponse, body, version)
    expect(answer.errorCode).toBe(0)
    expect(answer.apiKeys.map(({ apiKey, minVersion, maxVersion }) => [apiKey, minVersion, maxVersion])).toEqual(served)
  })
}

test('transactions are told to follow KIP-890, in whichever way the version has', async () => {
  const client = await (await startTestBroker()).connect()
  const features = async (version: number) => {
    const answer = await client.ask(ApiVersionsRequest, ApiVersionsResponse, body, version)
    const supported = answer.supportedFeatures.map(({ name, minVersion, maxVersion }) => [name, minVersion, maxVersion])
    const finalized = answer.finalizedFeatures.map(({ name, maxVersionLevel }) => [name, maxVersionLevel])
    return { supported, finalized, epoch: answer.finalizedFeaturesEpoch }
  }
  const name = 'transaction.version'
  expect(await features(3)).toEqual({ supported: [[name, 1, 2]], finalized: [[name, 2]], epoch: 0n })
  expect(await features(4)).toEqual({ supported: [[name, 0, 2]], finalized: [[name, 2]], epoch: 0n })
  expect(await features(2)).toEqual({ supported: [], finalized: [], epoch: -1n })
})

test('no advertised range goes past what Kafka calls stable', () => {
  for (const [key, , max] of served) {
    const description = apiDescription(key)
    const unstable = description?.latestVersionUnstable ? 1 : 0
    expect(max).toBe((description?.validVersions?.[1] ?? -1) - unstable)
  }
})

for (const version of [5, 99, 32_767, -1]) {
  test(`v${version} is answered in version 0 with the versions to ask again in (KIP-511)`, async () => {
    const broker = await startTestBroker()
    const client = await broker.connect()
    const header = Buffer.alloc(8)
    header.writeInt16BE(18, 0)
    header.writeInt16BE(version, 2)
    header.writeInt32BE(4711, 4)
    // What follows is in a form that no broker of today knows.
    const frame = Buffer.concat([header, Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 1, 2, 3])])
    const length = Buffer.alloc(4)
    length.writeInt32BE(frame.length)
    client.send(length, frame)
    const { correlationId, body: answer } = decodeResponse(ApiVersionsResponse, await client.nextFrame(), 0)
    expect(correlationId).toBe(4711)
    expect(answer.errorCode).toBe(35)
    expect(answer.apiKeys).toEqual([{ apiKey: 18, minVersion: 0, maxVersion: 4, unknownTaggedFields: null }])
    expect((await client.ask(ApiVersionsRequest, ApiVersionsResponse, body, 4)).errorCode).toBe(0)
  })
}

test('the answer to v3 has a header without tags, so that the error code is where every client looks', async () => {
  const broker = await startTestBroker()
  const client = await broker.connect()
  client.send(...encodeRequest(ApiVersionsRequest, body, { version: 3, correlationId: 1, clientId: null }))
  const frame = await client.nextFrame()
  expect(frame.readInt16BE(4)).toBe(0)
  expect(frame[6]).toBe(served.length + 1)
  expect(frame.readInt16BE(7 + 7)).toBe(1)
  expect(requestHeaderVersion(18, 3)).toBe(2)
})

for (const name of ['', 'a b', '-a', 'a-', 'ü', 'a\n']) {
  test(`a client that calls itself ${JSON.stringify(name)} is refused from v3 on`, async () => {
    const broker = await startTestBroker()
    const client = await broker.connect()
    const named = { ...body, clientSoftwareName: name }
    const answer = await client.ask(ApiVersionsRequest, ApiVersionsResponse, named, 3)
    expect(answer.errorCode).toBe(42)
    expect(answer.apiKeys).toEqual([])
    expect(
      (await client.ask(ApiVersionsRequest, ApiVersionsResponse, { ...body, clientSoftwareName: '' }, 2)).errorCode,
    ).toBe(0)
  })
}

test('bytes after the body do not matter', async () => {
  const broker = await startTestBroker()
  const client = await broker.connect()
  const frame = Buffer.concat(encodeRequest(ApiVersionsRequest, body, { version: 3, correlationId: 1, clientId: 'x' }))
  frame.writeInt32BE(frame.length - 4 + 3)
  client.send(frame, Buffer.from([9, 9, 9]))
  expect(decodeResponse(ApiVersionsResponse, await client.nextFrame(), 3).body.errorCode).toBe(0)
})
