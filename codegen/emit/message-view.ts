import type { MessageModel } from '../model/types.ts'
import { type Body, bodiesOf } from './body.ts'
import { functionName } from './function-scope.ts'
import { runtimeNames } from './runtime-names.ts'
import { createStructLookup, type StructLookup } from './struct-lookup.ts'
import { comparedStructs, type StructView, structView } from './struct-view.ts'
import { describeVersions } from './version-condition.ts'

/** Everything the templates need to know of one message. */
export interface MessageView {
  readonly codec: {
    readonly doc: string
    readonly name: string
    readonly interface: string
    readonly type: string
    readonly kind: string
    readonly hasApiKey: boolean
    readonly apiKey: number | null
    readonly versions: { readonly min: number; readonly max: number }
    readonly flexibleFrom: string
    readonly read: readonly string[]
    readonly write: readonly string[]
  }
  /** The message itself first, then its structs from the outside in. */
  readonly structs: readonly StructView[]
}

/** Names that generated files use and that no struct may take. */
const globalNames = ['Buffer', 'Infinity', 'JSON', 'Object', 'String']

/**
 * Prepares one message for its template.
 * @throws Error for a removed API, or when a struct's name is taken by the runtime
 */
export function messageView(message: MessageModel): MessageView {
  if (message.validVersions === null) throw new Error(`${message.name} was removed and has no codec`)
  const lookup = createStructLookup(message)
  checkTypeNames(lookup)
  const versioned = new Set<string>()
  const compared = comparedStructs(lookup)
  const structs = [...message.structs, message.root].map((struct) => structView(lookup, struct, versioned, compared))
  const type = lookup.typeName(message.root)
  return {
    codec: {
      doc: codecDoc(message, message.validVersions),
      name: message.name,
      interface: { request: 'RequestCodec', response: 'ResponseCodec', header: 'DataCodec', data: 'DataCodec' }[
        message.kind
      ],
      type,
      kind: message.kind,
      hasApiKey: message.apiKey !== null,
      apiKey: message.apiKey,
      versions: message.validVersions,
      flexibleFrom: message.flexibleVersions === null ? 'Infinity' : String(message.flexibleVersions.min),
      read: readCalls(lookup, versioned),
      write: writeCalls(lookup, versioned),
    },
    structs: structs.reverse(),
  }
}

function codecDoc(message: MessageModel, valid: { min: number; max: number }): string {
  const facts = [message.name]
  if (message.apiKey !== null) facts.push(`API key ${message.apiKey}`)
  facts.push(valid.min === valid.max ? `version ${valid.min}` : `versions ${valid.min} to ${valid.max}`)
  facts.push(message.flexibleVersions === null ? 'none flexible' : `flexible from ${message.flexibleVersions.min}`)
  if (message.deprecatedVersions !== null) {
    facts.push(`deprecated ${describeVersions(message.deprecatedVersions, { min: 0, max: Number.NaN })}`)
  }
  if (message.latestVersionUnstable) facts.push('the last one unstable')
  return `${facts.join(', ')}.`
}

function call(lookup: StructLookup, versioned: ReadonlySet<string>, verb: 'read' | 'write', body: Body): string {
  const name = functionName(verb, lookup, lookup.message.root, body)
  const args = verb === 'read' ? 'reader' : 'writer, message'
  return versioned.has(name) ? `${name}(${args}, version)` : `${name}(${args})`
}

function readCalls(lookup: StructLookup, versioned: ReadonlySet<string>): string[] {
  const [first, second] = bodiesOf(lookup.message, lookup.message.root).map((body) =>
    call(lookup, versioned, 'read', body),
  )
  if (first === undefined) throw new Error(`${lookup.message.name} has no versions`)
  if (second === undefined) return [`return ${first}`]
  return [`if (version >= ${lookup.message.flexibleVersions?.min}) return ${first}`, `return ${second}`]
}

function writeCalls(lookup: StructLookup, versioned: ReadonlySet<string>): string[] {
  const [first, second] = bodiesOf(lookup.message, lookup.message.root).map((body) =>
    call(lookup, versioned, 'write', body),
  )
  if (first === undefined) throw new Error(`${lookup.message.name} has no versions`)
  if (second === undefined) return [first]
  return [`if (version >= ${lookup.message.flexibleVersions?.min}) ${first}`, `else ${second}`]
}

function checkTypeNames(lookup: StructLookup): void {
  const { message } = lookup
  const taken = new Set([...runtimeNames(), ...globalNames, message.name])
  for (const struct of [message.root, ...message.structs]) {
    const type = lookup.typeName(struct)
    if (taken.has(type)) throw new Error(`${message.name}: the struct name ${type} is taken in its file`)
    taken.add(type)
  }
}
