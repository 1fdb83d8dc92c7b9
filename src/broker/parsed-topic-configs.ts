import { type ConfigValues, listElements } from './config-definition.ts'
import { topicConfig } from './topic-configs.ts'
import type { Topic } from './topics.ts'

/** The configs that hold for a topic, by the type of their values. */
export interface TopicConfigReader {
  textOf(name: string): string
  numberOf(name: string): number
  elementsOf(name: string): readonly string[]
}

/**
 * What is made of a topic's configs, made once for as long as neither the topic nor the broker's values are others.
 * @param parse  makes it
 * @returns a function of the topic, and of what the broker gives topics without a value of their own; that is another
 *   object when it has changed
 */
export function parsedOnce<T>(
  parse: (configs: TopicConfigReader) => T,
): (topic: Topic, brokerValues: ConfigValues) => T {
  const parsed = new WeakMap<Topic, { readonly brokerValues: ConfigValues; readonly value: T }>()
  return (topic, brokerValues) => {
    const known = parsed.get(topic)
    if (known?.brokerValues === brokerValues) return known.value
    const textOf = (name: string) => topicConfig(topic, name, brokerValues)
    const value = parse({
      textOf,
      numberOf: (name) => Number(textOf(name)),
      elementsOf: (name) => listElements(textOf(name)),
    })
    parsed.set(topic, { brokerValues, value })
    return value
  }
}
