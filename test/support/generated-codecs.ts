import { fileURLToPath } from 'node:url'
import { loadMessages } from '../../codegen/load.ts'
import type { MessageModel } from '../../codegen/model/types.ts'
import { dataCodecs, messagePairs } from '../../generated/messages.ts'
import type { Codec } from '../../src/wire/codec.ts'
import type { MessageValue } from './message-value.ts'
import { versionsOf } from './model-facts.ts'

/** A message under test: what its descriptor says, and the generated codec. */
export interface Subject {
  readonly name: string
  readonly model: MessageModel
  readonly codec: Codec<MessageValue>
  readonly versions: readonly number[]
}

/** Every descriptor of the release, removed APIs included. */
export const models: readonly MessageModel[] = loadMessages(fileURLToPath(new URL('../../schemas', import.meta.url)))

/** Every generated codec. What it reads and writes is plain data, which is all the tests need to know of its type. */
export const codecs = [
  ...messagePairs.flatMap(({ request, response }) => [request, response]),
  ...dataCodecs,
] as unknown as readonly Codec<MessageValue>[]

/** Every message that has versions, with its codec. */
export const subjects: readonly Subject[] = models
  .filter((model) => model.validVersions !== null)
  .map((model) => {
    const codec = codecs.find(({ name }) => name === model.name)
    if (codec === undefined) throw new Error(`${model.name} has no codec in generated/messages.ts`)
    return { name: model.name, model, codec, versions: versionsOf(model) }
  })
