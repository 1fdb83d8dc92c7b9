import { buildMessage } from './model/build.ts'
import { checkPairs } from './model/check-pairs.ts'
import type { MessageModel } from './model/types.ts'
import type { MessageDescriptor } from './schema/descriptor.ts'
import { readDescriptorFolder } from './schema/descriptor-folder.ts'
import { type DescriptorFile, parseDescriptor } from './schema/parse-descriptor.ts'

/** A message as its descriptor wrote it and as the generator understands it. */
export interface LoadedMessage {
  readonly descriptor: MessageDescriptor
  readonly model: MessageModel
}

/**
 * Parses, validates and models a whole release of descriptors.
 * @returns one entry per file, sorted by message name
 * @throws  DescriptorError for the first descriptor that breaks one of the rules 1-15
 */
export function loadDescriptors(files: readonly DescriptorFile[]): LoadedMessage[] {
  const messages = [...files]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((file) => {
      const descriptor = parseDescriptor(file)
      return { descriptor, model: buildMessage(descriptor, file.name) }
    })
  checkPairs(messages.map(({ model }) => model))
  return messages
}

/**
 * Loads every descriptor of a folder.
 * @param schemasDir  folder with one `<Name>.json` per message
 * @returns models sorted by name, removed APIs included (validVersions `null`)
 * @throws  DescriptorError for the first descriptor that breaks one of the rules 1-15
 */
export function loadMessages(schemasDir: string): MessageModel[] {
  return loadDescriptors(readDescriptorFolder(schemasDir)).map(({ model }) => model)
}
