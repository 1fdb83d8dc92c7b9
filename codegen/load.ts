import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildMessage } from './model/build.ts'
import type { MessageModel } from './model/types.ts'
import type { MessageDescriptor } from './schema/descriptor.ts'

/**
 * Loads every descriptor of a folder.
 * @param schemasDir  folder with one `<Name>.json` per message
 * @returns models sorted by name, removed APIs included (validVersions `null`)
 * @throws  DescriptorError for the first descriptor that breaks a rule
 */
export function loadMessages(schemasDir: string): MessageModel[] {
  return readdirSync(schemasDir)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => buildMessage(JSON.parse(readFileSync(join(schemasDir, file), 'utf8')) as MessageDescriptor, file))
}
