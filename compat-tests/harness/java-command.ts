export interface JavaCommand {
  readonly classpath: string
  readonly mainClass: string
  readonly heapMiB: number
  /** Further options of the virtual machine. */
  readonly jvmArgs?: readonly string[]
  /** Loggers of whose warnings nothing is to be seen: each program would begin with them. */
  readonly quietLoggers?: readonly string[]
}

/** The command line of a main class, without its arguments: small, quick to start, and it logs warnings only. */
export function javaCommandLine(command: JavaCommand): readonly string[] {
  const { classpath, mainClass, heapMiB, jvmArgs = [], quietLoggers = [] } = command
  return [
    'java',
    `-Xmx${heapMiB}m`,
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
    ...quietLoggers.map((name) => `-Dorg.slf4j.simpleLogger.log.${name}=error`),
    ...jvmArgs,
    '-cp',
    classpath,
    mainClass,
  ]
}

/** Of Kafka Streams' loggers, those that warn at each start. */
export const STREAMS_QUIET_LOGGERS: readonly string[] = [
  'org.apache.kafka.streams.StreamsConfig',
  'org.apache.kafka.streams.processor.internals.StateDirectory',
]
