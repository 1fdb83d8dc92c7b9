import { type Command, Option } from 'commander'
import { parseBootstrap } from '../../client/bootstrap.ts'
import { type Client, connectClient } from '../../client/client.ts'
import { parseCount } from './number-arguments.ts'
import type { Output } from './output.ts'
import type { Streams } from './streams.ts'
import { UsageError } from './usage-error.ts'

/** What every command has at hand. */
export interface Shell {
  readonly streams: Streams
  readonly output: Output
  /** Says in one line on standard error what went wrong; the command goes on, and its exit code will be 1. */
  report(error: unknown): void
}

/** A command that is connected to a cluster. */
export interface CommandContext extends Shell {
  readonly client: Client
  /** The output is to be JSON instead of columns for people. */
  readonly isJson: boolean
}

const BOOTSTRAP_DEFAULT = '127.0.0.1:9092'
const BOOTSTRAP_VARIABLE = 'CHRONIK_BOOTSTRAP'
const TIMEOUT_SECONDS_DEFAULT = 30

/** Options that every command takes, written before or after its name. */
export function addCommonOptions(program: Command): void {
  program
    .option(
      '-b, --bootstrap <host:port,...>',
      `brokers to ask first (${BOOTSTRAP_VARIABLE}, default ${BOOTSTRAP_DEFAULT})`,
    )
    .addOption(
      new Option('-o, --output <format>', 'how results are printed').choices(['table', 'json']).default('table'),
    )
    .option('--timeout <seconds>', 'how long to wait for a broker', parseCount, TIMEOUT_SECONDS_DEFAULT)
}

interface CommonOptions {
  readonly bootstrap?: string
  readonly output: 'table' | 'json'
  readonly timeout: number
}

/**
 * Connects, runs a command and disconnects.
 * @throws UsageError when the address is none; ClientError when no broker answers; whatever the command throws
 */
export async function withClient(
  shell: Shell,
  command: Command,
  act: (context: CommandContext) => Promise<void>,
): Promise<void> {
  const options: CommonOptions = command.optsWithGlobals()
  const bootstrap = options.bootstrap ?? shell.streams.environment[BOOTSTRAP_VARIABLE] ?? BOOTSTRAP_DEFAULT
  checkBootstrap(bootstrap)
  const client = await connectClient({ bootstrap, clientId: 'chronik', timeoutMs: options.timeout * 1_000 })
  try {
    await act({ ...shell, client, isJson: options.output === 'json' })
  } finally {
    await client.close()
  }
}

function checkBootstrap(bootstrap: string): void {
  try {
    parseBootstrap(bootstrap)
  } catch (error) {
    throw new UsageError(`--bootstrap: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Prints a value as JSON, for programs. */
export function writeJson(output: Output, value: unknown): void {
  output.line(JSON.stringify(value, null, 2))
}
