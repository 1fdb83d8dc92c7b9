/** Longest topic name, in characters. */
export const TOPIC_NAME_LENGTH_MAX = 249

/** Kafka's own topics; only these are flagged internal. */
const internalTopics: ReadonlySet<string> = new Set([
  '__consumer_offsets',
  '__transaction_state',
  '__share_group_state',
])

/**
 * Checks a topic name by Kafka's rules.
 * @returns what is wrong with it, or `null`
 * @see org.apache.kafka.common.internals.Topic
 */
export function topicNameFault(name: string): string | null {
  if (name.length === 0) return 'A topic name cannot be empty'
  if (name === '.' || name === '..') return `A topic cannot be named "${name}"`
  if (name.length > TOPIC_NAME_LENGTH_MAX) return `A topic name has at most ${TOPIC_NAME_LENGTH_MAX} characters`
  if (!/^[A-Za-z0-9._-]+$/.test(name)) return 'A topic name consists of ASCII letters, digits, ".", "_" and "-"'
  return null
}

/** True for topics that belong to Kafka itself. */
export function isInternalTopic(name: string): boolean {
  return internalTopics.has(name)
}

/**
 * The form in which names that differ only in "." and "_" are equal: metric names do not tell them apart, so Kafka
 * refuses the second one.
 */
export function collisionKey(name: string): string {
  return name.replaceAll('.', '_')
}
