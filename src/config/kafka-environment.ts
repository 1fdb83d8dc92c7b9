import type { GivenConfig } from './given-config.ts'

const PREFIX = 'KAFKA_'

/** Variables of Kafka's scripts and image that are no configs of a broker. */
const OF_THE_SCRIPTS: ReadonlySet<string> = new Set(
  [
    'CLUSTER_ID CONF_DIR DEBUG GC_LOG_OPTS GROUP HEAP_OPT HEAP_OPTS HOME JMX_HOSTNAME JMX_OPTS JMX_PORT',
    'JVM_PERFORMANCE_OPTS LOG4J_LOGGERS LOG4J_OPTS LOG4J_ROOT_LOGLEVEL MODE OPTS TOOLS_LOG4J_LOGLEVEL USER VERSION',
  ].flatMap((names) => names.split(' ').map((name) => PREFIX + name)),
)

/**
 * The configs that variables `KAFKA_...` stand for, by the rule of the apache/kafka image: the rest of the name in
 * small letters, `_` a dot, `__` an underscore, `___` a dash.
 */
export function configsOfEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): readonly GivenConfig[] {
  const configs: GivenConfig[] = []
  for (const [variable, value] of Object.entries(environment)) {
    if (value === undefined || !variable.startsWith(PREFIX) || OF_THE_SCRIPTS.has(variable)) continue
    if (isServiceLink(variable, value)) continue
    configs.push({ name: configName(variable), value, origin: variable, rank: 'kafka-environment' })
  }
  return configs
}

/**
 * Kubernetes tells each container where the services of its namespace are; next to a service called kafka the broker
 * finds KAFKA_PORT=tcp://10.0.0.1:9092, which nobody meant for it.
 */
export function isServiceLink(variable: string, value: string): boolean {
  return (
    /^(?:tcp|udp|sctp):\/\//.test(value) || /_SERVICE_(?:HOST|PORT)(?:_|$)|_PORT_\d+_(?:TCP|UDP|SCTP)/.test(variable)
  )
}

function configName(variable: string): string {
  const dotted = variable.slice(PREFIX.length).toLowerCase().replaceAll('_', '.')
  return dotted.replaceAll('...', '-').replaceAll('..', '_')
}
