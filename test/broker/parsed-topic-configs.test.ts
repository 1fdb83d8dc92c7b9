import { expect, test } from 'vitest'
import { parsedOnce } from '../../src/broker/parsed-topic-configs.ts'
import type { Topic } from '../../src/broker/topics.ts'

function topicWith(configs: Readonly<Record<string, string>>): Topic {
  return { name: 't', topicId: 'id', partitionCount: 1, configs }
}

test('configs are parsed again when the topic or the values of the broker are others, and only then', () => {
  let parsedCount = 0
  const read = parsedOnce(({ numberOf, elementsOf, textOf }) => {
    parsedCount++
    return [numberOf('segment.ms'), elementsOf('cleanup.policy'), textOf('compression.type')]
  })
  const topic = topicWith({ 'cleanup.policy': 'compact, delete' })
  const brokerValues = { 'segment.ms': '5' }
  expect(read(topic, brokerValues)).toEqual([5, ['compact', 'delete'], 'producer'])
  expect(read(topic, brokerValues)).toBe(read(topic, brokerValues))
  expect(parsedCount).toBe(1)
  expect(read(topic, { 'segment.ms': '6' })[0]).toBe(6)
  expect(read(topicWith({ 'segment.ms': '7' }), brokerValues)[0]).toBe(7)
  expect(parsedCount).toBe(3)
})
