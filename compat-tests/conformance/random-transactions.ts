/**
 * Plays random histories on two running brokers and compares every answer: three producers contend for one
 * transactional id in all versions, one of them as its zombie from the start.
 *
 *   node random-transactions.ts <port of Kafka> <port of this broker> [<first seed> [<count> [V1 | V2]]]
 *
 * Exit code 1 for any difference. The first one of a seed is told with the steps before it, and nothing behind it.
 */
import type { FetchResponseData } from '../../generated/fetch-response.ts'
import { ErrorCode } from '../../src/protocol/errors.ts'
import { apis, bodyOf, fetchBody } from './bodies.ts'
import { groupApis, settleCoordinator } from './group-apis.ts'
import type { Plain } from './normalize.ts'
import { type MadeTopic, Session, type Transcript } from './session.ts'
import { settledState, settleTransactionCoordinator, steadyConfigs } from './transaction-apis.ts'
import { joiningTopic, TransactionalProducer, V1, V2 } from './transactional-producer.ts'

const STEP_COUNT = 70
const TOLD_BEFORE_COUNT = 9
const SILENCE_MS = 1_500

type Random = (below: number) => number
type Versions = typeof V1 | typeof V2

/** Where a history takes place. */
interface Scene {
  readonly session: Session
  readonly random: Random
  readonly topic: MadeTopic
  readonly groupId: string
}

type Step = (
  scene: Scene,
  producer: TransactionalProducer,
  label: string,
  partition: number,
  versions: Versions,
) => Promise<unknown>

/** As often as they stand here. */
const steps: readonly Step[] = [
  ({ random }, producer, label) => producer.askInit(`${label} begins`, random(6)),
  ({ random }, producer, label) =>
    producer.askInit(`${label} goes on`, 3 + random(3), {
      producerId: BigInt(producer.producerId),
      producerEpoch: producer.producerEpoch,
    }),
  addPartition,
  addPartition,
  ({ random, topic }, producer, label, partition) =>
    producer.addPartitions(`${label} verifies ${partition}`, [joiningTopic(topic.name, partition)], {
      version: 4 + random(2),
      verifyOnly: true,
    }),
  produce,
  produce,
  produce,
  ({ random, groupId }, producer, label) =>
    producer.addOffsets(`${label} adds offsets`, groupId, { version: random(5) }),
  ({ random, topic, groupId }, producer, label, partition, versions) =>
    producer.commitOffset(`${label} commits an offset of ${partition}`, groupId, topic, random(1_000), {
      version: versions === V1 ? random(5) : V2.offsetCommit,
      partitions: [partition],
    }),
  (scene, producer, label, _partition, versions) => end(scene, producer, `${label} commits`, true, versions),
  (scene, producer, label, _partition, versions) => end(scene, producer, `${label} commits`, true, versions),
  (scene, producer, label, _partition, versions) => end(scene, producer, `${label} aborts`, false, versions),
  read,
]

function addPartition({ random, topic }: Scene, producer: TransactionalProducer, label: string, partition: number) {
  const topics = [joiningTopic(topic.name, partition)]
  return producer.addPartitions(`${label} adds ${partition}`, topics, { version: random(4) })
}

function produce(
  { random, topic }: Scene,
  producer: TransactionalProducer,
  label: string,
  partition: number,
  versions: Versions,
) {
  const version = versions === V1 ? 3 + random(9) : V2.produce + random(2)
  return producer.produce(`${label} produces to ${partition}`, { topic, partition, version })
}

function end({ random }: Scene, producer: TransactionalProducer, label: string, committed: boolean, ways: Versions) {
  return producer.end(label, committed, { version: ways === V1 ? random(5) : V2.end })
}

async function read({ session, topic, groupId }: Scene, _producer: TransactionalProducer, label: string) {
  for (const partition of [0, 1]) {
    const body = fetchBody(topic, 0, { isolationLevel: 1 }, { partition })
    await session.ask(`${label} reads ${partition}`, apis.fetch, body, 12, { adapt: withoutAborted })
  }
  const asked = { name: topic.name, topicId: topic.topicId, partitionIndexes: [0, 1], unknownTaggedFields: null }
  const group = { groupId, memberId: null, memberEpoch: -1, topics: [asked], unknownTaggedFields: null }
  const body = bodyOf(groupApis.offsetFetch, { groups: [group], requireStable: true })
  await session.ask(`${label} reads offsets`, groupApis.offsetFetch, body, 9)
}

