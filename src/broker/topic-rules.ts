import type { CompressionType } from '../records/compression-type.ts'
import { listElements } from './config-definition.ts'
import { topicConfig } from './topic-configs.ts'
import type { Topic } from './topics.ts'

/** What a topic's configs mean for batches appended to it, parsed once. */
export interface TopicRules {
  readonly messageBytesMax: number
  readonly isCompacted: boolean
  readonly isLogAppendTime: boolean
  /** How far a timestamp may lie behind or before the broker's clock; milliseconds. */
  readonly timestampBeforeMaxMs: number
  readonly timestampAfterMaxMs: number
  /** `null`: batches stay as the producer compressed them. */
  readonly compression: CompressionType | null
}

const parsed = new WeakMap<Topic, TopicRules>()

/** The rules of a topic. */
export function topicRules(topic: Topic): TopicRules {
  const known = parsed.get(topic)
  if (known !== undefined) return known
  const rules = parseRules(topic)
  parsed.set(topic, rules)
  return rules
}

function parseRules(topic: Topic): TopicRules {
  return {
    messageBytesMax: Number(topicConfig(topic, 'max.message.bytes')),
    isCompacted: listElements(topicConfig(topic, 'cleanup.policy')).includes('compact'),
    isLogAppendTime: topicConfig(topic, 'message.timestamp.type') === 'LogAppendTime',
    timestampBeforeMaxMs: Number(topicConfig(topic, 'message.timestamp.before.max.ms')),
    timestampAfterMaxMs: Number(topicConfig(topic, 'message.timestamp.after.max.ms')),
    compression: compressionOf(topicConfig(topic, 'compression.type')),
  }
}

function compressionOf(value: string): CompressionType | null {
  switch (value) {
    case 'uncompressed':
      return 'none'
    case 'gzip':
    case 'snappy':
    case 'lz4':
    case 'zstd':
      return value
    default:
      return null
  }
}
