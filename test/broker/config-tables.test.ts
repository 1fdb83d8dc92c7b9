import { expect, test } from 'vitest'
import { brokerConfigDefinitions } from '../../src/broker/broker-config-table.ts'
import { type ConfigDefinition, ConfigType, configValueFault } from '../../src/broker/config-definition.ts'
import { groupConfigDefinitions } from '../../src/broker/group-config-table.ts'
import { topicConfigDefinitions } from '../../src/broker/topic-config-table.ts'

const tables: readonly (readonly [string, readonly ConfigDefinition[]])[] = [
  ['topics', topicConfigDefinitions],
  ['brokers', brokerConfigDefinitions],
  ['groups', groupConfigDefinitions],
]

for (const [what, definitions] of tables) {
  test(`configs of ${what} are sorted, each there once, and their defaults are values they may have`, () => {
    const names = definitions.map(({ name }) => name)
    expect(names).toEqual([...new Set(names)].sort())
    const wrong = definitions.filter(
      (definition) =>
        definition.defaultValue !== null && configValueFault(definition, definition.defaultValue) !== null,
    )
    expect(wrong.map(({ name }) => name)).toEqual([])
  })
}

const definition = (type: ConfigDefinition['type'], limits: Partial<ConfigDefinition> = {}): ConfigDefinition => ({
  name: 'x',
  type,
  defaultValue: null,
  documentation: '',
  effect: 'none',
  ...limits,
})

const { BOOLEAN, DOUBLE, INT, LIST, LONG, SHORT, STRING } = ConfigType

const cases: readonly (readonly [ConfigDefinition, good: readonly string[], bad: readonly string[]])[] = [
  [definition(BOOLEAN), ['true', 'FALSE', ' true '], ['yes', '', '1']],
  [definition(SHORT), ['32767', '-32768'], ['32768', '-32769', 'x']],
  [definition(INT, { min: 1, max: 9 }), ['1', '9', '+5'], ['0', '10', '1.5', '', 'x', '99999999999999999999999']],
  [definition(INT), ['2147483647'], ['2147483648']],
  [definition(INT, { min: -1, max: 9, except: 0 }), ['-1', '1'], ['0']],
  [definition(LONG), ['9223372036854775807'], ['9223372036854775808']],
  [definition(DOUBLE, { min: 0, max: 1 }), ['0', '1e-1', '1'], ['1.01', '-0.1', 'NaN', '']],
  [definition(STRING, { allowed: ['a', 'b'] }), ['a'], ['A', '', 'c']],
  [definition(LIST, { allowed: ['a', 'b'] }), ['', 'a', ' b , a '], ['a,c', 'a,,b']],
  [definition(LIST, { elementPattern: /^\d$/ }), ['1,2'], ['1,x']],
]

for (const [index, [config, good, bad]] of cases.entries()) {
  test(`values of type ${config.type} are told apart, case ${index}`, () => {
    expect(good.filter((value) => configValueFault(config, value) !== null)).toEqual([])
    expect(bad.filter((value) => configValueFault(config, value) === null)).toEqual([])
  })
}
