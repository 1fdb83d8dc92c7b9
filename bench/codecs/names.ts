import { createHash } from 'node:crypto'

/** `prefix000`, `prefix001`, ... */
export function names(count: number, prefix: string): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${`${index}`.padStart(3, '0')}`)
}

/** Topic ids in Kafka's text form, the same on every run. */
export function topicIds(count: number): string[] {
  return names(count, 'topic').map((name) => createHash('md5').update(name).digest('base64url'))
}
