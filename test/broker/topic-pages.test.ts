import { expect, test } from 'vitest'
import { type TopicCursor, topicPage } from '../../src/broker/topic-pages.ts'

const counts: Readonly<Record<string, number>> = { a: 3, b: 1, c: 5, e: 2 }
const names = ['a', 'b', 'c', 'd', 'e']
const countOf = (name: string) => counts[name] ?? 0

function allPages(limit: number): string[][] {
  const pages: string[][] = []
  let cursor: TopicCursor | null = null
  do {
    const from: TopicCursor | null = cursor
    const asked = names.filter((name) => from === null || name >= from.topicName)
    const page = topicPage(asked, from, limit, countOf)
    pages.push(
      page.slices.flatMap(({ topicName, firstPartition, endPartition }) =>
        Array.from({ length: endPartition - firstPartition }, (_, index) => `${topicName}${firstPartition + index}`),
      ),
    )
    cursor = page.nextCursor
  } while (cursor !== null)
  return pages
}

for (let limit = 1; limit <= 12; limit++) {
  test(`pages of at most ${limit} hold every partition once, in order, and are full but for the last`, () => {
    const pages = allPages(limit)
    expect(pages.flat()).toEqual(['a0', 'a1', 'a2', 'b0', 'c0', 'c1', 'c2', 'c3', 'c4', 'e0', 'e1'])
    for (const page of pages.slice(0, -1)) expect(page).toHaveLength(limit)
  })
}

test('a cursor behind the last partition of its topic goes on with the next topic', () => {
  const { slices } = topicPage(['a', 'b'], { topicName: 'a', partitionIndex: 9 }, 10, countOf)
  expect(slices).toEqual([
    { topicName: 'a', firstPartition: 3, endPartition: 3 },
    { topicName: 'b', firstPartition: 0, endPartition: 1 },
  ])
})

test('a cursor whose topic is gone begins at partition 0 of the next one', () => {
  const { slices } = topicPage(['b'], { topicName: 'aa', partitionIndex: 1 }, 10, countOf)
  expect(slices).toEqual([{ topicName: 'b', firstPartition: 0, endPartition: 1 }])
})
