import { brokerConfigDefinitions } from '../../src/broker/broker-config-table.ts'
import { type ConfigDefinition, ConfigType } from '../../src/broker/config-definition.ts'
import { groupConfigDefinitions } from '../../src/broker/group-config-table.ts'
import { topicConfigDefinitions } from '../../src/broker/topic-config-table.ts'

const typeNames = new Map<number, string>(Object.entries(ConfigType).map(([name, code]) => [code, name.toLowerCase()]))

/** The table of topic configs as docs/configuration.md shows it. */
export function topicConfigsTable(): string {
  return table(topicConfigDefinitions, () => 'yes')
}

/** The table of broker configs as docs/configuration.md shows it. */
export function brokerConfigsTable(): string {
  const modes = new Map(brokerConfigDefinitions.map(({ name, updateMode }) => [name, updateMode]))
  const alterable = { 'read-only': 'no', 'cluster-wide': 'yes', 'per-broker': 'of a broker' } as const
  return table(brokerConfigDefinitions, ({ name }) => alterable[modes.get(name) ?? 'read-only'])
}

/** The table of group configs as docs/configuration.md shows it. */
export function groupConfigsTable(): string {
  return table(groupConfigDefinitions, () => 'yes')
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

function limits({ min, max, except, allowed, pattern, elementPattern }: ConfigDefinition): string {
  if (pattern !== undefined) return '`latest`, `earliest`, `by_duration:P...`'
  if (elementPattern !== undefined) return '`*`, or partition:broker'
  if (allowed !== undefined) return allowed.join(', ')
  const range = min === undefined ? '' : max === undefined ? `from ${min}` : `${min} to ${max}`
  if (except === undefined) return range
  return range === '' ? `not ${except}` : `${range}, not ${except}`
}
