const LINE_COLUMNS_MAX = 120
const closers: Readonly<Record<string, string>> = { '(': ')', '{': '}' }

/**
 * Breaks the lines of generated source that are too long, as a formatter would: comments between words, conditional
 * expressions before their branches, lists between their items. A line with none of these stays as it is.
 */
export function wrapLines(text: string): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line))
    .join('\n')
}

function wrapLine(line: string): string[] {
  if (line.length <= LINE_COLUMNS_MAX) return [line]
  const code = line.trimStart()
  const indent = line.slice(0, line.length - code.length)
  const comment = /^\/\*\* (.*) \*\/$/.exec(code)
  if (comment?.[1] !== undefined) return wrapComment(indent, comment[1])
  const lines = breakConditional(indent, code) ?? breakList(indent, code)
  return lines === null ? [line] : lines.flatMap((shorter) => wrapLine(shorter))
}

function wrapComment(indent: string, text: string): string[] {
  const lines = [`${indent} *`]
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (`${last} ${word}`.length <= LINE_COLUMNS_MAX) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(`${indent} * ${word}`)
  }
  return [`${indent}/**`, ...lines, `${indent} */`]
}

function breakConditional(indent: string, code: string): string[] | null {
  const question = topLevel(code, ' ? ')
  const colon = question < 0 ? -1 : topLevel(code, ' : ', question)
  if (colon < 0) return null
  return [
    `${indent}${code.slice(0, question)}`,
    `${indent}  ${code.slice(question + 1, colon)}`,
    `${indent}  ${code.slice(colon + 1)}`,
  ]
}

/** Breaks the longest list in parentheses or braces that is not inside another. */
function breakList(indent: string, code: string): string[] | null {
  const open = longestGroup(code)
  if (open === null) return null
  const { start, end } = open
  const inner = code.slice(start + 1, end).trim()
  const items = splitTopLevel(inner)
  // What is in the brackets may be no list but an expression: then it is as good to break in front of its operators.
  const lines = items.length > 1 ? items.map((item) => `${item},`) : inner.split(/ (?=&& |\|\| )/)
  return [
    `${indent}${code.slice(0, start + 1)}`,
    ...lines.map((text) => `${indent}  ${text}`),
    `${indent}${code.slice(end)}`,
  ]
}

function longestGroup(code: string): { start: number; end: number } | null {
  let longest: { start: number; end: number } | null = null
  let start = -1
  let closer = ''
  for (const { index, char, depth } of outsideQuotes(code)) {
    if (depth === 0 && closers[char] !== undefined) {
      start = index
      closer = closers[char]
    } else if (depth === 0 && char === closer && start >= 0) {
      if (longest === null || index - start > longest.end - longest.start) longest = { start, end: index }
    }
  }
  return longest
}

function splitTopLevel(list: string): string[] {
  const items: string[] = []
  let from = 0
  for (const { index, char, depth } of outsideQuotes(list)) {
    if (char !== ',' || depth > 0) continue
    items.push(list.slice(from, index).trim())
    from = index + 1
  }
  return [...items, list.slice(from).trim()].filter((item) => item !== '')
}

function topLevel(code: string, text: string, from = 0): number {
  for (const { index, depth } of outsideQuotes(code)) {
    if (depth === 0 && index >= from && code.startsWith(text, index)) return index
  }
  return -1
}

/** The characters that are not inside quotes, with the number of brackets around each; a bracket is outside itself. */
function* outsideQuotes(code: string): Generator<{ index: number; char: string; depth: number }> {
  let depth = 0
  let quoted = false
  for (let index = 0; index < code.length; index++) {
    const char = code.charAt(index)
    if (char === "'" && code.charAt(index - 1) !== '\\') quoted = !quoted
    if (quoted) continue
    if (')}]'.includes(char)) depth--
    yield { index, char, depth }
    if ('({['.includes(char)) depth++
  }
}
