/**
 * Puts text between two marks of a page, for what is written by a program and not by hand.
 * @throws when the page has no such marks
 */
export function withSection(page: string, name: string, text: string): string {
  const startMark = `<!-- ${name}: written by compat-tests/compatibility-page/write.ts -->`
  const endMark = `<!-- end of ${name} -->`
  const [start, end] = [page.indexOf(startMark), page.indexOf(endMark)]
  if (start < 0 || end < start) throw new Error(`the page has no "${startMark}" with "${endMark}" behind it`)
  return `${page.slice(0, start)}${startMark}\n\n${text}\n\n${page.slice(end)}`
}

/** A table of Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n')
}
