import { join } from 'node:path'
import { Command } from 'commander'
import { DescriptorError } from '../descriptor-error.ts'
import { formatChanges } from '../import/format-changes.ts'
import { type ImportOptions, importDescriptors } from '../import/import-descriptors.ts'
import { ImportError } from '../import/import-error.ts'

const projectDir = join(import.meta.dirname, '..', '..')

new Command('schemas:import')
  .description("Import Kafka's message descriptors and report what changed since the last import.")
  .argument('<source>', 'kafka-clients jar, or folder of descriptors')
  .option('--release <version>', 'Kafka release, for a folder that does not name it')
  .option('--schemas-dir <folder>', 'where to write', join(projectDir, 'schemas'))
  .action((source: string, options: ImportOptions) => run(source, options))
  .parse()

function run(sourcePath: string, options: ImportOptions): void {
  try {
    const { provenance, previous, fileCount, touchedFiles, changes } = importDescriptors(sourcePath, options)
    console.log(`Kafka ${provenance.release}: ${fileCount} descriptors, ${touchedFiles.length} files written`)
    if (changes === null) return
    console.log(`Changes since ${previous === null ? 'the last import' : `Kafka ${previous.release}`}:`)
    for (const line of formatChanges(changes)) console.log(line)
  } catch (error) {
    if (!(error instanceof ImportError || error instanceof DescriptorError)) throw error
    console.error(`Nothing imported: ${error.message}`)
    process.exitCode = 1
  }
}