/** Which transactions behind the records are told depends on Kafka's index. */
function withoutAborted(response: FetchResponseData): FetchResponseData {
  const responses = response.responses.map((topic) => ({
    ...topic,
    partitions: topic.partitions.map((partition) => ({ ...partition, abortedTransactions: null })),
  }))
  return { ...response, responses }
}

/** Numbers that follow from the seed alone (xorshift). */
function randomOf(seed: number): Random {
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0 || 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state % below
  }
}

/** @param only  the protocol that all producers speak; `null`: any, from request to request */
async function play(port: number, seed: number, only: Versions | null): Promise<Transcript> {
  const namePrefix = `x${Date.now().toString(36).slice(-5)}-`
  const session = new Session({ port, namePrefix, silenceMs: SILENCE_MS })
  await settleTransactionCoordinator(session)
  await settleCoordinator(session)
  const topic = await session.createTopic('history', steadyConfigs, 2)
  const scene = { session, random: randomOf(seed), topic, groupId: session.name('group') }
  const newProducer = () => new TransactionalProducer(session, 'contended')
  const [owner, other, zombie] = [newProducer(), newProducer(), newProducer()]
  for (const producer of [zombie, other, owner]) await producer.init()
  for (let number = 1; number <= STEP_COUNT; number++) {
    const { random } = scene
    const [producer, who] = random(10) < 6 ? [owner, 'owner'] : random(2) === 0 ? [other, 'other'] : [zombie, 'zombie']
    const versions = only ?? (random(2) === 0 ? V1 : V2)
    const label = `${number}: ${who}`
    await steps[random(steps.length)]?.(scene, producer, label, random(2), versions)
    const { transactionState, producerEpoch, topics } = await settledState(session, owner.transactionalId)
    const joined = topics.filter((joinedTopic) => joinedTopic.topic === topic.name)
    const partitions = joined.flatMap((joinedTopic) => joinedTopic.partitions.toSorted((a, b) => a - b))
    session.note(`${label}, then`, `${transactionState}, epoch ${producerEpoch}, partitions ${partitions.join(' ')}`)
  }
  return session.transcript
}

/** As two brokers must agree: without texts. */
function comparable(answer: Plain | undefined): string | undefined {
  return JSON.stringify(answer)?.replaceAll('"errorMessage":"text"', '"errorMessage":null')
}

/** A fenced producer's late end is taken for a retry by Kafka; see the known differences. */
function isKnown(step: string, ours: Plain | undefined): boolean {
  const { errorCode } = (ours ?? {}) as { readonly errorCode?: Plain }
  return / (commits|aborts) v5$/.test(step) && errorCode === ErrorCode.PRODUCER_FENCED
}

const [kafkaPort = '', ourPort = '', firstSeed = '1', seedCount = '20', way = ''] = process.argv.slice(2)
const only = way === 'V1' ? V1 : way === 'V2' ? V2 : null
let differentCount = 0
let stepCount = 0
for (let seed = Number(firstSeed); seed < Number(firstSeed) + Number(seedCount); seed++) {
  const [kafka, ours] = await Promise.all([play(Number(kafkaPort), seed, only), play(Number(ourPort), seed, only)])
  const labels = Object.keys(kafka)
  const index = labels.findIndex((label) => comparable(kafka[label]) !== comparable(ours[label]))
  const label = labels[index]
  stepCount += index < 0 ? labels.length : index
  if (label === undefined || isKnown(label, ours[label])) continue
  differentCount++
  for (const before of labels.slice(Math.max(0, index - TOLD_BEFORE_COUNT), index)) {
    console.log(`  ${before} | ${comparable(kafka[before])}`)
  }
  console.log(`seed ${seed} | ${label} | Kafka ${comparable(kafka[label])} | ours ${comparable(ours[label])}`)
}
console.log(`${differentCount} of ${seedCount} histories differ; ${stepCount} answers are the same`)
process.exitCode = differentCount === 0 ? 0 : 1
