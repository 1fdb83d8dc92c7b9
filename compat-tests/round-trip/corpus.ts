import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A text file whose lines are records. */
export interface Corpus {
  readonly file: string
  readonly bytes: number
  readonly lineCount: number
  readonly sha256: string
}

/**
 * Has corpus.sh assemble a file of at least `bytes`.
 * @throws when the script fails or its answer is not understood
 */
export async function assembleCorpus(root: string, file: string, bytes: number): Promise<Corpus> {
  const script = join(root, 'compat-tests', 'round-trip', 'corpus.sh')
  const { stdout } = await promisify(execFile)('bash', [script, file, `${bytes}`])
  const [, sha256 = '', size, lineCount] = /^([0-9a-f]{64}) {2}(\d+) bytes {2}(\d+) lines$/m.exec(stdout) ?? []
  if (sha256 === '' || Number(size) < bytes) throw new Error(`corpus.sh answered: ${stdout}`)
  return { file, bytes: Number(size), lineCount: Number(lineCount), sha256 }
}
