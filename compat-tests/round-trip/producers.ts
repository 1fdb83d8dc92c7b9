import { join } from 'node:path'
import type { CodecName } from '../clients/arguments.ts'
import type { Command } from './child.ts'

export interface ProduceTask {
  readonly bootstrap: string
  readonly topic: string
  readonly codec: CodecName
  readonly file: string
}

export interface Producer {
  readonly name: string
  readonly command: (root: string, task: ProduceTask) => Command
}

function kcat(options: readonly string[]): Producer['command'] {
  return (_root, { bootstrap, topic, codec, file }) => ({
    program: 'kcat',
    args: ['-P', '-b', bootstrap, '-t', topic, '-p', '0', '-z', codec, ...options, '-l', file],
  })
}

function nodeClient(script: string, options: readonly string[] = []): Producer['command'] {
  return (root, { bootstrap, topic, codec, file }) => ({
    program: process.execPath,
    args: [
      join(root, 'compat-tests', 'clients', script),
      ...['--bootstrap', bootstrap, '--topic', topic, '--codec', codec, '--file', file],
      ...options,
    ],
    // kafkajs computes a negative timer on current Node; the warning says nothing about the broker.
    env: { NODE_OPTIONS: '--disable-warning=TimeoutNegativeWarning' },
  })
}

/** Every line of the file becomes one record of partition 0, in order. */
export const PRODUCERS: readonly Producer[] = [
  { name: 'kcat', command: kcat(['-X', 'acks=all']) },
  { name: 'kcat idempotent', command: kcat(['-X', 'enable.idempotence=true']) },
  {
    // Idempotent, as Java's producer is by default.
    name: 'Java console',
    command: (root, { bootstrap, topic, codec, file }) => ({
      program: join(root, 'compat-tests', 'kafka', 'console-producer.sh'),
      args: ['--bootstrap-server', bootstrap, '--topic', topic, '--compression-codec', codec],
      stdinFile: file,
    }),
  },
  { name: 'kafkajs', command: nodeClient('kafkajs-producer.ts') },
  { name: 'kafkajs idempotent', command: nodeClient('kafkajs-producer.ts', ['--idempotent']) },
  { name: 'platformatic', command: nodeClient('platformatic-producer.ts') },
  { name: 'platformatic idempotent', command: nodeClient('platformatic-producer.ts', ['--idempotent']) },
]
