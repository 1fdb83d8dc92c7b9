import type { ConfigChange } from '../../client/configs.ts'
import { UsageError } from './usage-error.ts'

/**
 * Splits `name=value`; the value may hold further `=` and may be empty.
 * @throws UsageError naming the argument
 */
export function splitAssignment(text: string): readonly [name: string, value: string] {
  const at = text.indexOf('=')
  if (at < 1) throw new UsageError(`"${text}" is not of the form name=value`)
  return [text.slice(0, at), text.slice(at + 1)]
}

/** Assignments as changes of one kind. */
export function changesOf(
  operation: Exclude<ConfigChange['operation'], 'delete'>,
  assignments: readonly string[],
): readonly ConfigChange[] {
  return assignments.map((text) => {
    const [name, value] = splitAssignment(text)
    return { operation, name, value }
  })
}

/** Names of configs to go back to their defaults. */
export function deletionsOf(names: readonly string[]): readonly ConfigChange[] {
  return names.map((name) => ({ operation: 'delete', name }))
}
