import { setTimeout as sleep } from 'node:timers/promises'
import { connectClient, createPartitions, createTopic, deleteTopic } from '../../src/client/index.ts'
import type { Server } from './servers.ts'

const TOPIC_TIMEOUT_MS = 120_000
const TOPIC_RETRY_MS = 10
/** Kafka's controller takes fewer than 10,000 partitions at once. */
const PARTITIONS_AT_ONCE = 5_000

/** Creates a topic and waits until each partition takes records, so that no sample pays for that. */
export async function createEmptyTopic(server: Server, topic: string, partitionCount = 1): Promise<void> {
  const client = await connectClient({ bootstrap: server.bootstrap, timeoutMs: TOPIC_TIMEOUT_MS })
  try {
    await createTopic(client, { name: topic, partitionCount: Math.min(partitionCount, PARTITIONS_AT_ONCE) })
    for (let count = PARTITIONS_AT_ONCE; count < partitionCount; ) {
      count = Math.min(count + PARTITIONS_AT_ONCE, partitionCount)
      await createPartitions(client, topic, count)
    }
    const deadlineMs = performance.now() + TOPIC_TIMEOUT_MS
    for (;;) {
      const { topics } = await client.metadata([topic])
      const leaderCount = topics[0]?.partitions.filter(({ leaderId }) => leaderId >= 0).length
      if (leaderCount === partitionCount) return
      if (performance.now() > deadlineMs) throw new Error(`${server.name} gave ${topic} no leader`)
      await sleep(TOPIC_RETRY_MS)
    }
  } finally {
    await client.close()
  }
}

/** Deletes a topic, so that a run needs no more room on the disk than a few samples. */
export async function removeTopic(server: Server, topic: string): Promise<void> {
  const client = await connectClient({ bootstrap: server.bootstrap })
  try {
    await deleteTopic(client, topic)
  } finally {
    await client.close()
  }
}
