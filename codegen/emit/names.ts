import type { MessageModel, StructModel } from '../model/types.ts'

/**
 * File of a message without its ending: `MetadataRequest` becomes `metadata-request`, `KRaftVersionRecord`
 * `kraft-version-record`.
 */
export function fileNameOf(messageName: string): string {
  return messageName.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()
}

/**
 * Name of a struct's type. The body of a message takes the message's name and `Data`, because the codec has the name
 * itself; every other struct keeps its own, which is unique in the message and so in the file.
 */
export function typeNameOf(message: MessageModel, struct: StructModel): string {
  return struct === message.root ? `${message.name}Data` : struct.name
}

/** Name under which everything of a message is exported: `MetadataRequest` becomes `metadataRequest`. */
export function namespaceOf(messageName: string): string {
  return messageName.charAt(0).toLowerCase() + messageName.slice(1)
}

/** Name of an API: its request's name without `Request`. */
export function apiNameOf(requestName: string): string {
  return requestName.replace(/Request$/, '')
}

const keywords = `await break case catch class const continue debugger default delete do else enum export extends false
  finally for function if implements import in instanceof interface let new null package private protected public return
  static super switch this throw true try typeof undefined var void while with yield arguments eval`

/** Names that a generated function gives to its own parameters and helpers. */
const functionNames = 'reader writer version buffer view at i message tag tagCount tagEnd knownTags unknownTaggedFields'

/** Hands out names for the locals of one generated function, so that no two are the same. */
export class Locals {
  readonly #taken: Set<string>

  constructor(runtimeNames: Iterable<string>) {
    this.#taken = new Set([...keywords.split(/\s+/), ...functionNames.split(' '), ...runtimeNames])
  }

  /** @returns `wanted`, or `wantedValue` and so on when that is taken */
  take(wanted: string): string {
    let name = wanted
    while (this.#taken.has(name)) name = `${name}Value`
    this.#taken.add(name)
    return name
  }
}
