import type { ConfigValues } from '../broker/config-definition.ts'
import { type ConnectionLimits, connectionLimits, type ListenerLimits, listenerLimits } from '../server/limits.ts'

/** Limits of connections, from the configs that the broker was started with. */
export function configuredConnectionLimits(configs: ConfigValues): ConnectionLimits {
  const { frameBytesMax, idleMs } = connectionLimits
  return {
    ...connectionLimits,
    frameBytesMax: numberOf(configs, 'socket.request.max.bytes') ?? frameBytesMax,
    idleMs: configuredIdleMs(numberOf(configs, 'connections.max.idle.ms') ?? idleMs),
  }
}

/** Limits of the listener, from the configs that the broker was started with. */
export function configuredListenerLimits(configs: ConfigValues, maxConnections: number): ListenerLimits {
  return {
    ...listenerLimits,
    connectionCountMax: maxConnections,
    connectionCountPerAddressMax:
      numberOf(configs, 'max.connections.per.ip') ?? listenerLimits.connectionCountPerAddressMax,
  }
}

/** As in Kafka, a negative time is none at all. */
function configuredIdleMs(idleMs: number): number {
  return idleMs < 0 ? Number.POSITIVE_INFINITY : idleMs
}

function numberOf(configs: ConfigValues, name: string): number | undefined {
  const text = configs[name]
  return text === undefined ? undefined : Number(text)
}
