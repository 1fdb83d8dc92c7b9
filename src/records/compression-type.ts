/** How the records of a batch are compressed, in Kafka's words (`compression.type`). */
export type CompressionType = 'none' | 'gzip' | 'snappy' | 'lz4' | 'zstd'

/** Types by id, the low three bits of a batch's attributes. Zstandard is id 4 since KIP-110. */
export const compressionTypes: readonly CompressionType[] = ['none', 'gzip', 'snappy', 'lz4', 'zstd']
