import type { FieldDescriptor, MessageDescriptor } from '../schema/descriptor.ts'

/** One attribute that differs; text as written, `null` where it is absent. */
export interface AttributeChange {
  readonly attribute: string
  readonly before: string | null
  readonly after: string | null
}

export interface FieldChange {
  /** Names from the message down to the field, joined by dots; a common struct's fields stand below `commonStructs`. */
  readonly path: string
  /** `reordered`: the fields below the path lie in another order on the wire. */
  readonly kind: 'added' | 'removed' | 'changed' | 'reordered'
  /** Attributes that differ; for an added or removed field all of them. */
  readonly attributes: readonly AttributeChange[]
}

export interface MessageChange {
  readonly name: string
  readonly apiKey: number | null
  /** `removed`: gone, or kept with validVersions `none`. */
  readonly kind: 'added' | 'removed' | 'changed'
  /** Attributes of the message itself that differ; for an added or removed message all of them. */
  readonly attributes: readonly AttributeChange[]
  readonly fields: readonly FieldChange[]
}

/** Everything of a message that has attributes of its own, by path; `order` lists the fields directly below a path. */
interface MessageParts {
  readonly attributes: ReadonlyMap<string, object>
  readonly order: ReadonlyMap<string, readonly string[]>
}

/**
 * Compares two releases.
 * @returns messages that differ, by API key and then name; those without a key last
 */
export function diffReleases(
  before: readonly MessageDescriptor[],
  after: readonly MessageDescriptor[],
): readonly MessageChange[] {
  const beforeByName = new Map(before.map((message) => [message.name, message]))
  const afterByName = new Map(after.map((message) => [message.name, message]))
  const names = [...new Set([...beforeByName.keys(), ...afterByName.keys()])]
  return names
    .map((name) => diffMessage(beforeByName.get(name), afterByName.get(name)))
    .filter((change) => change !== null)
    .sort((a, b) => (a.apiKey ?? Infinity) - (b.apiKey ?? Infinity) || (a.name < b.name ? -1 : 1))
}

function diffMessage(
  before: MessageDescriptor | undefined,
  after: MessageDescriptor | undefined,
): MessageChange | null {
  const named = after ?? before
  if (named === undefined) return null
  const attributes = diffAttributes(before, after)
  const kind = changeKind(before, after)
  const change = { name: named.name, apiKey: named.apiKey ?? null, kind }
  // All fields of a message that came or went are no news of their own.
  if (kind !== 'changed') return { ...change, attributes, fields: [] }
  const fields = diffFields(partsOf(before), partsOf(after))
  return attributes.length + fields.length === 0 ? null : { ...change, attributes, fields }
}

function changeKind(
  before: MessageDescriptor | undefined,
  after: MessageDescriptor | undefined,
): 'added' | 'removed' | 'changed' {
  if (after === undefined || (before !== undefined && isLive(before) && !isLive(after))) return 'removed'
  if (before === undefined || (!isLive(before) && isLive(after))) return 'added'
  return 'changed'
}

function isLive(message: MessageDescriptor): boolean {
  return message.validVersions !== 'none'
}

function diffAttributes(before: object | undefined, after: object | undefined): AttributeChange[] {
  const beforeValues = attributeTexts(before)
  const afterValues = attributeTexts(after)
  return [...new Set([...beforeValues.keys(), ...afterValues.keys()])]
    .map((attribute) => ({
      attribute,
      before: beforeValues.get(attribute) ?? null,
      after: afterValues.get(attribute) ?? null,
    }))
    .filter((change) => change.before !== change.after)
}

const nestedAttributes: readonly string[] = ['name', 'fields', 'commonStructs']

function attributeTexts(from: object | undefined): Map<string, string> {
  return new Map(
    Object.entries(from ?? {})
      .filter(([attribute]) => !nestedAttributes.includes(attribute))
      .map(([attribute, value]) => [attribute, String(value) === '' ? "''" : String(value)]),
  )
}

function partsOf(message: MessageDescriptor | undefined): MessageParts {
  const attributes = new Map<string, object>()
  const order = new Map<string, readonly string[]>()
  const place = (parent: string, fields: readonly FieldDescriptor[]): void => {
    order.set(
      parent,
      fields.map((field) => field.name),
    )
    for (const field of fields) {
      const path = parent === '' ? field.name : `${parent}.${field.name}`
      attributes.set(path, field)
      place(path, field.fields ?? [])
    }
  }
  place('', message?.fields ?? [])
  for (const struct of message?.commonStructs ?? []) {
    const path = `commonStructs.${struct.name}`
    attributes.set(path, struct)
    place(path, struct.fields)
  }
  return { attributes, order }
}

function diffFields(before: MessageParts, after: MessageParts): readonly FieldChange[] {
  const paths = new Set([...after.attributes.keys(), ...before.attributes.keys()])
  const changes = [...paths].map((path) => diffField(path, before.attributes.get(path), after.attributes.get(path)))
  const reordered = [...after.order.keys()].map((path) =>
    diffOrder(path, before.order.get(path), after.order.get(path)),
  )
  return [...changes, ...reordered].filter((change) => change !== null)
}

function diffField(path: string, before: object | undefined, after: object | undefined): FieldChange | null {
  const attributes = diffAttributes(before, after)
  if (before === undefined) return { path, kind: 'added', attributes }
  if (after === undefined) return { path, kind: 'removed', attributes }
  return attributes.length > 0 ? { path, kind: 'changed', attributes } : null
}

/** Compares the order on the wire of the fields both releases have; gives the stretch that differs. */
function diffOrder(path: string, before: readonly string[] = [], after: readonly string[] = []): FieldChange | null {
  const kept = before.filter((name) => after.includes(name))
  const now = after.filter((name) => before.includes(name))
  const first = now.findIndex((name, index) => name !== kept[index])
  if (first === -1) return null
  const last = now.findLastIndex((name, index) => name !== kept[index])
  const order = (names: readonly string[]): string => names.slice(first, last + 1).join(' ')
  return { path, kind: 'reordered', attributes: [{ attribute: 'order', before: order(kept), after: order(now) }] }
}
