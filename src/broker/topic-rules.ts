import type { CompressionType } from '../records/compression-type.ts'
import { type ConfigValues, listElements } from './config-definition.ts'
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

/** Rules with the broker's values that they were made from. */
interface ParsedRules {
  readonly brokerValues: ConfigValues
  readonly rules: TopicRules
}

const parsed = new WeakMap<Topic, ParsedRules>()

/**
 * The rules of a topic.
 * @param brokerValues  what the broker gives topics without a value of their own; another object when it has changed
 */
export function topicRules(topic: Topic, brokerValues: ConfigValues): TopicRules {
  const known = parsed.get(topic)
  if (known?.brokerValues === brokerValues) return known.rules
  const rules = parseRules((name) => topicConfig(topic, name, brokerValues))
  parsed.set(topic, { brokerValues, rules })
  return rules
}

function parseRules(textOf: (name: string) => string): TopicRules {
  return {
    messageBytesMax: Number(textOf('max.message.bytes')),
    isCompacted: listElements(textOf('cleanup.policy')).includes('compact'),
    isLogAppendTime: textOf('message.timestamp.type') === 'LogAppendTime',
    timestampBeforeMaxMs: Number(textOf('message.timestamp.before.max.ms')),
    timestampAfterMaxMs: Number(textOf('message.timestamp.after.max.ms')),
    compression: compressionOf(textOf('compression.type')),
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
