import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DescriptorError } from '../descriptor-error.ts'
import { loadDescriptors } from '../load.ts'
import type { MessageDescriptor } from '../schema/descriptor.ts'
import { readDescriptorFolder } from '../schema/descriptor-folder.ts'
import { type DescriptorFile, parseDescriptor } from '../schema/parse-descriptor.ts'
import { openDescriptorSource } from './descriptor-source.ts'
import { diffReleases, type MessageChange } from './diff-release.ts'
import { formatDescriptor } from './format-descriptor.ts'
import { ImportError } from './import-error.ts'
import { formatSourceNote, type Provenance, parseSourceNote, sourceNoteName } from './source-note.ts'
import { stripProse } from './strip-prose.ts'

export interface ImportOptions {
  /** Folder to write to; made when missing. */
  readonly schemasDir: string
  /** Release of the descriptors, for a source that does not name it; otherwise the source is believed. */
  readonly release?: string
}

export interface ImportResult {
  readonly provenance: Provenance
  /** What the folder held before; `null` on a first import. */
  readonly previous: Provenance | null
  readonly fileCount: number
  /** Names of files written, changed or removed, sorted; empty when the folder was already this release. */
  readonly touchedFiles: readonly string[]
  /** `null` on a first import: there is nothing to compare with. */
  readonly changes: readonly MessageChange[] | null
}

/**
 * Imports a release of descriptors from a kafka-clients jar or a folder, and compares it with what was there.
 * Everything is read and checked before the first byte is written, so a refused source leaves the folder as it was.
 * @throws ImportError when the source is unusable, DescriptorError when one of its descriptors is
 */
export function importDescriptors(sourcePath: string, options: ImportOptions): ImportResult {
  const source = openDescriptorSource(sourcePath)
  const provenance = source.provenance ?? givenRelease(sourcePath, options.release)
  const imported = loadDescriptors(source.files).map(({ descriptor }) => stripProse(descriptor))
  const previous = readPrevious(options.schemasDir)
  const texts = new Map(imported.map((descriptor) => [`${descriptor.name}.json`, formatDescriptor(descriptor)]))
  texts.set(sourceNoteName, formatSourceNote(provenance, imported.length))
  return {
    provenance,
    previous: previous.provenance,
    fileCount: imported.length,
    touchedFiles: replaceFiles(options.schemasDir, previous.texts, texts),
    changes: previous.texts.size === 0 ? null : diffReleases(previous.descriptors, imported),
  }
}

function givenRelease(sourcePath: string, release: string | undefined): Provenance {
  if (release !== undefined) return { release, commit: null }
  throw new ImportError(`${sourcePath}: does not say which Kafka release it is from; name it with --release`)
}

interface PreviousImport {
  readonly provenance: Provenance | null
  readonly texts: ReadonlyMap<string, string>
  readonly descriptors: readonly MessageDescriptor[]
}

function readPrevious(schemasDir: string): PreviousImport {
  if (!existsSync(schemasDir)) return { provenance: null, texts: new Map(), descriptors: [] }
  const files = readDescriptorFolder(schemasDir)
  const texts = new Map(files.map((file) => [file.name, file.text]))
  const notePath = join(schemasDir, sourceNoteName)
  if (existsSync(notePath)) texts.set(sourceNoteName, readFileSync(notePath, 'utf8'))
  const note = texts.get(sourceNoteName)
  return {
    provenance: note === undefined ? null : parseSourceNote(note),
    texts,
    descriptors: files.map((file) => parsePrevious(schemasDir, file)),
  }
}

function parsePrevious(schemasDir: string, file: DescriptorFile): MessageDescriptor {
  try {
    return parseDescriptor(file)
  } catch (error) {
    if (!(error instanceof DescriptorError)) throw error
    const advice = 'cannot be compared with; move the folder away to import anew'
    throw new ImportError(`${schemasDir}: the last import ${advice} (${error.message})`, { cause: error })
  }
}

function replaceFiles(
  schemasDir: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const touched = [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name) !== after.get(name),
  )
  mkdirSync(schemasDir, { recursive: true })
  for (const name of touched) {
    const text = after.get(name)
    if (text === undefined) rmSync(join(schemasDir, name))
    else writeFileSync(join(schemasDir, name), text)
  }
  return touched.sort()
}
