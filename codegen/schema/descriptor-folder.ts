import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DescriptorFile } from './parse-descriptor.ts'

/** Reads the `*.json` files of a folder, not of folders below it. */
export function readDescriptorFolder(folder: string): DescriptorFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}
