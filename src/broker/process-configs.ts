import type { ConfigValues } from './config-definition.ts'

/** Where a broker listens and keeps its records. */
export interface ProcessFacts {
  /** Empty: every address of the machine. */
  readonly host: string
  readonly port: number
  /** Empty: clients are told the address at which they came. */
  readonly advertisedHost: string
  /** 0: the port that is listened on. */
  readonly advertisedPort: number
  /** Absolute; `null` where nothing is kept on a disk. */
  readonly dataDir: string | null
}

/** Kafka's configs of what a broker was started with by flags of its own. */
export function processConfigs(facts: ProcessFacts): ConfigValues {
  const { host, port, advertisedHost, advertisedPort, dataDir } = facts
  return {
    'process.roles': 'broker,controller',
    listeners: plaintext(host, port),
    ...(advertisedHost === '' ? {} : { 'advertised.listeners': plaintext(advertisedHost, advertisedPort || port) }),
    ...(dataDir === null ? {} : { 'log.dirs': dataDir }),
  }
}

function plaintext(host: string, port: number): string {
  return `PLAINTEXT://${host.includes(':') ? `[${host}]` : host}:${port}`
}
