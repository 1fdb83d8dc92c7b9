import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  type Configuration,
  type ConfigurationSources,
  loadConfiguration,
} from '../../src/config/load-configuration.ts'
import { SettingError } from '../../src/config/setting-error.ts'
import { temporaryFolder } from '../support/server-process.ts'

function load(text: string | null, more: Partial<ConfigurationSources> = {}): Promise<Configuration> {
  let file: string | null = null
  if (text !== null) {
    file = join(temporaryFolder(), 'server.properties')
    writeFileSync(file, text)
  }
  return loadConfiguration({ flags: {}, overrides: [], environment: {}, file, ...more })
}

async function faultsOf(text: string, more: Partial<ConfigurationSources> = {}): Promise<readonly string[]> {
  const error: unknown = await load(text, more).catch((caught: unknown) => caught)
  if (!(error instanceof SettingError)) throw error
  return error.faults.map((fault) => fault.replace(/^\S*server\.properties /, ''))
}

/** A reference to another place. */
function to(place: string): string {
  return `\${${place}}`
}

/** Equal in meaning to the file that a distribution of Kafka 4.3 brings along. */
const STOCK = `
process.roles=broker,controller
node.id=1
controller.quorum.bootstrap.servers=localhost:9093
listeners=PLAINTEXT://:9092,CONTROLLER://:9093
inter.broker.listener.name=PLAINTEXT
advertised.listeners=PLAINTEXT://localhost:9092,CONTROLLER://localhost:9093
controller.listener.names=CONTROLLER
listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,SSL:SSL,SASL_PLAINTEXT:SASL_PLAINTEXT
num.network.threads=3
num.io.threads=8
socket.send.buffer.bytes=102400
socket.receive.buffer.bytes=102400
socket.request.max.bytes=104857600
log.dirs=/tmp/kraft-combined-logs
num.partitions=1
num.recovery.threads.per.data.dir=1
offsets.topic.replication.factor=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
#log.flush.interval.messages=10000
log.retention.hours=168
log.segment.bytes=1073741824
log.retention.check.interval.ms=300000
`

test("Kafka's stock server.properties is taken as it is", async () => {
  const { settings, brokerConfigs, values, warnings } = await load(STOCK)
  expect(warnings).toEqual([])
  expect(settings).toMatchObject({
    host: '',
    kafkaPort: 9092,
    advertisedHost: 'localhost',
    advertisedPort: 0,
    dataDir: '/tmp/kraft-combined-logs',
    ioThreads: 8,
    nodeId: 1,
    defaultPartitions: 1,
  })
  expect(brokerConfigs).toMatchObject({ 'log.retention.hours': '168', 'log.segment.bytes': '1073741824' })
  expect(values.find(({ name }) => name === 'data-dir')?.origin).toMatch(/server\.properties line 15: log\.dirs$/)
})

test('flags count more than overrides, CHRONIK_ variables, KAFKA_ variables and the file, in this order', async () => {
  const file = 'num.partitions=1\nchronik.default.partitions=2'
  const partitions = async (more: Partial<ConfigurationSources>) => (await load(file, more)).settings.defaultPartitions
  const kafka = { KAFKA_NUM_PARTITIONS: '3' }
  const both = { ...kafka, CHRONIK_DEFAULT_PARTITIONS: '4' }
  const overrides = ['num.partitions=5']
  expect(await partitions({})).toBe(2)
  expect(await partitions({ environment: kafka })).toBe(3)
  expect(await partitions({ environment: both })).toBe(4)
  expect(await partitions({ environment: both, overrides })).toBe(5)
  expect(await partitions({ environment: both, overrides, flags: { defaultPartitions: '6' } })).toBe(6)
})

describe('variables of the kafka image', () => {
  test('one underscore is a dot, two are an underscore, three a dash', async () => {
    const environment = {
      KAFKA_LOG_RETENTION_MS: '5000',
      KAFKA_LOG_MESSAGE_TIMESTAMP_TYPE: 'LogAppendTime',
      KAFKA_A__B___C: 'x',
    }
    const { brokerConfigs, warnings } = await load(null, { environment })
    expect(brokerConfigs).toEqual({ 'log.retention.ms': '5000', 'log.message.timestamp.type': 'LogAppendTime' })
    expect(warnings).toEqual(['KAFKA_A__B___C: no config of that name; it has no effect'])
  })

  test('those of its scripts, and links to services that Kubernetes sets, are none', async () => {
    const environment = {
      KAFKA_HEAP_OPTS: '-Xmx1G',
      KAFKA_OPTS: '-D',
      KAFKA_PORT: 'tcp://10.0.0.1:9092',
      KAFKA_SERVICE_HOST: '10.0.0.1',
      KAFKA_PORT_9092_TCP_ADDR: '10.0.0.1',
      CHRONIK_KAFKA_PORT: 'tcp://10.0.0.1:9092',
      CHRONIK_SERVICE_PORT: '9092',
    }
    const { settings, warnings } = await load(null, { environment })
    expect([settings.kafkaPort, warnings]).toEqual([9092, []])
  })
})

