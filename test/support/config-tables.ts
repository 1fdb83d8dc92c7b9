import { brokerConfigDefinitions } from '../../src/broker/broker-config-table.ts'
import { type ConfigDefinition, ConfigType } from '../../src/broker/config-definition.ts'
import { topicConfigDefinitions } from '../../src/broker/topic-config-table.ts'

const typeNames = new Map<number, string>(Object.entries(ConfigType).map(([name, code]) => [code, name.toLowerCase()]))

/** The table of topic configs as docs/configuration.md shows it. */
export function topicConfigsTable(): string {
  return table(topicConfigDefinitions, () => 'yes')
}

/** The table of broker configs as docs/configuration.md shows it. */
export function brokerConfigsTable(): string {
  const dynamic = new Map(brokerConfigDefinitions.map(({ name, isDynamic }) => [name, isDynamic]))
  return table(brokerConfigDefinitions, ({ name }) => (dynamic.get(name) === true ? 'yes' : 'no'))
}

function table(definitions: readonly ConfigDefinition[], dynamic: (definition: ConfigDefinition) => string): string {
  const rows = definitions.map((definition) => {
    const { name, type, defaultValue, effect, documentation } = definition
    const shown = defaultValue === null ? 'none' : defaultValue === '' ? 'empty' : `\`${defaultValue}\``
    const cells = [`\`${name}\``, typeNames.get(type), shown, limits(definition), dynamic(definition), effect]
    return `| ${[...cells, documentation].join(' | ')} |`
  })
  const head = '| name | type | default | values | alterable | effect | what it is |\n|---|---|---|---|---|---|---|'
  return [head, ...rows].join('\n')
}

function limits({ min, max, except, allowed, elementPattern }: ConfigDefinition): string {
  if (elementPattern !== undefined) return '`*`, or partition:broker'
  if (allowed !== undefined) return allowed.join(', ')
  const range = min === undefined ? '' : max === undefined ? `from ${min}` : `${min} to ${max}`
  return except === undefined ? range : `${range}, not ${except}`
}
