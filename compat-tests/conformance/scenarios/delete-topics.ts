import type { DeleteTopicState } from '../../../generated/delete-topics-request.ts'
import { NIL_UUID } from '../../../src/wire/uuid.ts'
import {
  apis,
  batchOf,
  bodyOf,
  fetchBody,
  listOffsetsBody,
  produceBody,
  STRANGE_TOPIC_ID,
  versionsOf,
} from '../bodies.ts'
import type { Scenario } from '../session.ts'

const timeoutMs = 20_000
const state = (name: string | null, topicId = NIL_UUID): DeleteTopicState => ({
  name,
  topicId,
  unknownTaggedFields: null,
})

export const deleteTopicsScenario: Scenario = {
  name: 'DeleteTopics',
  run: async (session) => {
    session.normalizer.keepTopicId(STRANGE_TOPIC_ID)
    const missing = session.name('missing')
    for (const version of versionsOf(1, 6)) {
      const { name } = await session.createTopic(`doomed${version}`)
      const good = version < 6 ? { topicNames: [name, missing] } : { topics: [state(name), state(missing)] }
      await session.ask(
        'one and a missing one',
        apis.deleteTopics,
        bodyOf(apis.deleteTopics, { ...good, timeoutMs }),
        version,
      )
      const none = bodyOf(apis.deleteTopics, { timeoutMs })
      await session.ask('none', apis.deleteTopics, none, version)
      const twice = version < 6 ? { topicNames: [missing, missing] } : { topics: [state(missing), state(missing)] }
      await session.ask(
        'one name twice',
        apis.deleteTopics,
        bodyOf(apis.deleteTopics, { ...twice, timeoutMs }),
        version,
      )
      const odd = version < 6 ? { topicNames: ['', '..', 'a b'] } : { topics: ['', '..', 'a b'].map((n) => state(n)) }
      await session.ask('odd names', apis.deleteTopics, bodyOf(apis.deleteTopics, { ...odd, timeoutMs }), version)
    }
    const { name, topicId } = await session.createTopic('kept')
    const cases: readonly (readonly [label: string, topics: DeleteTopicState[]])[] = [
      ['name and id', [state(name, topicId)]],
      ['neither name nor id', [state(null)]],
      ['an id nobody has', [state(null, STRANGE_TOPIC_ID)]],
      ['an id nobody has, twice', [state(null, STRANGE_TOPIC_ID), state(null, STRANGE_TOPIC_ID)]],
      ['by id twice', [state(null, topicId), state(null, topicId)]],
      ['by name twice', [state(name), state(name)]],
      ['by name and by id', [state(name), state(null, topicId)]],
    ]
    for (const [label, topics] of cases) {
      await session.ask(label, apis.deleteTopics, bodyOf(apis.deleteTopics, { topics, timeoutMs }), 6)
    }
    const byId = await session.createTopic('by-id')
    const remove = bodyOf(apis.deleteTopics, { topics: [state(null, byId.topicId)], timeoutMs })
    await session.ask('by id', apis.deleteTopics, remove, 6)
  },
}

/** A topic made anew under its name: nothing of the old one shows. */
export const madeAnewScenario: Scenario = {
  name: 'A topic made anew',
  run: async (session) => {
    const old = await session.createTopic('anew')
    await session.prepare(apis.produce, produceBody({ topic: old, records: batchOf(['old', 'older']) }), 13)
    await session.prepare(apis.deleteTopics, bodyOf(apis.deleteTopics, { topicNames: [old.name], timeoutMs }), 5)
    await session.settle(old.name, ({ errorCode }) => errorCode !== 0)
    const gone = produceBody({ topic: old, records: batchOf(['x']) })
    await session.ask('produce to the deleted id', apis.produce, gone, 13)
    await session.ask('produce to the deleted name', apis.produce, gone, 12)
    await session.ask('fetch from the deleted id', apis.fetch, fetchBody(old, 0), 13)
    await session.ask('fetch from the deleted name', apis.fetch, fetchBody(old, 0), 12)
    const anew = await session.createTopic('anew')
    await session.ask('latest offset', apis.listOffsets, listOffsetsBody(anew.name, -1), 7)
    await session.ask('fetch from the new id', apis.fetch, fetchBody(anew, 0), 13)
    await session.ask('fetch from the old id', apis.fetch, fetchBody(old, 0), 13)
    await session.ask('produce to the old id', apis.produce, gone, 13)
    const records = batchOf(['new'])
    await session.ask('produce to the new id', apis.produce, produceBody({ topic: anew, records }), 13)
  },
}
