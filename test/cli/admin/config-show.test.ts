import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chronik, succeed } from '../../support/chronik-command.ts'
import { temporaryFolder } from '../../support/server-process.ts'

/** Nobody listens there: the command asks no broker. */
const NOWHERE = 1

test('config show --origin tells each value with its source, and hides secrets', async () => {
  const file = join(temporaryFolder(), 'server.properties')
  writeFileSync(file, 'num.partitions=3\ndelegation.token.secret.key=hunter2\n')
  const environment = { CHRONIK_CONFIG: file, KAFKA_LOG_RETENTION_MS: '5' }
  const out = await succeed(NOWHERE, ['config', 'show', '--origin', '--override', 'broker.rack=r1'], { environment })
  const rows = out.split('\n').map((line) => line.split(/ {2,}/))
  expect(rows).toContainEqual(['NAME', 'VALUE', 'FROM'])
  expect(rows).toContainEqual(['kafka-port', '9092', 'default'])
  expect(rows).toContainEqual(['default-partitions', '3', `${file} line 1: num.partitions`])
  expect(rows).toContainEqual(['log.retention.ms', '5', 'KAFKA_LOG_RETENTION_MS'])
  expect(rows).toContainEqual(['broker.rack', 'r1', '--override broker.rack'])
  expect(rows).toContainEqual([
    'delegation.token.secret.key',
    '(hidden)',
    `${file} line 2: delegation.token.secret.key`,
  ])
})

test('config show -o json is for programs, with and without sources', async () => {
  const environment = { CHRONIK_KAFKA_PORT: '7' }
  const [first] = JSON.parse(await succeed(NOWHERE, ['config', 'show', '-o', 'json'], { environment }))
  expect(first).toEqual({ name: 'kafka-port', value: '7' })
  const [told] = JSON.parse(await succeed(NOWHERE, ['config', 'show', '--origin', '-o', 'json'], { environment }))
  expect(told).toEqual({ name: 'kafka-port', value: '7', origin: 'CHRONIK_KAFKA_PORT' })
})

test('config show ends with one line and code 1 for what the server would refuse', async () => {
  const { code, err } = await chronik(NOWHERE, ['config', 'show'], { environment: { CHRONIK_KAFKA_PORT: 'x' } })
  expect([code, err]).toEqual([1, 'chronik: CHRONIK_KAFKA_PORT: "x" must be integer\n'])
})
