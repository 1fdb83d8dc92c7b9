import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

function textOf(path: string): string {
  return readFileSync(new URL(`../../docs/${path}`, import.meta.url), 'utf8')
}

/** Every name that a line of the metrics page can have, by the documentation, which is held to the page by a test. */
function documentedNames(): ReadonlySet<string> {
  const names = new Set<string>()
  for (const [, name = '', type] of textOf('metrics.md').matchAll(/^\| `(\w+)` \| (\w+) \|/gm)) {
    names.add(name)
    if (type === 'histogram') for (const ending of ['bucket', 'sum', 'count']) names.add(`${name}_${ending}`)
  }
  return names
}

function namesIn(expressions: readonly string[]): readonly string[] {
  return expressions.flatMap((expression) => expression.match(/\b(?:chronik|kafka|process|nodejs)_\w+/g) ?? [])
}

test('the dashboard asks only for metrics that there are', () => {
  const dashboard = JSON.parse(textOf('monitoring/grafana-dashboard.json')) as {
    readonly panels: readonly { readonly id: number; readonly targets: readonly { readonly expr: string }[] }[]
  }
  const names = namesIn(dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)))
  const known = documentedNames()
  expect(names.length).toBeGreaterThan(20)
  expect(names.filter((name) => !known.has(name))).toEqual([])
  expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length)
})

test('the alert rules ask only for metrics that there are, and each says what is wrong', () => {
  const rules = textOf('monitoring/alerts.yaml').split('- alert: ').slice(1)
  const known = documentedNames()
  for (const rule of rules) {
    const expression = /expr:([\s\S]*?)\n {8}(?:for|labels):/.exec(rule)?.[1] ?? ''
    const names = namesIn([expression])
    expect(names.length > 0 || expression.includes('up{'), rule).toBe(true)
    expect(names.filter((name) => !known.has(name))).toEqual([])
    expect(rule).toMatch(/summary: '\{\{ \$labels\.instance \}\}/)
  }
  expect(rules.length).toBeGreaterThan(5)
})
