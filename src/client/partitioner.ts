const SEED = 0x9747b28c
const MULTIPLIER = 0x5bd1e995
const ROTATION_BITS = 24

/**
 * The partition of a record with a key, as Kafka's own clients choose it: records with one key meet in one partition
 * whoever sent them.
 * @returns 0 to `partitionCount` - 1
 * @see     org.apache.kafka.clients.producer.internals.BuiltInPartitioner
 */
export function partitionOfKey(key: Buffer, partitionCount: number): number {
  return (murmur2(key) & 0x7fff_ffff) % partitionCount
}

/** MurmurHash2 by Austin Appleby, 32 bits, with the seed that Kafka uses. @returns a signed number */
export function murmur2(bytes: Buffer): number {
  let hash = SEED ^ bytes.length
  let at = 0
  for (; at + 4 <= bytes.length; at += 4) {
    let word = Math.imul(bytes.readInt32LE(at), MULTIPLIER)
    word = Math.imul(word ^ (word >>> ROTATION_BITS), MULTIPLIER)
    hash = Math.imul(hash, MULTIPLIER) ^ word
  }
  const restBytes = bytes.length - at
  if (restBytes > 0) hash = Math.imul(hash ^ bytes.readUIntLE(at, restBytes), MULTIPLIER)
  hash = Math.imul(hash ^ (hash >>> 13), MULTIPLIER)
  return hash ^ (hash >>> 15)
}
