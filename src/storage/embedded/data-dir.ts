import { randomBytes } from 'node:crypto'
import { StorageError } from '../storage-error.ts'
import type { FileLayer } from './files.ts'

const FORMAT_PATH = 'format.json'
const FORMAT_NAME = 'chronik-stream'
/** Raised whenever rows or commits change their layout, since the old ones would be misread. */
const FORMAT_VERSION = 2
/** What may lie in a directory that counts as empty: a start cut short, and what some file systems put there. */
const IGNORED_NAMES = [`${FORMAT_PATH}.new`, 'lost+found']

/** What the store is, for its whole life. */
export interface StoreFormat {
  /** Kafka's text form of a uuid. */
  readonly clusterId: string
  readonly nodeId: number
  /** Seed of the commits' checksums, 32 bits. */
  readonly salt: number
}

/**
 * Reads what the directory is, and makes it a store when it is empty.
 * @throws StorageError FOREIGN for a directory with something else in it, VERSION for the store of a release with
 * another format
 */
export async function openFormat(files: FileLayer, nodeId: number): Promise<StoreFormat> {
  const known = await files.readText(FORMAT_PATH)
  if (known !== null) return parseFormat(known)
  const names = (await files.list('')).filter((name) => !IGNORED_NAMES.includes(name))
  if (names.length > 0) {
    throw new StorageError(
      'FOREIGN',
      `the directory is not empty and has no ${FORMAT_PATH}: it is not a data directory`,
    )
  }
  const format: StoreFormat = {
    clusterId: randomBytes(16).toString('base64url'),
    nodeId,
    salt: randomBytes(4).readUInt32BE(),
  }
  const text = JSON.stringify({ format: FORMAT_NAME, version: FORMAT_VERSION, ...format }, null, 2)
  await files.writeText(FORMAT_PATH, `${text}\n`)
  return format
}

function parseFormat(text: string): StoreFormat {
  const foreign = new StorageError('FOREIGN', `the directory has a ${FORMAT_PATH} that is not one of ${FORMAT_NAME}`)
  let value: Record<string, unknown> | null
  try {
    value = JSON.parse(text)
  } catch {
    throw foreign
  }
  const { format, version, clusterId, nodeId, salt } = value ?? {}
  if (format !== FORMAT_NAME || typeof version !== 'number') throw foreign
  if (version !== FORMAT_VERSION) {
    const writer = version > FORMAT_VERSION ? 'a later' : 'an earlier'
    throw new StorageError(
      'VERSION',
      `${writer} release wrote it: format version ${version}, while this release knows ${FORMAT_VERSION}`,
    )
  }
  if (typeof clusterId !== 'string' || typeof nodeId !== 'number' || typeof salt !== 'number') throw foreign
  return { clusterId, nodeId, salt }
}
