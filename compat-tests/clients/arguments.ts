import { parseArgs } from 'node:util'

export interface ClientArguments {
  /** `host:port` of the broker. */
  readonly bootstrap: string
  readonly topic: string
  readonly codec: CodecName
  readonly idempotent: boolean
  /** What a producer reads; empty for a consumer. */
  readonly file: string
}

/** Kafka's names of the compression codecs, as every client here spells them. */
export const CODEC_NAMES = ['none', 'gzip', 'snappy', 'lz4', 'zstd'] as const
export type CodecName = (typeof CODEC_NAMES)[number]

/**
 * Reads the command line that all clients here share.
 * @throws Error naming what is missing or unknown
 */
export function readClientArguments(): ClientArguments {
  const { values } = parseArgs({
    options: {
      bootstrap: { type: 'string' },
      topic: { type: 'string' },
      codec: { type: 'string', default: 'none' },
      idempotent: { type: 'boolean', default: false },
      file: { type: 'string', default: '' },
    },
  })
  const { bootstrap, topic, idempotent, file } = values
  if (bootstrap === undefined || topic === undefined) throw new Error('--bootstrap and --topic are needed')
  const codec = CODEC_NAMES.find((name) => name === values.codec)
  if (codec === undefined) throw new Error(`--codec is one of ${CODEC_NAMES.join(', ')}`)
  return { bootstrap, topic, codec, idempotent, file }
}
