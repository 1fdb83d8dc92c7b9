import type { Client } from '../../client/client.ts'
import { BrokerError } from '../../client/client-error.ts'
import { findLeaders } from '../../client/partition-leaders.ts'
import { ErrorCode } from '../../protocol/errors.ts'

/**
 * The partitions of a topic that a command is about.
 * @param wanted  left out: all
 * @throws BrokerError UNKNOWN_TOPIC_OR_PARTITION for a topic or partition that does not exist
 */
export async function choosePartitions(
  client: Client,
  topic: string,
  wanted: readonly number[] | undefined,
): Promise<readonly number[]> {
  const { leaders } = await findLeaders(client, topic)
  for (const partition of wanted ?? []) {
    if (leaders.has(partition)) continue
    const detail = `the topic has the partitions 0 to ${leaders.size - 1}`
    throw new BrokerError(ErrorCode.UNKNOWN_TOPIC_OR_PARTITION, `partition ${partition} of ${topic}`, detail)
  }
  return wanted ?? [...leaders.keys()]
}
