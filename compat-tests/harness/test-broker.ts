import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BrokerProcess } from '../kill/broker-process.ts'
import { givenBroker, kafkaBroker } from '../round-trip/broker.ts'
import { findFreePort } from '../round-trip/probe.ts'
import { type RequestedVersions, VersionTally } from './requested-versions.ts'

/** The broker a test works with; each test has its own, unless one was named. */
export interface TestBroker {
  readonly name: string
  readonly bootstrap: string
  /** Whether `killAtOnce` and a second `start` can be asked for; not of a broker that somebody else runs. */
  readonly canBeKilled: boolean
  /** Resolves once it answers requests; after `killAtOnce` on the same port and data. */
  start(): Promise<void>
  /** SIGKILL, then the end. */
  killAtOnce(): Promise<void>
  stop(): Promise<void>
  /** What was asked of it until `killAtOnce` or `stop`; nothing is known of a broker that is not this project's. */
  readonly requestedVersions: RequestedVersions
}

export interface BrokerChoice {
  /** `host:port` of a broker that runs already. */
  readonly bootstrap: string | undefined
  /** Apache Kafka instead of this project's broker. */
  readonly isRival: boolean
  /** `fsync` or `os`, for this project's broker. */
  readonly durability: string
}

/** Kafka's control takes what this project's broker takes by default, so that both see the same clients. */
const KAFKA_PROPERTIES = ['transaction.max.timeout.ms=3600000']

/**
 * @param workDir  an empty folder that exists; everything the broker writes is below it
 * @param overrides  broker configs, each as `name=value`; a broker that was given has its own
 */
export async function openTestBroker(
  root: string,
  workDir: string,
  choice: BrokerChoice,
  overrides: readonly string[] = [],
): Promise<TestBroker> {
  if (choice.bootstrap !== undefined) {
    return { ...givenBroker(choice.bootstrap), canBeKilled: false, requestedVersions: {} }
  }
  if (!choice.isRival) return chronikBroker(root, workDir, choice.durability, overrides)
  const properties = join(workDir, 'kafka.properties')
  await writeFile(properties, [...KAFKA_PROPERTIES, ...overrides, ''].join('\n'))
  process.env.KAFKA_PROPERTIES = properties
  process.env.KAFKA_HEAP ??= '512m'
  return { ...(await kafkaBroker(root, workDir)), canBeKilled: true, requestedVersions: {} }
}

async function chronikBroker(
  root: string,
  workDir: string,
  durability: string,
  overrides: readonly string[],
): Promise<TestBroker> {
  const [port, metricsPort] = [await findFreePort(), await findFreePort()]
  await mkdir(workDir, { recursive: true })
  // As in compat-tests/kafka: nobody wants to wait 3 s for members that do not come.
  const configs = ['group.initial.rebalance.delay.ms=0', ...overrides]
  const flags = ['--durability', durability, ...configs.flatMap((config) => ['--override', config])]
  flags.push('--metrics-port', `${metricsPort}`)
  const broker = new BrokerProcess({ root, workDir, port, flags })
  const tally = new VersionTally()
  const page = async () => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
  const end = async (signal: NodeJS.Signals) => {
    if (broker.isAlive) tally.end(await page())
    await broker.end(signal)
  }
  return {
    name: 'Chronik Stream',
    bootstrap: `127.0.0.1:${port}`,
    canBeKilled: true,
    start: async () => {
      await broker.start()
      tally.begin(await page())
    },
    killAtOnce: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    get requestedVersions() {
      return tally.versions
    },
  }
}