describe('listeners', () => {
  test.each([
    ['listeners=PLAINTEXT://0.0.0.0:19092', { host: '', kafkaPort: 19092, advertisedHost: '' }],
    ['listeners=PLAINTEXT://[::1]:9092', { host: '::1', kafkaPort: 9092 }],
    [
      'listeners=PLAINTEXT://:9092\nadvertised.listeners=PLAINTEXT://a.example:32000',
      { advertisedHost: 'a.example', advertisedPort: 32000 },
    ],
    [
      'advertised.listeners=PLAINTEXT://a.example:9092',
      { kafkaPort: 9092, advertisedHost: 'a.example', advertisedPort: 0 },
    ],
    [
      'listeners=C://:1,B://:2\ncontroller.listener.names=c\nlistener.security.protocol.map=C:SSL,B:PLAINTEXT',
      { kafkaPort: 2 },
    ],
    ['port=1234\nhost.name=10.0.0.1', { host: '10.0.0.1', kafkaPort: 1234 }],
  ])('%j', async (text, expected) => {
    expect((await load(text)).settings).toMatchObject(expected)
  })

  test.each([
    ['listeners=SSL://:9092', 'line 1: listeners: "SSL://:9092" wants SSL for SSL, and only PLAINTEXT is served'],
    [
      'listeners=A://:9092\nlistener.security.protocol.map=A:SASL_SSL',
      'line 1: listeners: "A://:9092" wants SASL_SSL for A, and only PLAINTEXT is served',
    ],
    ['listeners=9092', 'line 1: listeners: "9092" is not of the form PLAINTEXT://host:port'],
    [
      'listeners=CONTROLLER://:1\ncontroller.listener.names=CONTROLLER',
      'line 1: listeners: "CONTROLLER://:1" has no listener for clients',
    ],
    [
      'advertised.listeners=PLAINTEXT://0.0.0.0:9092',
      'line 1: advertised.listeners: "0.0.0.0" is no address that a client could connect to',
    ],
  ])('%j is refused', async (text, fault) => {
    expect(await faultsOf(text)).toEqual([fault])
  })

  test('more than one for clients is told', async () => {
    const { warnings } = await load('listeners=PLAINTEXT://:1,PUBLIC://:2')
    expect(warnings).toEqual([
      expect.stringMatching(/line 1: listeners: only the first listener is served, not PUBLIC$/),
    ])
  })
})

test('every fault is told, each with its place and value', async () => {
  const text =
    'num.partitions=many\nlog.retention.ms=-5x\n\nlog.dirs=/a,/b\nchronik.log.level=loud\nlog.cleanup.policy=shred'
  const faults = await faultsOf(text, { environment: { CHRONIK_KAFKA_PORT: '99999' }, overrides: ['x'] })
  expect([...faults].sort()).toEqual([
    '--override: what follows is not of the form name=value',
    'CHRONIK_KAFKA_PORT: 99999 must be <= 65535',
    'line 1: num.partitions: "many" must be integer',
    'line 2: log.retention.ms: "-5x" is not an integer',
    'line 4: log.dirs: "/a,/b" names several folders, and records are kept in one',
    'line 5: chronik.log.level: "loud" is not one of fatal, error, warn, info, debug, trace',
    'line 6: log.cleanup.policy: "shred" has an element that is not one of compact, delete',
  ])
})

test('a key that nobody knows is told with its line and has no effect', async () => {
  const { warnings } = await load('a=1\nnum.partitons=3\nchronik.kafka.prot=1')
  expect(warnings.map((warning) => warning.replace(/^\S+ /, ''))).toEqual([
    'line 1: a: no config of that name; it has no effect',
    'line 2: num.partitons: no config of that name; it has no effect',
    'line 3: chronik.kafka.prot: no setting of that name; it has no effect',
  ])
})

describe('references', () => {
  test('to variables, keys of files and whole files are followed', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'secrets'))
    writeFileSync(join(folder, 'more.properties'), 'the.host=b.example')
    writeFileSync(join(folder, 'secrets', 'partitions'), '7\n')
    const text = [
      `chronik.advertised.host=${to(`file:${folder}/more.properties:the.host`)}`,
      `num.partitions=${to(`directory:${folder}/secrets:partitions`)}`,
      `log.retention.ms=${to('env:DAYS')}000`,
    ].join('\n')
    const { settings, brokerConfigs } = await load(text, { environment: { DAYS: '86400' } })
    expect(settings).toMatchObject({ advertisedHost: 'b.example', defaultPartitions: 7 })
    expect(brokerConfigs['log.retention.ms']).toBe('86400000')
  })

  test('that lead nowhere are faults', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'f'), 'a=1')
    const text = [
      `num.partitions=${to('env:NONE')}`,
      `log.dirs=${to(`file:${folder}/none:a`)}`,
      `log.retention.ms=${to(`file:${folder}/f:b`)}`,
    ].join('\n')
    expect(await faultsOf(text)).toEqual([
      `line 1: num.partitions: ${to('env:NONE')} is not set`,
      `line 2: log.dirs: \${file:${folder}/none:a} cannot be read (ENOENT)`,
      `line 3: log.retention.ms: \${file:${folder}/f:b} has no such key`,
    ])
  })

  test('do not show what stands there, not even when it is wrong', async () => {
    const environment = { SECRET: 'hunter2' }
    const secret = to('env:SECRET')
    const wrong = ['num.partitions', 'log.retention.ms', 'listeners'].map((name) => `${name}=${secret}`).join('\n')
    const faults = await faultsOf(`${wrong}\nlog.dirs=${secret},x`, { environment })
    expect(faults.length).toBe(4)
    expect(faults.join()).not.toContain('hunter2')
    const { values } = await load(`log.dirs=${secret}`, { environment })
    expect(values.find(({ name }) => name === 'data-dir')?.value).toBe('(hidden)')
  })
})

test('a file that is not there is named', async () => {
  await expect(load(null, { file: '/nowhere/x.properties' })).rejects.toThrow(
    '--config: /nowhere/x.properties cannot be read (ENOENT)',
  )
})
