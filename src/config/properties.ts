import { SettingError } from './setting-error.ts'

/** One key of a properties file. */
export interface PropertiesEntry {
  readonly key: string
  readonly value: string
  /** Line on which the entry begins, from 1 on. */
  readonly lineNumber: number
}

const ESCAPED: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f' }
const BLANKS = ' \t\f'

/**
 * Reads the text of a Java properties file: comments with `#` and `!`, `=`, `:` or blanks between key and value,
 * escapes, and lines that go on after a backslash at their end.
 * @param path  for texts about faults
 * @returns all entries in their order, those whose key comes again too
 * @throws SettingError naming path and line for a `\u` that four hexadecimal digits do not follow
 * @see java.util.Properties.load
 */
export function parseProperties(text: string, path: string): readonly PropertiesEntry[] {
  const entries: PropertiesEntry[] = []
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  let at = 0
  while (at < lines.length) {
    const lineNumber = at + 1
    let logical = withoutIndent(lines[at++])
    if (logical === '' || logical.startsWith('#') || logical.startsWith('!')) continue
    while (goesOn(logical)) logical = logical.slice(0, -1) + withoutIndent(lines[at++])
    const unescaped = (raw: string) =>
      withoutEscapes(raw, () => new SettingError([`${path} line ${lineNumber}: bad \\u escape`]))
    const { rawKey, rawValue } = splitEntry(logical)
    entries.push({ key: unescaped(rawKey), value: unescaped(rawValue), lineNumber })
  }
  return entries
}

function withoutIndent(line = ''): string {
  return line.replace(/^[ \t\f]+/, '')
}

/** An odd number of backslashes at the end: the last one is not itself escaped. */
function goesOn(line: string): boolean {
  return /(?<!\\)(?:\\\\)*\\$/.test(line)
}

/** The key ends at the first separator that no backslash stands before. */
function splitEntry(line: string): { readonly rawKey: string; readonly rawValue: string } {
  let end = 0
  while (end < line.length && !`=:${BLANKS}`.includes(line.charAt(end))) end += line[end] === '\\' ? 2 : 1
  const rawValue = line.slice(end).replace(/^[ \t\f]*[=:]?[ \t\f]*/, '')
  return { rawKey: line.slice(0, end), rawValue }
}

function withoutEscapes(raw: string, fault: () => SettingError): string {
  return raw.replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (_, escaped: string) => {
    if (escaped.length > 1) return String.fromCharCode(Number.parseInt(escaped.slice(1), 16))
    if (escaped === 'u') throw fault()
    return ESCAPED[escaped] ?? escaped
  })
}
