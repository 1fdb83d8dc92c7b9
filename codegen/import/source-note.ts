/** The note's file name in the schemas folder. */
export const sourceNoteName = 'SOURCE.md'

/** Where a folder of descriptors comes from. */
export interface Provenance {
  /** Kafka release, for example `4.3.1`. */
  readonly release: string
  /** Commit Kafka's build wrote into the jar; `null` when the source did not say. */
  readonly commit: string | null
}

/** Text of schemas/SOURCE.md: what is there, from which release, and under whose licence. */
export function formatSourceNote({ release, commit }: Provenance, fileCount: number): string {
  const facts = [
    `- Release: ${release}`,
    ...(commit === null ? [] : [`- Commit: ${commit}`]),
    `- Artifact: org.apache.kafka:kafka-clients:${release} (Maven), folder common/message`,
    `- Files: ${fileCount}`,
    '- Licence: Apache-2.0, Copyright The Apache Software Foundation',
  ]
  return `# Where these descriptors come from

The descriptors in this folder are Apache Kafka's, imported as facts: every attribute is kept, comments and the prose of
\`about\` are left out, order of attributes and layout are ours.

${facts.join('\n')}

Written by \`npm run schemas:import\`; the next import overwrites it. See docs/adding-a-release.md.
`
}

/** Reads a note written by `formatSourceNote`; `null` when the text names no release. */
export function parseSourceNote(text: string): Provenance | null {
  const release = /^- Release: (\S+)$/m.exec(text)?.[1]
  const commit = /^- Commit: (\S+)$/m.exec(text)?.[1]
  return release === undefined ? null : { release, commit: commit ?? null }
}
