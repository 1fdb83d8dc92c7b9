import { expect, test } from 'vitest'
import { randomTopicId } from '../../src/broker/topic-id.ts'
import { type Topic, Topics } from '../../src/broker/topics.ts'
import { engineWith } from '../support/engine-with.ts'
import { memoryEngine } from '../support/test-broker.ts'

const plain = (name: string) => ({ name, partitionCount: 2, configs: { 'retention.ms': '-1' } })

test('topics are the same after they are loaded again', async () => {
  const engine = await memoryEngine()
  const before = await Topics.load(engine)
  const kept = await before.create(plain('kept'))
  const gone = await before.create(plain('gone'))
  await before.delete(gone as Topic)
  const after = await Topics.load(engine)
  expect([...after.all()]).toEqual([kept])
  expect(after.byId(kept?.topicId ?? '')).toEqual(kept)
  expect(after.collidingName('ke.pt')).toBeUndefined()
  expect(await after.create(plain('kept'))).toBeNull()
})

test('of creations of one name at once, or of names that collide, one wins', async () => {
  const topics = await Topics.load(await memoryEngine())
  const made = await Promise.all(['a.b', 'a_b', 'a.b'].map((name) => topics.create(plain(name))))
  expect(made.map((topic) => topic?.name ?? null)).toEqual(['a.b', null, null])
})

test('of deletions at once one wins', async () => {
  const topics = await Topics.load(await memoryEngine())
  const topic = (await topics.create(plain('t'))) as Topic
  expect(await Promise.all([topics.delete(topic), topics.delete(topic)])).toEqual([true, false])
  expect(await topics.create(plain('t'))).not.toBeNull()
})

test('a name is free again when its creation failed', async () => {
  const engine = await memoryEngine()
  let failing = true
  const flaky = engineWith(engine, {
    commit: (...commit) => (failing ? Promise.reject(new Error('disk')) : engine.commit(...commit)),
  })
  const topics = await Topics.load(flaky)
  await expect(topics.create(plain('t'))).rejects.toThrow('disk')
  failing = false
  expect(await topics.create(plain('t'))).toMatchObject({ name: 't' })
})

test('a topic whose state cannot be read stops the start', async () => {
  const engine = await memoryEngine()
  await engine.commit([{ kind: 'put', table: 'topics', key: 'odd', value: { topicId: 5 } }])
  await expect(Topics.load(engine)).rejects.toThrow('topic odd')
})

test('topic ids are random uuids that never begin with a dash', () => {
  const ids = Array.from({ length: 2_000 }, randomTopicId)
  expect(new Set(ids).size).toBe(2_000)
  for (const id of ids) {
    expect(id).toMatch(/^[A-Za-z0-9_][A-Za-z0-9_-]{21}$/)
    expect(((Buffer.from(id, 'base64url')[6] as number) >> 4).toString()).toBe('4')
  }
})
