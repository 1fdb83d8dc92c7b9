import { randomBytes } from 'node:crypto'

const VERSION_AT = 6
const VARIANT_AT = 8

/**
 * A random uuid in Kafka's text form: 22 characters of base64url. It never begins with a dash, so that it can be given
 * to command line tools.
 * @see org.apache.kafka.common.Uuid.randomUuid
 */
export function randomTopicId(): string {
  for (;;) {
    const bytes = randomBytes(16)
    bytes[VERSION_AT] = ((bytes[VERSION_AT] ?? 0) & 0x0f) | 0x40
    bytes[VARIANT_AT] = ((bytes[VARIANT_AT] ?? 0) & 0x3f) | 0x80
    const text = bytes.toString('base64url')
    if (!text.startsWith('-')) return text
  }
}
