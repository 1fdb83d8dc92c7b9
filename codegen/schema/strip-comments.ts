/**
 * Blanks out the `//` comments that Kafka's descriptors carry and JSON does not know (rule 1). A string keeps what
 * looks like a comment inside it. Every other character keeps its position.
 */
export function stripComments(text: string): string {
  let stripped = ''
  let copied = 0
  let at = 0
  while (at < text.length) {
    if (text[at] === '"') {
      at = endOfString(text, at)
    } else if (text.startsWith('//', at)) {
      const end = endOfLine(text, at)
      stripped += text.slice(copied, at) + ' '.repeat(end - at)
      copied = at = end
    } else {
      at++
    }
  }
  return stripped + text.slice(copied)
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function endOfLine(text: string, start: number): number {
  const newline = text.indexOf('\n', start)
  return newline === -1 ? text.length : newline
}
