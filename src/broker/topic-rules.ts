import { type ConfigValues, listElements } from './config-definition.ts'
import type { BatchCompression } from './recompress-batch.ts'
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
  readonly compression: BatchCompression | null
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
    compression: compressionOf(textOf),
  }
}

function compressionOf(textOf: (name: string) => string): BatchCompression | null {
  const type = textOf('compression.type')
  switch (type) {
    case 'uncompressed':
      return { type: 'none' }
    case 'gzip':
    case 'zstd':
      return { type, level: Number(textOf(`compression.${type}.level`)) }
    case 'snappy':
    case 'lz4':
      return { type }
    default:
      return null
  }
}
