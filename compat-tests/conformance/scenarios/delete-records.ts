import { createDeleteRecordsTopic, type DeleteRecordsRequestData } from '../../../generated/delete-records-request.ts'
import { apis, batchOf, bodyOf, fetchBody, listOffsetsBody, produceBody, versionsOf } from '../bodies.ts'
import type { MadeTopic, Scenario, Session } from '../session.ts'

type Asked = readonly (readonly [topicName: string, ...parts: (readonly [partitionIndex: number, offset: number])[]])[]

function deleteBody(asked: Asked, timeoutMs = 10_000): DeleteRecordsRequestData {
  const topics = asked.map(([name, ...parts]) => ({
    ...createDeleteRecordsTopic(),
    name,
    partitions: parts.map(([partitionIndex, offset]) => ({
      partitionIndex,
      offset: BigInt(offset),
      unknownTaggedFields: null,
    })),
  }))
  return bodyOf(apis.deleteRecords, { topics, timeoutMs })
}

/** Six records in three batches, offsets 0-1, 2-3 and 4-5. */
async function filled(
  session: Session,
  name: string,
  configs: Readonly<Record<string, string>> = {},
): Promise<MadeTopic> {
  const topic = await session.createTopic(name, configs)
  for (let first = 0; first < 6; first += 2) {
    const records = batchOf([`${first}`, `${first + 1}`])
    await session.prepare(apis.produce, produceBody({ topic, records }), 12)
  }
  return topic
}

export const deleteRecordsScenario: Scenario = {
  name: 'DeleteRecords',
  run: async (session) => {
    for (const version of versionsOf(0, 2)) {
      const topic = await filled(session, `filled${version}`)
      const { name } = topic
      const ask = (label: string, asked: Asked) => session.ask(label, apis.deleteRecords, deleteBody(asked), version)
      await ask('before offset 3', [[name, [0, 3]]])
      await session.ask(`earliest after v${version}`, apis.listOffsets, listOffsetsBody(name, -2), 7)
      await session.ask(`fetch below after v${version}`, apis.fetch, fetchBody(topic, 2), 12)
      await session.ask(`fetch at the start after v${version}`, apis.fetch, fetchBody(topic, 3), 12)
      await ask('below the start', [[name, [0, 1]]])
      await ask('beyond the end', [[name, [0, 7]]])
      await ask('negative', [[name, [0, -2]]])
      await ask('far beyond', [[name, [0, Number.MAX_SAFE_INTEGER]]])
      await ask('to the end', [[name, [0, -1]]])
      await session.ask(`earliest of nothing after v${version}`, apis.listOffsets, listOffsetsBody(name, -2), 7)
      await ask('a missing partition', [[name, [5, 0]]])
      await ask('a missing topic', [[session.name('missing'), [0, 0]]])
      await ask('bad and good', [
        [session.name('missing'), [0, 0]],
        [name, [0, -1], [9, 1]],
      ])
      await ask('nothing', [])
      await ask('a topic without partitions', [[name]])
      await ask('odd names', [
        ['', [0, 0]],
        ['a b', [0, 0]],
        ['..', [0, -1]],
      ])
    }
    await askOddly(session)
  },
}

async function askOddly(session: Session): Promise<void> {
  const twice = await filled(session, 'twice')
  const parts = deleteBody([[twice.name, [0, 4], [0, 2]]])
  await session.ask('one partition twice, the smaller offset last', apis.deleteRecords, parts, 2)
  const topics = deleteBody([
    [twice.name, [0, 3]],
    [twice.name, [0, 5]],
  ])
  await session.ask('one topic twice', apis.deleteRecords, topics, 2)
  const patient = await filled(session, 'patient')
  for (const [index, timeoutMs] of [0, -1].entries()) {
    const body = deleteBody([[patient.name, [0, index + 1]]], timeoutMs)
    await session.ask(`timeout ${timeoutMs}`, apis.deleteRecords, body, 2)
  }
  for (const policy of ['compact', 'compact,delete', 'delete']) {
    const topic = await filled(session, policy.replace(',', '-'), { 'cleanup.policy': policy })
    await session.ask(`cleanup.policy ${policy}`, apis.deleteRecords, deleteBody([[topic.name, [0, 2]]]), 2)
  }
  const empty = await session.createTopic('empty')
  for (const offset of [0, -1, 1]) {
    await session.ask(`${offset} of an empty log`, apis.deleteRecords, deleteBody([[empty.name, [0, offset]]]), 2)
  }
}
