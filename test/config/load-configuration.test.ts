import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { type ConfigurationSources, loadConfiguration } from '../../src/config/load-configuration.ts'
import { SettingError } from '../../src/config/setting-error.ts'
import { environmentName, type Settings, settingDefinitions } from '../../src/config/settings.ts'

async function loadSettings(
  flags: ConfigurationSources['flags'],
  environment: ConfigurationSources['environment'],
): Promise<Settings> {
  return (await loadConfiguration({ flags, environment, overrides: [], file: null })).settings
}

test('the defaults are valid', () => {
  const ajv = new Ajv({ strictTypes: false })
  for (const { key, defaultValue, schema } of settingDefinitions) {
    expect([key, ajv.validate(schema, defaultValue)]).toEqual([key, true])
  }
})

test('without anything given the defaults hold', async () => {
  expect(await loadSettings({}, {})).toMatchObject({
    kafkaPort: 9092,
    metricsPort: 9093,
    dataDir: './data',
    durability: 'fsync',
    autoCreateTopics: true,
    defaultPartitions: 1,
    logLevel: 'info',
  })
})

test('a flag counts more than the environment, and that more than the default', async () => {
  const environment = { CHRONIK_KAFKA_PORT: '1111', CHRONIK_METRICS_PORT: '2222', CHRONIK_LOG_LEVEL: '' }
  expect(await loadSettings({ kafkaPort: '3333' }, environment)).toMatchObject({
    kafkaPort: 3333,
    metricsPort: 2222,
    logLevel: 'info',
  })
})

for (const host of ['', 'broker-1.example.org', '10.0.0.1', '::1', 'fe80::1%eth0', '2001:db8::8:800:200c:417a']) {
  test(`a host can be ${host === '' ? 'left open' : host}`, async () => {
    expect(await loadSettings({ host, advertisedHost: host }, {})).toMatchObject({ host, advertisedHost: host })
  })
}

test('values take their types, and only in the form that the type has', async () => {
  const settings = await loadSettings(
    { autoCreateTopics: 'false', walBufferBytes: '2000000', advertisedHost: '10.0.0.1' },
    {},
  )
  expect(settings).toMatchObject({ autoCreateTopics: false, walBufferBytes: 2_000_000, advertisedHost: '10.0.0.1' })
})

const refused = [
  ['kafkaPort', '65536'],
  ['kafkaPort', '-1'],
  ['kafkaPort', '90.5'],
  ['kafkaPort', '0x10'],
  ['maxConnections', '0'],
  ['ioThreads', '1025'],
  ['walBufferBytes', '1'],
  ['autoCreateTopics', 'yes'],
  ['durability', 'never'],
  ['logLevel', 'loud'],
  ['dataDir', 'x'.repeat(5_000)],
  ['advertisedHost', '::'],
  ['advertisedHost', 'localhost:9092'],
  ['advertisedHost', 'abc:9092'],
  ['advertisedHost', '[::1]'],
  ['host', 'a b'],
] as const

for (const [key, value] of refused) {
  test(`${key} cannot be ${value.slice(0, 10)}`, async () => {
    await expect(loadSettings({ [key]: value }, {})).rejects.toThrow(SettingError)
    const flag = settingDefinitions.find((definition) => definition.key === key)?.flag
    await expect(loadSettings({ [key]: value }, {})).rejects.toThrow(`--${flag}: `)
  })
}

test('every setting has a flag and an environment variable of the same name', () => {
  const variables = settingDefinitions.map(environmentName)
  expect(new Set(variables).size).toBe(settingDefinitions.length)
  expect(variables).toContain('CHRONIK_WAL_BUFFER_SIZE')
})
