import { ErrorCode } from '../protocol/errors.ts'
import { type ConfigsChange, type ConfigsRefusal, refused, shortName } from './alter-configs.ts'
import type { Broker } from './broker.ts'
import { ConfigSource, ConfigType } from './config-definition.ts'
import type { DescribedConfig } from './describe-configs.ts'

/** The only logger there is; Kafka's others are named after its classes. */
const ROOT = 'root'
/** Kafka's names of log levels; ours are the same in small letters. */
const levels: readonly string[] = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL']

/** The loggers of this broker with their levels, as configs. */
export function describeLoggers({ logger }: Pick<Broker, 'logger'>): readonly DescribedConfig[] {
  return [
    {
      name: ROOT,
      type: ConfigType.UNKNOWN,
      value: logger.level.toUpperCase(),
      source: ConfigSource.DYNAMIC_BROKER_LOGGER_CONFIG,
      readOnly: false,
      isSensitive: false,
      documentation: null,
      synonyms: [],
    },
  ]
}

/**
 * Gives loggers other levels, until the broker stops (KIP-412).
 * @param name  decimal id of this broker
 * @returns `null` when it is done
 */
export function alterLogger(
  { nodeId, logger }: Pick<Broker, 'nodeId' | 'logger'>,
  name: string,
  change: ConfigsChange,
  validateOnly: boolean,
): ConfigsRefusal | null {
  if (name !== String(nodeId)) return refused(ErrorCode.INVALID_REQUEST, `This is broker ${nodeId}, and the only one`)
  const altered = change({
    values: { [ROOT]: logger.level.toUpperCase() },
    definitionOf: () => undefined,
    effectiveOf: () => '',
  })
  if (altered.kind === 'refused') return altered
  const unknown = Object.keys(altered.values).find((one) => one !== ROOT)
  if (unknown !== undefined) {
    return refused(ErrorCode.INVALID_CONFIG, `There is no logger named ${shortName(unknown)}`)
  }
  const level = altered.values[ROOT]
  if (level === undefined) return refused(ErrorCode.INVALID_REQUEST, 'The root logger always has a level')
  if (!levels.includes(level)) {
    return refused(ErrorCode.INVALID_CONFIG, `A log level is one of ${levels.join(', ')}`)
  }
  if (!validateOnly) logger.level = level.toLowerCase()
  return null
}
