import { expect, test } from 'vitest'
import { ApiKey } from '../../generated/api-keys.ts'
import { messagePair } from '../../generated/messages.ts'
import { decodeResponse, encodeRequest } from '../../src/protocol/frames.ts'
import { createHandlers } from '../../src/start/api-handlers.ts'
import type { RequestCodec, ResponseCodec } from '../../src/wire/codec.ts'
import { startTestBroker } from '../support/test-broker.ts'

/** What a request must have besides its defaults to be answered at once. */
const needed: Readonly<Record<number, object>> = {
  [ApiKey.Produce]: { acks: -1 },
}

for (const { apiKey, name, versions } of createHandlers()) {
  test(`${name} is answered in every version, under its correlation id, with nothing before or behind`, async () => {
    const { request, response } = messagePair(apiKey) as {
      readonly request: RequestCodec<object>
      readonly response: ResponseCodec<unknown>
    }
    const client = await (await startTestBroker()).connect()
    const asked = Array.from({ length: versions[1] - versions[0] + 1 }, (_, index) => versions[0] + index)
    for (const version of asked) {
      const body = { ...request.create(), ...needed[apiKey] }
      client.send(...encodeRequest(request, body, { version, correlationId: 0x0a00_0000 + version, clientId: null }))
    }
    for (const version of asked) {
      // Refuses bytes that are left over, too.
      const { correlationId } = decodeResponse(response, await client.nextFrame(), version)
      expect(correlationId).toBe(0x0a00_0000 + version)
    }
  })
}
