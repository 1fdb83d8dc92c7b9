import { expect, test } from 'vitest'
import { type Topic, Topics } from '../../src/broker/topics.ts'
import { engineWith } from '../support/engine-with.ts'
import { memoryEngine } from '../support/test-broker.ts'

const plain = (name: string) => ({ name, partitionCount: 2, configs: {} })

const adding = (name: string) => (topic: Topic) => ({ configs: { ...topic.configs, [name]: '1' } })

test('of alterations of one topic at once none is lost, and all are there after a load', async () => {
  const engine = await memoryEngine()
  const topics = await Topics.load(engine)
  const topic = (await topics.create(plain('t'))) as Topic
  await topics.create(plain('u'))
  const more = topics.alter(topic, () => ({ partitionCount: 5 }))
  const others = ['a', 'b', 'c'].map((name) => topics.alter(topic, adding(name)))
  expect(await Promise.all([more, ...others])).toEqual([true, true, true, true])
  const altered = { ...topic, partitionCount: 5, configs: { a: '1', b: '1', c: '1' } }
  expect(topics.byName('t')).toEqual(altered)
  expect(topics.byId(topic.topicId)).toEqual(altered)
  expect([...topics.all()].map(({ name }) => name)).toEqual(['t', 'u'])
  expect((await Topics.load(engine)).byName('t')).toEqual(altered)
  expect(engine.offsets({ topicId: topic.topicId, partition: 4 })).not.toBeNull()
  expect(engine.offsets({ topicId: topic.topicId, partition: 5 })).toBeNull()
})

test('an alteration after the deletion of its topic does nothing to a new one of the same name', async () => {
  const topics = await Topics.load(await memoryEngine())
  const topic = (await topics.create(plain('t'))) as Topic
  const deleted = topics.delete(topic)
  const altered = topics.alter(topic, adding('a'))
  expect(await Promise.all([deleted, altered])).toEqual([true, false])
  await topics.create(plain('t'))
  expect(await topics.alter(topic, adding('a'))).toBe(false)
  expect(topics.byName('t')?.configs).toEqual({})
})

test('a topic can be deleted while it is altered', async () => {
  const topics = await Topics.load(await memoryEngine())
  const topic = (await topics.create(plain('t'))) as Topic
  expect(await Promise.all([topics.alter(topic, adding('a')), topics.delete(topic)])).toEqual([true, true])
  expect(topics.byName('t')).toBeUndefined()
})

test('a topic stays as it was when its alteration could not be stored', async () => {
  const engine = await memoryEngine()
  let failing = false
  const flaky = engineWith(engine, {
    commit: (...commit) => (failing ? Promise.reject(new Error('disk')) : engine.commit(...commit)),
  })
  const topics = await Topics.load(flaky)
  const topic = (await topics.create(plain('t'))) as Topic
  failing = true
  await expect(topics.alter(topic, adding('a'))).rejects.toThrow('disk')
  expect(topics.byName('t')).toEqual(topic)
  failing = false
  expect(await topics.alter(topic, adding('b'))).toBe(true)
  expect(topics.byName('t')?.configs).toEqual({ b: '1' })
})
