/** How durable an acknowledged commit is: on the disk, or with the operating system. */
export type Durability = 'fsync' | 'os'

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const
export type LogLevel = (typeof logLevels)[number]

export const logFormats = ['auto', 'human', 'json'] as const
/** `human`: lines for people; `json`: an object per line; `auto`: for people. */
export type LogFormat = (typeof logFormats)[number]

/** Everything that can be set when a broker starts. */
export interface Settings {
  /** Address to listen on; empty: every address of the machine. */
  readonly host: string
  /** TCP port for Kafka clients; 0 lets the system choose. */
  readonly kafkaPort: number
  /** TCP port for HTTP (health); 0 lets the system choose. */
  readonly metricsPort: number
  /** Host name told to clients; empty: the address at which each client reached this broker. */
  readonly advertisedHost: string
  /** Port told to clients; 0: the one listened on. */
  readonly advertisedPort: number
  /** Id of this broker. */
  readonly nodeId: number
  readonly dataDir: string
  readonly durability: Durability
  /** Bytes of recent commits kept in memory for consumers at the end of the log. */
  readonly walBufferBytes: number
  /** Kafka connections open at the same time. */
  readonly maxConnections: number
  /** Threads that do file work. */
  readonly ioThreads: number
  readonly logLevel: LogLevel
  /** File that log lines are appended to; empty: standard output. */
  readonly logFile: string
  readonly logFormat: LogFormat
  /** Create a topic when a client asks for one that does not exist. */
  readonly autoCreateTopics: boolean
  /** Partitions of a topic whose creator does not say. */
  readonly defaultPartitions: number
}

/** One setting: where its value comes from and what it may be. */
export interface SettingDefinition {
  readonly key: keyof Settings
  /** Without the leading dashes; the environment variable is `CHRONIK_` and the flag in capitals. */
  readonly flag: string
  /** Name of the value in the help text. */
  readonly placeholder: string
  readonly description: string
  readonly defaultValue: string | number | boolean
  /** JSON Schema of the value. */
  readonly schema: Readonly<Record<string, unknown>>
}

const port = { type: 'integer', minimum: 0, maximum: 65_535 }
const text = { type: 'string', maxLength: 4096 }
/** A name or IPv4 address, or an IPv6 address without brackets, which has two colons at least; never with a port. */
const HOST = '^(?:[A-Za-z0-9._-]*|[0-9A-Fa-f.]*:[0-9A-Fa-f.]*:[0-9A-Fa-f.:]*(?:%[A-Za-z0-9._-]+)?)$'
const host = { type: 'string', maxLength: 255, pattern: HOST }
/** A host to tell clients; the wildcard addresses lead nowhere. */
const advertisedHost = { ...host, not: { enum: ['0.0.0.0', '::', '::0'] } }

/** All settings. Defaults that Kafka has too are Kafka's. */
export const settingDefinitions: readonly SettingDefinition[] = [
  define('kafkaPort', 'kafka-port', '<port>', 'TCP port for Kafka clients', 9092, port),
  define(
    'metricsPort',
    'metrics-port',
    '<port>',
    'TCP port for HTTP: /metrics, /livez, /readyz, /startupz',
    9093,
    port,
  ),
  define('host', 'host', '<address>', 'address to listen on (default: all)', '', host),
  define(
    'advertisedHost',
    'advertised-host',
    '<host>',
    'host name told to clients (default: the address at which each client came in)',
    '',
    advertisedHost,
  ),
  define('advertisedPort', 'advertised-port', '<port>', 'port told to clients; 0: the one listened on', 0, port),
  define('nodeId', 'node-id', '<id>', 'id of this broker', 1, { type: 'integer', minimum: 0, maximum: 2_147_483_647 }),
  define('dataDir', 'data-dir', '<folder>', 'where records and state are kept', './data', { ...text, minLength: 1 }),
  define('durability', 'durability', '<policy>', 'fsync: survives power loss; os: survives a crash', 'fsync', {
    enum: ['fsync', 'os'],
  }),
  define('walBufferBytes', 'wal-buffer-size', '<bytes>', 'recent records kept in memory', 67_108_864, {
    type: 'integer',
    minimum: 1_048_576,
    maximum: 17_179_869_184,
  }),
  define('maxConnections', 'max-connections', '<count>', 'Kafka connections at the same time', 10_000, {
    type: 'integer',
    minimum: 1,
    maximum: 2_147_483_647,
  }),
  define('ioThreads', 'io-threads', '<count>', 'threads for file work', 4, {
    type: 'integer',
    minimum: 1,
    maximum: 1024,
  }),
  define('logLevel', 'log-level', '<level>', logLevels.join(', '), 'info', { enum: logLevels }),
  define('logFormat', 'log-format', '<format>', 'human, json, or auto: human', 'auto', { enum: logFormats }),
  define('logFile', 'log-file', '<file>', 'append log lines to a file (default: standard output)', '', text),
  define('autoCreateTopics', 'auto-create-topics', '<boolean>', 'create topics that clients ask for', true, {
    type: 'boolean',
  }),
  define('defaultPartitions', 'default-partitions', '<count>', 'partitions of a topic by default', 1, {
    type: 'integer',
    minimum: 1,
    maximum: 10_000,
  }),
]

/** The environment variable of a setting. */
export function environmentName(definition: SettingDefinition): string {
  return `CHRONIK_${definition.flag.replaceAll('-', '_').toUpperCase()}`
}

function define(
  key: keyof Settings,
  flag: string,
  placeholder: string,
  description: string,
  defaultValue: string | number | boolean,
  schema: Readonly<Record<string, unknown>>,
): SettingDefinition {
  return { key, flag, placeholder, description, defaultValue, schema }
}
