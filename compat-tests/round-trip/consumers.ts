import { join } from 'node:path'
import type { Command } from './child.ts'

export interface ConsumeTask {
  readonly bootstrap: string
  readonly topic: string
  readonly lineCount: number
}

export interface Consumer {
  readonly name: string
  readonly command: (root: string, task: ConsumeTask) => Command
}

/** Each prints every record of partition 0 as one line, from the first on, and joins no group. */
export const CONSUMERS: readonly Consumer[] = [
  {
    name: 'kcat',
    command: (_root, { bootstrap, topic }) => ({
      program: 'kcat',
      args: ['-C', '-b', bootstrap, '-t', topic, '-p', '0', '-o', 'beginning', '-e', '-q'],
    }),
  },
  {
    name: 'Java console',
    command: (root, { bootstrap, topic, lineCount }) => ({
      program: join(root, 'compat-tests', 'kafka', 'console-consumer.sh'),
      args: [
        ...['--bootstrap-server', bootstrap, '--topic', topic, '--partition', '0', '--offset', 'earliest'],
        ...['--max-messages', `${lineCount}`, '--timeout-ms', '60000'],
      ],
    }),
  },
  {
    name: 'chronik-stream/client',
    command: (root, { bootstrap, topic }) => ({
      program: process.execPath,
      args: [join(root, 'compat-tests', 'clients', 'chronik-consumer.ts'), '--bootstrap', bootstrap, '--topic', topic],
    }),
  },
]
