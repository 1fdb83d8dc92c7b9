/** Longest piece of client text in a log line. */
const CHARACTER_COUNT_MAX = 128

/** Text from a client, made safe for one log line: no control characters, no line breaks, bounded length. */
export function printable(text: string): string {
  const cut = text.length > CHARACTER_COUNT_MAX ? `${text.slice(0, CHARACTER_COUNT_MAX)}...` : text
  return cut.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => {
    return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`
  })
}
