import { Ajv, type ErrorObject } from 'ajv'
import { DescriptorError, type DescriptorPlace, placeAt } from '../descriptor-error.ts'
import shape from './descriptor.schema.json' with { type: 'json' }
import type { MessageDescriptor } from './descriptor.ts'
import { stripComments } from './strip-comments.ts'

// verbose gives an error the schema it broke, and with it the rule's number.
const validateShape = new Ajv({ verbose: true, allowUnionTypes: true })
  .addVocabulary(['rule'])
  .compile<MessageDescriptor>(shape)

/** One descriptor file, still text. */
export interface DescriptorFile {
  /** File name without folders, for example `FetchRequest.json`. */
  readonly name: string
  readonly text: string
}

/**
 * Parses one descriptor and checks its shape: known attributes only, each of its type.
 * @throws DescriptorError (rule 1 for text that is not JSON with `//` comments, else the rule of the attribute)
 */
export function parseDescriptor(file: DescriptorFile): MessageDescriptor {
  const place: DescriptorPlace = { file: file.name, path: '$' }
  const parsed = parseJson(file, place)
  if (!validateShape(parsed)) {
    const error = validateShape.errors?.[0]
    throw error === undefined
      ? new DescriptorError(place, 5, parsed, 'not a message descriptor')
      : shapeError(error, file.name)
  }
  if (`${parsed.name}.json` !== file.name) {
    throw new DescriptorError(placeAt(place, 'name'), 6, parsed.name, 'a message is named as its file')
  }
  return parsed
}

function parseJson(file: DescriptorFile, place: DescriptorPlace): unknown {
  const text = stripComments(file.text).trimEnd()
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new DescriptorError(place, 1, brokenPart(text, error.message), 'not JSON with // comments')
  }
}

/** How much of a broken text an error quotes, in characters. */
const quoteLength = 20

/** The part of a text that V8 complains about: it quotes the part, or names the position, or means the end. */
function brokenPart(text: string, complaint: string): string {
  const quoted = /"(.+)"(?:\.\.\.)? is not valid JSON$/s.exec(complaint)?.[1]
  if (quoted !== undefined) return quoted
  const position = Number(/at position (\d+)/.exec(complaint)?.[1] ?? text.length)
  const start = Math.max(0, Math.min(position, text.length - quoteLength))
  return text.slice(start, start + quoteLength)
}

function shapeError(error: ErrorObject, file: string): DescriptorError {
  const keys = error.instancePath.split('/').slice(1)
  const place = placeAt({ file, path: '$' }, ...keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key)))
  switch (error.keyword) {
    case 'additionalProperties': {
      const attribute = String(error.params.additionalProperty)
      return new DescriptorError(placeAt(place, attribute), 5, memberOf(error.data, attribute), 'unknown attribute')
    }
    case 'required': {
      const attribute = String(error.params.missingProperty)
      const rule = ruleOf(memberOf(error.parentSchema?.properties, attribute))
      return new DescriptorError(placeAt(place, attribute), rule, undefined, `${attribute} is required`)
    }
    case 'enum': {
      const allowed = (error.schema as readonly string[]).join(', ')
      return new DescriptorError(place, ruleOf(error.parentSchema), error.data, `must be one of ${allowed}`)
    }
    default:
      return new DescriptorError(place, ruleOf(error.parentSchema), error.data, error.message ?? error.keyword)
  }
}

/** The rule an attribute's schema names; every one of them names one. */
function ruleOf(schema: unknown): number {
  const rule = memberOf(schema, 'rule')
  return typeof rule === 'number' ? rule : 5
}

function memberOf(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null ? Reflect.get(object, name) : undefined
}
