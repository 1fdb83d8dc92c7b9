import { brokerConfigDefinitions } from '../../src/broker/broker-config-table.ts'
import type { ConfigDefinition } from '../../src/broker/config-definition.ts'
import { groupConfigDefinitions } from '../../src/broker/group-config-table.ts'
import { topicConfigDefinitions } from '../../src/broker/topic-config-table.ts'
import { table } from './section.ts'

/** Which configs do something here; what each is stands in docs/configuration.md. Markdown. */
export function configTable(): string {
  const kinds: readonly (readonly [kind: string, definitions: readonly ConfigDefinition[]])[] = [
    ['topic', topicConfigDefinitions],
    ['group', groupConfigDefinitions],
    ['broker', brokerConfigDefinitions],
  ]
  const rows = kinds.map(([kind, definitions]) => {
    const acting = definitions.filter(({ effect }) => effect === 'acts').map(({ name }) => `\`${name}\``)
    return [
      kind,
      `${definitions.length}`,
      `${acting.length}: ${acting.join(', ')}`,
      `${definitions.length - acting.length}`,
    ]
  })
  return table(['configs of a', 'told as Kafka does', 'that act', 'accepted and told, without effect'], rows)
}
