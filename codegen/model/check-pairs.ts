import { DescriptorError, type DescriptorPlace } from '../descriptor-error.ts'
import type { MessageModel } from './types.ts'
import { equalVersions, formatVersions } from './versions.ts'

/**
 * Checks that every API key has exactly one request and one response, and that both agree on their valid and flexible
 * versions (rule 15): the header of a response is chosen from its request's version.
 * @param messages  all messages; a message's file is its name with `.json`
 * @throws DescriptorError (rule 15)
 */
export function checkPairs(messages: readonly MessageModel[]): void {
  const requests = indexByApiKey(messages, 'request')
  const responses = indexByApiKey(messages, 'response')
  for (const [apiKey, response] of responses) {
    if (requests.has(apiKey)) continue
    throw new DescriptorError(placeOf(response, 'apiKey'), 15, apiKey, 'a response has a request with the same apiKey')
  }
  for (const [apiKey, request] of requests) {
    const response = responses.get(apiKey)
    if (response === undefined) {
      throw new DescriptorError(placeOf(request, 'apiKey'), 15, apiKey, 'a request has a response with the same apiKey')
    }
    for (const attribute of ['validVersions', 'flexibleVersions'] as const) {
      if (equalVersions(request[attribute], response[attribute])) continue
      const wanted = `${attribute} equals ${request.name}'s ${formatVersions(request[attribute])}`
      throw new DescriptorError(placeOf(response, attribute), 15, formatVersions(response[attribute]), wanted)
    }
  }
}

function indexByApiKey(messages: readonly MessageModel[], kind: 'request' | 'response'): Map<number, MessageModel> {
  const byKey = new Map<number, MessageModel>()
  for (const message of messages) {
    if (message.kind !== kind) continue
    if (message.apiKey === null) {
      throw new DescriptorError(placeOf(message, 'apiKey'), 15, undefined, `a ${kind} has an apiKey`)
    }
    const other = byKey.get(message.apiKey)
    if (other !== undefined) {
      throw new DescriptorError(placeOf(message, 'apiKey'), 15, message.apiKey, `${other.name} has the same apiKey`)
    }
    byKey.set(message.apiKey, message)
  }
  return byKey
}

function placeOf(message: MessageModel, attribute: string): DescriptorPlace {
  return { file: `${message.name}.json`, path: `$.${attribute}` }
}
