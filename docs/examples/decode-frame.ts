import { ApiVersionsRequest, ApiVersionsResponse, decodeRequest, decodeResponse } from '../../src/protocol/index.ts'

/** The first frame that kcat 1.7.1 sends, captured from the wire; its four bytes of length are left out. */
const asked = Buffer.from('0012000300000001000772646b61666b61000b6c696272646b61666b6106322e302e3200', 'hex')

const { header, body } = decodeRequest(ApiVersionsRequest, asked)
console.log(`API key ${header.requestApiKey}, version ${header.requestApiVersion}, client ${header.clientId}`)
console.log(`written with ${body.clientSoftwareName} ${body.clientSoftwareVersion}`)

/** What a broker that serves Produce and Fetch and nothing else would answer. */
const answered = Buffer.from('0000000100000300000000000d00000100040012000000000000', 'hex')

const answer = decodeResponse(ApiVersionsResponse, answered, header.requestApiVersion)
for (const { apiKey, minVersion, maxVersion } of answer.body.apiKeys) {
  console.log(`API key ${apiKey}: versions ${minVersion} to ${maxVersion}`)
}
