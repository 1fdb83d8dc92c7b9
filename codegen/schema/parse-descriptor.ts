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
  const text = stripComments(file.text)
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const position = /at position (\d+)/.exec(error.message)?.[1]
    const near =
      position === undefined ? text.trimEnd().slice(-20) : text.slice(Number(position), Number(position) + 20)
    const line = position === undefined ? 'the end' : `line ${text.slice(0, Number(position)).split('\n').length}`
    throw new DescriptorError(place, 1, near, `not JSON with // comments, at ${line}`)
  }
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
