import { expect, test } from 'vitest'
import { CLUSTER_DEFAULT, DynamicBrokerConfigs } from '../../src/broker/dynamic-broker-configs.ts'
import { engineWith } from '../support/engine-with.ts'
import { memoryEngine } from '../support/test-broker.ts'

test('of alterations at once none is lost, and all are there after a load', async () => {
  const engine = await memoryEngine()
  const configs = await DynamicBrokerConfigs.load(engine, 1)
  const names = ['log.retention.ms', 'log.roll.ms', 'message.max.bytes']
  await Promise.all(names.map((name) => configs.alter('1', (values) => ({ ...values, [name]: '5' }))))
  await configs.alter('2', () => ({ 'message.max.bytes': '9' }))
  for (const one of [configs, await DynamicBrokerConfigs.load(engine, 1)]) {
    expect(one.of('1')).toEqual({ 'log.retention.ms': '5', 'log.roll.ms': '5', 'message.max.bytes': '5' })
    expect(one.of(CLUSTER_DEFAULT)).toEqual({})
    expect(one.topicDefaults).toEqual({ 'retention.ms': '5', 'segment.ms': '5', 'max.message.bytes': '5' })
  }
})

test('an alteration that cannot be stored is not heeded, and the next one is', async () => {
  const engine = await memoryEngine()
  let failing = true
  const flaky = engineWith(engine, {
    commit: (...commit) => (failing ? Promise.reject(new Error('disk')) : engine.commit(...commit)),
  })
  const configs = await DynamicBrokerConfigs.load(flaky, 1)
  const alter = (value: string) => configs.alter('1', () => ({ 'message.max.bytes': value }))
  await expect(alter('1')).rejects.toThrow('disk')
  expect(configs.topicDefaults).toEqual({})
  failing = false
  await alter('2')
  expect(configs.topicDefaults).toEqual({ 'max.message.bytes': '2' })
})

test('state that cannot be read is refused at the start', async () => {
  const engine = await memoryEngine()
  await engine.commit([{ kind: 'put', table: 'configs', key: 'broker/1', value: { 'message.max.bytes': 5 } }])
  await expect(DynamicBrokerConfigs.load(engine, 1)).rejects.toThrow('broker/1')
})
