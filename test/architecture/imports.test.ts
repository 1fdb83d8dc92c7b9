import { describe, expect, test } from 'vitest'
import { breaches, findCycle, forbiddenArrows, partOf } from '../support/architecture-rules.ts'
import { filesUnder, importsOf, textOf } from '../support/source-tree.ts'

const sources = ['src', 'codegen', 'generated'].flatMap((folder) => filesUnder(folder, ['.ts']))
const imports = sources.flatMap((path) => importsOf(path, textOf(path)))

describe('arrows that never exist', () => {
  test('imports were found in every part', () => {
    const parts = new Set(imports.map(({ from }) => partOf(from)))
    for (const part of ['codegen', 'generated', 'src/storage', 'src/wire']) expect(parts).toContain(part)
  })

  for (const arrow of forbiddenArrows) {
    test(`${arrow.name}: ${arrow.why}`, () => {
      expect(breaches(arrow, [arrow.example])).toEqual([arrow.example])
      expect(breaches(arrow, imports)).toEqual([])
    })
  }

  test('coordinators read no clock and roll no dice', () => {
    const impure = /\bDate\b|\bMath\.random\b|\bset(?:Timeout|Interval|Immediate)\b|\bperformance\b/
    const found = filesUnder('src', ['.ts']).filter(
      (path) => path.startsWith('src/coordinator/') && impure.test(textOf(path)),
    )
    expect(found).toEqual([])
  })
})

describe('the shape of src', () => {
  test('a circle between two parts is seen', () => {
    const circle = [
      { from: 'src/broker/a.ts', to: 'src/storage/b.ts' },
      { from: 'src/storage/b.ts', to: 'src/wire/c.ts' },
      { from: 'src/storage/d.ts', to: 'src/broker/e.ts' },
    ]
    expect(findCycle(circle)).toEqual(['src/broker', 'src/storage', 'src/broker'])
    expect(findCycle(circle.slice(0, 2))).toBeNull()
  })

  test('no part depends on itself through others', () => {
    const inside = imports.filter(({ to }) => to.startsWith('src/') || to.startsWith('generated/'))
    expect(findCycle(inside)).toBeNull()
  })

  test('only the composition root knows handlers from outside, and the embedded engine', () => {
    for (const part of ['src/handlers/', 'src/storage/embedded/']) {
      const knowing = imports.filter(({ from, to }) => to.startsWith(part) && !from.startsWith(part))
      expect(knowing.length).toBeGreaterThan(0)
      expect(knowing.filter(({ from }) => !/^src\/(?:index\.ts|start\.ts|start\/)/.test(from))).toEqual([])
    }
  })

  test('relative imports name files that exist', () => {
    const known = new Set(sources)
    const missing = imports.filter(({ to }) => to.endsWith('.ts') && !known.has(to))
    expect(missing).toEqual([])
  })
})
