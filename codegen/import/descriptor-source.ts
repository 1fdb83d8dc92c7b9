import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readDescriptorFolder } from '../schema/descriptor-folder.ts'
import type { DescriptorFile } from '../schema/parse-descriptor.ts'
import { ImportError } from './import-error.ts'
import { type Provenance, parseSourceNote, sourceNoteName } from './source-note.ts'
import { readZipEntries } from './zip-entries.ts'

const jarFolder = 'common/message/'
const jarVersionEntry = 'kafka/kafka-version.properties'

/** Descriptors to import and what their source says about itself. */
export interface DescriptorSource {
  readonly files: readonly DescriptorFile[]
  /** `null` when the source does not name its release: a folder without SOURCE.md. */
  readonly provenance: Provenance | null
}

/**
 * Opens a kafka-clients jar, or a folder of descriptors such as common/message of a source tree or schemas/ itself.
 * @throws ImportError with one clear line when there is nothing to import
 */
export function openDescriptorSource(path: string): DescriptorSource {
  if (!existsSync(path)) throw new ImportError(`${path}: no such file or folder`)
  const source = statSync(path).isDirectory() ? openFolder(path) : openJar(path)
  if (source.files.length > 0) return source
  throw new ImportError(
    `${path}: no message descriptors found; a kafka-clients jar has them in ${jarFolder}, a folder directly inside it`,
  )
}

function openFolder(folder: string): DescriptorSource {
  const notePath = join(folder, sourceNoteName)
  return {
    files: readDescriptorFolder(folder),
    provenance: existsSync(notePath) ? parseSourceNote(readFileSync(notePath, 'utf8')) : null,
  }
}

function openJar(path: string): DescriptorSource {
  const entries = readJarEntries(path)
  const files = [...entries]
    .filter(([name]) => name !== jarVersionEntry)
    .map(([name, content]) => ({ name: basename(name), text: content.toString('utf8') }))
  return { files, provenance: parseVersionProperties(entries.get(jarVersionEntry)?.toString('utf8') ?? '') }
}

function readJarEntries(path: string): Map<string, Buffer> {
  try {
    return readZipEntries(readFileSync(path), (name) => isDescriptorEntry(name) || name === jarVersionEntry)
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    throw new ImportError(`${path}: ${error.message}`, { cause: error })
  }
}

function isDescriptorEntry(name: string): boolean {
  return name.startsWith(jarFolder) && name.endsWith('.json') && !name.slice(jarFolder.length).includes('/')
}

function parseVersionProperties(text: string): Provenance | null {
  const release = /^version=(\S+)\s*$/m.exec(text)?.[1]
  const commit = /^commitId=(\S+)\s*$/m.exec(text)?.[1]
  return release === undefined ? null : { release, commit: commit ?? null }
}
