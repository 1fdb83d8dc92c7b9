import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a run did to the output folder. */
export interface FolderChange {
  readonly written: readonly string[]
  readonly removed: readonly string[]
}

/**
 * Makes a folder hold exactly the given files. Those that are as they should be stay untouched.
 * @returns names of the files that were written and of the stale ones that were removed
 */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>): FolderChange {
  mkdirSync(folder, { recursive: true })
  const present = new Set(readdirSync(folder))
  const written: string[] = []
  for (const [name, text] of files) {
    const path = join(folder, name)
    if (present.has(name) && readFileSync(path, 'utf8') === text) continue
    writeFileSync(path, text)
    written.push(name)
  }
  const removed = [...present].filter((name) => name.endsWith('.ts') && !files.has(name))
  for (const name of removed) rmSync(join(folder, name))
  return { written, removed }
}
