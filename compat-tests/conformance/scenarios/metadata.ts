import type { MetadataResponseData } from '../../../generated/metadata-response.ts'
import { apis, bodyOf, namedTopics, STRANGE_TOPIC_ID, topicsById, versionsOf } from '../bodies.ts'
import type { Scenario, Session } from '../session.ts'

const ALLOW_FROM_VERSION = 4
const IDS_FROM_VERSION = 12

export const metadataScenario: Scenario = {
  name: 'Metadata',
  run: async (session) => {
    const one = await session.createTopic('one')
    const three = await session.createTopic('three', {}, 3)
    const missing = session.name('missing')
    for (const version of versionsOf(0, 13)) {
      const allow = version < ALLOW_FROM_VERSION ? {} : { allowAutoTopicCreation: false }
      const known = bodyOf(apis.metadata, { topics: namedTopics(three.name, one.name), ...allow })
      await session.ask('known topics', apis.metadata, known, version)
      await session.ask('no topics', apis.metadata, bodyOf(apis.metadata, { topics: [], ...allow }), version, {
        adapt: ownTopics(session),
      })
      if (version > 0) {
        await session.ask('all topics', apis.metadata, bodyOf(apis.metadata, { topics: null }), version, {
          adapt: ownTopics(session),
        })
      }
      if (version >= ALLOW_FROM_VERSION) {
        const topics = namedTopics(missing, one.name, '', '..', 'a b', 'x'.repeat(250))
        await session.ask('bad names', apis.metadata, bodyOf(apis.metadata, { topics, ...allow }), version)
      }
    }
    await askTwice(session, one.name, one.topicId)
    await askById(session, one.topicId)
    await askOperations(session, one.name)
    await askForCreation(session)
  },
}

/** Other scenarios make topics at the same time. */
function ownTopics(session: Session): (answer: MetadataResponseData) => MetadataResponseData {
  return (answer) => ({ ...answer, topics: answer.topics.filter(({ name }) => name?.startsWith(session.name(''))) })
}

async function askTwice(session: Session, name: string, topicId: string): Promise<void> {
  const allow = { allowAutoTopicCreation: false }
  const twice = bodyOf(apis.metadata, { topics: namedTopics(name, name), ...allow })
  await session.ask('one name twice', apis.metadata, twice, 9)
  const both = [...namedTopics(name), ...topicsById(topicId)]
  await session.ask('one topic by name and by id', apis.metadata, bodyOf(apis.metadata, { topics: both, ...allow }), 12)
  const missing = session.name('missing')
  const missingTwice = bodyOf(apis.metadata, { topics: namedTopics(missing, missing), ...allow })
  await session.ask('a missing name twice', apis.metadata, missingTwice, 9)
}

async function askById(session: Session, topicId: string): Promise<void> {
  session.normalizer.keepTopicId(STRANGE_TOPIC_ID)
  for (const version of [10, 11, IDS_FROM_VERSION, 13]) {
    const named = [{ name: session.name('one'), topicId, unknownTaggedFields: null }]
    await session.ask('by id and name', apis.metadata, bodyOf(apis.metadata, { topics: named }), version)
    await session.ask('by id', apis.metadata, bodyOf(apis.metadata, { topics: topicsById(topicId) }), version)
    const strange = bodyOf(apis.metadata, { topics: topicsById(STRANGE_TOPIC_ID) })
    await session.ask('by an id nobody has', apis.metadata, strange, version)
    const neither = bodyOf(apis.metadata, { topics: namedTopics(null) })
    await session.ask('neither name nor id', apis.metadata, neither, version)
  }
  const doomed = await session.createTopic('doomed')
  const remove = bodyOf(apis.deleteTopics, { topicNames: [doomed.name], timeoutMs: 10_000 })
  await session.prepare(apis.deleteTopics, remove, 5)
  await session.settle(doomed.name, ({ errorCode }) => errorCode !== 0)
  const gone = bodyOf(apis.metadata, { topics: topicsById(doomed.topicId) })
  await session.ask('by the id of a deleted topic', apis.metadata, gone, 12)
}

async function askOperations(session: Session, name: string): Promise<void> {
  for (const version of versionsOf(8, 13)) {
    const body = bodyOf(apis.metadata, {
      topics: namedTopics(name, session.name('missing')),
      allowAutoTopicCreation: false,
      includeTopicAuthorizedOperations: true,
      includeClusterAuthorizedOperations: version <= 10,
    })
    await session.ask('authorized operations', apis.metadata, body, version)
  }
}

/** What the first answer says is noted, and what is there soon after. */
async function askForCreation(session: Session): Promise<void> {
  for (const version of [0, 3, 4, 9, 12, 13]) {
    const name = session.name(`auto${version}`)
    const body = bodyOf(apis.metadata, { topics: namedTopics(name) })
    await session.ask('auto-creation, first answer', apis.metadata, body, version)
    await session.settle(name, ({ errorCode }) => errorCode === 0)
    await session.ask('auto-creation, later', apis.metadata, body, version)
  }
  await session.createTopic('col.lision')
  const collision = bodyOf(apis.metadata, { topics: namedTopics(session.name('col_lision')) })
  await session.ask('auto-creation of a name that collides', apis.metadata, collision, 12)
  const bad = bodyOf(apis.metadata, { topics: namedTopics('a b', '.') })
  await session.ask('auto-creation of bad names', apis.metadata, bad, 12)
}
