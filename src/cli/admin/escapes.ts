import { UsageError } from './usage-error.ts'

const named: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0', '\\': '\\' }

/**
 * Reads `\n`, `\t`, `\r`, `\0`, `\\` and `\xHH` as the characters they stand for, as shells hand them on unread.
 * @throws UsageError for any other backslash
 */
export function readEscapes(text: string): string {
  return text.replace(/\\(?:x([0-9a-fA-F]{2})|([\s\S])?)/g, (whole, hex?: string, letter?: string) => {
    const read = hex === undefined ? named[letter ?? ''] : String.fromCharCode(Number.parseInt(hex, 16))
    if (read === undefined) throw new UsageError(`"${whole}" is not known: there are \\n \\t \\r \\0 \\\\ and \\xHH`)
    return read
  })
}
