/** A column: its title, and whether its values stand at the right edge, as numbers do. */
export interface Column {
  readonly title: string
  readonly align?: 'right'
}

const GAP = '  '

/** Columns side by side, titles first, no rules around them, so that `awk` and `sort` can read it too. */
export function formatTable(columns: readonly Column[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [columns.map(({ title }) => title), ...rows.map((row) => row.map(String))]
  const widths = columns.map((_, index) => cells.reduce((width, row) => Math.max(width, row[index]?.length ?? 0), 0))
  return cells
    .map((row) => {
      const shown = row.map((cell, index) => {
        const width = widths[index] ?? 0
        return columns[index]?.align === 'right' ? cell.padStart(width) : cell.padEnd(width)
      })
      return `${shown.join(GAP).trimEnd()}\n`
    })
    .join('')
}

/** A title and its value per line. */
export function formatFacts(facts: readonly (readonly [title: string, value: string | number])[]): string {
  const width = facts.reduce((widest, [title]) => Math.max(widest, title.length), 0)
  return facts.map(([title, value]) => `${title.padEnd(width)}${GAP}${value}\n`).join('')
}
