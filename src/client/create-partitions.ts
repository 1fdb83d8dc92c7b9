import { CreatePartitionsRequest, createCreatePartitionsTopic } from '../../generated/create-partitions-request.ts'
import { CreatePartitionsResponse } from '../../generated/create-partitions-response.ts'
import type { Client } from './client.ts'
import { throwOnError } from './client-error.ts'
import { controllerTarget } from './controller-target.ts'

const TIMEOUT_MS = 30_000

/**
 * Gives a topic more partitions. Records with keys that came earlier stay where they are.
 * @param count  how many the topic shall have afterwards
 * @throws BrokerError INVALID_PARTITIONS, UNKNOWN_TOPIC_OR_PARTITION and others
 */
export async function createPartitions(
  client: Client,
  topic: string,
  count: number,
  options: { readonly validateOnly?: boolean } = {},
): Promise<void> {
  const body = CreatePartitionsRequest.create()
  body.timeoutMs = TIMEOUT_MS
  body.validateOnly = options.validateOnly ?? false
  // Assignments are null: the broker places the new partitions.
  body.topics = [{ ...createCreatePartitionsTopic(), name: topic, count, assignments: null }]
  const target = await controllerTarget(client)
  const answer = await client.request(CreatePartitionsRequest, CreatePartitionsResponse, body, target)
  const result = answer.results[0]
  throwOnError(result?.errorCode ?? -1, `add partitions to ${topic}`, result?.errorMessage)
}
