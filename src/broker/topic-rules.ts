import type { ConfigValues } from './config-definition.ts'
import { parsedOnce } from './parsed-topic-configs.ts'
import type { BatchCompression } from './recompress-batch.ts'
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

/**
 * The rules of a topic.
 * @param brokerValues  what the broker gives topics without a value of their own; another object when it has changed
 */
export const topicRules: (topic: Topic, brokerValues: ConfigValues) => TopicRules = parsedOnce(
  ({ textOf, numberOf, elementsOf }) => ({
    messageBytesMax: numberOf('max.message.bytes'),
    isCompacted: elementsOf('cleanup.policy').includes('compact'),
    isLogAppendTime: textOf('message.timestamp.type') === 'LogAppendTime',
    timestampBeforeMaxMs: numberOf('message.timestamp.before.max.ms'),
    timestampAfterMaxMs: numberOf('message.timestamp.after.max.ms'),
    compression: compressionOf(textOf),
  }),
)

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
