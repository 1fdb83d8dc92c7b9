/** A place among the partitions of topics sorted by name: the next one to tell. */
export interface TopicCursor {
  readonly topicName: string
  readonly partitionIndex: number
}

/** The partitions `firstPartition .. endPartition-1` of a topic; none where the topic is not there. */
export interface TopicSlice {
  readonly topicName: string
  readonly firstPartition: number
  readonly endPartition: number
}

/** Part of a long list of partitions. */
export interface TopicPage {
  readonly slices: readonly TopicSlice[]
  /** Where the next page begins; `null`: this is the last one. */
  readonly nextCursor: TopicCursor | null
}

/**
 * Cuts one page out of the partitions of many topics.
 * @param topicNames  sorted, each once, beginning with the topic of the cursor or behind it
 * @param partitionCountOf  0 for a topic that is not there; it is on the page nevertheless
 * @param partitionCountMax  partitions on a page, at least 1
 * @see KIP-966, org.apache.kafka.metadata.KRaftMetadataCache.describeTopicResponse
 */
export function topicPage(
  topicNames: readonly string[],
  cursor: TopicCursor | null,
  partitionCountMax: number,
  partitionCountOf: (topicName: string) => number,
): TopicPage {
  const slices: TopicSlice[] = []
  let remaining = partitionCountMax
  for (const topicName of topicNames) {
    if (remaining === 0) return { slices, nextCursor: { topicName, partitionIndex: 0 } }
    const partitionCount = partitionCountOf(topicName)
    const asked = cursor?.topicName === topicName ? cursor.partitionIndex : 0
    const firstPartition = Math.min(asked, partitionCount)
    const endPartition = Math.min(partitionCount, firstPartition + remaining)
    slices.push({ topicName, firstPartition, endPartition })
    remaining -= endPartition - firstPartition
    if (endPartition < partitionCount) return { slices, nextCursor: { topicName, partitionIndex: endPartition } }
  }
  return { slices, nextCursor: null }
}
