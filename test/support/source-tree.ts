import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ts } from 'ts-morph'

/** The checkout's own folder. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/** Folders that hold no text of ours. */
const skippedFolders = new Set(['node_modules', 'dist', 'target', 'data', '.git', 'coverage'])

/** One import in one file; `to` is a path from the project root, a builtin as `node:x`, or a package name. */
export interface ImportFact {
  readonly from: string
  readonly to: string
}

/** All files under a folder of the project (itself a path from the root), as paths from the root, sorted. */
export function filesUnder(folder: string, extensions: readonly string[]): readonly string[] {
  const found: string[] = []
  const walk = (path: string): void => {
    for (const entry of readdirSync(join(projectRoot, path), { withFileTypes: true })) {
      const child = path === '' ? entry.name : `${path}/${entry.name}`
      if (entry.isDirectory()) {
        if (!skippedFolders.has(entry.name)) walk(child)
      } else if (extensions.some((extension) => entry.name.endsWith(extension))) {
        found.push(child)
      }
    }
  }
  walk(folder)
  return found.sort()
}

/** The text of a file named from the project root. */
export function textOf(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8')
}

/** Every import, re-export, `import()` and `new URL('./x.ts', import.meta.url)` of a source text. */
export function importsOf(path: string, text: string): readonly ImportFact[] {
  const named = ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName)
  const located = [...text.matchAll(/new URL\('(\.{1,2}\/[^']+\.ts)', import\.meta\.url\)/g)].map(
    (match) => match[1] ?? '',
  )
  return [...named, ...located].map((specifier) => ({ from: path, to: resolveImport(path, specifier) }))
}

function resolveImport(from: string, specifier: string): string {
  if (specifier.startsWith('.')) {
    return relative(projectRoot, join(projectRoot, dirname(from), specifier)).replaceAll('\\', '/')
  }
  if (specifier.startsWith('node:') || isBuiltin(specifier)) return `node:${specifier.replace(/^node:/, '')}`
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier)
}
