import { expect, test } from 'vitest'
import { alterIncrementally, describedConfig } from '../support/alter-configs.ts'
import { startTestBroker } from '../support/test-broker.ts'

const BROKER_LOGGER = 8

test('the level of the root logger is told, and another one takes effect', async () => {
  const logger = {
    level: 'info',
    error: () => undefined,
    warn: () => undefined,
    info: () => undefined,
    debug: () => undefined,
    isLevelEnabled: () => false,
  }
  const client = await (await startTestBroker({ log: logger })).connect()
  expect(await describedConfig(client, BROKER_LOGGER, '1', 'root')).toMatchObject({ value: 'INFO', configSource: 6 })
  const asked = [{ type: BROKER_LOGGER, name: '1', configs: [['root', 'TRACE']] }] as const
  await alterIncrementally(client, asked, { validateOnly: true })
  expect(logger.level).toBe('info')
  expect((await alterIncrementally(client, asked))[0]).toMatchObject({ errorCode: 0 })
  expect(logger.level).toBe('trace')
  expect(await describedConfig(client, BROKER_LOGGER, '1', 'root')).toMatchObject({ value: 'TRACE' })
})
