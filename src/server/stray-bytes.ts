const TLS_HANDSHAKE = 0x16
const TLS_MAJOR = 0x03
const HTTP_START = /^(?:GET|HEAD|POST|PUT|DELETE|OPTIONS|PATCH|CONNECT|TRACE|PRI) /

/**
 * What bytes that are no Kafka frame probably are: told in the log so that a wrong port or protocol is found quickly.
 * @param start  the first bytes of the connection
 * @returns a phrase for the log, or `null` when nothing is recognised
 */
export function describeStrayBytes(start: Buffer): string | null {
  if (start.length >= 3 && start[0] === TLS_HANDSHAKE && start[1] === TLS_MAJOR) return 'a TLS handshake'
  if (HTTP_START.test(start.toString('latin1', 0, 8))) return 'an HTTP request'
  return null
}
