import { ErrorCode } from '../protocol/errors.ts'
import { type ConfigDefinition, ConfigType, type ConfigValues, listElements } from './config-definition.ts'

/** What is done to one config, with Kafka's codes (KIP-339). */
export const ConfigOperation = { SET: 0, DELETE: 1, APPEND: 2, SUBTRACT: 3 } as const

/** One config that is to be altered. */
export interface ConfigAlteration {
  readonly name: string
  /** One of `ConfigOperation`, as the client sent it. */
  readonly operation: number
  readonly value: string | null
}

/** Why configs were not altered. */
export interface ConfigsRefusal {
  readonly kind: 'refused'
  readonly errorCode: number
  readonly message: string
}

/** Values after an alteration, not yet checked one by one. */
export type AlteredConfigs = { readonly kind: 'altered'; readonly values: ConfigValues } | ConfigsRefusal

/** What an alteration starts from. */
export interface ConfigsBefore {
  /** Values that the resource has itself. */
  readonly values: ConfigValues
  readonly definitionOf: (name: string) => ConfigDefinition | undefined
  /** The value that holds, from wherever it comes; lists are appended to it. */
  readonly effectiveOf: (name: string) => string
}

/** Makes values out of those before. */
export type ConfigsChange = (before: ConfigsBefore) => AlteredConfigs

/**
 * A change of the configs named and no others.
 * @see KIP-339, org.apache.kafka.controller.ConfigurationControlManager.incrementalAlterConfigs
 */
export function incrementalChange(alterations: readonly ConfigAlteration[]): ConfigsChange {
  return (before) => {
    const fault = alterationsFault(alterations)
    if (fault !== null) return fault
    const values = new Map(Object.entries(before.values))
    for (const { name, operation, value } of alterations) {
      if (operation === ConfigOperation.DELETE) {
        values.delete(name)
      } else if (operation === ConfigOperation.SET) {
        values.set(name, value ?? '')
      } else if (before.definitionOf(name)?.type === ConfigType.LIST) {
        const isAppend = operation === ConfigOperation.APPEND
        values.set(name, alteredList(values.get(name) ?? before.effectiveOf(name), value ?? '', isAppend))
      } else {
        return refused(ErrorCode.INVALID_CONFIG, `The config ${shortName(name)} is no list that can be added to`)
      }
    }
    return { kind: 'altered', values: Object.fromEntries(values) }
  }
}

/** A change to exactly the configs given: others lose their values. */
export function replacingChange(configs: readonly Omit<ConfigAlteration, 'operation'>[]): ConfigsChange {
  const alterations = configs.map((config) => ({ ...config, operation: ConfigOperation.SET }))
  return (before) => incrementalChange(alterations)({ ...before, values: {} })
}

/** A refusal with its reason. */
export function refused(errorCode: number, message: string): ConfigsRefusal {
  return { kind: 'refused', errorCode, message }
}

/** A name from a client, at a length that may be told and logged. */
export function shortName(name: string): string {
  return name.slice(0, 100)
}

function alterationsFault(alterations: readonly ConfigAlteration[]): ConfigsRefusal | null {
  const names = new Set(alterations.map(({ name }) => name))
  if (names.size !== alterations.length) {
    return refused(ErrorCode.INVALID_REQUEST, 'A config is in the request more than once')
  }
  const operations: readonly number[] = Object.values(ConfigOperation)
  for (const { name, operation, value } of alterations) {
    if (!operations.includes(operation)) {
      return refused(ErrorCode.INVALID_REQUEST, `There is no config operation ${operation}`)
    }
    if (value === null && operation !== ConfigOperation.DELETE) {
      return refused(ErrorCode.INVALID_REQUEST, `The config ${shortName(name)} has no value`)
    }
  }
  return null
}

function alteredList(value: string, elements: string, isAppend: boolean): string {
  const altered = new Set(listElements(value))
  for (const element of listElements(elements)) {
    if (isAppend) altered.add(element)
    else altered.delete(element)
  }
  return [...altered].join(',')
}
