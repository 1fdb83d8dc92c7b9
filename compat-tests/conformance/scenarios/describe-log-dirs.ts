import type { DescribableLogDirTopic } from '../../../generated/describe-log-dirs-request.ts'
import type {
  DescribeLogDirsResponseData,
  DescribeLogDirsResult,
} from '../../../generated/describe-log-dirs-response.ts'
import { apis, batchOf, bodyOf, produceBody, versionsOf } from '../bodies.ts'
import type { Scenario, Session } from '../session.ts'

const asked = (topic: string, ...partitions: number[]): DescribableLogDirTopic => ({
  topic,
  partitions,
  unknownTaggedFields: null,
})

export const describeLogDirsScenario: Scenario = {
  name: 'DescribeLogDirs',
  run: async (session) => {
    const topic = await session.createTopic('filled', {}, 2)
    const { name } = topic
    await session.prepare(apis.produce, produceBody({ topic, records: batchOf(['a', 'b', 'c']) }), 12)
    await session.prepare(apis.produce, produceBody({ topic, records: batchOf(['d']) }), 12)
    const gzip = await session.createTopic('empty')
    const missing = session.name('missing')
    const cases: readonly (readonly [label: string, topics: DescribableLogDirTopic[] | null])[] = [
      ['everything', null],
      ['nothing', []],
      ['some', [asked(name, 1, 0), asked(gzip.name, 0)]],
      ['one partition', [asked(name, 1)]],
      ['a topic without partitions', [asked(name)]],
      ['a missing topic', [asked(missing, 0)]],
      ['a missing partition', [asked(name, 0, 7)]],
      ['one partition twice', [asked(name, 0, 0)]],
      ['one topic twice', [asked(name, 0), asked(name, 0, 1)]],
      ['odd names', [asked('', 0), asked('a b', 0)]],
    ]
    for (const version of versionsOf(1, 5)) {
      for (const [label, topics] of cases) {
        const body = bodyOf(apis.describeLogDirs, { topics })
        await session.ask(label, apis.describeLogDirs, body, version, {
          adapt: (answer) => comparable(answer, session),
        })
      }
    }
  },
}

/** Without what belongs to the machine, and without the topics that other scenarios make at the same time. */
function comparable(answer: DescribeLogDirsResponseData, session: Session): DescribeLogDirsResponseData {
  const results = answer.results.map(
    (result): DescribeLogDirsResult => ({
      ...result,
      logDir: result.logDir.startsWith('/') ? 'absolute path' : result.logDir,
      topics: result.topics.filter(({ name }) => name.startsWith(session.name(''))),
      totalBytes: comparableBytes(result.totalBytes),
      usableBytes: comparableBytes(result.usableBytes),
    }),
  )
  return { ...answer, results }
}

/** -1 and 0 stay, any real size becomes 1. */
function comparableBytes(byteCount: bigint): bigint {
  return byteCount > 0n ? 1n : byteCount
}
