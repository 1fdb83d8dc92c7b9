import { join } from 'node:path'
import { generateFiles } from '../emit/generate.ts'
import { writeFolder } from '../emit/write-folder.ts'
import { loadMessages } from '../load.ts'

/** schemas/ -> generated/. */
const root = join(import.meta.dirname, '..', '..')
const startMs = performance.now()
const messages = loadMessages(join(root, 'schemas'))
const files = generateFiles(messages, join(root, 'codegen', 'templates'))
const { written, removed } = writeFolder(join(root, 'generated'), files)
const seconds = ((performance.now() - startMs) / 1000).toFixed(1)
console.log(`${files.size} files in ${seconds} s: ${written.length} written, ${removed.length} removed`)
