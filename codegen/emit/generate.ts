import type { MessageModel } from '../model/types.ts'
import { assembleFiles, type RenderedFile } from './assemble.ts'
import { messageView } from './message-view.ts'
import { fileNameOf, namespaceOf, typeNameOf } from './names.ts'
import { apiRows, messageTables } from './table-views.ts'
import { loadTemplates, type Render } from './templates.ts'

/**
 * Makes the whole of generated/.
 * @param messages      checked models, in any order
 * @param templatesDir  codegen/templates
 * @returns text by file name, the same for the same input
 */
export function generateFiles(messages: readonly MessageModel[], templatesDir: string): Map<string, string> {
  const render = loadTemplates(templatesDir)
  const sorted = [...messages].sort((a, b) => (a.name < b.name ? -1 : 1))
  const files = sorted
    .filter(({ validVersions }) => validVersions !== null)
    .map((message) => messageFile(render, message))
  return assembleFiles([
    ...files,
    apiKeysFile(render, sorted),
    messagesFile(render, sorted),
    codecsFile(render, sorted),
  ])
}

function messageFile(render: Render, message: MessageModel): RenderedFile {
  return {
    name: `${fileNameOf(message.name)}.ts`,
    source: `schemas/${message.name}.json`,
    text: render('message', messageView(message)),
    siblings: [],
  }
}

function apiKeysFile(render: Render, messages: readonly MessageModel[]): RenderedFile {
  const text = render('api-keys', { apis: apiRows(messages) })
  return { name: 'api-keys.ts', source: 'schemas/*Request.json', text, siblings: [] }
}

function messagesFile(render: Render, messages: readonly MessageModel[]): RenderedFile {
  const tables = messageTables(messages)
  const names = [...tables.pairs.flatMap(({ request, response }) => [request, response]), ...tables.data].sort()
  const siblings = names.map((name) => ({ file: `${fileNameOf(name)}.ts`, names: [name] }))
  return { name: 'messages.ts', source: 'schemas/*.json', text: render('messages', tables), siblings }
}

/** The one file that exports every codec by name. */
function codecsFile(render: Render, messages: readonly MessageModel[]): RenderedFile {
  const codecs = messages
    .filter(({ validVersions }) => validVersions !== null)
    .map((message) => ({
      name: message.name,
      data: typeNameOf(message, message.root),
      file: fileNameOf(message.name),
      namespace: namespaceOf(message.name),
    }))
  return { name: 'codecs.ts', source: 'schemas/*.json', text: render('codecs', { codecs }), siblings: [] }
}
