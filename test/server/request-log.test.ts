import { expect, test } from 'vitest'
import { batchOf, createTopic, fetchFrom, produceTo } from '../support/records.ts'
import { keptLog, startTestBroker } from '../support/test-broker.ts'

/** The APIs whose requests are told in a log of that level, in order. */
async function apisToldAt(level: string): Promise<string[]> {
  const { log, lines } = keptLog(level)
  const client = await (await startTestBroker({ log })).connect()
  await createTopic(client, 't')
  await produceTo(client, 't', batchOf(['a']))
  await fetchFrom(client, 't', 0)
  return lines.flatMap((line) => /API Request: (\w+)/.exec(line)?.[1] ?? [])
}

test('requests that move records are told at debug only, what clients do else at info', async () => {
  expect(await apisToldAt('info')).toEqual(['CreateTopics'])
  expect(await apisToldAt('debug')).toEqual(['CreateTopics', 'Produce', 'Fetch'])
})
