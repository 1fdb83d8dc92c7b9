/** Where a descriptor says something: its file name and the JSON path inside it, for example `$.fields[3].default`. */
export interface DescriptorPlace {
  readonly file: string
  readonly path: string
}

/**
 * A descriptor the generator refuses. The message names the file, the JSON path, the broken rule of the descriptor
 * language (1-15, listed in docs/adding-a-release.md) and the offending value.
 */
export class DescriptorError extends Error {
  readonly file: string
  /** JSON path of the offending value, for example `$.fields[3].default`. */
  readonly path: string
  /** Number of the broken rule, 1-15. */
  readonly rule: number
  /** The offending value as it stands in the descriptor; `undefined` when something is missing. */
  readonly value: unknown

  constructor(place: DescriptorPlace, rule: number, value: unknown, reason: string) {
    const shown = value === undefined ? 'nothing' : JSON.stringify(value)
    super(`${place.file}: ${place.path}: rule ${rule}: ${reason}, got ${shown}`)
    this.name = 'DescriptorError'
    this.file = place.file
    this.path = place.path
    this.rule = rule
    this.value = value
  }
}

/**
 * A place below another one.
 * @param keys  property names and array indexes, outermost first
 */
export function placeAt(place: DescriptorPlace, ...keys: readonly (string | number)[]): DescriptorPlace {
  const suffix = keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('')
  return { file: place.file, path: place.path + suffix }
}
